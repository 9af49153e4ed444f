import { groupLists, type ListsParts } from './lists.ts';
import { CHUNK_BITS, CHUNK_MASK, type RawTokens } from './token-store.ts';

export interface Postings {
  /** The rows that hold each term. */
  readonly lists: ListsParts;
  /** How many rows hold each term in the text, and around it. */
  readonly inText: Int32Array;
  readonly inContext: Int32Array;
}

/** Turns the words of each row into the rows of each word. Plain loops over plain arrays: this is what building waits for. */
export function createPostings({ chunks, starts }: RawTokens, rows: number, terms: number): Postings {
  const [inText, inContext] = [new Int32Array(terms), new Int32Array(terms)];
  /** One more than the last row in which a token was met. */
  const met = new Int32Array(terms * 2);
  const eachToken = (found: (token: number, row: number) => void): void => {
    for (let row = 0; row < rows; row++) {
      const start = starts[row] ?? 0;
      const bytes = chunks[start >>> CHUNK_BITS] ?? NO_BYTES;
      for (let p = start & CHUNK_MASK; ; ) {
        let byte = bytes[p++] ?? 0;
        if (byte === 0) break;
        let token = byte & 0x7f;
        for (let shift = 7; byte > 0x7f; shift += 7) {
          byte = bytes[p++] ?? 0;
          token |= (byte & 0x7f) << shift;
        }
        found(token - 1, row);
      }
    }
  };
  eachToken((token, row) => {
    if (met[token] === row + 1) return;
    met[token] = row + 1;
    const counts = (token & 1) === 0 ? inText : inContext;
    counts[token >>> 1] = (counts[token >>> 1] ?? 0) + 1;
  });
  return { lists: groupLists(terms, (put) => eachToken((token, row) => put(token >>> 1, row))), inText, inContext };
}

/** The rows of each entity, from the columns that say which entities a row has. */
export const createEntityLists = (columns: readonly Int32Array[], rows: number, entities: number): ListsParts =>
  groupLists(entities, (put) => {
    for (const column of columns) for (let row = 0; row < rows; row++) put(column[row] ?? 0, row);
  });

const NO_BYTES = new Uint8Array(1);
