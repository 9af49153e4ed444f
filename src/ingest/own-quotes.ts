import { type CleanSpan, isArticleText } from '../extract/article/clean.ts';
import type { ExtractedQuote } from '../extract/extraction.ts';
import { segmentsOf } from './paragraphs-joined.ts';

/** A quotation that stands for itself. */
export interface OwnQuote {
  readonly quote: ExtractedQuote;
  /** As printed; paragraphs of one quotation are one segment, with an empty line between them. */
  readonly segments: readonly string[];
  readonly place: CleanSpan['kind'];
  /** Whether a longer quotation, not of somebody else, holds the same words. */
  readonly within: boolean;
}

/** A quotation that is not one of its own, and why. */
export interface RepeatedQuote {
  readonly quote: ExtractedQuote;
  readonly why: string;
}

interface Candidate {
  readonly quote: ExtractedQuote;
  readonly segments: readonly string[];
  readonly place: CleanSpan['kind'];
  /** The words alone, to compare with, a space on each side. */
  readonly words: string;
}

const FURNITURE: readonly CleanSpan['kind'][] = ['boilerplate', 'byline', 'source-line'];

/**
 * Which quotations stand for themselves, in the order of the article. Words that the article prints twice are one quote, under the surest name; a
 * headline, a standfirst or a caption that repeats words of the text is none; page furniture quotes other articles.
 */
export function ownQuotes(
  text: string,
  spans: readonly CleanSpan[],
  quotes: readonly ExtractedQuote[],
): { readonly own: readonly OwnQuote[]; readonly leftOut: readonly RepeatedQuote[] } {
  const candidates = candidatesIn(text, spans, quotes);
  const surest = surestOf(candidates);
  const holding = holders(candidates);
  const own: OwnQuote[] = [];
  const leftOut: RepeatedQuote[] = [];
  for (const one of candidates) {
    const { quote, segments, place, words } = one;
    const isText = isArticleText(place);
    const repeats = (): boolean =>
      segments.every((segment) => holding(wordsOf([segment])).some((other) => other !== one && isArticleText(other.place)));
    if (FURNITURE.includes(place)) leftOut.push({ quote, why: 'stands in page furniture' });
    else if (!isText && repeats()) leftOut.push({ quote, why: `a ${place} that repeats words of the text` });
    else if (!surest.has(one)) leftOut.push({ quote, why: 'printed twice' });
    else {
      const within = holding(words).some((other) => other.words !== words && sameName(other, one));
      own.push({ quote, segments, place, within });
    }
  }
  return { own, leftOut };
}

/** Both lists are in the order of the text, so that one pass finds each place. */
function candidatesIn(text: string, spans: readonly CleanSpan[], quotes: readonly ExtractedQuote[]): readonly Candidate[] {
  let at = 0;
  return quotes.map((quote) => {
    const start = quote.segments[0]?.start ?? 0;
    while ((spans[at]?.end ?? Number.POSITIVE_INFINITY) <= start) at += 1;
    const segments = segmentsOf(text, quote.segments);
    return { quote, segments, place: spans[at]?.kind ?? 'prose', words: wordsOf(segments) };
  });
}

const wordsOf = (segments: readonly string[]): string =>
  ` ${
    segments
      .join(' ')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `;

/** Of those with the same words, in or outside the text, the surest under each name, the first of equals; a nameless one only where none has a name. */
function surestOf(candidates: readonly Candidate[]): ReadonlySet<Candidate> {
  const groups = Map.groupBy(candidates, ({ place, words }) => `${isArticleText(place)}${words}`);
  const chosen = [...groups.values()].flatMap((group) => {
    const names = new Map<string | null, Candidate>();
    for (const one of group) {
      const name = one.quote.speaker?.name ?? null;
      const best = names.get(name);
      if (best === undefined || sure(one) > sure(best)) names.set(name, one);
    }
    if (names.size > 1) names.delete(null);
    return [...names.values()];
  });
  return new Set(chosen);
}

const sure = ({ quote: { speaker, mention, confidence } }: Candidate): number =>
  speaker === null ? 0 : confidence + (mention === null ? 0 : 1);

/** A look-up of the quotations that hold given words in a row; only those that hold their rarest word are looked through. */
function holders(candidates: readonly Candidate[]): (words: string) => readonly Candidate[] {
  const byWord = new Map<string, Candidate[]>();
  for (const one of candidates) {
    for (const word of new Set(one.words.trim().split(' '))) {
      const list = byWord.get(word);
      if (list === undefined) byWord.set(word, [one]);
      else list.push(one);
    }
  }
  return (words) => {
    const lists = words
      .trim()
      .split(' ')
      .map((word) => byWord.get(word) ?? []);
    const shortest = lists.reduce((least, list) => (list.length < least.length ? list : least), candidates);
    return shortest.filter((other) => other.words.includes(words));
  };
}

/** A missing name contradicts none. */
const sameName = (a: Candidate, b: Candidate): boolean =>
  a.quote.speaker === null || b.quote.speaker === null || a.quote.speaker.name === b.quote.speaker.name;
