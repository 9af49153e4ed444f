import { free } from './ints.ts';

/**
 * Lists of growing numbers under a number: those that were there from the beginning as the distances between them, in Rice's
 * code, which takes a few bits where a list is dense and is a bit set where most numbers are in it; small lists for what is added.
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

/**
 * A list is a byte, which says how many low bits of a distance are written as they are, and then for each distance, less one:
 * what is above these bits as so many zeros, a one, and these bits.
 */
export interface ListsParts {
  /** Where each list begins in `bytes`, and where the last one ends. */
  readonly starts: Int32Array;
  readonly bytes: Uint8Array;
}

/** So many bits are left of 32 when the first of them is in the middle of a byte. */
const READABLE = 25;
/** With a one before them, as many bits as can be written at once. */
const MOST_LOW_BITS = READABLE - 1;
/** Behind the lists, so that four bytes can be read from the last bit. */
const PAD = 4;

/** Lists that hold these from the beginning; the arrays are taken over. */
export function createLists(base: ListsParts): Lists {
  const later = new Map<number, number[]>();
  const { starts, bytes } = base;
  const view = viewOf(bytes);

  function eachOfBase(key: number, found: (value: number) => boolean): void {
    const from = (starts[key] ?? 0) + 1;
    const end = ((starts[key + 1] ?? 0) - from) * 8;
    if (end <= 0) return;
    const low = bytes[from - 1] ?? 0;
    let [value, at, high] = [-1, 0, 0];
    while (at < end) {
      const bits = view.getInt32(from + (at >>> 3)) << (at & 7);
      const zeros = Math.clz32(bits);
      if (zeros >= READABLE) {
        high += READABLE - 1;
        at += READABLE - 1;
        continue;
      }
      at += zeros + 1;
      // The zeros that fill the last byte, and a one of the next list.
      if (at > end) return;
      const rest = zeros + 1 + low <= READABLE ? bits << (zeros + 1) : view.getInt32(from + (at >>> 3)) << (at & 7);
      value += 1 + (((high + zeros) << low) | ((rest >>> 1) >>> (31 - low)));
      at += low;
      high = 0;
      if (!found(value)) return;
    }
  }

  return {
    base,
    push(key, value) {
      const list = later.get(key);
      if (list === undefined) later.set(key, [value]);
      else list.push(value);
    },
    first(key) {
      let least = -1;
      if (!later.has(key))
        eachOfBase(key, (value) => {
          least = value;
          return false;
        });
      return least;
    },
    each(key, found) {
      eachOfBase(key, found);
      for (const added of later.get(key) ?? []) if (!found(added)) break;
    },
  };
}

/**
 * Groups numbered rows by their keys; `each` is called three times and must name the same pairs in the same order, with the
 * rows of each key in growing order. A pair that is named several times in a row counts once.
 */
export function groupLists(keys: number, each: (put: (key: number, value: number) => void) => void): ListsParts {
  const last = new Int32Array(keys).fill(-1);
  /** Calls back with each distance, less one. */
  const eachGap = (found: (key: number, gap: number) => void): void => {
    last.fill(-1);
    each((key, value) => {
      const gap = value - (last[key] ?? 0) - 1;
      if (gap < 0) return;
      last[key] = value;
      found(key, gap);
    });
  };
  /** How many distances each list has, then how many bits it takes, then how many of them are written. */
  const bits = new Int32Array(keys);
  eachGap((key) => {
    bits[key] = (bits[key] ?? 0) + 1;
  });
  // By number, as everywhere here: `from` and its like would make an object for each word.
  const lows = new Uint8Array(keys);
  for (let key = 0; key < keys; key++) lows[key] = lowBits(bits[key] ?? 0, last[key] ?? 0);
  bits.fill(0);
  eachGap((key, gap) => {
    const low = lows[key] ?? 0;
    bits[key] = (bits[key] ?? 0) + (gap >>> low) + 1 + low;
  });
  const starts = new Int32Array(keys + 1);
  for (let key = 0; key < keys; key++) {
    const size = bits[key] === 0 ? 0 : 1 + (((bits[key] ?? 0) + 7) >>> 3);
    starts[key + 1] = (starts[key] ?? 0) + size;
  }
  const bytes = new Uint8Array((starts[keys] ?? 0) + PAD);
  const view = viewOf(bytes);
  for (let key = 0; key < keys; key++) if (bits[key] !== 0) bytes[starts[key] ?? 0] = lows[key] ?? 0;
  bits.fill(0);
  eachGap((key, gap) => {
    const low = lows[key] ?? 0;
    const at = (bits[key] ?? 0) + (gap >>> low);
    const from = (starts[key] ?? 0) + 1 + (at >>> 3);
    const code = (1 << low) | (gap & ((1 << low) - 1));
    view.setUint32(from, view.getInt32(from) | (code << (31 - low - (at & 7))));
    bits[key] = at + 1 + low;
  });
  for (const array of [last, bits, lows]) free(array);
  return { starts, bytes };
}

/** How many bits of a distance are best written as they are: about the logarithm of the mean distance times ln 2 (Golomb 1966). */
const lowBits = (count: number, last: number): number =>
  count === 0 ? 0 : Math.min(MOST_LOW_BITS, Math.max(0, Math.floor(Math.log2((Math.LN2 * (last + 1)) / count))));

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);
