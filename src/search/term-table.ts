import { alignment } from './alignment.ts';
import { createDeleteTable, type DeleteTable, FILED_LETTERS } from './delete-table.ts';

/** Every folded word under a number, which it keeps. */
export interface TermTable {
  readonly size: number;
  /** The number of a word; a new one when it is new. */
  add(term: string): number;
  find(term: string): number | undefined;
  word(id: number): string;
  /** Words within `max` edits (2 at most), each once, in no order. Words with digits are not among them: 2015 is no typo of 2016. */
  near(term: string, max: number, found: (id: number, distance: number) => void): void;
  /** Words that begin so, in alphabetical order, itself included. */
  startingWith(prefix: string, found: (id: number) => void): void;
  parts(): TermTableParts;
}

export interface TermTableParts {
  readonly words: readonly string[];
  /** Numbers in alphabetical order of their words. */
  readonly order: Int32Array;
  readonly deletes: DeleteTable;
}

/** From this length on, two edits are looked for; shorter words have neighbours everywhere. */
const TWICE_FILED = 5;
const ONCE_FILED = 3;
const DIGIT = /\p{N}/u;

/** An empty table, or one of saved parts. */
export function createTermTable(saved?: TermTableParts): TermTable {
  const words: string[] = saved === undefined ? [] : [...saved.words];
  const ids = new Map(words.map((word, id) => [word, id]));
  const deletes = saved?.deletes ?? createDeleteTable();
  let order = saved?.order ?? new Int32Array(0);
  let unordered: number[] = [];
  let met = new Int32Array(words.length);
  let search = 0;

  const wordAt = (id: number): string => words[id] ?? '';

  function settle(): void {
    if (unordered.length === 0) return;
    unordered.sort((a, b) => (wordAt(a) < wordAt(b) ? -1 : 1));
    const merged = new Int32Array(order.length + unordered.length);
    let from = 0;
    unordered.forEach((id, i) => {
      // Blocks of the old order are copied whole: only the new words are compared.
      const to = lowerBound(wordAt(id), from);
      merged.set(order.subarray(from, to), from + i);
      merged[to + i] = id;
      from = to;
    });
    merged.set(order.subarray(from), from + unordered.length);
    order = merged;
    unordered = [];
  }

  function lowerBound(word: string, from: number): number {
    let [low, high] = [from, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (wordAt(order[middle] ?? 0) < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    get size() {
      return words.length;
    },
    add(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = words.length;
      words.push(term);
      ids.set(term, id);
      unordered.push(id);
      if (term.length >= ONCE_FILED && !DIGIT.test(term)) deletes.add(term, FILED_LETTERS, term.length < TWICE_FILED ? 1 : 2, id);
      return id;
    },
    find: (term) => ids.get(term),
    word: wordAt,
    near(term, max, found) {
      if (met.length < words.length) met = new Int32Array(words.length + (words.length >>> 1));
      search += 1;
      deletes.visit(term, FILED_LETTERS, max, (id) => {
        if (met[id] === search) return;
        met[id] = search;
        const distance = alignment(term, wordAt(id), max);
        if (distance <= max) found(id, distance);
      });
    },
    startingWith(prefix, found) {
      settle();
      for (let at = lowerBound(prefix, 0); at < order.length; at++) {
        const id = order[at] ?? 0;
        if (!wordAt(id).startsWith(prefix)) break;
        found(id);
      }
    },
    parts() {
      settle();
      return { words, order, deletes };
    },
  };
}
