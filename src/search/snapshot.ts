import type { CorpusParts } from '../model/corpus-parts.ts';
import type { SpeakerId } from '../model/ids.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import { type Topic, topicFromId } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import type { AnswerCounter } from './answer-counts.ts';
import type { ArticleSearch } from './articles.ts';
import type { Completer } from './completion/completer.ts';
import type { Corpus } from './corpus.ts';
import { intersect } from './dates/date-range.ts';
import { datesInWords } from './dates/dates-in-words.ts';
import { createLabelIndex, type LabelIndex } from './directory/labels.ts';
import type { NameIndex } from './directory/names.ts';
import type { OfficeIndex } from './directory/offices.ts';
import { createPeople, MAX_NEAREST } from './directory/people.ts';
import { createPlainWords } from './directory/plain-words.ts';
import type { QuoteField, QuoteIndex } from './index.ts';
import type { Records } from './printings/record-diff.ts';
import { newestUtteranceFirst } from './printings/utterances.ts';
import type { HeldFacets } from './question/facets.ts';
import { createPersonTopics } from './question/person-topics.ts';
import { holderFinder } from './question/printed-holders.ts';
import { relevanceOf } from './question/relevance.ts';
import type { SpeakingOf } from './question/run-reading.ts';
import { type Holding, searchQuotes } from './question/search-quotes.ts';
import type { Lexicon } from './question/understand.ts';
import { noneOrDescribed, whoeverIs } from './question/whose-office.ts';
import { MAX_QUERY_LENGTH, termsOf, tokenizeQuery } from './words/fold.ts';
import { isQuestionWord } from './words/question-words.ts';
import { inLatin } from './words/transliterate.ts';

/** Fields in which a word of a question stands for itself. */
const WORD_FIELDS: readonly QuoteField[] = ['text', 'context', 'role', 'topics', 'outlet'];

/** Fields in which a word was said, or stands beside what was. */
const SAID_FIELDS: readonly QuoteField[] = ['text', 'context', 'role'];

/** What is looked up in. It grows while snapshots are in use; a snapshot leaves out what is not its own. */
export interface SearchStructures {
  readonly index: QuoteIndex;
  readonly names: NameIndex;
  readonly completer: Completer;
  readonly articleSearch: ArticleSearch;
  readonly offices: OfficeIndex;
  readonly outlets: LabelIndex<string>;
  readonly disputed: Corpus['disputed'];
}

/** What a snapshot holds for ever. */
export interface SnapshotParts {
  readonly parts: CorpusParts;
  readonly records: Records;
  /** Newest first, as in `bySpeaker`. */
  readonly utterances: readonly Utterance[];
  /** The place of each id among the utterances. */
  readonly placeOf: ReadonlyMap<string, number>;
  readonly bySpeaker: ReadonlyMap<SpeakerId | null, readonly Utterance[]>;
  /** By row of the index. */
  readonly byRow: readonly (Utterance | undefined)[];
  readonly facets: HeldFacets;
  readonly counter: AnswerCounter;
  readonly revision: string;
}

/** Of the newest quotes so many are looked at for the role of who speaks: nobody has a title that none of them prints. */
const ROLES_LOOKED_AT = 200;

/** What `make` gives, made when first asked for. */
function once<Made>(make: () => Made): () => Made {
  let made: { readonly it: Made } | null = null;
  return () => {
    made ??= { it: make() };
    return made.it;
  };
}

/** Items in order and the place of each, made when first asked for: only an empty answer needs it. */
function rankedOnce<Item>(
  rank: () => readonly Item[],
): () => { readonly all: readonly Item[]; readonly placeOf: ReadonlyMap<Item, number> } {
  return once(() => {
    const all = rank();
    return { all, placeOf: new Map(all.map((item, place) => [item, place])) };
  });
}

/** Puts records and the structures over them together as the corpus that everything is answered from. */
export function snapshotOf(
  { parts, records, utterances, placeOf, byRow, bySpeaker, facets, counter, revision }: SnapshotParts,
  search: SearchStructures,
): Corpus {
  const { index, names } = search;
  const { articles, speakers, topics, quotesIn } = records;
  const by = (speaker: Speaker): readonly Utterance[] => bySpeaker.get(speaker.id) ?? [];
  const isSaid = (term: string): boolean => index.knows(term, SAID_FIELDS);
  const people = createPeople(
    names,
    search.offices,
    (speaker) => by(speaker).length > 0,
    isSaid,
    (speaker, as) =>
      by(speaker)
        .slice(0, ROLES_LOOKED_AT)
        .some(({ quotes }) => quotes.some(({ role }) => role !== null && as(termsOf(role)))),
  );
  const joined = once(
    () => new Map([...speakers.values()].flatMap((speaker) => (speaker.otherIds ?? []).map((id) => [id, speaker] as const))),
  );
  const speakerOf = (id: SpeakerId): Speaker | undefined => speakers.get(id) ?? joined().get(id);
  const following = createPersonTopics(speakerOf, people);
  // What was indexed anew meanwhile stands in another row.
  const byId = (id: string): Utterance | undefined => utterances[placeOf.get(id) ?? -1];
  const atRow = (row: number): Utterance | undefined => byRow[row] ?? byId(index.idOf(row));
  const plain = createPlainWords(index, atRow);
  const holders = holderFinder({ index, atRow, speakerOf, utterancesOf: (id) => bySpeaker.get(id) ?? [] });
  const lexicon: Lexicon = {
    people,
    holders,
    topics: createLabelIndex(parts.topics.map((topic) => ({ value: topic, names: [topic.title, topic.id, ...topic.aliases] }))),
    topicTitles: createLabelIndex(parts.topics.map((topic) => ({ value: topic, names: [topic.title, topic.id] }))),
    outlets: search.outlets,
    isWord: (term) => index.knows(term, WORD_FIELDS),
    isNearWord: plain.isNear,
    isPlainWord: plain.isPlain,
    isSaid,
    isQuoted: (speaker) => by(speaker).length > 0,
    isVoice: (person) => person.speakers.some((speaker) => speaker.kind === 'person' || by(speaker).length > 0),
  };
  const quoted = rankedOnce(() =>
    [...bySpeaker]
      .sort(([x, a], [y, b]) => b.length - a.length || ((x ?? '') < (y ?? '') ? -1 : 1))
      .flatMap(([id]) => (id === null ? [] : (speakers.get(id) ?? []))),
  );
  const speaking = new Map<string, SpeakingOf>();
  const speakingOf = (topic: Topic): SpeakingOf => {
    const known = speaking.get(topic.id);
    if (known !== undefined) return known;
    const { hits } = index.search('', { filters: { topic: topic.title }, limit: Number.POSITIVE_INFINITY, acceptRow: () => true });
    const found = hits.flatMap(({ row }) => atRow(row ?? -1) ?? []).sort(newestUtteranceFirst);
    const made: SpeakingOf = { utterances: found, all: new Set(found) };
    speaking.set(topic.id, made);
    return made;
  };
  const held: Holding = {
    lexicon,
    index,
    atRow,
    utterancesBy: by,
    inOrder: utterances,
    facets: { ...facets, holders },
    articleOf: (id) => articles.get(id),
    speakerOf,
    speakingOf,
    nearestNames: (words) =>
      names.nearest(
        words.filter((word) => !isQuestionWord(word)),
        MAX_NEAREST,
      ),
    othersThan: (absent, limit) => {
      const mentioning = new Set(
        absent
          .flatMap((speaker) => [speaker.name, ...speaker.aliases])
          .flatMap((name) =>
            index
              .search(termsOf(name).at(-1) ?? '', { fields: ['text', 'context'], finished: true, literal: true })
              .hits.flatMap((hit) => byId(hit.id)?.speaker ?? []),
          ),
      );
      const { all, placeOf } = quoted();
      const first = [...mentioning]
        .flatMap((id) => speakers.get(id) ?? [])
        .filter((speaker) => placeOf.has(speaker))
        .sort((a, b) => (placeOf.get(a) ?? 0) - (placeOf.get(b) ?? 0));
      const others: Speaker[] = [];
      for (const list of [first, all]) {
        for (const speaker of list) {
          if (others.length >= limit) return others;
          if (!absent.includes(speaker) && (list === first || !mentioning.has(speaker.id))) others.push(speaker);
        }
      }
      return others;
    },
  };
  const quotesOf = (article: { readonly id: Quote['article'] }): readonly Quote[] => quotesIn.get(article.id) ?? [];

  return {
    ...parts,
    utterances,
    revision,
    quotedSpeakers: bySpeaker.size - (bySpeaker.has(null) ? 1 : 0),
    article: (id) => articles.get(id),
    speaker: speakerOf,
    topic: (id) => topics.get(id) ?? topicFromId(id) ?? following(id),
    utterance: (id) => byId(id) ?? utterances.find(({ quotes }) => quotes.some((quote) => quote.id === id)),
    utterancesBy: (id) => bySpeaker.get(id) ?? [],
    disputed: search.disputed,
    findSpeaker(wrote, at = {}) {
      const dates = datesInWords(wrote.slice(0, MAX_QUERY_LENGTH), at.today ?? null);
      const range = intersect({ since: at.since ?? null, until: at.until ?? null }, dates.range);
      const tokens = tokenizeQuery(dates.rest);
      const found = people.find(tokens, range);
      const asked = { typed: wrote.trim(), tokens, range, holders };
      if ('person' in found) return at.unquoted === true ? whoeverIs(asked, found.person) : found.person.match;
      return noneOrDescribed(asked, found.none.wrote === '' ? { ...found.none, wrote: wrote.trim() } : found.none);
    },
    findTopic: (wrote) => lexicon.topics.find(wrote.slice(0, MAX_QUERY_LENGTH)),
    findOutlet: (wrote) => lexicon.outlets.find(wrote.slice(0, MAX_QUERY_LENGTH)),
    search: (query) => searchQuotes(query, held),
    countsOf: counter.countsOf,
    searchArticles: (words, today) => search.articleSearch.search(words, today).flatMap(({ id }) => articles.get(id) ?? []),
    correctedForArticles: (words, today) => search.articleSearch.corrected(words, today),
    relevance: (article, topic) =>
      relevanceOf(
        article,
        quotesOf(article),
        topic,
        topic.people.flatMap((id) => speakers.get(id) ?? []),
      ),
    suggest(prefix, options) {
      const found = search.completer.complete(prefix, options);
      if (found.length > 0) return found;
      const spelt = inLatin(prefix.slice(0, MAX_QUERY_LENGTH)).map((other) => search.completer.complete(other, options));
      return spelt.find((each) => each.length > 0) ?? found;
    },
  };
}
