import { compareNewestFirst, type PartialDate, showDate } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';
import { count, listed } from './words.ts';

const spanOfDates = (dates: readonly PartialDate[]): string => {
  const ordered = [...dates].sort(compareNewestFirst);
  const [newest, oldest] = [ordered[0], ordered.at(-1)];
  if (newest === undefined || oldest === undefined) return 'undated';
  return newest === oldest ? showDate(newest) : `${showDate(oldest)} to ${showDate(newest)}`;
};

/** A snapshot never changes, and every empty answer says the same of it: with 50,000 quotes that cost more than the search. */
const told = new WeakMap<Corpus, string>();

/** What is held, so that an empty answer can be judged: "5 articles, 14 Nov 2016 to 13 Feb 2025, 41 quotes by 15 speakers". */
export function coverage(corpus: Corpus): string {
  const known = told.get(corpus) ?? describe(corpus);
  told.set(corpus, known);
  return known;
}

function describe(corpus: Corpus): string {
  if (corpus.articles.length === 0) return 'no articles yet';
  const dates = corpus.articles.flatMap((article) => article.published?.date ?? []);
  const speakers = new Set(corpus.utterances.flatMap((utterance) => utterance.speaker ?? []));
  return `${count(corpus.articles.length, 'article')}, ${spanOfDates(dates)}, ${count(corpus.utterances.length, 'quote')} by ${count(speakers.size, 'named speaker')}`;
}

/** How much of one speaker is held, when and by whom it was printed: "8 quotes, 13 Feb 2025, The Times". */
export function coverageOf(utterances: readonly Utterance[], corpus: Corpus): string {
  const quotes = utterances.flatMap((utterance) => utterance.quotes);
  const outlets = new Set(quotes.flatMap((quote) => corpus.article(quote.article)?.outlet ?? []));
  const dates = utterances.flatMap((utterance) => utterance.date ?? []);
  const parts = [
    count(utterances.length, 'quote'),
    ...(dates.length > 0 ? [spanOfDates(dates)] : []),
    ...(outlets.size > 0 ? [listed([...outlets])] : []),
  ];
  return parts.join(', ');
}
