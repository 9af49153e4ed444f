import { createInts, free as giveBack } from './ints.ts';

/** Rows of bytes under numbers. */
export interface ByteRows {
  readonly length: number;
  /** Adds a row: the first `size` of these bytes. */
  push(bytes: Uint8Array, size: number): void;
  /** Where a row lies; good until the next call. */
  find(row: number): Place;
  parts(): ByteRowsParts;
}

export interface Place {
  readonly bytes: Uint8Array;
  /** Of the same bytes: a whole integer can be read from any byte of a row. */
  readonly view: DataView;
  readonly from: number;
  readonly to: number;
}

export interface ByteRowsParts {
  readonly length: number;
  /** All chunks one after the other, and how long each of them is. */
  readonly bytes: Uint8Array;
  readonly sizes: readonly number[];
  readonly starts: Int32Array;
}

/** Rows begin within the first megabyte of a chunk, and growing copies one chunk at most. */
const CHUNK_BITS = 20;
const CHUNK = 1 << CHUNK_BITS;
const FIRST_CHUNK = 1 << 10;
/** It is kept where every eighth row begins; each row says how long it is. These eight lie in one chunk. */
const GROUP_BITS = 3;
const GROUP_MASK = (1 << GROUP_BITS) - 1;
/** From here on a length takes four bytes more. */
const LONG = 0xff;
/** Behind each chunk, so that integers can be read up to its end. */
const PAD = 4;

const NOTHING: ByteRowsParts = { length: 0, bytes: new Uint8Array(0), sizes: [], starts: new Int32Array(0) };

/** An empty list with room for so many rows, or saved parts, which are taken over. */
export function createByteRows(saved: ByteRowsParts = NOTHING, room = 0): ByteRows {
  const chunks: Uint8Array[] = [];
  const views: DataView[] = [];
  const starts = createInts(saved.starts, (room + GROUP_MASK) >>> GROUP_BITS);
  let length = saved.length;
  /** Where the last chunk is free. */
  let free = 0;
  const place = { bytes: saved.bytes, view: viewOf(saved.bytes), from: 0, to: 0 };

  function put(at: number, chunk: Uint8Array): void {
    chunks[at] = chunk;
    views[at] = viewOf(chunk);
  }

  let next = 0;
  for (const size of saved.sizes) {
    put(chunks.length, saved.bytes.subarray(next, next + size));
    free = size - PAD;
    next += size;
  }

  /** The last chunk, with room for so much behind the rows of the last group; a new one, to which they move, when it has none. */
  function chunkFor(size: number): Uint8Array {
    const last = chunks.at(-1);
    const needed = size + PAD;
    if (last !== undefined && free + needed <= last.length) return last;
    const small = last !== undefined && free + needed <= CHUNK;
    const group = (length & GROUP_MASK) === 0 ? free : starts.get(starts.length - 1) & (CHUNK - 1);
    const from = small ? 0 : group;
    const kept = last?.subarray(from, free) ?? new Uint8Array(0);
    const chunk = new Uint8Array(
      Math.max(small || last === undefined ? Math.min(CHUNK, Math.max(FIRST_CHUNK, kept.length * 2)) : CHUNK, kept.length + needed),
    );
    chunk.set(kept);
    const used = kept.length;
    if (small) {
      put(chunks.length - 1, chunk);
      // Not what was saved, of which all chunks are one array.
      if (last !== undefined && last.length === last.buffer.byteLength) giveBack(last);
    } else {
      if (last !== undefined) put(chunks.length - 1, last.subarray(0, from + PAD));
      put(chunks.length, chunk);
      if (used > 0) starts.set(starts.length - 1, (chunks.length - 1) << CHUNK_BITS);
    }
    free = used;
    return chunk;
  }

  return {
    get length() {
      return length;
    },
    push(bytes, size) {
      const head = size < LONG ? 1 : 5;
      const chunk = chunkFor(head + size);
      if ((length & GROUP_MASK) === 0) starts.push(((chunks.length - 1) << CHUNK_BITS) | free);
      chunk[free] = Math.min(size, LONG);
      if (size >= LONG) views.at(-1)?.setUint32(free + 1, size);
      free += head;
      for (let i = 0; i < size; i++) chunk[free + i] = bytes[i] ?? 0;
      free += size;
      length += 1;
    },
    find(row) {
      const start = starts.get(row >>> GROUP_BITS);
      const bytes = chunks[start >>> CHUNK_BITS] ?? place.bytes;
      const view = views[start >>> CHUNK_BITS] ?? place.view;
      let at = start & (CHUNK - 1);
      for (let before = row & GROUP_MASK; ; before--) {
        let size = bytes[at++] ?? 0;
        if (size === LONG) {
          size = view.getUint32(at);
          at += 4;
        }
        if (before === 0) {
          place.bytes = bytes;
          place.view = view;
          place.from = at;
          place.to = at + size;
          return place;
        }
        at += size;
      }
    },
    parts() {
      const sizes = chunks.map((chunk, at) => (at === chunks.length - 1 ? free + PAD : chunk.length));
      const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, 0));
      let from = 0;
      for (const [at, chunk] of chunks.entries()) {
        bytes.set(chunk.subarray(0, sizes[at]), from);
        from += sizes[at] ?? 0;
      }
      return { length, bytes, sizes, starts: starts.toArray() };
    },
  };
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView => new DataView(buffer, byteOffset, byteLength);
