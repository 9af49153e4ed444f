import { type Alphabet, createAlphabet } from './alphabet.ts';
import { createDateTable, type DateTable } from './date-table.ts';
import { createDeleteTable, type DeleteTable, FILED_LETTERS } from './delete-table.ts';
import { createEntityTable, ENTITY_KINDS, type EntityTable } from './entity-table.ts';
import { rawWords, termOf } from './fold.ts';
import type { IndexedQuote } from './indexed-quote.ts';
import { createInts, type Ints } from './ints.ts';
import { createLists, groupLists, type Lists } from './lists.ts';
import { createPostings } from './postings.ts';
import type { TableParts } from './table-parts.ts';
import { createTermTable, type TermTable } from './term-table.ts';

/** The words of a quote: numbers of terms times two, plus one where the word stands around the quote rather than in it. */
export interface Words {
  readonly tokens: Int32Array;
  readonly from: number;
  readonly to: number;
}

export interface RawColumns {
  /** By place in ENTITY_KINDS; a row that was removed has a negative speaker. */
  readonly entities: readonly Int32Array[];
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** The words of the first `sorted` rows, and of the later ones. */
  readonly tokens: Int32Array;
  readonly laterTokens: Int32Array;
}

/** All quotes as columns of numbers. Rows keep their number for life; the first `sorted` of them stand in the order of equal scores. */
export interface QuoteTable {
  readonly terms: TermTable;
  readonly entities: EntityTable;
  readonly dates: DateTable;
  readonly rows: number;
  readonly live: number;
  readonly sorted: number;
  /** Beginnings of the words of speakers' names, for what is mistyped while it is typed. */
  readonly beginnings: DeleteTable;
  /** The words of speakers' names. */
  readonly names: Alphabet;
  readonly ofTerm: Lists;
  readonly ofEntity: Lists;
  /** How many quotes hold a term in the text, and around it. */
  readonly inText: Ints;
  readonly inContext: Ints;
  /** Distinct words that any quote holds anywhere. */
  wordCount(): number;
  isLive(row: number): boolean;
  id(row: number): string;
  rowOf(id: string): number | undefined;
  /** The entity of a row by place in ENTITY_KINDS. */
  entity(row: number, kind: number): number;
  date(row: number): number;
  words(row: number): Words;
  /** The columns themselves, for loops that read many rows. They are replaced when the table grows: ask anew for each search. */
  raw(): RawColumns;
  add(quote: IndexedQuote): void;
  remove(id: string): void;
  /** What is to be saved, with the live rows in this order. */
  parts(compare: (a: number, b: number) => number): TableParts;
}

/** A beginning shorter than this is near every name. */
export const MIN_MISTYPED_BEGINNING = 4;
/** Spellings remembered while texts are read: folding one anew costs fifty times as much as looking it up. */
const MAX_REMEMBERED = 400_000;

/** A table of these quotes, which stand in the order of equal scores and have different ids. */
export function createQuoteTable(quotes: readonly IndexedQuote[], dates: DateTable = createDateTable(), saved?: TableParts): QuoteTable {
  const terms = createTermTable(saved && { words: saved.words, order: saved.order, deletes: createDeleteTable(saved.deletes) });
  const beginnings = createDeleteTable();
  const names = createAlphabet(terms.word);
  const filed = new Set<number>();
  const spelt = new Map<string, number>();
  const termId = (raw: string): number => {
    const known = spelt.get(raw);
    if (known !== undefined) return known;
    const term = termOf(raw);
    const id = term === '' ? -1 : terms.add(term);
    if (spelt.size < MAX_REMEMBERED) spelt.set(raw, id);
    return id;
  };
  const idsOf = (text: string): readonly number[] =>
    rawWords(text)
      .map(termId)
      .filter((id) => id >= 0);

  const entities = createEntityTable(idsOf, (term, kind) => {
    const word = terms.word(term);
    if (kind !== 'speaker' || filed.has(term)) return;
    filed.add(term);
    names.add(term);
    if (word.length <= MIN_MISTYPED_BEGINNING || /\p{N}/u.test(word)) return;
    for (let letters = MIN_MISTYPED_BEGINNING; letters <= Math.min(FILED_LETTERS, word.length); letters++)
      beginnings.add(word, letters, 1, term);
  });
  const ids: string[] = [...(saved?.ids ?? [])];
  const rows = new Map(ids.map((id, row) => [id, row]));
  // Room for a while: a column that grows while a quote is added is copied as a whole.
  const room = ids.length >>> 5;
  const columns = ENTITY_KINDS.map((_, place) => createInts(saved?.columns[place], room));
  const [speakers] = columns as [Ints, ...Ints[]];
  const dateIds = createInts(saved?.dateIds, room);
  let live = ids.length;

  let store = createInts(saved?.tokens);
  const starts = createInts(saved?.starts.slice(0, -1), room);
  const ends = createInts(saved?.starts.slice(1), room);

  function write(quote: IndexedQuote): number {
    const row = ids.length;
    ids.push(quote.id);
    rows.set(quote.id, row);
    const named = { speaker: [quote.speaker, ...quote.aliases], role: [quote.role], topics: quote.topics, outlet: [quote.outlet] };
    ENTITY_KINDS.forEach((kind, place) => {
      const entity = entities.intern(kind, named[kind]);
      columns[place]?.push(entity);
      entities.counts.set(entity, entities.counts.get(entity) + 1);
    });
    dateIds.push(dates.intern(quote.date));
    starts.push(store.length);
    for (const raw of rawWords(quote.text)) {
      const id = termId(raw);
      if (id >= 0) store.push(id * 2);
    }
    if (quote.context !== undefined) for (const id of idsOf(quote.context)) store.push(id * 2 + 1);
    ends.push(store.length);
    live += 1;
    return row;
  }

  /** Each different token of a row once. */
  let seen = new Int32Array(0);
  let reading = 0;
  function eachToken(row: number, { tokens, from, to }: Words, found: (token: number, firstOfTerm: boolean, row: number) => void): void {
    if (seen.length < terms.size * 2) seen = new Int32Array(terms.size * 3);
    reading += 1;
    for (let at = from; at < to; at++) {
      const token = tokens[at] ?? 0;
      if (seen[token] === reading) continue;
      found(token, seen[token ^ 1] !== reading, row);
      seen[token] = reading;
    }
  }

  for (const date of saved?.dates ?? []) dates.intern(date);
  for (const { kind, names: own } of saved?.entities ?? []) entities.intern(kind, own);
  for (const column of columns) {
    for (let row = 0; row < ids.length; row++) entities.counts.set(column.get(row), entities.counts.get(column.get(row)) + 1);
  }
  for (const quote of quotes) write(quote);
  const sorted = ids.length;
  const baseTokens = store.toArray();
  store = createInts();
  const words = (row: number): Words => ({ tokens: row < sorted ? baseTokens : store.raw(), from: starts.get(row), to: ends.get(row) });
  const rowStarts = new Int32Array(sorted + 1);
  for (let row = 0; row < sorted; row++) rowStarts[row + 1] = ends.get(row);
  const postings = createPostings(baseTokens, rowStarts, terms.size);
  const ofTerm = createLists(postings.lists);
  const [inText, inContext] = [createInts(postings.inText), createInts(postings.inContext)];
  const count = (row: number, by: number): void =>
    eachToken(row, words(row), (token) => {
      const [list, term] = [(token & 1) === 0 ? inText : inContext, token >>> 1];
      while (list.length <= term) list.push(0);
      list.set(term, list.get(term) + by);
    });
  const ofEntity = createLists(
    groupLists(entities.size, (put) => {
      for (const column of columns) for (let row = 0; row < sorted; row++) put(column.get(row), row);
    }),
  );

  const remove = (id: string): void => {
    const row = rows.get(id);
    if (row === undefined) return;
    rows.delete(id);
    count(row, -1);
    for (const column of columns) entities.counts.set(column.get(row), entities.counts.get(column.get(row)) - 1);
    speakers.set(row, -1);
    ids[row] = '';
    live -= 1;
  };

  return {
    terms,
    entities,
    dates,
    beginnings,
    names,
    ofTerm,
    ofEntity,
    inText,
    inContext,
    sorted,
    words,
    remove,
    get rows() {
      return ids.length;
    },
    get live() {
      return live;
    },
    wordCount() {
      let held = 0;
      for (let term = 0; term < terms.size; term++) {
        const used = inText.get(term) + inContext.get(term) > 0 && term < Math.max(inText.length, inContext.length);
        if (used || entities.withTerm(term).some((entity) => entities.counts.get(entity) > 0)) held += 1;
      }
      return held;
    },
    raw: () => ({
      entities: columns.map((column) => column.raw()),
      starts: starts.raw(),
      ends: ends.raw(),
      tokens: baseTokens,
      laterTokens: store.raw(),
    }),
    isLive: (row) => speakers.get(row) >= 0,
    id: (row) => ids[row] ?? '',
    rowOf: (id) => rows.get(id),
    entity: (row, kind) => columns[kind]?.get(row) ?? -1,
    date: (row) => dateIds.get(row),
    add(quote) {
      remove(quote.id);
      const row = write(quote);
      count(row, 1);
      eachToken(row, words(row), (token, first) => first && ofTerm.push(token >>> 1, row));
      for (const column of columns) ofEntity.push(column.get(row), row);
    },
    parts(compare) {
      const order = Int32Array.from(rows.values()).sort(compare);
      const own = new Int32Array(order.length + 1);
      order.forEach((row, at) => {
        own[at + 1] = (own[at] ?? 0) + ends.get(row) - starts.get(row);
      });
      const tokens = new Int32Array(own.at(-1) ?? 0);
      order.forEach((row, at) => {
        const { tokens: from, from: first, to } = words(row);
        tokens.set(from.subarray(first, to), own[at]);
      });
      const { words: all, order: alphabetical, deletes } = terms.parts();
      return {
        words: all,
        order: alphabetical,
        deletes: deletes.parts(),
        entities: Array.from({ length: entities.size }, (_, id) => entities.at(id)).flatMap((entity) =>
          entity === undefined ? [] : [{ kind: entity.kind, names: entity.names }],
        ),
        dates: dates.all,
        ids: Array.from(order, (row) => ids[row] ?? ''),
        columns: columns.map((column) => order.map((row) => column.get(row))),
        dateIds: order.map((row) => dateIds.get(row)),
        starts: own,
        tokens,
      };
    },
  };
}
