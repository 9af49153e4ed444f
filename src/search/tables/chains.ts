import { createInts } from './ints.ts';

/** Lists of numbers under a number, the last added first: two numbers for each value, no objects. */
export interface Chains {
  push(key: number, value: number): void;
  /** The value that was added last, -1 when there is none. */
  last(key: number): number;
  /** Calls back with every value until told to stop by `false`. Returns whether it came to the end. */
  each(key: number, found: (value: number) => boolean): boolean;
}

/** Empty lists. Keys should be used up from 0. */
export function createChains(): Chains {
  /** One more than the last node of a key, and than the node before each. */
  const [heads, before] = [createInts(), createInts()];
  const values = createInts();
  return {
    push(key, value) {
      while (heads.length <= key) heads.push(0);
      before.push(heads.get(key));
      values.push(value);
      heads.set(key, values.length);
    },
    last: (key) => (key < heads.length && heads.get(key) !== 0 ? values.get(heads.get(key) - 1) : -1),
    each(key, found) {
      if (key >= heads.length) return true;
      for (let node = heads.get(key); node !== 0; node = before.get(node - 1)) if (!found(values.get(node - 1))) return false;
      return true;
    },
  };
}
