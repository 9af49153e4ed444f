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
 * So many first half-bytes say that a term takes so many half-bytes: the two commonest words take one, the next 64 two, and
 * the mean is a tenth above what no code of whole words can be below. What takes seven are 16 million terms.
 */
const CLASSES: readonly (readonly [number, number])[] = [
  [2, 1],
  [4, 2],
  [3, 3],
  [4, 4],
  [1, 5],
  [1, 7],
];
/** The first half-byte that is no term: what follows stands around the quote. It also fills the last byte. */
const AROUND = 0;
/** By first half-byte: how many half-bytes, and what to take from their value for the term. */
const SIZES = new Uint8Array(16);
const EXCESS = new Int32Array(16);
/** By class: the first term behind it, how many half-bytes, and what to add to a term. */
const CODES: readonly { readonly end: number; readonly size: number; readonly excess: number }[] = codes();

function codes() {
  let [half, term] = [AROUND + 1, 0];
  return CLASSES.map(([halves, size]) => {
    const excess = half * 16 ** (size - 1) - term;
    SIZES.fill(size, half, half + halves);
    EXCESS.fill(excess, half, half + halves);
    half += halves;
    term += halves * 16 ** (size - 1);
    return { end: term, size, excess };
  });
}

const FIRST_ROOM = 1 << 10;
const LONGEST_CODE = 8;

/** An empty store with room for so many rows, or one over saved parts, which are taken over. */
export function createTokenStore(saved?: ByteRowsParts, room = 0): TokenStore {
  const rows = createByteRows(saved, room);
  let row = new Uint8Array(FIRST_ROOM);
  /** How many half-bytes of `row` are written. */
  let halves = 0;
  let around = 0;

  function putHalf(value: number): void {
    const at = halves >>> 1;
    row[at] = (halves & 1) === 0 ? value << 4 : (row[at] ?? 0) | value;
    halves += 1;
  }

  return {
    get rows() {
      return rows.length;
    },
    put(token) {
      if (halves + LONGEST_CODE > row.length * 2) {
        const grown = new Uint8Array(row.length * 2);
        grown.set(row);
        row = grown;
      }
      if ((token & 1) > around) putHalf(AROUND);
      around = token & 1;
      const term = token >>> 1;
      let at = 0;
      while (at < CODES.length - 1 && term >= (CODES[at]?.end ?? 0)) at += 1;
      const { size = 0, excess = 0 } = CODES[at] ?? {};
      for (let shift = 4 * (size - 1); shift >= 0; shift -= 4) putHalf(((term + excess) >>> shift) & 0xf);
    },
    endRow() {
      rows.push(row, (halves + 1) >>> 1);
      halves = 0;
      around = 0;
    },
    each(at, found) {
      const { view, from, to } = rows.find(at);
      let places = 0;
      for (let half = from * 2, end = to * 2; half < end; ) {
        // Half-bytes lie high one first, as bytes do here: the next seven at least stand at the upper end.
        const bits = view.getInt32(half >>> 1) << ((half & 1) * 4);
        const first = bits >>> 28;
        if (first === AROUND) {
          places = 1;
          half += 1;
          continue;
        }
        const size = SIZES[first] ?? 1;
        found(((bits >>> (32 - 4 * size)) - (EXCESS[first] ?? 0)) * 2 + places);
        half += size;
      }
    },
    copyRow(other, at) {
      other.each(at, this.put);
      this.endRow();
    },
    parts: rows.parts,
  };
}
