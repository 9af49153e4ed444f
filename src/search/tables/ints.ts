/** A growing list of 32-bit integers: four bytes each, no objects. */
export interface Ints {
  readonly length: number;
  push(value: number): void;
  get(index: number): number;
  set(index: number, value: number): void;
  /** What is held, as an array of exactly this length. */
  toArray(): Int32Array;
}

const FIRST_ROOM = 16;
/** From here on a list grows by an eighth: making room for half as much again would be a pause. */
const LARGE = 1 << 18;

/** A list that begins with these integers, or an empty one with room for so many. An array is taken over, and copied when the list first grows. */
export function createInts(initial: Int32Array = new Int32Array(0), room = 0): Ints {
  let data: Int32Array<ArrayBufferLike> = initial.length > 0 ? initial : new Int32Array(room);
  let length = initial.length;
  return {
    get length() {
      return length;
    },
    push(value) {
      if (length === data.length) {
        const more = data.length < LARGE ? data.length >>> 1 : data.length >>> 3;
        const room = new Int32Array(Math.max(FIRST_ROOM, data.length + more));
        room.set(data);
        free(data);
        data = room;
      }
      data[length] = value;
      length += 1;
    },
    get: (index) => data[index] ?? 0,
    set(index, value) {
      data[index] = value;
    },
    toArray: () => data.slice(0, length),
  };
}

/** Gives the memory of an array back at once: until the collector did, it would be a hole between what is allocated meanwhile. */
export function free({ buffer }: ArrayBufferView): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
