import type { Article } from '../../model/article.ts';
import type { TopicId } from '../../model/ids.ts';
import { compareNewestFirst } from '../../model/partial-date.ts';
import type { Quote } from '../../model/quote.ts';
import { officesOn, type Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';
import type { Utterance } from '../../model/utterance.ts';
import { officeLabel } from '../directory/offices.ts';
import type { IndexedQuote } from '../tables/indexed-quote.ts';
import type { TermReader } from '../tables/read-terms.ts';
import { createPhraseIndex } from './phrases.ts';
import type { Records } from './record-diff.ts';

/** A term of ordinary weight (1) is in many quotes that speak of something else. */
const STRONG_TERM = 2;

/** Returns what turns an utterance into what the index sees of it. The topics are those of the records that are given later. */
export function createUtteranceReader(
  topics: Iterable<Topic>,
  readTerms?: TermReader,
): (utterance: Utterance, records: Records) => IndexedQuote {
  /** The topics of which the quote itself speaks: "communist Chinese" is said about China. */
  const subjects = createPhraseIndex(
    [...topics].map((topic) => ({
      value: topic.id,
      phrases: topic.terms.filter((term) => term.weight >= STRONG_TERM).map((term) => term.text),
    })),
    readTerms,
  );
  return (utterance, records) => {
    const speaker = utterance.speaker === null ? undefined : records.speakers.get(utterance.speaker);
    const around = aroundIt(utterance);
    return {
      id: utterance.id,
      speaker: speaker?.name ?? '',
      aliases: speaker?.aliases ?? [],
      role: [...utterance.quotes.flatMap(describedAs), ...officesAt(speaker, utterance)].join(' '),
      text: utterance.quotes[0].segments.join(' '),
      topics: topicNames(subjects.heldBy([...utterance.quotes[0].segments, ...around].join(' ')), records),
      outlet: [...outletsOf(utterance, records)].join(' '),
      date: utterance.date,
      context: around.join(' '),
    };
  };
}

const articlesOf = (utterance: Utterance, { articles }: Records): readonly Article[] =>
  utterance.quotes.flatMap((quote) => articles.get(quote.article) ?? []);

/** The topics of the articles that print an utterance. */
export const topicsOf = (utterance: Utterance, records: Records): ReadonlySet<TopicId> =>
  new Set(articlesOf(utterance, records).flatMap((article) => article.topics));

/** The outlets of the articles that print an utterance. */
export const outletsOf = (utterance: Utterance, records: Records): ReadonlySet<string> =>
  new Set(articlesOf(utterance, records).flatMap(outletsIn));

/** Where an article appeared. */
export const outletsIn = (article: Article): readonly string[] => [article.outlet, article.via].filter((name) => name !== null);

/** Titles and aliases of topics. */
export const topicNames = (ids: Iterable<TopicId>, { topics }: Records): readonly string[] =>
  [...ids].flatMap((id) => topics.get(id) ?? []).flatMap((topic) => [topic.title, ...topic.aliases]);

/** Whole sentences before words inside a sentence, then the newest, then by id. */
export function directFirst(a: Utterance | undefined, b: Utterance | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  const partial = ({ quotes }: Utterance): number => (quotes[0].kind === 'partial' ? 1 : 0);
  return partial(a) - partial(b) || compareNewestFirst(a.date, b.date) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}

const aroundIt = ({ quotes }: Utterance): readonly string[] =>
  quotes.flatMap((quote) => [quote.context, quote.venue, quote.relay]).filter((words) => words !== null);

const describedAs = (quote: Quote): readonly string[] => [
  ...(quote.role === null ? [] : [quote.role]),
  ...(quote.attribution.kind === 'anonymous' ? [quote.attribution.description] : []),
];

const officesAt = (speaker: Speaker | undefined, { date }: Utterance): readonly string[] =>
  speaker === undefined || date === null ? [] : officesOn(speaker, date).flatMap((office) => [officeLabel(office), ...office.aliases]);
