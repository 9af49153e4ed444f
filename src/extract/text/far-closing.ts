import type { Paragraph } from '../article/paragraphs.ts';
import { type Glyph, glyphsIn } from './glyphs.ts';

/** Statements that are printed whole in one pair of marks have no more paragraphs. */
const MAX_PARAGRAPHS = 8;
/** What a reporter says of who speaks, and no statement of itself. */
const REPORTED =
  /(?:^|[,.;\s])(?:(?:he|she|they) (?:said|says|added|told|wrote)|(?:said|added|told|wrote) (?:he|she|the|in|on)|according to)\b/i;

/**
 * Where a double mark that is never closed in the paragraph `index` is closed: the index of the paragraph that holds but one mark, at its very
 * end, with none in any between. "Her statement: "We will go.¶We thank you.¶Long live Hexby."" -1 where there is none, or where a reporter speaks.
 */
export function farClosing(text: string, paragraphs: readonly Paragraph[], index: number): number {
  for (let at = index + 1; at <= index + MAX_PARAGRAPHS; at += 1) {
    const paragraph = paragraphs[at];
    if (paragraph === undefined || REPORTED.test(text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 4000)))) return -1;
    const [mark, other] = glyphsIn(text, paragraph.start, paragraph.end).filter(({ double }) => double);
    if (mark === undefined) continue;
    // A pulled quotation may have its signature inside the marks: “"We go.¶Ann Lee, Hexby Council"”.
    if (!/(?:\S+\s+){9}\S+[.!?…]$/.test(text.slice(Math.max(paragraph.start, mark.at - 200), mark.at))) return -1;
    return other === undefined && mark.closes && mark.at > paragraph.start && mark.at + mark.length === paragraph.end ? at : -1;
  }
  return -1;
}

const SMALL_LETTERED = /(?<!\S)\p{Ll}/gu;
/** More words in small letters than a name with its office has: "Ann Lee, director of the fund." */
const OF_A_SENTENCE = 5;

/** Whether the first mark of a paragraph can only close: the sentences before it belong to a quotation that an earlier paragraph opened. */
export function closesFirst(text: string, paragraph: Paragraph, kind: Glyph): boolean {
  const first = glyphsIn(text, paragraph.start, paragraph.end).find((glyph) => glyph.double);
  if (first === undefined || !kind.double || !first.closes || first.opens || first.family !== kind.family) return false;
  const before = text.slice(paragraph.start, first.at);
  return !REPORTED.test(before) && (before.match(SMALL_LETTERED)?.length ?? 0) >= OF_A_SENTENCE;
}
