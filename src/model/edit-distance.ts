/**
 * Optimal string alignment: inserting, dropping, replacing one UTF-16 unit, or swapping two neighbours, costs 1 each.
 * Returns the distance, or `max + 1` when it is more than `max`.
 */
export function editDistance(a: string, b: string, max: number): number {
  if (a === b) return 0;
  if (Math.abs(a.length - b.length) > max) return max + 1;
  return Math.min(lastRow(a, b, max)?.[b.length] ?? max + 1, max + 1);
}

/** The least distance between what was typed and any beginning of the word, or `max + 1`: "hegst" is 1 from "hegseth". */
export function prefixDistance(typed: string, word: string, max: number): number {
  if (word.startsWith(typed)) return 0;
  if (typed.length - word.length > max) return max + 1;
  return Math.min(...(lastRow(typed, word.slice(0, typed.length + max), max) ?? [max + 1]), max + 1);
}

/** Distances of the whole of `a` to each beginning of `b`; null as soon as all must be above `max`. */
function lastRow(a: string, b: string, max: number): readonly number[] | null {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(above, j) + 1, at(row, j - 1) + 1, at(above, j - 1) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) cost = Math.min(cost, at(before, j - 2) + 1);
      row.push(cost);
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so only two rows above the limit end it.
    if (least > max && Math.min(...above) > max) return null;
    before = above;
    above = row;
  }
  return above;
}

const at = (row: readonly number[], index: number): number => row[index] ?? Number.POSITIVE_INFINITY;
