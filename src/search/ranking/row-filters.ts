import { parsePartialDate, spanOf } from '../../model/partial-date.ts';
import { type DateRange, dateOverlaps, isOpen } from '../dates/date-range.ts';
import { ENTITY_KINDS, type EntityKind } from '../tables/entity-table.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import { foldText } from '../words/fold.ts';
import { createBestRows } from './best-rows.ts';
import type { RankedQuote } from './order-finely.ts';
import { bitOf, type Fields, inUse } from './read-words.ts';

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

/** Everything that passes, in the order of equal scores. Of a topic only the quotes that have it are looked at. */
export function allRows(
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

/** Whether the text of a row holds these terms next to each other, in this order. */
export function holdsInOrder(table: QuoteTable, row: number, wanted: readonly (number | undefined)[]): boolean {
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
export function rowFilter(table: QuoteTable, { speaker, topic, outlet, since, until }: QuoteFilters): (row: number) => boolean {
  const named = (kind: EntityKind, wanted: string | readonly string[] | undefined): ((row: number) => boolean) | null => {
    if (wanted === undefined) return null;
    const place = ENTITY_KINDS.indexOf(kind);
    const ids = entitiesNamed(table, kind, wanted);
    return (row) => ids.has(table.entity(row, place));
  };
  const range = { since: parsePartialDate(since ?? ''), until: parsePartialDate(until ?? '') };
  const tests = [
    named('speaker', speaker),
    named('topics', topic),
    named('outlet', outlet),
    isOpen(range) ? null : rangeFilter(table, range),
  ].filter((test) => test !== null);
  return (row) => tests.every((test) => test(row));
}

/** A test of rows for a range of dates; every date is looked at once. */
export function rangeFilter(table: QuoteTable, range: DateRange): (row: number) => boolean {
  const dated = new Map<number, boolean>();
  return (row) => {
    const id = table.date(row);
    const before = dated.get(id);
    if (before !== undefined) return before;
    const overlaps = dateOverlaps(table.dates.at(id), range);
    dated.set(id, overlaps);
    return overlaps;
  };
}

/** A test of rows for the parts of a word that was written together: a name holds them in one piece, or the text does. Every name is looked at once. */
export function inOnePiece(
  table: QuoteTable,
  { terms, inText }: { readonly terms: readonly string[]; readonly inText: boolean },
  fields: Fields,
): (row: number) => boolean {
  const ids = terms.map(table.terms.find);
  const piece = ` ${terms.join(' ')} `;
  const known = new Map<number, boolean>();
  const isNamed = (entity: number): boolean => {
    const before = known.get(entity);
    if (before !== undefined) return before;
    const named = table.entities.at(entity)?.names.some((name) => ` ${foldText(name)} `.includes(piece)) === true;
    known.set(entity, named);
    return named;
  };
  const kinds = ENTITY_KINDS.flatMap((kind, place) => ((fields & bitOf(kind)) === 0 ? [] : [place]));
  return (row) =>
    kinds.some((place) => isNamed(table.entity(row, place))) || (inText && (fields & bitOf('text')) !== 0 && holdsInOrder(table, row, ids));
}

/** Beyond so many nobody asks how many there are. */
const COUNTED = 1000;

/** How many quotes hold a word in these fields; more than a thousand are not counted on. */
export function heldBy(table: QuoteTable, word: string, fields: Fields): number {
  const term = table.terms.find(word);
  if (term === undefined) return 0;
  let held =
    ((fields & bitOf('text')) === 0 ? 0 : table.inText.get(term)) + ((fields & bitOf('context')) === 0 ? 0 : table.inContext.get(term));
  if (held >= COUNTED) return held;
  table.entities.eachWithTerm(term, (id) => {
    if ((fields & (1 << table.entities.kindOf(id))) !== 0) held += table.entities.counts.get(id);
    return held < COUNTED;
  });
  return held;
}

/** Whether a word is part of the name of anything that has quotes. */
export function isNamed(table: QuoteTable, word: string, fields: Fields): boolean {
  const term = table.terms.find(word);
  const isIdle = (id: number): boolean => (fields & (1 << table.entities.kindOf(id))) === 0 || table.entities.counts.get(id) === 0;
  return term !== undefined && !table.entities.eachWithTerm(term, isIdle);
}

/** Whether the word of any speaker's name begins so. */
export function begins(table: QuoteTable, beginning: string): boolean {
  let found = false;
  table.names.startingWith(beginning, (term) => {
    found ||= inUse(table, term, bitOf('speaker')) !== 0;
  });
  return found;
}

/** The last day that the newest quote may be of; null where none has a date. */
export function newestDay(table: QuoteTable, newestFirst: boolean): Temporal.PlainDate | null {
  let newest = 0;
  for (let row = 0; row < table.rows; row++) {
    const id = table.date(row);
    if (!table.isLive(row) || table.dates.keyOf(id) <= table.dates.keyOf(newest)) continue;
    newest = id;
    // Of the rows that the index was built with, the first is the newest; what was added since is in no order.
    if (newestFirst && row < table.sorted) row = table.sorted - 1;
  }
  const date = table.dates.at(newest);
  return date === null ? null : Temporal.PlainDate.from(spanOf(date).last);
}
