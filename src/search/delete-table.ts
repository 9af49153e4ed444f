import { createInts } from './ints.ts';

/**
 * Finds words by what is left of them when one or two letters are dropped (SymSpell): two words within an edit share such
 * a remainder, a swap included. It holds hashes, not strings, so a candidate still has to be compared.
 */
export interface DeleteTable {
  /** Files a number under the first `letters` of a key with up to `deletes` of them dropped. */
  add(key: string, letters: number, deletes: number, value: number): void;
  /** Calls back with every number that shares a remainder, some of them several times. */
  visit(key: string, letters: number, deletes: number, found: (value: number) => void): void;
  parts(): DeleteTableParts;
}

export interface DeleteTableParts {
  readonly hashes: Int32Array;
  readonly values: Int32Array;
}

/** Mistakes beyond the seventh letter are found by comparing; filing more letters would only cost memory. */
export const FILED_LETTERS = 7;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const FIRST_BUCKETS = 1 << 10;
/** Buckets double when chains are this long on average. */
const MAX_CHAIN = 2;
/** A quarter more words. */
const ROOM = 2;

/** An empty table, or one of saved parts. */
export function createDeleteTable(parts: DeleteTableParts = { hashes: new Int32Array(0), values: new Int32Array(0) }): DeleteTable {
  // Room from the start: growing while a quote is added would stop everything for as long as millions of numbers are copied.
  const hashes = createInts(parts.hashes, parts.hashes.length >>> ROOM);
  const values = createInts(parts.values, parts.values.length >>> ROOM);
  let next = createInts();
  let heads = new Int32Array(0);
  // The low bits of this hash are its weakest.
  const bucketOf = (hash: number): number => (hash ^ (hash >>> 15)) & (heads.length - 1);
  regroup(Math.max(FIRST_BUCKETS, 2 ** Math.ceil(Math.log2(Math.max(1, hashes.length)))));

  function regroup(buckets: number): void {
    heads = new Int32Array(buckets).fill(-1);
    const chain = new Int32Array(hashes.length);
    const all = hashes.raw();
    for (let node = 0; node < chain.length; node++) {
      const bucket = bucketOf(all[node] ?? 0);
      chain[node] = heads[bucket] ?? -1;
      heads[bucket] = node;
    }
    next = createInts(chain, chain.length >>> ROOM);
  }

  return {
    add(key, letters, deletes, value) {
      eachRemainder(key, letters, deletes, (hash) => {
        const bucket = bucketOf(hash);
        next.push(heads[bucket] ?? -1);
        heads[bucket] = hashes.length;
        hashes.push(hash);
        values.push(value);
      });
      if (hashes.length > heads.length * MAX_CHAIN) regroup(heads.length * 2);
    },
    visit(key, letters, deletes, found) {
      const [allHashes, allValues, allNext] = [hashes.raw(), values.raw(), next.raw()];
      eachRemainder(key, letters, deletes, (hash) => {
        for (let node = heads[bucketOf(hash)] ?? -1; node >= 0; node = allNext[node] ?? -1) {
          if (allHashes[node] === hash) found(allValues[node] ?? 0);
        }
      });
    },
    parts: () => ({ hashes: hashes.toArray(), values: values.toArray() }),
  };
}

/** The hashes of the first letters of a key with none, one or two of them dropped. */
function eachRemainder(key: string, letters: number, deletes: number, visit: (hash: number) => void): void {
  const n = Math.min(key.length, letters);
  visit(hashOf(key, n, -1, -1));
  if (deletes < 1) return;
  for (let i = 0; i < n; i++) {
    // Dropping either of two equal neighbours leaves the same.
    if (i > 0 && key.charCodeAt(i) === key.charCodeAt(i - 1)) continue;
    visit(hashOf(key, n, i, -1));
    if (deletes < 2) continue;
    for (let j = i + 1; j < n; j++) visit(hashOf(key, n, i, j));
  }
}

function hashOf(key: string, letters: number, i: number, j: number): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < letters; at++) {
    if (at === i || at === j) continue;
    hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  }
  return hash;
}
