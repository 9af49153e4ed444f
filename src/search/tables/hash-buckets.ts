import { mixed } from './hashing.ts';

/**
 * Numbers under hashes, packed: a number in the low bits of a node, as much of the hash as there is room for in the high ones.
 * Several numbers may have one hash, and very rarely a number is found under another hash than its own.
 */
export interface HashBuckets {
  /** Calls back with the numbers under a hash. */
  visit(hash: number, found: (value: number) => void): void;
  readonly parts: HashBucketsParts;
}

export interface HashBucketsParts {
  /** Where each bucket begins, and where the last one ends. */
  readonly starts: Int32Array<ArrayBuffer>;
  /** Three or four bytes each. */
  readonly nodes: Uint8Array<ArrayBuffer>;
  /** How many bits of a node are the number. */
  readonly bits: number;
}

/** So many nodes to a bucket, at most, lie in one line of the processor's cache. */
const PER_BUCKET = 16;
/** With more bits than this for the number, too few of three bytes would be left for the hash. */
const BITS_IN_THREE = 20;
/** Behind the nodes, so that four bytes can be read from the last. */
const PAD = 4;

const NO_BUCKETS: HashBucketsParts = { starts: new Int32Array(2), nodes: new Uint8Array(PAD), bits: 0 };

const sizeOf = (bits: number): number => (bits <= BITS_IN_THREE ? 3 : 4);

/** Packs so many nodes, which `each` files: it is called twice and must file the same. Numbers are below `values`. */
export function packHashes(
  { count, values }: { readonly count: number; readonly values: number },
  each: (file: (hash: number, value: number) => void) => void,
): HashBucketsParts {
  const buckets = 2 ** Math.ceil(Math.log2(Math.max(1, count / PER_BUCKET)));
  const bits = Math.max(1, Math.ceil(Math.log2(values + 1)));
  const size = sizeOf(bits);
  const starts = new Int32Array(buckets + 1);
  each((hash) => {
    const bucket = mixed(hash) & (buckets - 1);
    starts[bucket] = (starts[bucket] ?? 0) + 1;
  });
  for (let bucket = 1; bucket <= buckets; bucket++) starts[bucket] = (starts[bucket] ?? 0) + (starts[bucket - 1] ?? 0);
  // Buckets are filled from their ends, which so become their beginnings: no second list of them is needed.
  const nodes = new Uint8Array(count * size + PAD);
  each((hash, value) => {
    const bucket = mixed(hash) & (buckets - 1);
    const at = (starts[bucket] ?? 0) - 1;
    const node = ((hash >>> bits) << bits) | value;
    for (let byte = 0; byte < size; byte++) nodes[at * size + byte] = node >>> (8 * byte);
    starts[bucket] = at;
  });
  return { starts, nodes, bits };
}

/** Packed parts, taken over. */
export function createHashBuckets(parts: HashBucketsParts = NO_BUCKETS): HashBuckets {
  const { starts, nodes, bits } = parts;
  const view = new DataView(nodes.buffer, nodes.byteOffset, nodes.byteLength);
  const buckets = starts.length - 2;
  const size = sizeOf(bits);
  const mask = 2 ** bits - 1;
  const known = size === 3 ? 0xffffff : 0xffffffff;
  return {
    parts,
    visit(hash, found) {
      const bucket = mixed(hash) & buckets;
      for (let at = starts[bucket] ?? 0, end = starts[bucket + 1] ?? 0; at < end; at++) {
        const node = view.getInt32(at * size, true);
        // As many bits of the hash as were kept.
        if (((node ^ hash) & known) >>> bits === 0) found(node & mask);
      }
    },
  };
}
