import type { CorpusParts } from '../model/corpus-parts.ts';
import type { SpeakerId } from '../model/ids.ts';
import type { Topic } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import { createAnswerCounter } from './answer-counts.ts';
import { type ArticleSearch, createArticleSearch, type ListedArticle } from './articles.ts';
import { completionKeeper } from './completion/completion-keeper.ts';
import type { Corpus } from './corpus.ts';
import { createLabelIndex, type LabelIndex } from './directory/labels.ts';
import { createNameIndex } from './directory/names.ts';
import { createOfficeIndex } from './directory/offices.ts';
import { createTally } from './directory/tally.ts';
import { createDisputed, type FindDisputes } from './disputed.ts';
import { createQuoteIndex, type IndexedQuote, loadQuoteIndex, type QuoteIndex, type QuoteIndexOptions } from './index.ts';
import { createUtteranceReader, directFirst, outletsIn, topicNames } from './printings/indexed-utterance.ts';
import { diffRecords, NO_RECORDS, type RecordDiff, type Records } from './printings/record-diff.ts';
import { createUtteranceGroups, type UtteranceChange } from './printings/utterance-groups.ts';
import { newestUtteranceFirst } from './printings/utterances.ts';
import { createFacetBuilder } from './question/facets.ts';
import { createContentSum } from './revision.ts';
import { snapshotOf } from './snapshot.ts';
import { createTermReader } from './tables/read-terms.ts';
import { mergeSorted } from './words/merge-sorted.ts';

/** A corpus that follows its parts. */
export interface GrowingCorpus {
  /**
   * Brings the corpus to these parts and gives its new snapshot. What is the same object as before is taken as unchanged, so that it costs what
   * has changed; every step is a few milliseconds at most. One change at a time. The snapshot before answers as it did, but for
   * names and words of the new one that it may know a moment too early.
   */
  change(parts: CorpusParts): Generator<void, Corpus>;
  /** The index in its saved form, and the content that it belongs to. It takes as long as writing all of it; null when nothing is held. */
  save(): SavedIndex | null;
  /** Whether a saved index was taken over. */
  hasTakenSaved(): boolean;
}

export interface SavedIndex {
  /** The revision of the corpus that was indexed. */
  readonly revision: string;
  readonly bytes: Uint8Array;
}

export interface GrowingOptions {
  /** The saved index of this content, if there is one. What does not fit is built anew. */
  readonly savedIndex?: (revision: string) => Uint8Array | null;
  /** Finds whose words are somebody else's in another article; without it nobody is said to dispute anything. */
  readonly disputes?: FindDisputes;
}

/** Quotes, articles or names in one step. */
const STEP = 25;
/** Quotes of a saved index that are looked for in it, by so many of their words; a few may be made of what no question holds. */
const SAMPLE = 20;
const SAMPLE_WORDS = 8;
const SAMPLE_FOUND = 0.9;
/** Fewer quotes than this are indexed one by one, more at once when there is no index yet. */
const AT_ONCE = 200;

/** A corpus without anything in it. */
export function growCorpus(options: GrowingOptions = {}): GrowingCorpus {
  let shelf: Shelf | null = null;
  let topics: readonly Topic[] = [];
  return {
    *change(parts) {
      // Topics tell what every quote speaks of, and offices who is meant: with other ones everything is another.
      if (shelf === null || topics !== parts.topics || shelf.hasOtherOffices(parts)) {
        shelf = createShelf(parts, options);
        topics = parts.topics;
      }
      return yield* shelf.change(parts);
    },
    save: () => shelf?.save() ?? null,
    hasTakenSaved: () => shelf?.hasTakenSaved() ?? false,
  };
}

interface Shelf extends GrowingCorpus {
  hasOtherOffices(parts: CorpusParts): boolean;
}

const officeHolders = ({ speakers }: CorpusParts) => speakers.filter(({ offices }) => offices.length > 0);

function createShelf(first: CorpusParts, { savedIndex = () => null, disputes = () => new Map() }: GrowingOptions): Shelf {
  const holders = officeHolders(first);
  let records: Records = NO_RECORDS;
  let utterances: readonly Utterance[] = [];
  let bySpeaker: ReadonlyMap<SpeakerId | null, readonly Utterance[]> = new Map();
  let index: QuoteIndex | null = null;
  let revision = '';
  let tookSaved = false;
  /** Those that are indexed; for a moment more than any snapshot has. */
  const indexed = new Map<string, Utterance>();
  const indexing: QuoteIndexOptions = { compare: (a, b) => directFirst(indexed.get(a), indexed.get(b)) };
  const readTerms = createTermReader();
  const groups = createUtteranceGroups(readTerms);
  const read = createUtteranceReader(first.topics, readTerms);
  const names = createNameIndex([], (speaker) => bySpeaker.get(speaker.id)?.length ?? 0);
  const articleSearch = createArticleSearch();
  const completions = completionKeeper(first.topics, holders);
  const offices = createOfficeIndex(holders);
  const outletCounts = createTally<string>();
  let outlets: LabelIndex<string> = createLabelIndex<string>([]);
  const sum = createContentSum();
  for (const topic of first.topics) sum.add(topic);

  function* fillIndex(anew: readonly Utterance[], now: Records): Generator<void, QuoteIndex> {
    const saved = index === null ? savedIndex(revision) : null;
    const loaded = saved === null ? null : loadedFrom(saved, anew, (utterance) => read(utterance, now), indexing);
    tookSaved ||= loaded !== null;
    if (loaded !== null) return loaded;
    const docs: IndexedQuote[] = [];
    yield* each(anew, (utterance) => docs.push(read(utterance, now)));
    if (index === null && docs.length >= AT_ONCE) return createQuoteIndex(docs, indexing);
    const growing = index ?? createQuoteIndex([], indexing);
    for (let at = 0; at < docs.length; at += STEP) {
      growing.add(docs.slice(at, at + STEP));
      yield;
    }
    return growing;
  }

  function* sumUp({ articles, quotes, speakers }: RecordDiff): Generator<void, void> {
    for (const records of [articles, quotes, speakers]) {
      yield* each<object>(records.gone, sum.remove);
      yield* each<object>(records.come, sum.add);
    }
  }

  return {
    hasOtherOffices: (parts) => {
      const now = officeHolders(parts);
      return now.length !== holders.length || now.some((speaker, at) => speaker !== holders[at]);
    },
    save: () => (index === null ? null : { revision, bytes: index.save() }),
    hasTakenSaved: () => tookSaved,
    *change(parts) {
      const before = records;
      const diff = yield* diffRecords(before, parts);
      const change = yield* groups.change(diff.quotes.gone, diff.quotes.come, diff.records.articles);
      yield* sumUp(diff);
      revision = sum.revision();
      const left = new Set(change.gone);
      utterances = mergeSorted(utterances, (utterance) => !left.has(utterance), change.made, newestUtteranceFirst);
      yield;
      bySpeaker = speakersAfter(bySpeaker, change, left);
      yield;

      yield* each(diff.speakers.gone, names.remove);
      yield* each(diff.speakers.come, names.add);
      for (const article of diff.articles.gone) for (const outlet of outletsIn(article)) outletCounts.add(outlet, -1);
      for (const article of diff.articles.come) for (const outlet of outletsIn(article)) outletCounts.add(outlet, 1);
      if (outletCounts.takeChanged().length > 0) {
        outlets = createLabelIndex([...outletCounts.values()].sort().map((outlet) => ({ value: outlet, names: [outlet] })));
      }
      yield* completions.change({ before, diff, change, quotesBy: (speaker) => bySpeaker.get(speaker.id)?.length ?? 0 });

      const renamed = new Set(diff.speakers.come.map(({ id }) => id));
      const anew = new Set(change.made);
      for (const id of renamed) for (const utterance of bySpeaker.get(id) ?? []) anew.add(utterance);
      for (const utterance of anew) indexed.set(utterance.id, utterance);
      const isFirst = index === null;
      const filled = yield* fillIndex([...anew], diff.records);
      index = filled;
      yield* putArticles(articleSearch, diff, anew);

      const placeOf = new Map<string, number>();
      const byRow: (Utterance | undefined)[] = [];
      const { add, facets } = createFacetBuilder(diff.records);
      const counter = createAnswerCounter(diff.records, utterances, (id) => placeOf.get(id));
      for (const utterance of utterances) {
        placeOf.set(utterance.id, placeOf.size);
        add(utterance);
        counter.add(utterance);
        const row = filled.rowOf(utterance.id);
        if (row !== undefined) byRow[row] = utterance;
        if (placeOf.size % 2000 === 0) yield;
      }
      records = diff.records;
      const held = { parts, records, utterances, placeOf, byRow, bySpeaker, facets, counter, revision };
      const snapshot = snapshotOf(held, {
        index: filled,
        names,
        articleSearch,
        offices,
        outlets,
        completer: completions.completer,
        disputed: createDisputed(disputes, groups.sharing, records),
      });
      if (isFirst && utterances.length >= AT_ONCE) {
        yield* groups.file();
        yield* warmUp(snapshot);
      }
      // Last, since until here the snapshot before is the one that is asked.
      yield* each(
        change.gone.filter(({ id }) => !placeOf.has(id)),
        ({ id }) => {
          filled.remove([id]);
          indexed.delete(id);
        },
      );
      yield* each(
        diff.articles.gone.filter(({ id }) => !records.articles.has(id)),
        ({ id }) => articleSearch.remove([id]),
      );
      return snapshot;
    },
  };
}

/** What is put in order when first asked for is so before anybody waits: names, begun and mistyped words, each topic. */
function* warmUp(corpus: Corpus): Generator<void, void> {
  for (const { title } of corpus.topics) {
    corpus.search({ words: title });
    yield;
  }
  for (const words of UNHELD) {
    corpus.search({ words });
    yield;
  }
}

/** Questions that nothing answers look everywhere. */
const UNHELD = ['Zzyzxov on zzyzx', 'zzyzx zzyzxing', 'zzyz'];

/** The saved index when it holds these utterances: as many, and a sample of them is found by their own words. */
function loadedFrom(
  bytes: Uint8Array,
  utterances: readonly Utterance[],
  read: (utterance: Utterance) => IndexedQuote,
  indexing: QuoteIndexOptions,
): QuoteIndex | null {
  try {
    const loaded = loadQuoteIndex(bytes, indexing);
    if (loaded.stats().quotes !== utterances.length) return null;
    const sample = utterances.filter((_, at) => at % Math.ceil(utterances.length / SAMPLE) === 0).map(read);
    const isFound = ({ id, text }: IndexedQuote): boolean =>
      loaded.search(text.split(' ').slice(0, SAMPLE_WORDS).join(' '), { finished: true, literal: true, accept: (other) => other === id })
        .hits.length > 0;
    return sample.filter(isFound).length >= SAMPLE_FOUND * sample.length ? loaded : null;
  } catch {
    // Damaged, or of another version: it is built from the quotes instead.
    return null;
  }
}

function speakersAfter(
  before: ReadonlyMap<SpeakerId | null, readonly Utterance[]>,
  { gone, made }: UtteranceChange,
  left: ReadonlySet<Utterance>,
): ReadonlyMap<SpeakerId | null, readonly Utterance[]> {
  const after = new Map(before);
  const come = Map.groupBy(made, ({ speaker }) => speaker);
  for (const speaker of new Set([...gone, ...made].map(({ speaker: id }) => id))) {
    const own = mergeSorted(before.get(speaker) ?? [], (utterance) => !left.has(utterance), come.get(speaker) ?? [], newestUtteranceFirst);
    if (own.length > 0) after.set(speaker, own);
    else after.delete(speaker);
  }
  return after;
}

function* each<Item>(items: readonly Item[], act: (item: Item) => void): Generator<void, void> {
  for (const [at, item] of items.entries()) {
    act(item);
    if (at % STEP === STEP - 1) yield;
  }
}

/** Articles that are other ones now, and those in which somebody speaks whose name is another. */
function* putArticles(search: ArticleSearch, { records, touched }: RecordDiff, anew: Iterable<Utterance>): Generator<void, void> {
  const ids = new Set(touched);
  for (const { quotes } of anew) for (const { article } of quotes) ids.add(article);
  const listed: ListedArticle[] = [];
  yield* each([...ids], (id) => {
    const article = records.articles.get(id);
    if (article === undefined) return;
    const people = (records.quotesIn.get(id) ?? []).flatMap(({ attribution }) =>
      attribution.kind === 'speaker' ? (records.speakers.get(attribution.speaker)?.name ?? []) : [],
    );
    listed.push({ article, topics: topicNames(article.topics, records), people: [...new Set(people)] });
  });
  yield* search.put(listed);
}
