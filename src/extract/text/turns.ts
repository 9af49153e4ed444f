import type { Paragraph } from '../article/paragraphs.ts';
import type { Range } from '../extraction.ts';
import type { Span } from './marks.ts';
import { type TurnLabel, turnLabel } from './turn-labels.ts';

const MARK = /^["“”«'‘„(]/;
/** A list of figures or headings is no conversation: turns are sentences, and those who speak come again. */
const ENDS = /[.?!…—–-]["”’)\]]*$/;
const LEAST_TURNS = 4;
const LEAST_WORDS = 3;

/** The turns of an interview that is printed without quotation marks, by paragraph; empty where the text holds none. */
export function findTurns(text: string, paragraphs: readonly Paragraph[]): ReadonlyMap<number, TurnLabel> {
  const turns = new Map<number, TurnLabel>();
  const labels: string[] = [];
  let sentences = 0;
  for (const [index, { start, end }] of paragraphs.entries()) {
    const turn = turnLabel(text, start, end);
    if (turn === null) continue;
    const from = turn.start;
    const words = text.slice(from, Math.min(end, from + 200));
    if (MARK.test(words)) continue;
    turns.set(index, turn);
    labels.push(text.slice(turn.label.start, turn.label.end));
    if (words.split(/\s+/).length >= LEAST_WORDS && ENDS.test(text.slice(Math.max(from, end - 4), end))) sentences += 1;
  }
  const known = new Set(labels);
  const voices = new Set([...known].map((label) => shortOf(label, known)));
  const talk = turns.size >= LEAST_TURNS && voices.size > 1 && sentences * 2 > turns.size && voices.size * 2 <= turns.size;
  return talk ? turns : new Map();
}

/** A full name that initials or a surname stand for later ("Ann Lee: …", "AL: …", "LEE: …") counts as those. */
function shortOf(label: string, known: ReadonlySet<string>): string {
  const letters = label.includes(' ') ? label.replace(/(\p{L})[^ ]* ?/gu, '$1') : label;
  const surname = label.slice(label.lastIndexOf(' ') + 1);
  return known.has(letters) ? letters : known.has(surname) ? surname : label;
}

/** The spans of a text with every turn as one span; quotations inside a turn become its children. */
export function withTurns(
  spans: readonly Span[],
  turns: ReadonlyMap<number, TurnLabel>,
  paragraphs: readonly Paragraph[],
): readonly Span[] {
  if (turns.size === 0) return spans;
  const inside = new Map<number, Range[]>();
  for (const { paragraph, start, end } of spans) {
    if (!turns.has(paragraph)) continue;
    const list = inside.get(paragraph);
    if (list === undefined) inside.set(paragraph, [{ start, end }]);
    else list.push({ start, end });
  }
  const made: Span[] = [];
  for (const [paragraph, { label, start }] of turns) {
    const end = paragraphs[paragraph]?.end ?? start;
    const children = inside.get(paragraph) ?? [];
    if (end > start)
      made.push({ start, end, outerStart: start, outerEnd: end, paragraph, double: true, closed: true, continues: false, children, label });
  }
  return [...spans.filter(({ paragraph }) => !turns.has(paragraph)), ...made].toSorted((a, b) => a.start - b.start);
}
