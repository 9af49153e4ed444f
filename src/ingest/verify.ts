import type { EvidencedQuote } from '../store/store.ts';

/** A longer utterance is a mark that was never closed. */
const MAX_SEGMENT = 10_000;

/**
 * Holds a quote against the text that it is said to be in: every segment must be exactly the slice at its place, in order and apart. Null when
 * it is so; otherwise why not, to be read after "a quote".
 */
export function whyNotVerbatim(text: string, { quote, evidence }: EvidencedQuote): string | null {
  if (quote.segments.length === 0 || quote.segments.length !== evidence.length) return 'has no place in the text';
  let last = 0;
  for (const [index, segment] of quote.segments.entries()) {
    const place = evidence[index];
    if (place === undefined || place.end <= place.start || place.end > text.length) return 'has no place in the text';
    if (place.start < last) return 'overlaps another part of itself';
    if (text.slice(place.start, place.end) !== segment) return 'differs from the text';
    if (segment.trim() === '') return 'has no words';
    if (segment.length > MAX_SEGMENT) return `runs over more than ${MAX_SEGMENT.toLocaleString('en-GB')} characters`;
    // Half of a character outside the basic plane cannot be kept.
    if (!segment.isWellFormed()) return 'holds half a character';
    last = place.end;
  }
  return null;
}
