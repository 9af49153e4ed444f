/** Lists of numbers under a number, in order of addition: one array for those that were there from the beginning, small ones for the rest. */
export interface Lists {
  push(key: number, value: number): void;
  /** Calls back with every value until told to stop by `false`; those that were there from the beginning come first. */
  each(key: number, found: (value: number) => boolean): void;
}

export interface ListsParts {
  /** Where each list begins in `values`, and where the last one ends. */
  readonly starts: Int32Array;
  readonly values: Int32Array;
}

/** Lists that hold these from the beginning; the arrays are taken over. */
export function createLists(base: ListsParts): Lists {
  const later = new Map<number, number[]>();
  return {
    push(key, value) {
      const list = later.get(key);
      if (list === undefined) later.set(key, [value]);
      else list.push(value);
    },
    each(key, found) {
      const end = base.starts[key + 1] ?? 0;
      for (let at = base.starts[key] ?? 0; at < end; at++) {
        if (!found(base.values[at] ?? 0)) break;
      }
      for (const value of later.get(key) ?? []) if (!found(value)) break;
    },
  };
}

/** Groups numbered rows by their keys; `each` is called twice and must name the same pairs in the same order. */
export function groupLists(keys: number, each: (put: (key: number, value: number) => void) => void): ListsParts {
  const starts = new Int32Array(keys + 1);
  each((key) => {
    starts[key + 1] = (starts[key + 1] ?? 0) + 1;
  });
  for (let key = 0; key < keys; key++) starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
  const values = new Int32Array(starts[keys] ?? 0);
  const next = starts.slice();
  each((key, value) => {
    const at = next[key] ?? 0;
    values[at] = value;
    next[key] = at + 1;
  });
  return { starts, values };
}
