import type { Article } from '../model/article.ts';
import type { TopicId } from '../model/ids.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import { officesOn, type Speaker } from '../model/speaker.ts';
import { topicFromId } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import { createArticleSearch } from './articles.ts';
import { createCompleter } from './completer.ts';
import type { Corpus, CorpusParts } from './corpus.ts';
import { intersect } from './date-range.ts';
import { datesInWords } from './dates-in-words.ts';
import { createDictionary, editsAllowed } from './dictionary.ts';
import { MAX_QUERY_LENGTH, termsOf, tokenizeQuery } from './fold.ts';
import { createQuoteIndex, type IndexedQuote, type QuoteField } from './index.ts';
import { createLabelIndex } from './labels.ts';
import { createNameIndex } from './names.ts';
import { createOfficeIndex, officeLabel } from './offices.ts';
import { createPeople, MAX_NEAREST } from './people.ts';
import { createPhraseIndex } from './phrases.ts';
import { isQuestionWord } from './question-words.ts';
import { relevanceOf } from './relevance.ts';
import { revisionOf } from './revision.ts';
import { type Holding, searchQuotes } from './search-quotes.ts';
import { completionsOf } from './suggest.ts';
import type { Lexicon } from './understand.ts';
import { groupUtterances } from './utterances.ts';

/** Fields in which a word of a question stands for itself. */
const WORD_FIELDS: readonly QuoteField[] = ['text', 'context', 'role', 'topics', 'outlet'];

/** Fields in which a word was said, or stands beside what was. */
const SAID_FIELDS: readonly QuoteField[] = ['text', 'context', 'role'];

/** A term of ordinary weight (1) is in many quotes that speak of something else. */
const STRONG_TERM = 2;

/** Builds the snapshot that everything is answered from: utterances, the index over them, and the names. No I/O; the parts are kept as they are. */
export function createCorpus(parts: CorpusParts): Corpus {
  const articles = new Map(parts.articles.map((article) => [article.id, article]));
  const speakers = new Map(parts.speakers.map((speaker) => [speaker.id, speaker]));
  const topics = new Map(parts.topics.map((topic) => [topic.id, topic]));
  const utterances = groupUtterances(parts.quotes, articles);
  const byId = new Map<string, Utterance>(utterances.map((utterance) => [utterance.id, utterance]));
  const bySpeaker = Map.groupBy(utterances, (utterance) => utterance.speaker);
  const quotesIn = Map.groupBy(parts.quotes, (quote) => quote.article);
  const by = (speaker: Speaker): readonly Utterance[] => bySpeaker.get(speaker.id) ?? [];
  const articlesOf = (utterance: Utterance): readonly Article[] => utterance.quotes.flatMap((quote) => articles.get(quote.article) ?? []);
  const topicsOf = (utterance: Utterance) => new Set(articlesOf(utterance).flatMap((article) => article.topics));
  const outletsOf = (utterance: Utterance) => new Set(articlesOf(utterance).flatMap(outletsIn));
  const outlets = [...new Set(parts.articles.flatMap(outletsIn))].sort();
  const topicNames = (ids: Iterable<TopicId>): readonly string[] =>
    [...ids].flatMap((id) => topics.get(id) ?? []).flatMap((topic) => [topic.title, ...topic.aliases]);

  /** The topics of which the quote itself speaks: "communist Chinese" is said about China. */
  const subjects = createPhraseIndex(
    parts.topics.map((topic) => ({
      value: topic.id,
      phrases: topic.terms.filter((term) => term.weight >= STRONG_TERM).map((term) => term.text),
    })),
  );
  const subjectsOf = (utterance: Utterance): readonly TopicId[] =>
    subjects.heldBy([...utterance.quotes[0].segments, ...aroundIt(utterance)].join(' '));

  const asIndexed = (utterance: Utterance): IndexedQuote => {
    const speaker = utterance.speaker === null ? undefined : speakers.get(utterance.speaker);
    return {
      id: utterance.id,
      speaker: speaker?.name ?? '',
      aliases: speaker?.aliases ?? [],
      role: [...utterance.quotes.flatMap(describedAs), ...officesAt(speaker, utterance)].join(' '),
      text: utterance.quotes[0].segments.join(' '),
      topics: topicNames(subjectsOf(utterance)),
      outlet: [...outletsOf(utterance)].join(' '),
      date: utterance.date,
      context: aroundIt(utterance).join(' '),
    };
  };
  const index = createQuoteIndex(utterances.map(asIndexed), {
    compare: (a, b) => directFirst(byId.get(a), byId.get(b)) || (a < b ? -1 : a > b ? 1 : 0),
  });

  const names = createNameIndex(parts.speakers, (speaker) => by(speaker).length);
  const people = createPeople(names, createOfficeIndex(parts.speakers), (speaker) => by(speaker).length > 0);
  const lexicon: Lexicon = {
    people,
    topics: createLabelIndex(parts.topics.map((topic) => ({ value: topic, names: [topic.title, topic.id, ...topic.aliases] }))),
    topicTitles: createLabelIndex(parts.topics.map((topic) => ({ value: topic, names: [topic.title, topic.id] }))),
    outlets: createLabelIndex(outlets.map((outlet) => ({ value: outlet, names: [outlet] }))),
    isWord: (term) => index.knows(term, WORD_FIELDS),
    isNearWord: nearWords(utterances),
    isSaid: (term) => index.knows(term, SAID_FIELDS),
    isQuoted: (speaker) => by(speaker).length > 0,
    isVoice: (person) => person.speakers.some((speaker) => speaker.kind === 'person' || by(speaker).length > 0),
  };
  const quoted = parts.speakers
    .filter((speaker) => by(speaker).length > 0)
    .sort((a, b) => by(b).length - by(a).length || (a.id < b.id ? -1 : 1));
  const held: Holding = {
    lexicon,
    index,
    utterances: byId,
    topicsOf,
    outletsOf,
    nearestNames: (words) =>
      names.nearest(
        words.filter((word) => !isQuestionWord(word)),
        MAX_NEAREST,
      ),
    othersThan: (absent) => {
      const mentioned = new Set(
        absent
          .flatMap((speaker) => [speaker.name, ...speaker.aliases])
          .flatMap((name) =>
            index
              .search(termsOf(name).at(-1) ?? '', { fields: ['text', 'context'], finished: true })
              .hits.map((hit) => byId.get(hit.id)?.speaker),
          ),
      );
      return quoted
        .filter((speaker) => !absent.includes(speaker))
        .sort((a, b) => Number(mentioned.has(b.id)) - Number(mentioned.has(a.id)));
    },
  };

  const perTopic = countEach(utterances, topicsOf);
  const perOutlet = countEach(utterances, outletsOf);
  const complete = createCompleter(
    completionsOf({
      speakers: parts.speakers,
      topics: parts.topics,
      outlets,
      quotesBy: (speaker) => by(speaker).length,
      quotesOn: (topic) => perTopic.get(topic.id) ?? 0,
      quotesIn: (outlet) => perOutlet.get(outlet) ?? 0,
    }),
  );
  const searchArticles = createArticleSearch(
    parts.articles.map((article) => ({
      article,
      topics: topicNames(article.topics),
      people: [...new Set((quotesIn.get(article.id) ?? []).flatMap((quote) => speakerOf(quote, speakers)?.name ?? []))],
    })),
  );

  return {
    ...parts,
    utterances,
    revision: revisionOf(parts),
    article: (id) => articles.get(id),
    speaker: (id) => speakers.get(id),
    topic: (id) => topics.get(id) ?? topicFromId(id) ?? undefined,
    utterancesBy: (id) => bySpeaker.get(id) ?? [],
    findSpeaker(wrote, at = {}) {
      const dates = datesInWords(wrote.slice(0, MAX_QUERY_LENGTH), at.today ?? null);
      const range = intersect({ since: at.since ?? null, until: at.until ?? null }, dates.range);
      const found = people.find(tokenizeQuery(dates.rest), range);
      return 'person' in found ? found.person.match : found.none;
    },
    findTopic: (wrote) => lexicon.topics.find(wrote.slice(0, MAX_QUERY_LENGTH)),
    findOutlet: (wrote) => lexicon.outlets.find(wrote.slice(0, MAX_QUERY_LENGTH)),
    search: (query) => searchQuotes(query, held),
    searchArticles,
    relevance: (article, topic) =>
      relevanceOf(
        article,
        quotesIn.get(article.id) ?? [],
        topic,
        topic.people.flatMap((id) => speakers.get(id) ?? []),
      ),
    suggest: (prefix, options) => complete(prefix, options),
  };
}

/** How many utterances have each value. */
function countEach<Value>(
  utterances: readonly Utterance[],
  valuesOf: (utterance: Utterance) => Iterable<Value>,
): ReadonlyMap<Value, number> {
  const counts = new Map<Value, number>();
  for (const utterance of utterances) for (const value of valuesOf(utterance)) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

const outletsIn = (article: Article): readonly string[] => [article.outlet, article.via].filter((name) => name !== null);

const speakerOf = (quote: Quote, speakers: ReadonlyMap<string, Speaker>): Speaker | undefined =>
  quote.attribution.kind === 'speaker' ? speakers.get(quote.attribution.speaker) : undefined;

const aroundIt = ({ quotes }: Utterance): readonly string[] =>
  quotes.flatMap((quote) => [quote.context, quote.venue, quote.relay]).filter((words) => words !== null);

const describedAs = (quote: Quote): readonly string[] => [
  ...(quote.role === null ? [] : [quote.role]),
  ...(quote.attribution.kind === 'anonymous' ? [quote.attribution.description] : []),
];

const officesAt = (speaker: Speaker | undefined, { date }: Utterance): readonly string[] =>
  speaker === undefined || date === null ? [] : officesOn(speaker, date).flatMap((office) => [officeLabel(office), ...office.aliases]);

/** Whole sentences before words inside a sentence, then the newest. */
function directFirst(a: Utterance | undefined, b: Utterance | undefined): number {
  const partial = (utterance: Utterance | undefined): number => (utterance?.quotes[0].kind === 'partial' ? 1 : 0);
  return partial(a) - partial(b) || compareNewestFirst(a?.date ?? null, b?.date ?? null);
}

/** Whether a word is a typo of one that was said and is no name: then it may be that word. */
function nearWords(utterances: readonly Utterance[]): (term: string) => boolean {
  const dictionary = createDictionary();
  for (const { quotes } of utterances) {
    for (const term of termsOf(quotes[0].segments.join(' ').replace(/\p{Lu}\p{L}*/gu, ' '))) dictionary.add(term);
  }
  return (term) => dictionary.near(term, editsAllowed(term.length)).length > 0;
}
