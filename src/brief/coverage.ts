import { compareNewestFirst, type PartialDate, showDate } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';
import { count, listed } from './words.ts';

/** From the oldest to the newest; each date is compared once, since there are a few thousand days, however many quotes. */
const spanOfDates = (dates: Iterable<PartialDate>): string => {
  const ordered = [...new Set(dates)].sort(compareNewestFirst);
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
  const dates = new Set<PartialDate>();
  for (const { published } of corpus.articles) if (published != null) dates.add(published.date);
  const speakers = new Set<string>();
  for (const { speaker } of corpus.utterances) if (speaker !== null) speakers.add(speaker);
  return `${count(corpus.articles.length, 'article')}, ${spanOfDates(dates)}, ${count(corpus.utterances.length, 'quote')} by ${count(speakers.size, 'named speaker')}`;
}

/** How much of one speaker is held, when and by whom it was printed: "8 quotes, 13 Feb 2025, The Times". */
export function coverageOf(utterances: readonly Utterance[], corpus: Corpus): string {
  const outlets = new Set<string>();
  const dates = new Set<PartialDate>();
  for (const { quotes, date } of utterances) {
    if (date !== null) dates.add(date);
    for (const quote of quotes) {
      const outlet = corpus.article(quote.article)?.outlet ?? null;
      if (outlet !== null) outlets.add(outlet);
    }
  }
  const parts = [
    count(utterances.length, 'quote'),
    ...(dates.size > 0 ? [spanOfDates(dates)] : []),
    ...(outlets.size > 0 ? [listed([...outlets])] : []),
  ];
  return parts.join(', ');
}
