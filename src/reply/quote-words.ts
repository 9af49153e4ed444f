import { isBlank, oneLine } from './clean-text.ts';
import type { QuoteBlock, Source } from './reply.ts';

/** What to write for a speaker without a name. */
const NAMELESS = 'Unattributed';

/** The segments, each in marks of its own, with what the article puts between them left out as `…`. Foreign text: not cleaned. */
export const quotedText = (quote: QuoteBlock): string => quote.segments.map((segment) => `“${segment}”`).join(' … ');

/** The speaker's name on one line. */
export function speakerName(quote: QuoteBlock): string {
  const name = oneLine(quote.speaker);
  return isBlank(name) ? NAMELESS : name;
}

/** The office on one line; null when there is none. */
export function roleText(quote: QuoteBlock): string | null {
  const role = oneLine(quote.role ?? '');
  return isBlank(role) ? null : role;
}

/** When and where it was said, and whether it is part of a sentence: "Said 12 Feb 2025 · Venue: The Sunday Times · Partial quote". */
export function occasion(quote: QuoteBlock): string | null {
  const [said, venue] = [oneLine(quote.said ?? ''), oneLine(quote.venue ?? '')];
  const parts = [
    isBlank(said) ? null : `Said ${said}`,
    isBlank(venue) ? null : `Venue: ${venue}`,
    quote.partial ? 'Partial quote' : null,
  ].filter((part) => part !== null);
  return parts.length === 0 ? null : parts.join(' · ');
}

/** The context and the caveats, one line each, in the order a reader needs them. */
export function remarks(quote: QuoteBlock): readonly string[] {
  const context = oneLine(quote.context ?? '');
  return [isBlank(context) ? '' : `Context: ${context}`, ...quote.caveats.map(oneLine)].filter((line) => !isBlank(line));
}

/** The outlet of a source on one line, and what follows it: ", 13 Feb 2025". */
export function sourceWords(source: Source): { readonly outlet: string; readonly after: string } {
  const [outlet, date] = [oneLine(source.outlet), oneLine(source.date)];
  return { outlet: isBlank(outlet) ? 'Unnamed outlet' : outlet, after: isBlank(date) ? '' : `, ${date}` };
}
