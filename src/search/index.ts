import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import type { SuggestOptions } from './completion/completer.ts';
import { createNameCompleter, type NameCompleter } from './completion/name-completer.ts';
import type { Suggestion } from './corpus.ts';
import { ALWAYS, type DateRange, isOpen } from './dates/date-range.ts';
import { askIndex, askLiterally, type IndexAsking, type IndexReading, type LookOptions, NOT_ASKED } from './ranking/ask-index.ts';
import type { RankedQuote, WordEvidence } from './ranking/order-finely.ts';
import { createRanker } from './ranking/rank-quotes.ts';
import { fieldsMask, inUse, readWords } from './ranking/read-words.ts';
import {
  allRows,
  begins,
  heldBy,
  holdsInOrder,
  inOnePiece,
  isNamed,
  newestDay,
  type QuoteFilters,
  rangeFilter,
  rowFilter,
} from './ranking/row-filters.ts';
import { createDateTable } from './tables/date-table.ts';
import { inOrder } from './tables/in-order.ts';
import type { IndexedQuote, QuoteField } from './tables/indexed-quote.ts';
import { createQuoteTable, type QuoteTable } from './tables/quote-table.ts';
import { decodeIndex, encodeIndex } from './tables/saved-index.ts';
import { contentWords } from './words/content-words.ts';
import type { Token } from './words/fold.ts';

export type { QuoteFilters } from './ranking/row-filters.ts';
export type { IndexedQuote, QuoteField } from './tables/indexed-quote.ts';

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
  /** From this day "since January" and "last week" are counted; by default from the newest quote on, since an index knows no clock. */
  readonly today?: Temporal.PlainDate;
  /** Whoever asks has understood the question: words are only looked for as they are, dates and words of asking too. */
  readonly literal?: boolean;
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
    /** The dates of the question ("in 2016", "since January"), where quotes were found by them. */
    readonly since?: PartialDate;
    readonly until?: PartialDate;
    /** Words without which something was found: "views", or the first letter of a word that is being typed. */
    readonly leftOut?: readonly string[];
    /** Dates of the filters that are none, for which nothing is found. */
    readonly unread?: string;
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
    search(query, options = {}) {
      const { limit = DEFAULT_LIMIT, filters = {}, fields, accept, acceptRow, brief = false, finished = false } = options;
      const unread = [filters.since, filters.until].filter((date) => date !== undefined && parsePartialDate(date) === null);
      if (unread.length > 0) return { hits: [], understood: { words: [], corrected: [], unread: unread.join(', ') } };
      const filter = rowFilter(table, filters);
      const passes = (row: number): boolean =>
        table.isLive(row) && filter(row) && (acceptRow === undefined || acceptRow(row)) && (accept === undefined || accept(table.id(row)));
      const mask = fieldsMask(fields);
      const everything = (range: DateRange): readonly RankedQuote[] => {
        const inRange = rangeFilter(table, range);
        return allRows(table, filters, (row) => passes(row) && inRange(row), compare, limit);
      };
      const look = (typed: readonly Token[], { range = ALWAYS, parts = [], ...how }: LookOptions): readonly RankedQuote[] => {
        const read = readWords(wantedOf(typed, finished), table, { fields: mask, typing: !finished, ...how });
        const tests = [...(isOpen(range) ? [] : [rangeFilter(table, range)]), ...parts.map((part) => inOnePiece(table, part, mask))];
        const all = tests.length === 0 ? passes : (row: number): boolean => passes(row) && tests.every((test) => test(row));
        return rank(read, { fields: mask, limit, compare, accept: all, typing: !finished, brief });
      };
      const asking: IndexAsking = {
        query,
        typing: !finished,
        limit,
        today: () => options.today ?? newestDay(table, compareIds === undefined),
        look,
        everything,
        compare,
        held: (term) => heldBy(table, term, mask),
        named: (term) => isNamed(table, term, mask),
        live: table.live,
        begins: (beginning) => begins(table, beginning),
      };
      if (query.trim() === '') return answerOf(table, { ...NOT_ASKED, hits: everything(ALWAYS) }, options);
      return answerOf(table, options.literal === true ? askLiterally(asking) : askIndex(asking), options);
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

/** The words of a question that are looked for. Somebody who has typed "an" so far may want "Andersson". */
function wantedOf(tokens: readonly Token[], finished: boolean): readonly Token[] {
  const content = contentWords(tokens);
  const wanted = finished || (content.length === 0 && tokens.length > 1) ? content : tokens;
  return [...new Map(wanted.map((word) => [word.term, word])).values()];
}

function answerOf(
  table: QuoteTable,
  { hits, tokens, range, changed, leftOut }: IndexReading,
  { acceptRow, finished = false }: QuoteSearch,
): IndexAnswer {
  const corrected = (hits[0]?.evidence ?? [])
    .filter(({ wrote, how }) => (how === 'typo' || how === 'begun') && !changed.some((other) => other.wrote === wrote))
    .map(({ wrote, read }) => ({ wrote, read }));
  const content = contentWords(tokens);
  return {
    hits: hits.map(({ row, score, evidence }) =>
      acceptRow === undefined ? { id: table.id(row), score, evidence } : { id: '', row, score, evidence },
    ),
    understood: {
      words: (content.length > 0 ? content : wantedOf(tokens, finished)).map((token) => token.raw),
      corrected: [...changed, ...corrected],
      ...(range.since === null ? {} : { since: range.since }),
      ...(range.until === null ? {} : { until: range.until }),
      ...(leftOut.length === 0 ? {} : { leftOut: leftOut.map(({ raw }) => raw) }),
    },
  };
}
