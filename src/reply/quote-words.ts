import type { Texts } from '../texts/texts.ts';
import { isBlank, oneLine } from './clean-text.ts';
import type { QuoteBlock, Source } from './reply.ts';

/** The segments, each in marks of its own, with what the article puts between them left out. Foreign text: not cleaned. */
export const quotedText = ({ segments }: QuoteBlock, { replies }: Texts): string => replies.quotation(segments);

/** Foreign text on one line; empty when nothing of it would be seen. */
function shown(raw: string | null): string {
  const line = oneLine(raw ?? '');
  return isBlank(line) ? '' : line;
}

/** The speaker's name on one line. */
export const speakerName = ({ speaker }: QuoteBlock, { replies }: Texts): string => shown(speaker) || replies.unattributed;

/** The office on one line; null when there is none. */
export const roleText = ({ role }: QuoteBlock): string | null => shown(role) || null;

/** When and where it was said, and whether it is part of a sentence: "Said 12 Feb 2025 · Venue: The Sunday Times · Partial quote". */
export const occasion = ({ said, venue, partial }: QuoteBlock, { replies }: Texts): string | null =>
  replies.occasion({ said: shown(said), venue: shown(venue), partial });

/** The context and the caveats, one line each, in the order a reader needs them. */
export function remarks(quote: QuoteBlock, { replies }: Texts): readonly string[] {
  const context = shown(quote.context);
  return [context === '' ? '' : replies.context(context), ...quote.caveats.map(shown)].filter((line) => line !== '');
}

/** The outlet of a source on one line; its date, which may be empty; and the date as it follows the outlet: ", 13 Feb 2025". */
export function sourceWords(
  source: Source,
  { replies }: Texts,
): { readonly outlet: string; readonly date: string; readonly after: string } {
  const date = shown(source.date);
  return { outlet: shown(source.outlet) || replies.unnamedOutlet, date, after: date === '' ? '' : replies.sourceDate(date) };
}
