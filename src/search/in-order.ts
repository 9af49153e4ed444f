import type { DateTable } from './date-table.ts';
import type { IndexedQuote } from './indexed-quote.ts';
import { createStringTable } from './string-table.ts';

/**
 * The quotes in the order of equal scores, of each id the last: as `compare` says, else the newest first, then by id.
 * Dates fall into a few thousand days, so they are dealt out rather than compared.
 */
export function inOrder(
  quotes: Iterable<IndexedQuote>,
  dates: DateTable,
  compare?: (a: string, b: string) => number,
): readonly IndexedQuote[] {
  const distinct = lastOfEachId(quotes);
  if (compare !== undefined) return distinct.sort((a, b) => compare(a.id, b.id));
  const byDay = new Map<number, IndexedQuote[]>();
  for (const quote of distinct) {
    const day = dates.keyOf(dates.intern(quote.date));
    const held = byDay.get(day);
    if (held === undefined) byDay.set(day, [quote]);
    else held.push(quote);
  }
  let at = 0;
  for (const day of [...byDay.keys()].sort((a, b) => b - a)) {
    for (const quote of (byDay.get(day) ?? []).sort((a, b) => (a.id < b.id ? -1 : 1))) distinct[at++] = quote;
  }
  return distinct;
}

function lastOfEachId(quotes: Iterable<IndexedQuote>): IndexedQuote[] {
  const ids = createStringTable();
  const distinct: IndexedQuote[] = [];
  for (const quote of quotes) {
    const known = ids.find(quote.id);
    if (known >= 0) distinct[known] = quote;
    else {
      ids.push(quote.id);
      distinct.push(quote);
    }
  }
  return distinct;
}
