import { Buffer } from 'node:buffer';

/** Ids as bytes: of ids that are made of digits a letter takes half a byte, of names with hyphens six bits. Any string comes back as it went in. */
export interface IdCode {
  /** The bytes of the id that was written last, at their beginning. Nothing is allocated for each. */
  readonly bytes: Uint8Array;
  /** Returns how many bytes it takes. */
  write(id: string): number;
  read(bytes: Uint8Array, from: number, to: number): string;
}

/** More than these are in no alphabet. */
const LETTERS = 256;
const MOST_LETTERS = 255;
/** The first byte of an id of which a letter is not in the alphabet: what follows is UTF-16. It also fills the last byte of others. */
const OTHERWISE = 0;

/** The letters of so many ids, of which their alphabet is made. */
export function lettersIn(count: number, idAt: (row: number) => string): string {
  const met = new Uint8Array(LETTERS);
  for (let row = 0; row < count; row++) {
    const id = idAt(row);
    for (let at = 0; at < id.length; at++) if (id.charCodeAt(at) < LETTERS) met[id.charCodeAt(at)] = 1;
  }
  let letters = '';
  for (let code = 0; code < LETTERS && letters.length < MOST_LETTERS; code++) if (met[code] === 1) letters += String.fromCharCode(code);
  return letters;
}

/** The code of an alphabet: each letter as its place in it, counted from one, in as few bits as they need. */
export function createIdCode(letters: string): IdCode {
  const width = Math.max(1, Math.ceil(Math.log2(letters.length + 1)));
  const places = new Uint8Array(LETTERS);
  for (let at = 0; at < letters.length; at++) places[letters.charCodeAt(at)] = at + 1;
  let room = Buffer.alloc(0);
  /** The id that is being read. */
  let read = Buffer.alloc(0);

  return {
    get bytes() {
      return room;
    },
    write(id) {
      if (room.length <= id.length * 2) room = Buffer.alloc(id.length * 4 + 1);
      let size = 0;
      let bits = 0;
      let filled = 0;
      for (let at = 0; at < id.length; at++) {
        const code = id.charCodeAt(at);
        const place = code < LETTERS ? (places[code] ?? 0) : 0;
        if (place === 0) {
          room[0] = OTHERWISE;
          return 1 + room.write(id, 1, 'utf16le');
        }
        bits = (bits << width) | place;
        filled += width;
        if (filled < 8) continue;
        filled -= 8;
        room[size++] = bits >>> filled;
        bits &= (1 << filled) - 1;
      }
      if (filled > 0) room[size++] = bits << (8 - filled);
      return size;
    },
    read(bytes, from, to) {
      if (from < to && bytes[from] === OTHERWISE)
        return Buffer.from(bytes.buffer, bytes.byteOffset + from + 1, to - from - 1).toString('utf16le');
      const most = Math.floor(((to - from) * 8) / width);
      if (read.length < most) read = Buffer.alloc(most * 2);
      let length = 0;
      let bits = 0;
      let filled = 0;
      for (let at = from; at < to; at++) {
        bits = (bits << 8) | (bytes[at] ?? 0);
        filled += 8;
        for (; filled >= width; bits &= (1 << filled) - 1) {
          filled -= width;
          const place = bits >>> filled;
          if (place > 0) read[length++] = letters.charCodeAt(place - 1);
        }
      }
      return read.toString('latin1', 0, length);
    },
  };
}
