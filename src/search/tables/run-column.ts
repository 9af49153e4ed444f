import { createInts, free } from './ints.ts';
import { createNarrowInts, type NarrowArray } from './narrow-ints.ts';

/** A number for each row, of which neighbours mostly have the same: such a run takes eight bytes, however long it is. */
export interface RunColumn {
  push(value: number): void;
  get(row: number): number;
  /** What is held, as an array of exactly its length. */
  toArray(): NarrowArray;
}

/** With shorter runs than this, on average, the array itself is smaller. */
const LEAST_RUN = 8;

/** A column that begins with these, which are taken over, and given back where runs of them take less. What is added stands beside them. */
export function createRunColumn(base: NarrowArray): RunColumn {
  const { length } = base;
  const later = createNarrowInts();
  const runs = runsOf(base);
  const first = runs === null ? base : null;
  /** Where each run begins, and where the last one ends. */
  const starts = runs?.starts ?? new Int32Array(1);
  const values = runs?.values ?? new Int32Array(0);
  if (runs !== null) free(base);
  /** The run that was read last: rows are mostly read in order. */
  let at = 0;

  function runOf(row: number): number {
    let low = 0;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if ((starts[middle] ?? 0) <= row) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  function get(row: number): number {
    if (row >= length) return later.get(row - length);
    if (first !== null) return first[row] ?? 0;
    if (row < (starts[at] ?? 0) || row >= (starts[at + 1] ?? 0)) at = runOf(row);
    return values[at] ?? 0;
  }

  return {
    push: later.push,
    get,
    toArray() {
      const all = createNarrowInts(undefined, length + later.length);
      for (let row = 0; row < length + later.length; row++) all.push(get(row));
      return all.raw();
    },
  };
}

function runsOf(base: NarrowArray): { readonly starts: Int32Array; readonly values: Int32Array } | null {
  const [starts, values] = [createInts(), createInts()];
  for (let row = 0; row < base.length; row++) {
    if (row > 0 && base[row] === base[row - 1]) continue;
    if (values.length * LEAST_RUN > base.length) return null;
    starts.push(row);
    values.push(base[row] ?? 0);
  }
  starts.push(base.length);
  return { starts: starts.toArray(), values: values.toArray() };
}
