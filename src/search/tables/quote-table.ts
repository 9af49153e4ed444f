import { eachCommonTerm } from './commonest-terms.ts';
import { createDateTable, type DateTable } from './date-table.ts';
import { createEntityTable, ENTITY_KINDS, type EntityTable } from './entity-table.ts';
import { createIdTable, idsOfParts, type PackedIds, packIds, partsOfIds } from './id-table.ts';
import type { IndexedQuote } from './indexed-quote.ts';
import { createInts, free, type Ints } from './ints.ts';
import { createLists, type Lists } from './lists.ts';
import { createNameWords, type NameWords } from './name-words.ts';
import { createNarrowInts, type NarrowArray, type NarrowInts } from './narrow-ints.ts';
import { createEntityLists, createPostings } from './postings.ts';
import { createTermReader, type TermReader } from './read-terms.ts';
import { createRunColumn } from './run-column.ts';
import type { TableParts } from './table-parts.ts';
import { createTermTable, type TermTable } from './term-table.ts';
import { createTokenStore } from './token-store.ts';

/** All quotes as columns of numbers. Rows keep their number for life; the first `sorted` of them stand in the order of equal scores. */
export interface QuoteTable {
  readonly terms: TermTable;
  readonly entities: EntityTable;
  readonly dates: DateTable;
  readonly rows: number;
  readonly live: number;
  readonly sorted: number;
  /** How many speakers, roles, sets of topics and outlets have no quote left. */
  readonly idle: number;
  /** Counts up with every change. */
  readonly version: number;
  /** The words of speakers' names. */
  readonly names: NameWords;
  readonly readTerms: TermReader;
  readonly ofTerm: Lists;
  readonly ofEntity: Lists;
  /** How many quotes hold a term in the text, and around it. */
  readonly inText: Ints;
  readonly inContext: Ints;
  /** Distinct words that any quote holds anywhere. */
  wordCount(): number;
  isLive(row: number): boolean;
  id(row: number): string;
  /** The row of an id that is in use. */
  rowOf(id: string): number | undefined;
  /** The entity of a row by place in ENTITY_KINDS. */
  entity(row: number, kind: number): number;
  date(row: number): number;
  /** Calls back with each word of a row in order: the number of the term times two, plus one where it stands around the quote rather than in it. */
  eachWord(row: number, found: (token: number) => void): void;
  /** The entities of all rows by place in ENTITY_KINDS, for loops over many rows. Replaced when the table grows: ask anew for each search. */
  raw(): readonly NarrowArray[];
  add(quote: IndexedQuote): void;
  remove(id: string): void;
  /** What is to be saved, with the live rows in this order. */
  parts(compare: (a: number, b: number) => number): TableParts;
}

/** Columns grow so many rows apart. */
const STAGGER = 16;

/** Quotes, and the places of those that count, in the order of equal scores and with different ids. */
export interface OrderedQuotes {
  readonly quotes: readonly IndexedQuote[];
  /** Taken over. */
  readonly order: Int32Array<ArrayBuffer>;
}

/** A table of these quotes, or of saved parts, which are taken over. */
export function createQuoteTable({ quotes, order }: OrderedQuotes, dates: DateTable = createDateTable(), saved?: TableParts): QuoteTable {
  const terms = createTermTable(saved?.terms);
  const readTerms = createTermReader(terms);
  const names = createNameWords(terms);
  const entities = createEntityTable(readTerms, (term, kind) => {
    if (kind === 'speaker') names.add(term);
  });
  // Room for a while, and not for the same while everywhere: a column that grows is copied, and all at once would be a pause.
  // A number of its own: what outlives the building would keep the whole order through it.
  const { length } = order;
  const room = (place: number): number => length + (length >>> 5) + place * STAGGER;
  const dateIds = createRunColumn(saved?.dateIds ?? datesOf({ quotes, order }, dates));
  const columns = ENTITY_KINDS.map((_, place) => createNarrowInts(saved?.columns[place], room(place)));
  const [speakers, roles, topics, outlets] = columns as [NarrowInts, NarrowInts, NarrowInts, NarrowInts];
  /** A byte for each row that is not 0 once it is removed; made when the first is. */
  let removed = new Uint8Array(0);
  const tokens = createTokenStore(saved?.tokens, room(ENTITY_KINDS.length));

  let around = 0;
  const put = (term: number): void => tokens.put(term * 2 + around);

  /** Everything of a quote but its id and date. Nothing is allocated for what is known already. */
  function write(quote: IndexedQuote): void {
    // In the order of ENTITY_KINDS.
    speakers.push(entities.internNamed('speaker', quote.speaker, quote.aliases));
    roles.push(entities.internNamed('role', quote.role));
    topics.push(entities.intern('topics', quote.topics));
    outlets.push(entities.internNamed('outlet', quote.outlet));
    around = 0;
    readTerms(quote.text, put);
    around = 1;
    if (quote.context !== undefined) readTerms(quote.context, put);
    tokens.endRow();
  }

  for (const date of saved?.dates ?? []) dates.intern(date);
  for (const { kind, names: own } of saved?.entities ?? []) entities.intern(kind, own);
  eachCommonTerm({ quotes, order }, terms.add);
  // By number: an iterator would make an object for each quote.
  for (let row = 0; row < order.length; row++) {
    const quote = quotes[order[row] ?? 0];
    if (quote !== undefined) write(quote);
  }
  for (const column of columns) {
    for (let row = 0; row < column.length; row++) entities.counts.set(column.get(row), entities.counts.get(column.get(row)) + 1);
  }
  terms.settle();
  names.settle();
  const packed = saved === undefined ? idsOf(quotes, order) : idsOfParts(saved.ids);
  // Before the table of their hashes is made, which takes its place.
  if (saved === undefined) free(order);
  const ids = createIdTable(packed);
  const sorted = ids.length;
  let live = sorted;
  let version = 0;
  let idle = 0;
  for (let entity = 0; entity < entities.size; entity++) if (entities.counts.get(entity) === 0) idle += 1;
  const postings = saved === undefined ? createPostings(tokens, terms.size) : { ...saved, lists: saved.ofTerm };
  const ofTerm = createLists(postings.lists);
  const [inText, inContext] = [createInts(postings.inText), createInts(postings.inContext)];
  const arrays = (): readonly NarrowArray[] => columns.map((column) => column.raw());
  const ofEntity = createLists(saved?.ofEntity ?? createEntityLists(arrays(), sorted, entities.size));

  /** Adds to the counts of a row's words and entities. */
  function count(row: number, by: number): void {
    const met = new Set<number>();
    tokens.each(row, (token) => met.add(token));
    for (const token of met) {
      const [list, term] = [(token & 1) === 0 ? inText : inContext, token >>> 1];
      while (list.length <= term) list.push(0);
      list.set(term, list.get(term) + by);
    }
    for (const column of columns) {
      const [entity, before] = [column.get(row), entities.counts.get(column.get(row))];
      entities.counts.set(entity, before + by);
      if (before === 0) idle -= 1;
      if (before + by === 0) idle += 1;
    }
    live += by;
    version += 1;
  }

  const isLive = (row: number): boolean => row >= removed.length || removed[row] === 0;

  const remove = (id: string): void => {
    const row = ids.rowOf(id);
    if (row === undefined || !isLive(row)) return;
    count(row, -1);
    if (row >= removed.length) {
      const grown = new Uint8Array(ids.length + (ids.length >>> 3) + 1);
      grown.set(removed);
      removed = grown;
    }
    removed[row] = 1;
  };

  return {
    terms,
    entities,
    dates,
    names,
    readTerms,
    ofTerm,
    ofEntity,
    inText,
    inContext,
    sorted,
    remove,
    get rows() {
      return ids.length;
    },
    get live() {
      return live;
    },
    get idle() {
      return idle;
    },
    get version() {
      return version;
    },
    wordCount() {
      let held = 0;
      for (let term = 0; term < terms.size; term++) {
        const used = inText.get(term) + inContext.get(term) > 0 && term < Math.max(inText.length, inContext.length);
        if (used || !entities.eachWithTerm(term, (entity) => entities.counts.get(entity) === 0)) held += 1;
      }
      return held;
    },
    raw: arrays,
    isLive,
    id: ids.at,
    rowOf(id) {
      const row = ids.rowOf(id);
      return row === undefined || !isLive(row) ? undefined : row;
    },
    entity: (row, kind) => columns[kind]?.get(row) ?? -1,
    date: (row) => dateIds.get(row),
    eachWord: tokens.each,
    add(quote) {
      remove(quote.id);
      const [row, known] = [ids.length, entities.size];
      ids.push(quote.id);
      dateIds.push(dates.intern(quote.date));
      write(quote);
      idle += entities.size - known;
      for (const column of columns) ofEntity.push(column.get(row), row);
      count(row, 1);
      const met = new Set<number>();
      tokens.each(row, (token) => met.add(token >>> 1));
      for (const term of met) ofTerm.push(term, row);
    },
    parts(compare) {
      const facts = {
        terms: terms.parts(),
        entities: Array.from({ length: entities.size }, (_, id) => entities.at(id)).filter((entity) => entity !== undefined),
        dates: dates.all,
      };
      if (version === 0) {
        // As it was built or loaded: everything is in order already.
        return {
          ...facts,
          ids: partsOfIds(packIds(sorted, ids.at)),
          columns: columns.map((column) => column.toArray()),
          dateIds: dateIds.toArray(),
          tokens: tokens.parts(),
          ofTerm: ofTerm.base,
          ofEntity: ofEntity.base,
          inText: inText.toArray(),
          inContext: inContext.toArray(),
        };
      }
      const live = Int32Array.from({ length: ids.length }, (_, row) => row)
        .filter(isLive)
        .sort(compare);
      const own = createTokenStore(undefined, live.length);
      for (const row of live) own.copyRow(tokens, row);
      const inLiveOrder = (column: Pick<NarrowInts, 'get'>): NarrowArray => {
        const reordered = createNarrowInts(undefined, live.length);
        for (const row of live) reordered.push(column.get(row));
        return reordered.raw();
      };
      const reordered = columns.map(inLiveOrder);
      const { lists, inText: text, inContext: context } = createPostings(own, terms.size);
      return {
        ...facts,
        ids: partsOfIds(packIds(live.length, (at) => ids.at(live[at] ?? 0))),
        columns: reordered,
        dateIds: inLiveOrder(dateIds),
        tokens: own.parts(),
        ofTerm: lists,
        ofEntity: createEntityLists(reordered, live.length, entities.size),
        inText: text,
        inContext: context,
      };
    },
  };
}

/** The numbers of their dates, in this order. */
function datesOf({ quotes, order }: OrderedQuotes, dates: DateTable): NarrowArray {
  const all = createNarrowInts(undefined, order.length);
  for (let row = 0; row < order.length; row++) all.push(dates.intern(quotes[order[row] ?? 0]?.date ?? null));
  return all.raw();
}

/** On its own, so that nothing of the table that lives on keeps the quotes. */
const idsOf = (quotes: readonly IndexedQuote[], order: Int32Array): PackedIds =>
  packIds(order.length, (row) => quotes[order[row] ?? 0]?.id ?? '');
