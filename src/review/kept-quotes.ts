import { type CleanSpan, isArticleText } from '../extract/clean.ts';
import type { ExtractedQuote } from '../extract/extraction.ts';
import type { ArticleReading } from '../extract/read-article.ts';

/** A quotation that becomes one of the record. */
export interface KeptQuote {
  readonly quote: ExtractedQuote;
  /** As the record prints them: paragraphs of one quotation joined by an empty line, without the marks that re-open them. */
  readonly segments: readonly string[];
  /** What a person should look at, one clause each. */
  readonly doubts: readonly string[];
}

/** A quotation that is not one of its own, and why. */
export interface LeftOutQuote {
  readonly quote: ExtractedQuote;
  readonly why: string;
}

interface Candidate extends KeptQuote {
  readonly place: CleanSpan['kind'];
  /** The words alone, to compare with. */
  readonly words: string;
}

/** Between two paragraphs of one quotation there is nothing but the mark that opens the next. */
const NEXT_PARAGRAPH = /^\s*\n\s*(?:["“„«‘'’]|''|``)?\s*$/;
/** A record holds 500 at most; more are no article's, and each is compared with each. */
const MAX_COMPARED = 1000;
const FURNITURE: readonly CleanSpan['kind'][] = ['boilerplate', 'byline', 'source-line'];

/**
 * Which quotations stand for themselves, in the order of the article. Words that the article prints twice are one quote; a headline, a
 * standfirst or a caption that repeats some of them is none; page furniture quotes other articles.
 */
export function keptQuotes(reading: ArticleReading): { readonly kept: readonly KeptQuote[]; readonly leftOut: readonly LeftOutQuote[] } {
  const candidates = reading.extraction.quotes.slice(0, MAX_COMPARED).map((quote) => candidate(quote, reading));
  const leftOut: LeftOutQuote[] = [];
  const kept: KeptQuote[] = [];
  for (const [index, one] of candidates.entries()) {
    const others = candidates.filter((_, other) => other !== index);
    const why = whyNot(one, others, (other) => candidates.indexOf(other) < index);
    if (why !== null) {
      leftOut.push({ quote: one.quote, why });
      continue;
    }
    const within = others.some(({ words, quote }) => words !== one.words && words.includes(one.words) && sameName(quote, one.quote));
    const doubts = [
      ...(isArticleText(one.place) ? [] : [`it stands in a ${one.place}, not in the article's own text`]),
      ...(within && one.quote.kind === 'partial' ? ['a longer quote holds the same words; is this one of its own?'] : []),
    ];
    kept.push({ quote: one.quote, segments: one.segments, doubts });
  }
  return { kept, leftOut };
}

function whyNot(one: Candidate, others: readonly Candidate[], isEarlier: (other: Candidate) => boolean): string | null {
  if (FURNITURE.includes(one.place)) return 'stands in page furniture';
  const own = isArticleText(one.place);
  if (!own && others.some(({ words, place }) => isArticleText(place) && words.includes(one.words)))
    return `a ${one.place} that repeats words of the text`;
  // Of two printings the one that says more surely whose words they are; the first of equals.
  const better = (other: Candidate): boolean =>
    sure(other.quote) > sure(one.quote) || (sure(other.quote) === sure(one.quote) && isEarlier(other));
  const twin = others.find(
    (other) => other.words === one.words && isArticleText(other.place) === own && sameName(other.quote, one.quote) && better(other),
  );
  return twin === undefined ? null : 'printed twice';
}

const sure = ({ speaker, mention, confidence }: ExtractedQuote): number => (speaker === null ? 0 : confidence + (mention === null ? 0 : 1));

/** A missing name contradicts none. */
const sameName = (a: ExtractedQuote, b: ExtractedQuote): boolean =>
  a.speaker === null || b.speaker === null || a.speaker.name === b.speaker.name;

function candidate(quote: ExtractedQuote, { text, spans }: ArticleReading): Candidate {
  const segments: string[] = [];
  let end: number | null = null;
  for (const segment of quote.segments) {
    const words = text.slice(segment.start, segment.end).replace(/\r\n?/g, '\n').trim();
    const between = end === null ? null : text.slice(end, segment.start);
    if (between !== null && NEXT_PARAGRAPH.test(between)) segments.push(`${segments.pop() ?? ''}\n\n${words}`);
    else segments.push(words);
    end = segment.end;
  }
  const start = quote.segments[0]?.start ?? 0;
  const place = spans.find((span) => span.start <= start && start < span.end)?.kind ?? 'prose';
  return {
    quote,
    segments,
    doubts: [],
    place,
    words: ` ${
      segments
        .join(' ')
        .toLowerCase()
        .match(/[\p{L}\p{N}]+/gu)
        ?.join(' ') ?? ''
    } `,
  };
}
