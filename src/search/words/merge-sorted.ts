/**
 * A sorted list without some of its items and with others. `added` may be in any order; of equals, the older come first. What is compared
 * is the added items, with some of the others each, so that a long list costs little more than a copy.
 */
export function mergeSorted<Item>(
  sorted: readonly Item[],
  stays: (item: Item) => boolean,
  added: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const kept = sorted.filter(stays);
  if (added.length === 0) return kept;
  const fresh = added.toSorted(compare);
  const merged: Item[] = [];
  let from = 0;
  for (const item of fresh) {
    const to = firstAfter(kept, item, from, compare);
    for (; from < to; from++) merged.push(kept[from] as Item);
    merged.push(item);
  }
  for (; from < kept.length; from++) merged.push(kept[from] as Item);
  return merged;
}

/** The first place from `low` on whose item comes after this one. */
function firstAfter<Item>(sorted: readonly Item[], item: Item, low: number, compare: (a: Item, b: Item) => number): number {
  let [from, to] = [low, sorted.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if (compare(sorted[middle] as Item, item) <= 0) from = middle + 1;
    else to = middle;
  }
  return from;
}
