import { free } from './ints.ts';
import { groupLists, type ListsParts } from './lists.ts';
import type { NarrowArray } from './narrow-ints.ts';
import type { TokenStore } from './token-store.ts';

export interface Postings {
  /** The rows that hold each term. */
  readonly lists: ListsParts;
  /** How many rows hold each term in the text, and around it. */
  readonly inText: Int32Array;
  readonly inContext: Int32Array;
}

/** Turns the words of each row into the rows of each word. */
export function createPostings(tokens: TokenStore, terms: number): Postings {
  const [inText, inContext] = [new Int32Array(terms), new Int32Array(terms)];
  /** One more than the last row in which a token was met. */
  const met = new Int32Array(terms * 2);
  const eachToken = (found: (token: number, row: number) => void): void => {
    let row = 0;
    const ofRow = (token: number): void => found(token, row);
    for (; row < tokens.rows; row++) tokens.each(row, ofRow);
  };
  eachToken((token, row) => {
    if (met[token] === row + 1) return;
    met[token] = row + 1;
    const counts = (token & 1) === 0 ? inText : inContext;
    counts[token >>> 1] = (counts[token >>> 1] ?? 0) + 1;
  });
  free(met);
  return { lists: groupLists(terms, (put) => eachToken((token, row) => put(token >>> 1, row))), inText, inContext };
}

/** The rows of each entity, from the columns that say which entities a row has. */
export const createEntityLists = (columns: readonly NarrowArray[], rows: number, entities: number): ListsParts =>
  groupLists(entities, (put) => {
    for (const column of columns) for (let row = 0; row < rows; row++) put(column[row] ?? 0, row);
  });
