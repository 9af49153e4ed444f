import { alignment } from './alignment.ts';
import { createAlphabet } from './alphabet.ts';
import { createDeleteTable, FILED_LETTERS, type File, packDeletes } from './delete-table.ts';
import type { HashBucketsParts } from './hash-buckets.ts';
import type { PackedStrings, PackedStringsParts } from './packed-strings.ts';
import { createStringTable } from './string-table.ts';

/** Every folded word under a number, which it keeps. */
export interface TermTable {
  readonly size: number;
  /** The letters of the words. */
  readonly words: PackedStrings;
  /** The number of a word; a new one when it is new. */
  add(term: string): number;
  find(term: string): number | undefined;
  /** As `find`, for letters in an array; -1 when there is no such word. */
  findLetters(letters: Uint16Array, length: number): number;
  word(id: number): string;
  hasDigit(id: number): boolean;
  /** Words within `max` edits (2 at most), each once, in no order. Words with digits are not among them: 2015 is no typo of 2016. */
  near(term: string, max: number, found: (id: number, distance: number) => void): void;
  /** Words that begin so, in alphabetical order, itself included. */
  startingWith(prefix: string, found: (id: number) => void): void;
  /** Files what was added, which the first question would do otherwise: the first words together, so that they take little room. */
  settle(): void;
  parts(): TermTableParts;
}

export interface TermTableParts {
  readonly words: PackedStringsParts;
  /** Numbers in alphabetical order of their words. */
  readonly order: Int32Array;
  readonly deletes: HashBucketsParts;
}

/** From this length on, two edits are looked for; shorter words have neighbours everywhere. */
const TWICE_FILED = 5;
const ONCE_FILED = 3;
const DIGIT = /\p{N}/u;
const [ZERO, NINE, LAST_ASCII] = [0x30, 0x39, 0x7f];

/** An empty table, or one of saved parts, which are taken over. */
export function createTermTable(saved?: TermTableParts): TermTable {
  const words = createStringTable(saved?.words);
  const alphabet = createAlphabet(words, saved?.order);
  let deletes = createDeleteTable(saved?.deletes);
  let filed = words.length;
  let met = new Int32Array(words.length);
  let search = 0;

  const file = (id: number, add: File): void => {
    const term = words.lettersOf(id);
    if (term.length >= ONCE_FILED && !hasDigit(id)) add(term, FILED_LETTERS, term.length < TWICE_FILED ? 1 : 2, id);
  };
  const hasDigit = (id: number): boolean => {
    for (let at = 0, n = words.size(id); at < n; at++) {
      const code = words.letter(id, at);
      if (code > LAST_ASCII) return DIGIT.test(words.at(id));
      if (code <= NINE && code >= ZERO) return true;
    }
    return false;
  };
  const packed = (): HashBucketsParts =>
    packDeletes(words.length, (add) => {
      for (let id = 0; id < words.length; id++) file(id, add);
    });

  function settle(): void {
    if (filed === words.length) return;
    const first = filed === 0;
    for (let id = filed; id < words.length; id++) {
      alphabet.add(id);
      if (!first) file(id, deletes.add);
    }
    if (first) deletes = createDeleteTable(packed());
    filed = words.length;
  }

  return {
    words,
    settle,
    get size() {
      return words.length;
    },
    add(term) {
      const known = words.find(term);
      return known < 0 ? words.push(term) : known;
    },
    find(term) {
      const known = words.find(term);
      return known < 0 ? undefined : known;
    },
    findLetters: words.findLetters,
    word: words.at,
    hasDigit,
    near(term, max, found) {
      settle();
      if (met.length < words.length) met = new Int32Array(words.length + (words.length >>> 3));
      search += 1;
      deletes.visit(term, FILED_LETTERS, max, (id) => {
        if (met[id] === search) return;
        met[id] = search;
        if (Math.abs(words.size(id) - term.length) > max) return;
        const distance = alignment(term, words.at(id), max);
        if (distance <= max) found(id, distance);
      });
    },
    startingWith(prefix, found) {
      settle();
      alphabet.startingWith(prefix, found);
    },
    parts() {
      settle();
      // Words that were added one by one are packed with the others.
      return { words: words.parts(), order: alphabet.toArray(), deletes: deletes.complete ? deletes.base : packed() };
    },
  };
}
