import { paragraphsOf } from '../extract/article/paragraphs.ts';
import { sentenceSpansOf } from '../extract/article/summary-sentences.ts';
import type { Range } from '../extract/extraction.ts';

/** A context that is longer explains nothing. */
const MAX_CONTEXT = 400;

/** The printed sentence in which the first of the segments stands, on one line; null when it is too long to help. */
export function sentenceAround(text: string, segments: readonly Range[]): string | null {
  const [first] = segments;
  if (first === undefined) return null;
  const from = Math.max(0, first.start - MAX_CONTEXT);
  const to = Math.min(text.length, first.end + MAX_CONTEXT);
  const nearby = text.slice(from, to);
  const at = first.start - from;
  const paragraph = paragraphsOf(nearby).find(({ start, end }) => start <= at && at < end);
  if (paragraph === undefined) return null;
  const sentence = sentenceSpansOf(nearby, paragraph.start, paragraph.end).find(({ start, end }) => start <= at && at < end);
  if (sentence === undefined) return null;
  // Cut at the edge of what was looked at: not a whole sentence.
  if ((sentence.start === 0 && from > 0) || (sentence.end === nearby.length && to < text.length)) return null;
  const words = nearby.slice(sentence.start, sentence.end).replace(/\s+/g, ' ').trim();
  return words.length <= MAX_CONTEXT ? words : null;
}
