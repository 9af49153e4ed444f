import type { Letters } from './packed-strings.ts';

/** Longer words are cut: nobody mistypes the 64th letter, and the rows stay small. */
const MAX_LETTERS = 64;

/** Three rows that every comparison reuses: a search compares hundreds of words, and rows of its own would be most of the cost. */
const rows = [new Uint8Array(MAX_LETTERS + 1), new Uint8Array(MAX_LETTERS + 1), new Uint8Array(MAX_LETTERS + 1)] as const;

/** As `editDistance` of the model, without allocating: the optimal string alignment of two words, `max + 1` when it is more than `max`. */
export function alignment(a: string, b: string, max: number): number {
  const n = Math.min(a.length, MAX_LETTERS);
  const m = Math.min(b.length, MAX_LETTERS);
  if (Math.abs(n - m) > max) return max + 1;
  return Math.min(lastRow(a, n, b, m, max)?.[m] ?? max + 1, max + 1);
}

/** As `prefixDistance` of the model, without allocating: the least distance between what was typed and any beginning of the word. */
export function beginningDistance(typed: string, word: Letters, max: number): number {
  const n = Math.min(typed.length, MAX_LETTERS);
  const m = Math.min(word.length, n + max, MAX_LETTERS);
  if (n - m > max) return max + 1;
  const row = lastRow(typed, n, word, m, max);
  if (row === null) return max + 1;
  let least = max + 1;
  for (let j = 0; j <= m; j++) least = Math.min(least, row[j] ?? least);
  return least;
}

/**
 * Whether what was typed is the beginning of the word but for one edit at most, as `beginningDistance(typed, word, 1) <= 1`:
 * the edit can only be where they first differ, so four comparisons decide.
 */
export function beginsWithin1(typed: string, word: Letters): boolean {
  const n = typed.length;
  let at = 0;
  while (at < n && typed.charCodeAt(at) === word.charCodeAt(at)) at += 1;
  if (at === n) return true;
  const goesOn = (from: number, wordFrom: number): boolean => {
    for (let i = from; i < n; i++) if (typed.charCodeAt(i) !== word.charCodeAt(wordFrom + i - from)) return false;
    return true;
  };
  const swapped = at + 1 < n && typed.charCodeAt(at) === word.charCodeAt(at + 1) && typed.charCodeAt(at + 1) === word.charCodeAt(at);
  return goesOn(at + 1, at + 1) || goesOn(at + 1, at) || goesOn(at, at + 1) || (swapped && goesOn(at + 2, at + 2));
}

function lastRow(a: string, n: number, b: Letters, m: number, max: number): Uint8Array | null {
  let before: Uint8Array = rows[0];
  let above: Uint8Array = rows[1];
  let row: Uint8Array = rows[2];
  for (let j = 0; j <= m; j++) above[j] = j;
  let leastAbove = 0;
  for (let i = 1; i <= n; i++) {
    const letter = a.charCodeAt(i - 1);
    row[0] = i;
    let least = i;
    for (let j = 1; j <= m; j++) {
      const other = b.charCodeAt(j - 1);
      let cost = (above[j - 1] ?? 0) + (letter === other ? 0 : 1);
      cost = Math.min(cost, (above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && letter === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === other)
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row[j] = cost;
      if (cost < least) least = cost;
    }
    // A swap reaches back two rows, so only two rows above the limit end it.
    if (least > max && leastAbove > max) return null;
    leastAbove = least;
    const spare = before;
    before = above;
    above = row;
    row = spare;
  }
  return above;
}
