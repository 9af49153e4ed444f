import { isLetter } from './sentence-openings.ts';
import type { Token } from './tokens.ts';

/** Paragraphs in which nearly every word has a capital: there a capital says nothing. */
export function headlinesOf(tokens: readonly Token[]): ReadonlySet<number> {
  const counts = new Map<number, [number, number]>();
  /** "“…,” said White House Press Secretary Ann Lee." is a sentence, though most of its words have capitals. */
  const quoted = new Set<number>();
  let before: Token | undefined;
  let paragraph = -1;
  let count: [number, number] = [0, 0];
  for (const token of tokens) {
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
        small === 0 ? capital >= (paragraph === 0 ? 3 : 5) : capital >= 5 && capital >= 4 * small && !quoted.has(paragraph),
      )
      .map(([paragraph]) => paragraph),
  );
}
