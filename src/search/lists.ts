/**
 * Lists of growing numbers under a number: those that were there from the beginning as the distances between them, in
 * one array of varints; small ones for what is added.
 */
export interface Lists {
  /** Values of a list are added in growing order. */
  push(key: number, value: number): void;
  /** Calls back with every value that was there from the beginning until told to stop by `false`, then likewise with what was added. */
  each(key: number, found: (value: number) => boolean): void;
  /** The least value of a list that nothing was added to, -1 of any other. */
  first(key: number): number;
  /** The base lists, as they are saved. */
  readonly base: ListsParts;
}

export interface ListsParts {
  /** Where each list begins in `bytes`, and where the last one ends. */
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
}

/** Lists that hold these from the beginning; the arrays are taken over. */
export function createLists(base: ListsParts): Lists {
  const later = new Map<number, number[]>();
  const { starts, bytes } = base;
  return {
    base,
    push(key, value) {
      const list = later.get(key);
      if (list === undefined) later.set(key, [value]);
      else list.push(value);
    },
    first(key) {
      const end = starts[key + 1] ?? 0;
      let at = starts[key] ?? 0;
      if (at >= end || later.has(key)) return -1;
      let [byte, value] = [bytes[at++] ?? 0, 0];
      for (let shift = 0; ; shift += 7) {
        value |= (byte & 0x7f) << shift;
        if (byte <= 0x7f) return value - 1;
        byte = bytes[at++] ?? 0;
      }
    },
    each(key, found) {
      const end = starts[key + 1] ?? 0;
      let value = -1;
      for (let at = starts[key] ?? 0; at < end; ) {
        let byte = bytes[at++] ?? 0;
        let step = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[at++] ?? 0;
          step |= (byte & 0x7f) << shift;
        }
        value += step;
        if (!found(value)) break;
      }
      for (const added of later.get(key) ?? []) if (!found(added)) break;
    },
  };
}

/**
 * Groups numbered rows by their keys; `each` is called twice and must name the same pairs in the same order, with the
 * rows of each key in growing order. A pair that is named several times in a row counts once.
 */
export function groupLists(keys: number, each: (put: (key: number, value: number) => void) => void): ListsParts {
  const starts = new Int32Array(keys + 1);
  const last = new Int32Array(keys).fill(-1);
  each((key, value) => {
    const step = value - (last[key] ?? 0);
    if (step === 0) return;
    last[key] = value;
    starts[key + 1] = (starts[key + 1] ?? 0) + (step < 0x80 ? 1 : step < 0x4000 ? 2 : step < 0x200000 ? 3 : step < 0x10000000 ? 4 : 5);
  });
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const bytes = new Uint8Array(starts[keys] ?? 0);
  const next = starts.slice(0, keys);
  last.fill(-1);
  each((key, value) => {
    let step = value - (last[key] ?? 0);
    if (step === 0) return;
    last[key] = value;
    let at = next[key] ?? 0;
    while (step > 0x7f) {
      bytes[at++] = (step & 0x7f) | 0x80;
      step >>>= 7;
    }
    bytes[at++] = step;
    next[key] = at;
  });
  return { starts, bytes };
}
