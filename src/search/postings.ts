import type { ListsParts } from './lists.ts';

export interface Postings {
  /** The rows that hold each term. */
  readonly lists: ListsParts;
  /** How many rows hold each term in the text, and around it. */
  readonly inText: Int32Array;
  readonly inContext: Int32Array;
}

/** Turns the words of each row into the rows of each word. Plain loops over plain arrays: this is what building and loading wait for. */
export function createPostings(tokens: Int32Array, starts: Int32Array, terms: number): Postings {
  const rows = Math.max(0, starts.length - 1);
  const [inText, inContext] = [new Int32Array(terms), new Int32Array(terms)];
  const listStarts = new Int32Array(terms + 1);
  /** One more than the last row in which a token, or a term, was met. */
  const metToken = new Int32Array(terms * 2);
  const metTerm = new Int32Array(terms);
  for (let row = 0; row < rows; row++) {
    const to = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < to; at++) {
      const token = tokens[at] ?? 0;
      if (metToken[token] === row + 1) continue;
      metToken[token] = row + 1;
      const term = token >>> 1;
      if ((token & 1) === 0) inText[term] = (inText[term] ?? 0) + 1;
      else inContext[term] = (inContext[term] ?? 0) + 1;
      if (metTerm[term] === row + 1) continue;
      metTerm[term] = row + 1;
      listStarts[term + 1] = (listStarts[term + 1] ?? 0) + 1;
    }
  }
  for (let term = 0; term < terms; term++) listStarts[term + 1] = (listStarts[term + 1] ?? 0) + (listStarts[term] ?? 0);
  const values = new Int32Array(listStarts[terms] ?? 0);
  const next = listStarts.slice();
  metTerm.fill(0);
  for (let row = 0; row < rows; row++) {
    const to = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < to; at++) {
      const term = (tokens[at] ?? 0) >>> 1;
      if (metTerm[term] === row + 1) continue;
      metTerm[term] = row + 1;
      const place = next[term] ?? 0;
      values[place] = row;
      next[term] = place + 1;
    }
  }
  return { lists: { starts: listStarts, values }, inText, inContext };
}
