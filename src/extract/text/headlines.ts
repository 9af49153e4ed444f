import type { Span } from './marks.ts';
import { isLetter } from './sentence-openings.ts';
import type { Token } from './tokens.ts';

/** In characters: longer quotations stand in no headline. */
const MAX_TITLED = 100;
const [LOWER_A, LOWER_Z] = [97, 122];
const WEIGHTY = /(?<![\p{L}\p{N}'’])\p{L}{4,}/gu;
const SMALL_WEIGHTY = /(?<![\p{L}\p{N}'’])\p{Ll}\p{L}{3,}/u;

/** The spans whose words have capitals as in a headline, "Nobody Can Stop Me": two of four letters or more, and no small one. */
export function titledSpans(text: string, spans: readonly Span[]): ReadonlySet<number> {
  const titled = new Set<number>();
  for (const [index, { start, end }] of spans.entries()) {
    const first = text.charCodeAt(start);
    if (end - start > MAX_TITLED || (first >= LOWER_A && first <= LOWER_Z)) continue;
    const words = text.slice(start, end);
    if (!SMALL_WEIGHTY.test(words) && /\p{Ll}/u.test(words) && (words.match(WEIGHTY)?.length ?? 0) >= 2) titled.add(index);
  }
  return titled;
}

/** Paragraphs in which nearly every word has a capital, those of the `titled` spans of a line included: there a capital says nothing. */
export function headlinesOf(tokens: readonly Token[], titled: ReadonlySet<number>): ReadonlySet<number> {
  const counts = new Map<number, [number, number]>();
  /** "“…,” said White House Press Secretary Ann Lee." is a sentence, though most of its words have capitals. */
  const quoted = new Set<number>();
  /** "“Nobody Can Stop Me,” Ann Lee Declares" has few words of the reporter's. */
  const short = new Set<number>();
  let before: Token | undefined;
  let paragraph = -1;
  let count: [number, number] = [0, 0];
  for (const token of tokens) {
    if (token.span >= 0 && titled.has(token.span)) short.add(token.paragraph);
    if (token.span >= 0 && /[,.?!]/.test(token.closing)) quoted.add(token.paragraph);
    // "Meeting Ann Lee in Hull, Tom Ray said Hexland was “true”."
    if (token.text === '.' && before !== undefined && before.span >= 0) quoted.add(token.paragraph);
    before = token;
    if (token.text.length < 4 || !(isLetter(token.text.charCodeAt(0)) || /^\p{L}/u.test(token.text))) continue;
    if (token.paragraph !== paragraph) {
      paragraph = token.paragraph;
      count = [0, 0];
      counts.set(paragraph, count);
    }
    count[token.capital ? 0 : 1] += 1;
  }
  return new Set(
    [...counts]
      .filter(([paragraph, [capital, small]]) =>
        small === 0
          ? capital >= (short.has(paragraph) ? 1 : paragraph === 0 ? 3 : 5)
          : capital >= 5 && capital >= 4 * small && !quoted.has(paragraph),
      )
      .map(([paragraph]) => paragraph),
  );
}
