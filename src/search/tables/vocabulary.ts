import { createStringTable } from './string-table.ts';

/** Where words have their numbers. */
export interface Vocabulary {
  /** The number of a word; a new one when it is new. */
  add(term: string): number;
  /** The number of a word by its letters; -1 when there is no such word. */
  findLetters(letters: Uint16Array, length: number): number;
}

/** An empty vocabulary, for whoever only tells words apart: it knows no typos and no beginnings. */
export function createVocabulary(): Vocabulary {
  const words = createStringTable();
  return {
    findLetters: words.findLetters,
    add(term) {
      const known = words.find(term);
      return known < 0 ? words.push(term) : known;
    },
  };
}
