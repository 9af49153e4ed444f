import type { ArticleId } from '../model/ids.ts';
import { compareNewestFirst, type PartialDate } from '../model/partial-date.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';

type Held = Parameters<Texts['holdings']['held']>[0];

/** From the oldest to the newest; each date is compared once, since there are a few thousand days, however many quotes. */
const spanOfDates = (dates: Iterable<PartialDate>): Held['dates'] => {
  const ordered = [...new Set(dates)].sort(compareNewestFirst);
  const [newest, oldest] = [ordered[0], ordered.at(-1)];
  return newest === undefined || oldest === undefined ? null : [oldest, newest];
};

/** A snapshot never changes, and every empty answer says the same of it: with 20,000 articles that would cost as much as the search. */
const counted = new WeakMap<Corpus, Held>();

/** What is held, so that an empty answer can be judged: "5 articles, 14 Nov 2016 to 13 Feb 2025, 41 quotes by 15 speakers". */
export const coverage = (corpus: Corpus, texts: Texts): string => texts.holdings.held(heldIn(corpus));

/** The same as a sentence. */
export const iHold = (corpus: Corpus, texts: Texts): string => texts.holdings.iHold(heldIn(corpus));

function heldIn(corpus: Corpus): Held {
  const known = counted.get(corpus) ?? countHeld(corpus);
  counted.set(corpus, known);
  return known;
}

function countHeld(corpus: Corpus): Held {
  const dates = new Set<PartialDate>();
  let undated = 0;
  for (const { published } of corpus.articles) {
    if (published == null) undated += 1;
    else dates.add(published.date);
  }
  return {
    articles: corpus.articles.length,
    quotes: corpus.utterances.length,
    speakers: corpus.quotedSpeakers,
    dates: spanOfDates(dates),
    undated,
  };
}

/** Outlets that are named where somebody is on record, those with most quotes first. */
const MAX_OUTLETS = 3;

/**
 * How much of one speaker is held, when and by whom it was printed: "8 quotes, 13 Feb 2025, The Times". Outlets without a name count where nobody else
 * prints a quote: its date would otherwise pass for a date of those that are named.
 */
export function coverageOf(utterances: readonly Utterance[], corpus: Corpus, texts: Texts): string {
  const outlets = new Map<string, number>();
  const dates = new Set<PartialDate>();
  const unnamed = new Set<ArticleId>();
  let undated = 0;
  for (const { quotes, date } of utterances) {
    if (date === null) undated += 1;
    else dates.add(date);
    const named = quotes.flatMap(({ article }) => corpus.article(article)?.outlet ?? []);
    for (const outlet of named) outlets.set(outlet, (outlets.get(outlet) ?? 0) + 1);
    if (named.length === 0) for (const { article } of quotes) unnamed.add(article);
  }
  const byQuotes = [...outlets].sort(([, a], [, b]) => b - a).map(([outlet]) => outlet);
  // One more is named sooner than counted.
  const named = byQuotes.length <= MAX_OUTLETS + 1 ? byQuotes : byQuotes.slice(0, MAX_OUTLETS);
  return texts.holdings.ofSpeaker({
    quotes: utterances.length,
    dates: spanOfDates(dates),
    undated,
    outlets: named,
    more: byQuotes.length - named.length,
    unnamed: unnamed.size,
  });
}
