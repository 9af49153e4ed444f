import type { ArticleReading } from './extract/read-article.ts';
import { quoteNumber } from './review/quote-number.ts';

/**
 * An article as one line of JSON. The fields and their order are a published format: offsets are UTF-16 indices into the text as given, `end`
 * exclusive; `text` of a quote is its segments joined by ` … `; dates are `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; unknown is null.
 */
export function articleJson(id: string | number, { text, metadata, published, extraction, summary }: ArticleReading): string {
  const words = ({ start, end }: { readonly start: number; readonly end: number }): string => text.slice(start, end);
  return JSON.stringify({
    id,
    title: metadata.title,
    outlet: metadata.outlet,
    author: metadata.author,
    published,
    url: metadata.url,
    summary,
    quotes: extraction.quotes.map((quote, index) => ({
      id: `${id}/${quoteNumber(index)}`,
      kind: quote.kind,
      text: quote.segments.map(words).join(' … '),
      segments: quote.segments.map(({ start, end }) => ({ start, end, text: text.slice(start, end) })),
      speaker: quote.speaker === null ? null : { name: quote.speaker.name, kind: quote.speaker.kind, role: quote.speaker.role },
      mention: quote.mention === null ? null : { start: quote.mention.start, end: quote.mention.end },
      cue: quote.cue === null ? null : { start: quote.cue.start, end: quote.cue.end },
      relay: quote.relay,
      venue: quote.venue,
      saidOn: quote.saidOn,
      confidence: quote.confidence,
      children: quote.children.map(({ start, end }) => ({ start, end })),
    })),
    terms: extraction.terms.map(({ start, end, kind }) => ({ start, end, kind })),
  });
}
