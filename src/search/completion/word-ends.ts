import type { Letters } from '../tables/packed-strings.ts';

/** Whether something holds for what follows the beginning of any word of a name, without the gaps. The letters are good until the next call. */
export type SomeEnd = (name: Letters, holds: (rest: Letters) => boolean) => boolean;

const SPACE = 32;

/** Returns a function that copies the letters of a name once and makes no string: a keystroke may try thousands of names. */
export function createWordEnds(): SomeEnd {
  let letters = new Uint16Array(0);
  /** Where each word begins among the letters. */
  let begins = new Uint16Array(0);
  let [from, end] = [0, 0];
  const rest: Letters = {
    get length() {
      return end - from;
    },
    charCodeAt: (place) => (from + place < end ? (letters[from + place] ?? 0) : 0),
  };

  return (name, holds) => {
    const { length } = name;
    if (length > letters.length) {
      letters = new Uint16Array(length * 2);
      begins = new Uint16Array(length * 2);
    }
    let words = 1;
    end = 0;
    for (let at = 0; at < length; at++) {
      const letter = name.charCodeAt(at);
      if (letter === SPACE) begins[words++] = end;
      else letters[end++] = letter;
    }
    for (let word = 0; word < words; word++) {
      from = begins[word] ?? 0;
      if (holds(rest)) return true;
    }
    return false;
  };
}
