import type { DateTable } from './date-table.ts';
import { createHashBuckets, packHashes } from './hash-buckets.ts';
import { hashOf } from './hashing.ts';
import type { IndexedQuote } from './indexed-quote.ts';
import { free } from './ints.ts';

/** Places in a list of quotes. */
export type Places = Int32Array<ArrayBuffer>;

/**
 * The places of the quotes in the order of equal scores, of each id the last: as `compare` says, else the newest first,
 * then by id. Dates fall into a few thousand days, so quotes are dealt out by day and only compared within one. It works
 * on numbers: a second list of a million objects would double what building needs.
 */
export function inOrder(quotes: readonly IndexedQuote[], dates: DateTable, compare?: (a: string, b: string) => number): Places {
  const distinct = lastOfEachId(quotes);
  const idAt = (place: number): string => quotes[place]?.id ?? '';
  if (compare !== undefined) return distinct.sort((a, b) => compare(idAt(a), idAt(b)));
  const dateAt = (i: number): number => dates.intern(quotes[distinct[i] ?? 0]?.date ?? null);
  for (let i = 0; i < distinct.length; i++) dateAt(i);
  const dayOf = daysNewestFirst(dates);
  /** Where the quotes of each day begin, counted one day ahead; once they are dealt out, where the next day begins. */
  const next = new Int32Array(dates.all.length + 1);
  for (let i = 0; i < distinct.length; i++) {
    const after = (dayOf[dateAt(i)] ?? 0) + 1;
    next[after] = (next[after] ?? 0) + 1;
  }
  for (let day = 1; day < next.length; day++) next[day] = (next[day] ?? 0) + (next[day - 1] ?? 0);
  const order = new Int32Array(distinct.length);
  for (let i = 0; i < distinct.length; i++) {
    const day = dayOf[dateAt(i)] ?? 0;
    const at = next[day] ?? 0;
    order[at] = distinct[i] ?? 0;
    next[day] = at + 1;
  }
  free(distinct);
  const sortPart = createPartSorter(order, (a, b) => idAt(a) < idAt(b));
  for (let day = 0; day < next.length - 1; day++) sortPart(day === 0 ? 0 : (next[day - 1] ?? 0), next[day] ?? 0);
  return order;
}

/** By date, the place of its day among all days, the newest first: "2025-12" and its last day are one. */
function daysNewestFirst(dates: DateTable): Int32Array {
  const byDay = new Int32Array(dates.all.length);
  for (let date = 0; date < byDay.length; date++) byDay[date] = date;
  byDay.sort((a, b) => dates.keyOf(b) - dates.keyOf(a));
  const places = new Int32Array(byDay.length);
  let day = 0;
  for (let i = 0; i < byDay.length; i++) {
    if (i > 0 && dates.keyOf(byDay[i] ?? 0) !== dates.keyOf(byDay[i - 1] ?? 0)) day += 1;
    places[byDay[i] ?? 0] = day;
  }
  return places;
}

/**
 * Sorts parts of a list by merging: `sort` itself copies each part into lists of objects' size, which for the days of a million
 * quotes are 16 MB of garbage. Of two that are equal the first stays first.
 */
function createPartSorter(list: Places, isBefore: (a: number, b: number) => boolean): (from: number, to: number) => void {
  let spare = new Int32Array(0);

  /** Merges two neighbouring runs, of which the first is put aside. */
  function merge(from: number, middle: number, to: number): void {
    const size = middle - from;
    for (let i = 0; i < size; i++) spare[i] = list[from + i] ?? 0;
    let left = 0;
    let right = middle;
    let at = from;
    while (left < size && right < to) {
      const goesFirst = isBefore(list[right] ?? 0, spare[left] ?? 0);
      list[at++] = (goesFirst ? list[right++] : spare[left++]) ?? 0;
    }
    while (left < size) list[at++] = spare[left++] ?? 0;
  }

  return (from, to) => {
    if (spare.length < to - from) spare = new Int32Array(to - from);
    for (let run = 1; run < to - from; run *= 2)
      for (let start = from; start + run < to; start += 2 * run) merge(start, start + run, Math.min(start + 2 * run, to));
  };
}

function lastOfEachId(quotes: readonly IndexedQuote[]): Places {
  const buckets = packHashes({ count: quotes.length, values: quotes.length }, (file) => {
    for (let place = 0; place < quotes.length; place++) file(hashOf(quotes[place]?.id ?? ''), place);
  });
  const { visit } = createHashBuckets(buckets);
  /** One function for all quotes. */
  let [at, id, again] = [0, '', false];
  const look = (place: number): void => {
    if (place > at && quotes[place]?.id === id) again = true;
  };
  const places = new Int32Array(quotes.length);
  let length = 0;
  for (; at < quotes.length; at++) {
    id = quotes[at]?.id ?? '';
    again = false;
    visit(hashOf(id), look);
    if (!again) places[length++] = at;
  }
  free(buckets.starts);
  free(buckets.nodes);
  return places.subarray(0, length);
}
