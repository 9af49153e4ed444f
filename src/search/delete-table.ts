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
  readonly base: DeleteTableParts;
  readonly complete: boolean;
}

/** Numbers by bucket: a number in the low bits of a node, as much of the hash as there is room for in the high ones. */
export interface DeleteTableParts {
  /** Where each bucket begins in `nodes`, and where the last one ends. */
  readonly starts: Int32Array;
  readonly nodes: Uint32Array;
  /** How many bits of a node are the number. */
  readonly bits: number;
}

/** Mistakes beyond the seventh letter are found by comparing; filing more letters would only cost memory. */
export const FILED_LETTERS = 7;
const FNV_OFFSET = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
/** So many nodes to a bucket lie in one line of the processor's cache. */
const PER_BUCKET = 8;
const FIRST_HEADS = 1 << 8;
const EMPTY: DeleteTableParts = { starts: new Int32Array(2), nodes: new Uint32Array(0), bits: 0 };

/** The low bits of this hash are its weakest. */
const mixed = (hash: number): number => hash ^ (hash >>> 15);

/** Files a number under a key, as `add` does. */
export type File = (key: Letters, letters: number, deletes: number, value: number) => void;

/** Packs everything that `each` files, which is called three times and must file the same. Numbers are below `values`. */
export function packDeletes(values: number, each: (file: File) => void): DeleteTableParts {
  let nodes = 0;
  const countNode = (): void => {
    nodes += 1;
  };
  each((key, letters, deletes) => eachRemainder(key, letters, deletes, countNode));
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, nodes / PER_BUCKET)));
  const bits = Math.max(1, Math.ceil(Math.log2(values + 1)));
  const starts = new Int32Array(buckets + 1);
  const countIn = (hash: number): void => {
    const bucket = mixed(hash) & (buckets - 1);
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  };
  each((key, letters, deletes) => eachRemainder(key, letters, deletes, countIn));
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  // Buckets are filled from their ends, which so become their beginnings: no second list of them is needed.
  const packed = new Uint32Array(nodes);
  let filed = 0;
  const place = (hash: number): void => {
    const bucket = mixed(hash) & (buckets - 1);
    const at = (starts[bucket] ?? 0) - 1;
    packed[at] = ((hash >>> bits) << bits) | filed;
    starts[bucket] = at;
  };
  each((key, letters, deletes, value) => {
    filed = value;
    eachRemainder(key, letters, deletes, place);
  });
  return { starts, nodes: packed, bits };
}

/** A table of packed parts, to which more can be added: that is held beside them, so that nothing is ever rearranged. */
export function createDeleteTable(base: DeleteTableParts = EMPTY): DeleteTable {
  const { starts, nodes, bits } = base;
  const buckets = starts.length - 2;
  const mask = 2 ** bits - 1;
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
    base,
    get complete() {
      return hashes.length === 0;
    },
    add(key, letters, deletes, value) {
      eachRemainder(key, letters, deletes, (hash) => {
        hashes.push(hash);
        values.push(value);
        if (hashes.length > heads.length) regroup(Math.max(FIRST_HEADS, heads.length * 2));
        else hang(hashes.length - 1);
      });
    },
    visit(key, letters, deletes, found) {
      eachRemainder(key, letters, deletes, (hash) => {
        const bucket = mixed(hash) & buckets;
        for (let at = starts[bucket] ?? 0, end = starts[bucket + 1] ?? 0; at < end; at++) {
          const node = nodes[at] ?? 0;
          if (node >>> bits === hash >>> bits) found(node & mask);
        }
        if (heads.length === 0) return;
        for (let node = heads[mixed(hash) & (heads.length - 1)] ?? -1; node >= 0; node = next.get(node)) {
          if (hashes.get(node) === hash) found(values.get(node));
        }
      });
    },
  };
}

/** The hashes of the first letters of a key with none, one or two of them dropped. */
function eachRemainder(key: Letters, letters: number, deletes: number, visit: (hash: number) => void): void {
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

function hashOf(key: Letters, letters: number, i: number, j: number): number {
  let hash = FNV_OFFSET;
  for (let at = 0; at < letters; at++) {
    if (at === i || at === j) continue;
    hash = Math.imul(hash ^ key.charCodeAt(at), FNV_PRIME);
  }
  return hash;
}
