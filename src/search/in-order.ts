import type { DateTable } from './date-table.ts';
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
  const days = distinct.map((place) => dates.keyOf(dates.intern(quotes[place]?.date ?? null)));
  const counts = new Map<number, number>();
  for (let i = 0; i < days.length; i++) counts.set(days[i] ?? 0, (counts.get(days[i] ?? 0) ?? 0) + 1);
  const newestFirst = [...counts.keys()].sort((a, b) => b - a);
  const next = new Map<number, number>();
  let from = 0;
  for (const day of newestFirst) {
    next.set(day, from);
    from += counts.get(day) ?? 0;
  }
  const order = new Int32Array(distinct.length);
  for (let i = 0; i < days.length; i++) {
    const at = next.get(days[i] ?? 0) ?? 0;
    order[at] = distinct[i] ?? 0;
    next.set(days[i] ?? 0, at + 1);
  }
  free(distinct);
  free(days);
  for (const day of newestFirst) {
    const end = next.get(day) ?? 0;
    order.subarray(end - (counts.get(day) ?? 0), end).sort((a, b) => (idAt(a) < idAt(b) ? -1 : 1));
  }
  return order;
}

const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;

function lastOfEachId(quotes: readonly IndexedQuote[]): Places {
  const mask = 2 ** Math.ceil(Math.log2(quotes.length * 1.5 + 1)) - 1;
  /** One more than the place of the last quote with an id. */
  const slots = new Int32Array(mask + 1);
  const again = new Set<number>();
  quotes.forEach(({ id }, place) => {
    let hash = FNV_OFFSET;
    for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), FNV_PRIME);
    let slot = (hash ^ (hash >>> 15)) & mask;
    while (slots[slot] !== 0 && quotes[(slots[slot] ?? 0) - 1]?.id !== id) slot = (slot + 1) & mask;
    if (slots[slot] !== 0) again.add((slots[slot] ?? 0) - 1);
    slots[slot] = place + 1;
  });
  const places = new Int32Array(quotes.length - again.size);
  let next = 0;
  for (let place = 0; place < quotes.length; place++) if (!again.has(place)) places[next++] = place;
  free(slots);
  return places;
}
