/** A sorted list without some of its items and with others: one pass, however long it is. `added` may be in any order. */
export function mergeSorted<Item>(
  sorted: readonly Item[],
  stays: (item: Item) => boolean,
  added: readonly Item[],
  compare: (a: Item, b: Item) => number,
): readonly Item[] {
  const fresh = added.toSorted(compare);
  const merged: Item[] = [];
  let next = 0;
  for (const item of sorted) {
    if (!stays(item)) continue;
    for (let other = fresh[next]; other !== undefined && compare(other, item) < 0; other = fresh[next]) {
      merged.push(other);
      next += 1;
    }
    merged.push(item);
  }
  for (; next < fresh.length; next++) {
    const other = fresh[next];
    if (other !== undefined) merged.push(other);
  }
  return merged;
}
