import { FNV_OFFSET, hashed, hashOf, mixed } from './hashing.ts';
import { free } from './ints.ts';
import { createPackedStrings, type PackedStrings, type PackedStringsParts } from './packed-strings.ts';

/** Strings under numbers, found again by their letters; a hash table of numbers beside the packed strings. */
export interface StringTable extends PackedStrings {
  /** The number of a string, or -1. */
  find(text: string): number;
  /** As `find`, for letters in an array: nothing is allocated. */
  findLetters(letters: Uint16Array, length: number): number;
}

const FIRST_SLOTS = 64;

/** An empty table, or one of saved parts. `push` takes strings that are not in the table yet. */
export function createStringTable(saved?: PackedStringsParts): StringTable {
  const strings = createPackedStrings(saved);
  /** One more than the number of a string; 0 is free. At most two in three are taken, so that a search ends soon. */
  let slots = new Int32Array(0);
  resize(Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(strings.length * 1.5 + 1))));

  function resize(size: number): void {
    free(slots);
    slots = new Int32Array(size);
    for (let index = 0; index < strings.length; index++) {
      let hash = FNV_OFFSET;
      for (let i = 0, n = strings.size(index); i < n; i++) hash = hashed(hash, strings.letter(index, i));
      enter(hash, index);
    }
  }

  function enter(hash: number, index: number): void {
    const mask = slots.length - 1;
    let slot = mixed(hash) & mask;
    while (slots[slot] !== 0) slot = (slot + 1) & mask;
    slots[slot] = index + 1;
  }

  return {
    get length() {
      return strings.length;
    },
    at: strings.at,
    size: strings.size,
    lettersOf: strings.lettersOf,
    letter: strings.letter,
    compare: strings.compare,
    compareTwo: strings.compareTwo,
    startsWith: strings.startsWith,
    equals: strings.equals,
    equalsLetters: strings.equalsLetters,
    parts: strings.parts,
    push(text) {
      const index = strings.push(text);
      if (strings.length * 3 > slots.length * 2) resize(slots.length * 2);
      else enter(hashOf(text), index);
      return index;
    },
    find(text) {
      const mask = slots.length - 1;
      for (let slot = mixed(hashOf(text)) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index < 0 || strings.equals(index, text)) return index;
      }
    },
    findLetters(letters, length) {
      let hash = FNV_OFFSET;
      for (let i = 0; i < length; i++) hash = hashed(hash, letters[i] ?? 0);
      const mask = slots.length - 1;
      for (let slot = mixed(hash) & mask; ; slot = (slot + 1) & mask) {
        const index = (slots[slot] ?? 0) - 1;
        if (index < 0 || strings.equalsLetters(index, letters, length)) return index;
      }
    },
  };
}
