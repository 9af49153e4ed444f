import { parsePartialDate } from '../model/partial-date.ts';
import { createBestRows } from './best-rows.ts';
import type { SuggestOptions } from './completer.ts';
import { contentWords } from './content-words.ts';
import type { Suggestion } from './corpus.ts';
import { dateOverlaps, isOpen } from './date-range.ts';
import { createDateTable } from './date-table.ts';
import { ENTITY_KINDS, type EntityKind } from './entity-table.ts';
import { foldText, tokenizeQuery } from './fold.ts';
import { inOrder } from './in-order.ts';
import type { IndexedQuote, QuoteField } from './indexed-quote.ts';
import { createNameCompleter, type NameCompleter } from './name-completer.ts';
import type { RankedQuote, WordEvidence } from './order-finely.ts';
import { createQuoteTable, type QuoteTable } from './quote-table.ts';
import { createRanker } from './rank-quotes.ts';
import { fieldsMask, inUse, readWords } from './read-words.ts';
import { decodeIndex, encodeIndex } from './saved-index.ts';

export type { IndexedQuote, QuoteField } from './indexed-quote.ts';

/** Names are compared as wholes after folding. */
export interface QuoteFilters {
  /** One name, or any of several. */
  readonly speaker?: string | readonly string[];
  readonly topic?: string;
  readonly outlet?: string;
  /** Inclusive, like `until`; partial dates. Undated quotes are left out when one is given. */
  readonly since?: string;
  readonly until?: string;
}

export interface QuoteSearch {
  /** 25 unless told. */
  readonly limit?: number;
  readonly filters?: QuoteFilters;
  /** Only these fields may explain a word. */
  readonly fields?: readonly QuoteField[];
  readonly accept?: (id: string) => boolean;
  /** The same by row, for whoever keeps something under rows: ids are packed, and reading them is most of what a long answer costs. */
  readonly acceptRow?: (row: number) => boolean;
  /** Evidence for the best hits only, when an answer may be long. */
  readonly brief?: boolean;
  /**
   * The question is complete: its last word is only read as a beginning when it is no word itself, and every word must be
   * explained. By default it is taken as still being typed, in which the beginning of a longer name or word counts as well.
   */
  readonly finished?: boolean;
}

export interface IndexHit {
  readonly id: string;
  /** Its number in this index, for life: for whoever asks by row, instead of the id. */
  readonly row?: number;
  readonly score: number;
  readonly evidence: readonly WordEvidence[];
}

export interface IndexAnswer {
  readonly hits: readonly IndexHit[];
  /** The words that were looked for, as typed, and those that the best hit reads as another word. */
  readonly understood: {
    readonly words: readonly string[];
    readonly corrected: readonly { readonly wrote: string; readonly read: string }[];
  };
}

export interface QuoteIndex {
  /** Quotes in which every word is explained by something, best first. No words: what the filters let through, newest first. */
  search(query: string, options?: QuoteSearch): IndexAnswer;
  suggest(prefix: string, options?: SuggestOptions): readonly Suggestion[];
  /** Adds quotes; one with a known id replaces the older. */
  add(quotes: Iterable<IndexedQuote>): void;
  remove(ids: Iterable<string>): void;
  idOf(row: number): string;
  /** The row of the quote with this id that is in use. */
  rowOf(id: string): number | undefined;
  /** Whether the text of a quote holds these folded words next to each other, in this order. */
  holdsInOrder(row: number, terms: readonly string[]): boolean;
  /** Whether any quote holds this folded word in one of the fields. */
  knows(term: string, fields?: readonly QuoteField[]): boolean;
  /** Words that texts hold, within so many edits (2 at most) of a folded word; of a word with digits only itself. In no order. */
  spelledLike(term: string, edits: number): readonly string[];
  /** Calls back with the quotes whose text or the sentence around it holds a folded word, until told to stop by `false`. */
  eachHolding(term: string, found: (row: number) => boolean): void;
  /** Everything as bytes, for the next start. */
  save(): Uint8Array;
  /** Replaces everything by what was saved. Throws an AttacheError, and changes nothing, when the bytes are damaged or of another version. */
  load(bytes: Uint8Array): void;
  stats(): { readonly quotes: number; readonly words: number };
}

export interface QuoteIndexOptions {
  /** Order of quotes with equal scores; by default the newest first, then by id. */
  readonly compare?: (a: string, b: string) => number;
}

const DEFAULT_LIMIT = 25;
const TEXT = fieldsMask(['text']);

/** Builds an index over the quotes. It does no I/O; a search costs as much as its rarest word has quotes, whatever is held. */
export function createQuoteIndex(quotes: Iterable<IndexedQuote>, options: QuoteIndexOptions = {}): QuoteIndex {
  const dates = createDateTable();
  const held = Array.isArray(quotes) ? (quotes satisfies readonly IndexedQuote[]) : [...quotes];
  return indexOver(createQuoteTable({ quotes: held, order: inOrder(held, dates, options.compare) }, dates), options);
}

/** An index of saved bytes, the same as the one that was saved. Throws an AttacheError when they are damaged or of another version. */
export function loadQuoteIndex(bytes: Uint8Array, options: QuoteIndexOptions = {}): QuoteIndex {
  return indexOver(tableOf(bytes), options);
}

const NOTHING = { quotes: [], order: new Int32Array(0) };
const tableOf = (bytes: Uint8Array): QuoteTable => createQuoteTable(NOTHING, createDateTable(), decodeIndex(bytes));

function indexOver(first: QuoteTable, { compare: compareIds }: QuoteIndexOptions): QuoteIndex {
  let table = first;
  let rank = createRanker(table);
  /** Made when first asked: the corpus has completions of its own, and an index of articles needs none. */
  let complete: NameCompleter | null = null;

  const compare = (a: number, b: number): number => {
    // The first rows were put in this order when the table was built.
    if (a < table.sorted && b < table.sorted) return a - b;
    if (compareIds !== undefined) return compareIds(table.id(a), table.id(b));
    return table.dates.keyOf(table.date(b)) - table.dates.keyOf(table.date(a)) || byText(table.id(a), table.id(b));
  };

  return {
    add(added) {
      for (const quote of added) table.add(quote);
    },
    remove(ids) {
      for (const id of ids) table.remove(id);
    },
    search(query, { limit = DEFAULT_LIMIT, filters = {}, fields, accept, acceptRow, brief = false, finished = false } = {}) {
      const tokens = tokenizeQuery(query);
      const content = contentWords(tokens);
      // Somebody who has typed "an" so far may want "Andersson".
      const wanted = finished || (content.length === 0 && tokens.length > 1) ? content : tokens;
      const filter = rowFilter(table, filters);
      const passes = (row: number): boolean =>
        table.isLive(row) && filter(row) && (acceptRow === undefined || acceptRow(row)) && (accept === undefined || accept(table.id(row)));
      const mask = fieldsMask(fields);
      const words = [...new Map(wanted.map((word) => [word.term, word])).values()];
      const look = (widely: boolean): readonly RankedQuote[] | null => {
        if (widely && finished) return null;
        const read = readWords(words, table, { fields: mask, typing: !finished, widely });
        const ranked = rank(read, { fields: mask, limit, compare, accept: passes, typing: !finished, brief });
        return ranked.length === 0 ? null : ranked;
      };
      const hits = query.trim() === '' ? allRows(table, filters, passes, compare, limit) : (look(false) ?? look(true) ?? []);
      const corrected = (hits[0]?.evidence ?? [])
        .filter(({ how }) => how === 'typo' || how === 'begun')
        .map(({ wrote, read }) => ({ wrote, read }));
      return {
        hits: hits.map(({ row, score, evidence }) =>
          acceptRow === undefined ? { id: table.id(row), score, evidence } : { id: '', row, score, evidence },
        ),
        understood: { words: (content.length > 0 ? content : wanted).map((token) => token.raw), corrected },
      };
    },
    suggest(prefix, suggestOptions) {
      complete ??= createNameCompleter(table);
      return complete(prefix, suggestOptions);
    },
    idOf: (row) => table.id(row),
    rowOf: (id) => table.rowOf(id),
    holdsInOrder: (row, terms) => holdsInOrder(table, row, terms.map(table.terms.find)),
    knows: (term, fields) => inUse(table, table.terms.find(term), fieldsMask(fields)) !== 0,
    spelledLike(term, edits) {
      const like = new Set<string>(inUse(table, table.terms.find(term), TEXT) === 0 ? [] : [term]);
      table.terms.near(term, edits, (id) => {
        if (table.inText.get(id) > 0) like.add(table.terms.word(id));
      });
      return [...like];
    },
    eachHolding(term, found) {
      const id = table.terms.find(term);
      if (id !== undefined) table.ofTerm.each(id, (row) => !table.isLive(row) || found(row));
    },
    stats: () => ({ quotes: table.live, words: table.wordCount() }),
    save: () => encodeIndex(table.parts(compare)),
    load(bytes) {
      table = tableOf(bytes);
      rank = createRanker(table);
      complete = null;
    },
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Everything that passes, in the order of equal scores. Of a topic only the quotes that have it are looked at. */
function allRows(
  table: QuoteTable,
  { topic }: QuoteFilters,
  passes: (row: number) => boolean,
  compare: (a: number, b: number) => number,
  limit: number,
): readonly RankedQuote[] {
  const kept = createBestRows(limit, compare);
  const offer = (row: number): boolean => {
    if (passes(row)) kept.offer(row, 1);
    return true;
  };
  if (topic === undefined) for (let row = 0; row < table.rows; row++) offer(row);
  else for (const entity of entitiesNamed(table, 'topics', topic)) table.ofEntity.each(entity, offer);
  return kept.rows().map(({ row, score }) => ({ row, score, evidence: [] }));
}

function holdsInOrder(table: QuoteTable, row: number, wanted: readonly (number | undefined)[]): boolean {
  const said: number[] = [];
  table.eachWord(row, (token) => {
    if ((token & 1) === 0) said.push(token >>> 1);
  });
  return said.some((_, at) => wanted.every((term, i) => said[at + i] === term));
}

/** The entities of a kind that have one of these names. Only what shares the last word of a name is compared with it. */
function entitiesNamed(table: QuoteTable, kind: EntityKind, wanted: string | readonly string[]): ReadonlySet<number> {
  const { entities, terms } = table;
  const place = ENTITY_KINDS.indexOf(kind);
  const named = new Set<number>();
  for (const name of [wanted].flat().map(foldText)) {
    const compare = (id: number): boolean => {
      if (entities.kindOf(id) === place && entities.at(id)?.names.some((each) => foldText(each) === name) === true) named.add(id);
      return true;
    };
    const term = terms.find(name.slice(name.lastIndexOf(' ') + 1));
    if (name === '') for (let id = 0; id < entities.size; id++) compare(id);
    else if (term !== undefined) entities.eachWithTerm(term, compare);
  }
  return named;
}

/** A test of rows for the filters. */
function rowFilter(table: QuoteTable, { speaker, topic, outlet, since, until }: QuoteFilters): (row: number) => boolean {
  const named = (kind: EntityKind, wanted: string | readonly string[] | undefined): ((row: number) => boolean) | null => {
    if (wanted === undefined) return null;
    const place = ENTITY_KINDS.indexOf(kind);
    const ids = entitiesNamed(table, kind, wanted);
    return (row) => ids.has(table.entity(row, place));
  };
  const range = { since: parsePartialDate(since ?? ''), until: parsePartialDate(until ?? '') };
  const dated = new Map<number, boolean>();
  const inRange = (row: number): boolean => {
    const id = table.date(row);
    const before = dated.get(id);
    if (before !== undefined) return before;
    const overlaps = dateOverlaps(table.dates.at(id), range);
    dated.set(id, overlaps);
    return overlaps;
  };
  const tests = [named('speaker', speaker), named('topics', topic), named('outlet', outlet), isOpen(range) ? null : inRange].filter(
    (test) => test !== null,
  );
  return (row) => tests.every((test) => test(row));
}
