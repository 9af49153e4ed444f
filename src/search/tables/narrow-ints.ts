import { free } from './ints.ts';

export type NarrowArray = Uint16Array<ArrayBuffer> | Int32Array<ArrayBuffer>;

/** A growing list of integers from 0 on: two bytes each while all are below 65,536, then four. */
export interface NarrowInts {
  readonly length: number;
  push(value: number): void;
  get(index: number): number;
  /** The array behind it, which may be longer than the list and is replaced when the list grows: ask anew for each search. */
  raw(): NarrowArray;
  /** What is held, as an array of exactly this length. */
  toArray(): NarrowArray;
}

const MOST_IN_TWO_BYTES = 0xffff;
/** It grows by an eighth: making room for half as much again would be a pause. */
const GROWTH_BITS = 3;
const FIRST_ROOM = 16;

/** A list with room for so many, or one that begins with these; an array is taken over, and copied when the list first grows. */
export function createNarrowInts(initial: NarrowArray = new Uint16Array(0), room = 0): NarrowInts {
  let data: NarrowArray = initial.length > 0 ? initial : new Uint16Array(room);
  let length = initial.length;

  function move(into: NarrowArray): void {
    into.set(data.subarray(0, length));
    free(data);
    data = into;
  }

  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === data.length) {
        const more = data.length + Math.max(FIRST_ROOM, data.length >>> GROWTH_BITS);
        move(data instanceof Int32Array ? new Int32Array(more) : new Uint16Array(more));
      }
      if (value > MOST_IN_TWO_BYTES && data instanceof Uint16Array) move(new Int32Array(data.length));
      data[length] = value;
      length += 1;
    },
    get: (index) => data[index] ?? 0,
    raw: () => data,
    toArray: () => data.slice(0, length),
  };
}
