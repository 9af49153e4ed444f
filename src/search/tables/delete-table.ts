import { createHashBuckets, type HashBucketsParts, packHashes } from './hash-buckets.ts';
import { FNV_OFFSET, hashed, mixed } from './hashing.ts';
import { createInts } from './ints.ts';
import type { Letters } from './packed-strings.ts';

/**
 * Finds words by what is left of them when one or two letters are dropped (SymSpell): two words within an edit share such
 * a remainder, a swap included. It holds hashes, not strings, so a candidate still has to be compared.
 */
export interface DeleteTable {
  /** Files a number under the first `letters` of a key with up to `deletes` of them dropped. */
  add(key: Letters, letters: number, deletes: number, value: number): void;
  /** Calls back with numbers that share a remainder, some of them several times, and very rarely with one that does not. */
  visit(key: Letters, letters: number, deletes: number, found: (value: number) => void): void;
  /** What was filed when the table was made, and whether that is all. */
  readonly base: HashBucketsParts;
  readonly complete: boolean;
}

/** Mistakes beyond the seventh letter are found by comparing; filing more letters would only cost memory. */
export const FILED_LETTERS = 7;
const FIRST_HEADS = 1 << 8;

/** Files a number under a key, as `add` does. */
export type File = (key: Letters, letters: number, deletes: number, value: number) => void;

/** Packs everything that `each` files, which is called three times and must file the same. Numbers are below `values`. */
export function packDeletes(values: number, each: (file: File) => void): HashBucketsParts {
  const own = new Uint16Array(FILED_LETTERS);
  let count = 0;
  each((key, letters, deletes) => {
    count += remaindersOf(own, beginningOf(key, letters, own), deletes);
  });
  return packHashes({ count, values }, (put) => {
    // One function for all words.
    let filed = 0;
    const file = (hash: number): void => put(hash, filed);
    each((key, letters, deletes, value) => {
      filed = value;
      eachRemainder(own, beginningOf(key, letters, own), deletes, file);
    });
  });
}

/** A table of packed parts, to which more can be added: that is held beside them, so that nothing is ever rearranged. */
export function createDeleteTable(base?: HashBucketsParts): DeleteTable {
  const packed = createHashBuckets(base);
  // What is added later hangs in chains: four numbers for each remainder, no objects.
  const [hashes, values] = [createInts(), createInts()];
  let next = createInts();
  let heads = new Int32Array(0);

  function regroup(size: number): void {
    heads = new Int32Array(size).fill(-1);
    next = createInts();
    for (let node = 0; node < hashes.length; node++) hang(node);
  }

  function hang(node: number): void {
    const head = mixed(hashes.get(node)) & (heads.length - 1);
    next.push(heads[head] ?? -1);
    heads[head] = node;
  }

  return {
    base: packed.parts,
    get complete() {
      return hashes.length === 0;
    },
    add(key, letters, deletes, value) {
      const own = new Uint16Array(FILED_LETTERS);
      eachRemainder(own, beginningOf(key, letters, own), deletes, (hash) => {
        hashes.push(hash);
        values.push(value);
        if (hashes.length > heads.length) regroup(Math.max(FIRST_HEADS, heads.length * 2));
        else hang(hashes.length - 1);
      });
    },
    visit(key, letters, deletes, found) {
      const own = new Uint16Array(FILED_LETTERS);
      eachRemainder(own, beginningOf(key, letters, own), deletes, (hash) => {
        packed.visit(hash, found);
        if (heads.length === 0) return;
        for (let node = heads[mixed(hash) & (heads.length - 1)] ?? -1; node >= 0; node = next.get(node)) {
          if (hashes.get(node) === hash) found(values.get(node));
        }
      });
    },
  };
}

/** Copies the first letters of a key, FILED_LETTERS at most, and returns how many they are. */
function beginningOf(key: Letters, letters: number, into: Uint16Array): number {
  const n = Math.min(key.length, letters, FILED_LETTERS);
  for (let at = 0; at < n; at++) into[at] = key.charCodeAt(at);
  return n;
}

/** The hashes of the first `n` letters with none, one or two of them dropped. What stands before a dropped letter is hashed once. */
function eachRemainder(letters: Uint16Array, n: number, deletes: number, visit: (hash: number) => void): void {
  visit(hashedOn(FNV_OFFSET, letters, 0, n));
  if (deletes < 1) return;
  let before = FNV_OFFSET;
  for (let i = 0; i < n; i++) {
    if (!isAgain(letters, i)) {
      visit(hashedOn(before, letters, i + 1, n));
      let between = before;
      for (let j = i + 1; deletes > 1 && j < n; j++) {
        visit(hashedOn(between, letters, j + 1, n));
        between = hashedOn(between, letters, j, j + 1);
      }
    }
    before = hashedOn(before, letters, i, i + 1);
  }
}

/** How many hashes `eachRemainder` gives. */
function remaindersOf(letters: Uint16Array, n: number, deletes: number): number {
  let count = 1;
  for (let i = 0; deletes > 0 && i < n; i++) if (!isAgain(letters, i)) count += deletes > 1 ? n - i : 1;
  return count;
}

/** Dropping either of two equal neighbours leaves the same. */
const isAgain = (letters: Uint16Array, i: number): boolean => i > 0 && letters[i] === letters[i - 1];

function hashedOn(start: number, letters: Uint16Array, from: number, to: number): number {
  let hash = start;
  for (let at = from; at < to; at++) hash = hashed(hash, letters[at] ?? 0);
  return hash;
}
