import type { EvidencedQuote } from '../store/store.ts';
import { segmentsOf } from './paragraphs-joined.ts';

/** A longer utterance is a mark that was never closed. */
const MAX_SEGMENT = 10_000;

/**
 * Holds a quote against the text that it is said to be in: every place must be an exact slice, in order and apart, and the slices must make up the
 * segments, whole or as paragraphs that follow one another. Null when it is so; otherwise why not, to be read after "a quote".
 */
export function whyNotVerbatim(text: string, { quote, evidence }: EvidencedQuote): string | null {
  if (quote.segments.length === 0 || evidence.length < quote.segments.length) return 'has no place in the text';
  let last = 0;
  for (const { start, end } of evidence) {
    if (end <= start || end > text.length) return 'has no place in the text';
    if (start < last) return 'overlaps another part of itself';
    last = end;
  }
  for (const segment of quote.segments) {
    if (segment.trim() === '') return 'has no words';
    if (segment.length > MAX_SEGMENT) return `runs over more than ${MAX_SEGMENT.toLocaleString('en-GB')} characters`;
    // Half of a character outside the basic plane cannot be kept.
    if (!segment.isWellFormed()) return 'holds half a character';
  }
  const printed = segmentsOf(text, evidence);
  const same = printed.length === quote.segments.length && printed.every((words, index) => words === quote.segments[index]);
  return same ? null : 'differs from the text';
}
