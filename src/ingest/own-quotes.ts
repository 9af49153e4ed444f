import { type CleanSpan, isArticleText } from '../extract/clean.ts';
import type { ExtractedQuote } from '../extract/extraction.ts';

const FURNITURE: readonly CleanSpan['kind'][] = ['boilerplate', 'byline', 'source-line'];

/**
 * The quotations that stand for themselves, in the order of the article: not those in page furniture, which quotes other articles; not those of a
 * headline or caption whose words the text prints anyway; and of the same words under the same name, printed twice, the one that has the name.
 */
export function ownQuotes(text: string, spans: readonly CleanSpan[], quotes: readonly ExtractedQuote[]): readonly ExtractedQuote[] {
  const read = readings(text, spans, quotes).filter(({ place }) => !FURNITURE.includes(place));
  const own = read.filter(({ place }) => isArticleText(place));
  const printed = own.flatMap(({ segments }) => segments);
  const kept = read.filter(
    ({ place, segments }) => isArticleText(place) || !segments.every((words) => printed.some((longer) => longer.includes(words))),
  );
  const chosen = new Map<string, Reading[]>();
  for (const one of kept) {
    const words = one.segments.join('');
    const twins = chosen.get(words) ?? [];
    const twin = twins.findIndex(({ quote }) => sameName(quote, one.quote));
    if (twin < 0) chosen.set(words, [...twins, one]);
    else if (twins[twin]?.quote.speaker === null && one.quote.speaker !== null) chosen.set(words, twins.with(twin, one));
  }
  const left = new Set([...chosen.values()].flat());
  return kept.filter((one) => left.has(one)).map(({ quote }) => quote);
}

interface Reading {
  readonly quote: ExtractedQuote;
  readonly place: CleanSpan['kind'];
  /** The words of each segment without marks and case, with a space on each side. */
  readonly segments: readonly string[];
}

/** Both lists are in the order of the text, so that one pass finds each place. */
function readings(text: string, spans: readonly CleanSpan[], quotes: readonly ExtractedQuote[]): readonly Reading[] {
  let at = 0;
  return quotes.map((quote) => {
    const start = quote.segments[0]?.start ?? 0;
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    return {
      quote,
      place: spans[at]?.kind ?? 'prose',
      segments: quote.segments.map((segment) => fold(text.slice(segment.start, segment.end))),
    };
  });
}

const fold = (words: string): string =>
  ` ${words
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** A missing name contradicts none. */
const sameName = (a: ExtractedQuote, b: ExtractedQuote): boolean =>
  a.speaker === null || b.speaker === null || a.speaker.name === b.speaker.name;
