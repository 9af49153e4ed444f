import { createInts } from './ints.ts';

/** What loops over many rows read: `chunks[start >>> CHUNK_BITS]`, from `start & CHUNK_MASK`, to the first 0. */
export interface RawTokens {
  readonly chunks: readonly Uint8Array[];
  readonly starts: Int32Array;
}

/** The words of quotes in order, as varints: one byte for the commonest words, two for almost all others. */
export interface TokenStore {
  readonly rows: number;
  /** Adds a word to the row that is being written. */
  put(token: number): void;
  /** Ends the row that is being written. */
  endRow(): void;
  /** Calls back with each word of a row in order. */
  each(row: number, found: (token: number) => void): void;
  /** Copies a row of another store to the end of this one. */
  copyRow(other: RawTokens, row: number): void;
  /** Starts are replaced when the store grows: ask anew for each search. */
  raw(): RawTokens;
  parts(): TokenStoreParts;
}

export interface TokenStoreParts {
  /** All chunks one after the other; each but the last fills its size. */
  readonly bytes: Uint8Array;
  readonly starts: Int32Array;
}

/** Rows lie whole in chunks of a megabyte, so that growing copies nothing. */
export const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
export const CHUNK_MASK = CHUNK - 1;
/** A varint of 32 bits has five bytes at most; a row must fit into a chunk, so words beyond the 200,000th of a quote are not held. */
const LONGEST_ROW = CHUNK - 8;
const FIRST_CHUNK = 1 << 10;

/** An empty store with room for so many rows, or one over saved parts, which are taken over. */
export function createTokenStore(saved: TokenStoreParts = { bytes: new Uint8Array(0), starts: new Int32Array(0) }, rows = 0): TokenStore {
  const chunks: Uint8Array[] = [];
  for (let from = 0; from < saved.bytes.length; from += CHUNK)
    chunks.push(saved.bytes.subarray(from, Math.min(saved.bytes.length, from + CHUNK)));
  const starts = createInts(saved.starts, rows);
  let row = new Uint8Array(FIRST_CHUNK);
  let size = 0;
  /** Where the last chunk is free; saved chunks are left as they are. */
  let free = CHUNK;

  function roomFor(bytes: number): void {
    if (free + bytes > CHUNK) {
      chunks.push(new Uint8Array(chunks.length === 0 ? Math.max(FIRST_CHUNK, bytes) : CHUNK));
      free = 0;
    }
    const last = chunks.at(-1) ?? new Uint8Array(0);
    if (free + bytes <= last.length) return;
    const grown = new Uint8Array(Math.min(CHUNK, Math.max(last.length * 2, free + bytes)));
    grown.set(last);
    chunks[chunks.length - 1] = grown;
  }

  function write(bytes: Uint8Array, from: number, length: number): void {
    roomFor(length + 1);
    const last = chunks.at(-1) ?? new Uint8Array(0);
    for (let i = 0; i < length; i++) last[free + i] = bytes[from + i] ?? 0;
    last[free + length] = 0;
    starts.push(((chunks.length - 1) << CHUNK_BITS) | free);
    free += length + 1;
  }

  return {
    get rows() {
      return starts.length;
    },
    put(token) {
      if (size + 5 > LONGEST_ROW) return;
      if (size + 5 > row.length) {
        const grown = new Uint8Array(row.length * 2);
        grown.set(row);
        row = grown;
      }
      // 0 ends a row.
      let rest = token + 1;
      while (rest > 0x7f) {
        row[size++] = (rest & 0x7f) | 0x80;
        rest >>>= 7;
      }
      row[size++] = rest;
    },
    endRow() {
      write(row, 0, size);
      size = 0;
    },
    each(at, found) {
      const start = starts.get(at);
      const bytes = chunks[start >>> CHUNK_BITS] ?? new Uint8Array(1);
      for (let p = start & CHUNK_MASK; ; ) {
        let byte = bytes[p++] ?? 0;
        if (byte === 0) return;
        let token = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[p++] ?? 0;
          token |= (byte & 0x7f) << shift;
        }
        found(token - 1);
      }
    },
    copyRow(other, at) {
      const start = other.starts[at] ?? 0;
      const bytes = other.chunks[start >>> CHUNK_BITS] ?? new Uint8Array(1);
      const from = start & CHUNK_MASK;
      write(bytes, from, bytes.indexOf(0, from) - from);
    },
    raw: () => ({ chunks, starts: starts.raw() }),
    parts() {
      const bytes = new Uint8Array(chunks.length === 0 ? 0 : (chunks.length - 1) * CHUNK + free);
      for (const [at, chunk] of chunks.entries())
        bytes.set(chunk.subarray(0, Math.min(chunk.length, bytes.length - at * CHUNK)), at * CHUNK);
      return { bytes, starts: starts.toArray() };
    },
  };
}
