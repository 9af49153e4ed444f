import { Buffer } from 'node:buffer';
import { free } from './ints.ts';

/**
 * Many strings in one array of letters, each under its number: a string of its own costs 32 bytes and more. One byte a
 * letter while all are Latin, two from the first that is not; any UTF-16 comes back as it went in.
 */
export interface PackedStrings {
  readonly length: number;
  push(text: string): number;
  at(index: number): string;
  /** How many letters it has. */
  size(index: number): number;
  /** Its letters, without a string being made; good until the next call. */
  lettersOf(index: number): Letters;
  /** Its letter at a place. */
  letter(index: number, place: number): number;
  /** Below, at or above zero as the string stands before, at or after this one. */
  compare(index: number, text: string): number;
  /** The same for two of them. */
  compareTwo(a: number, b: number): number;
  startsWith(index: number, text: string): boolean;
  equals(index: number, text: string): boolean;
  /** As `equals`, for letters in an array. */
  equalsLetters(index: number, letters: Uint16Array, length: number): boolean;
  parts(): PackedStringsParts;
}

/** What is read letter by letter; a string is one. */
export interface Letters {
  readonly length: number;
  charCodeAt(place: number): number;
}

export interface PackedStringsParts {
  readonly letters: Uint8Array | Uint16Array;
  /** Where each string begins, and where the last one ends. */
  readonly starts: Int32Array;
}

const LAST_LATIN = 0xff;
const FIRST_ROOM = 64;

/** A packed list of these strings, or of saved parts, which are taken over. */
export function createPackedStrings(saved: PackedStringsParts = { letters: new Uint8Array(0), starts: new Int32Array(1) }): PackedStrings {
  let letters: Uint8Array<ArrayBufferLike> | Uint16Array<ArrayBufferLike> = saved.letters;
  let starts: Int32Array<ArrayBufferLike> = saved.starts;
  let length = starts.length - 1;
  /** The same memory, for the quickest way to a string. */
  let bytes = bytesOf(letters);
  const start = (index: number): number => starts[index] ?? 0;
  const end = (index: number): number => starts[index + 1] ?? 0;

  function makeRoom(more: number, wide: boolean): void {
    const used = start(length);
    const fits = used + more <= letters.length;
    if (fits && (!wide || letters instanceof Uint16Array)) return;
    const room = fits ? letters.length : Math.max(FIRST_ROOM, used + more, letters.length + (letters.length >>> 1));
    const grown = wide || letters instanceof Uint16Array ? new Uint16Array(room) : new Uint8Array(room);
    grown.set(letters.subarray(0, used));
    free(letters);
    letters = grown;
    bytes = bytesOf(grown);
  }

  let current = 0;
  const cursor: Letters = {
    get length() {
      return end(current) - start(current);
    },
    charCodeAt: (place) => letters[start(current) + place] ?? 0,
  };

  return {
    get length() {
      return length;
    },
    lettersOf(index) {
      current = index;
      return cursor;
    },
    push(text) {
      makeRoom(text.length, isWide(text));
      if (length + 2 > starts.length) {
        const grown = new Int32Array(Math.max(FIRST_ROOM, starts.length + (starts.length >>> 1)));
        grown.set(starts);
        free(starts);
        starts = grown;
      }
      const from = start(length);
      for (let i = 0; i < text.length; i++) letters[from + i] = text.charCodeAt(i);
      length += 1;
      starts[length] = from + text.length;
      return length - 1;
    },
    at(index) {
      if (index < 0 || index >= length) return '';
      const unit = letters.BYTES_PER_ELEMENT;
      return bytes.toString(unit === 1 ? 'latin1' : 'utf16le', start(index) * unit, end(index) * unit);
    },
    size: (index) => end(index) - start(index),
    letter: (index, place) => letters[start(index) + place] ?? 0,
    compare(index, text) {
      const from = start(index);
      const size = end(index) - from;
      const common = Math.min(size, text.length);
      for (let i = 0; i < common; i++) {
        const difference = (letters[from + i] ?? 0) - text.charCodeAt(i);
        if (difference !== 0) return difference;
      }
      return size - text.length;
    },
    compareTwo(a, b) {
      // One by one, here and in `compare`: taking lists apart makes objects until it is compiled, and sorting calls this first of all.
      const x = start(a);
      const y = start(b);
      const sizeX = end(a) - x;
      const sizeY = end(b) - y;
      for (let i = 0; i < sizeX && i < sizeY; i++) {
        const difference = (letters[x + i] ?? 0) - (letters[y + i] ?? 0);
        if (difference !== 0) return difference;
      }
      return sizeX - sizeY;
    },
    startsWith(index, text) {
      const from = start(index);
      if (end(index) - from < text.length) return false;
      for (let i = 0; i < text.length; i++) if (letters[from + i] !== text.charCodeAt(i)) return false;
      return true;
    },
    equals(index, text) {
      const from = start(index);
      if (end(index) - from !== text.length) return false;
      for (let i = 0; i < text.length; i++) if (letters[from + i] !== text.charCodeAt(i)) return false;
      return true;
    },
    equalsLetters(index, other, size) {
      const from = start(index);
      if (end(index) - from !== size) return false;
      for (let i = 0; i < size; i++) if (letters[from + i] !== other[i]) return false;
      return true;
    },
    parts: () => ({ letters: letters.slice(0, start(length)), starts: starts.slice(0, length + 1) }),
  };
}

const bytesOf = ({ buffer, byteOffset, byteLength }: Uint8Array | Uint16Array): Buffer => Buffer.from(buffer, byteOffset, byteLength);

function isWide(text: string): boolean {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > LAST_LATIN) return true;
  return false;
}
