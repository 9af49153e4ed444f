import { createAlphabet } from './alphabet.ts';
import { createDeleteTable, FILED_LETTERS, type File, packDeletes } from './delete-table.ts';
import { free } from './ints.ts';
import type { TermTable } from './term-table.ts';

/** The words of speakers' names: by how they begin, and by beginnings with a typo in them. */
export interface NameWords {
  /** A term that a name holds; met again, it changes nothing. */
  add(term: number): void;
  /** Names' words that begin so, in alphabetical order. */
  startingWith(prefix: string, found: (term: number) => void): void;
  /** Names' words of which a beginning may be one edit away, some of them several times. They still have to be compared. */
  mistyped(beginning: string, found: (term: number) => void): void;
  /** Files what was added, as the table of terms does. */
  settle(): void;
}

/** A beginning shorter than this is near every name. */
const MIN_MISTYPED_BEGINNING = 4;

export function createNameWords(terms: TermTable): NameWords {
  const alphabet = createAlphabet(terms.words);
  /** By term, 1 where a name holds it. */
  let known = new Uint8Array(0);
  let holds = 0;
  let waiting: number[] = [];
  let beginnings = createDeleteTable();

  const file = (term: number, add: File): void => {
    const word = terms.words.lettersOf(term);
    if (word.length <= MIN_MISTYPED_BEGINNING || terms.hasDigit(term)) return;
    for (let letters = MIN_MISTYPED_BEGINNING; letters <= Math.min(FILED_LETTERS, word.length); letters++) add(word, letters, 1, term);
  };

  function settle(): void {
    if (waiting.length === 0) return;
    if (waiting.length === holds) {
      const parts = packDeletes(terms.size, (add) => {
        for (let at = 0; at < waiting.length; at++) file(waiting[at] ?? 0, add);
      });
      beginnings = createDeleteTable(parts);
    } else for (const term of waiting) file(term, beginnings.add);
    waiting = [];
  }

  return {
    settle,
    add(term) {
      if (term >= known.length) {
        const grown = new Uint8Array((term + 1) * 2);
        grown.set(known);
        free(known);
        known = grown;
      }
      if (known[term] === 1) return;
      known[term] = 1;
      holds += 1;
      alphabet.add(term);
      waiting.push(term);
    },
    startingWith(prefix, found) {
      alphabet.startingWith(prefix, found);
    },
    mistyped(beginning, found) {
      settle();
      beginnings.visit(beginning, Math.min(FILED_LETTERS - 1, beginning.length), 1, found);
    },
  };
}
