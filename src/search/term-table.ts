import { alignment } from './alignment.ts';
import { createAlphabet } from './alphabet.ts';
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
  let met = new Int32Array(words.length);
  let search = 0;

  const wordAt = (id: number): string => words[id] ?? '';
  const alphabet = createAlphabet(wordAt, saved?.order);

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
      alphabet.add(id);
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
    startingWith: alphabet.startingWith,
    parts: () => ({ words, order: alphabet.toArray(), deletes }),
  };
}
