import { type ByteRowsParts, createByteRows } from './byte-rows.ts';

/** The words of quotes in order: numbers of terms times two, plus one where a word stands around the quote rather than in it. */
export interface TokenStore {
  readonly rows: number;
  /** Adds a word to the row that is being written: those in the quote first, those around it after them. */
  put(token: number): void;
  /** Ends the row that is being written. */
  endRow(): void;
  /** Calls back with each word of a row in order. */
  each(row: number, found: (token: number) => void): void;
  /** Copies a row of another store to the end of this one. */
  copyRow(other: TokenStore, row: number): void;
  parts(): ByteRowsParts;
}

/**
 * Terms by classes: five bits say which, and so many more which term of it. The commonest three take five bits, each class as
 * many as suits words of which some are common and most are rare; the mean is a thirtieth above what no code of whole words can
 * be below. The last class takes 16 million terms.
 */
const EXTRA_BITS = [0, 0, 0, 1, 2, 2, 3, 3, 4, 4, 5, 5, 6, 6, 7, 7, 8, 8, 9, 10, 11, 11, 12, 12, 12, 13, 13, 13, 14, 15, 24] as const;
const CLASS_BITS = 5;
/** The first five bits that are no class: what follows stands around the quote. They also fill the last byte. */
const AROUND = 0;
/** The class that is longer than what can be read at once, 25 bits where the first is in the middle of a byte. */
const LAST_CLASS = EXTRA_BITS.length;
const LAST_BITS = 24;
/** By class: how many bits a term takes, what to take from their value for the term, and its first term. */
const SIZES = new Uint8Array(LAST_CLASS + 1);
const EXCESS = new Int32Array(LAST_CLASS + 1);
const FIRSTS = new Int32Array(LAST_CLASS + 1);
/** The classes of the commonest terms: most words of a text need no search. */
const CLASS_OF = new Uint8Array(1 << 12);

let begin = 0;
EXTRA_BITS.forEach((extra, place) => {
  const own = place + 1;
  SIZES[own] = CLASS_BITS + extra;
  EXCESS[own] = (own << extra) - begin;
  FIRSTS[own] = begin;
  CLASS_OF.fill(own, begin, begin + 2 ** extra);
  begin += 2 ** extra;
});

function classOf(term: number): number {
  if (term < CLASS_OF.length) return CLASS_OF[term] ?? LAST_CLASS;
  let at = LAST_CLASS;
  while (term < (FIRSTS[at] ?? 0)) at -= 1;
  return at;
}

const FIRST_ROOM = 1 << 10;
/** Bytes that a code and what is left of the one before take at most. */
const LONGEST_CODE = 8;

/** An empty store with room for so many rows, or one over saved parts, which are taken over. */
export function createTokenStore(saved?: ByteRowsParts, room = 0): TokenStore {
  const rows = createByteRows(saved, room);
  let row = new Uint8Array(FIRST_ROOM);
  /** How many bytes of `row` are written, and the bits behind them. */
  let size = 0;
  let pending = 0;
  let filled = 0;
  let around = 0;

  /** 25 bits at most. */
  function putBits(value: number, bits: number): void {
    pending = (pending << bits) | value;
    filled += bits;
    for (; filled >= 8; row[size++] = pending >>> filled) filled -= 8;
    pending &= (1 << filled) - 1;
  }

  return {
    get rows() {
      return rows.length;
    },
    put(token) {
      if (size + LONGEST_CODE > row.length) {
        const grown = new Uint8Array(row.length * 2);
        grown.set(row);
        row = grown;
      }
      if ((token & 1) > around) putBits(AROUND, CLASS_BITS);
      around = token & 1;
      const term = token >>> 1;
      const own = classOf(term);
      if (own < LAST_CLASS) putBits(term + (EXCESS[own] ?? 0), SIZES[own] ?? 0);
      else {
        putBits(own, CLASS_BITS);
        putBits(term - (FIRSTS[own] ?? 0), LAST_BITS);
      }
    },
    endRow() {
      if (filled > 0) putBits(0, 8 - filled);
      rows.push(row, size);
      size = 0;
      around = 0;
    },
    each(at, found) {
      const { view, from, to } = rows.find(at);
      let places = 0;
      for (let bit = from * 8, end = to * 8 - CLASS_BITS; bit <= end; ) {
        const bits = view.getInt32(bit >>> 3) << (bit & 7);
        const own = bits >>> (32 - CLASS_BITS);
        if (own === AROUND) {
          places = 1;
          bit += CLASS_BITS;
          continue;
        }
        if (own === LAST_CLASS) {
          bit += CLASS_BITS;
          const rest = (view.getInt32(bit >>> 3) << (bit & 7)) >>> (32 - LAST_BITS);
          found((rest + (FIRSTS[own] ?? 0)) * 2 + places);
          bit += LAST_BITS;
          continue;
        }
        const length = SIZES[own] ?? CLASS_BITS;
        found(((bits >>> (32 - length)) - (EXCESS[own] ?? 0)) * 2 + places);
        bit += length;
      }
    },
    copyRow(other, at) {
      other.each(at, this.put);
      this.endRow();
    },
    parts: rows.parts,
  };
}
