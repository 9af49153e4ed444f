import { Buffer } from 'node:buffer';
import { type ByteRows, createByteRows } from './byte-rows.ts';
import { createHashBuckets, packHashes } from './hash-buckets.ts';
import { FNV_OFFSET, hashed } from './hashing.ts';

/** Ids of quotes by row, and rows by id. */
export interface IdTable {
  readonly length: number;
  at(row: number): string;
  /** The row that an id was given last, whether or not it was forgotten since. */
  rowOf(id: string): number | undefined;
  push(id: string): void;
}

/** The first byte of an id of which not every letter is one byte; what follows is UTF-16. */
const WIDE = 0xff;

/** A table of packed ids; later ones are held beside them, so that adding never rearranges what is there. */
export function createIdTable(base: ByteRows): IdTable {
  const writer = createIdWriter();
  const byHash = createHashBuckets(
    packHashes({ count: base.length, values: base.length }, (file) => {
      for (let row = 0; row < base.length; row++) {
        const { bytes, from, to } = base.find(row);
        file(hashOfBytes(bytes, from, to), row);
      }
    }),
  );
  const later: string[] = [];
  const rows = new Map<string, number>();
  return {
    get length() {
      return base.length + later.length;
    },
    at: (row) => (row < base.length ? textAt(base, row) : (later[row - base.length] ?? '')),
    rowOf(id) {
      const added = rows.get(id);
      if (added !== undefined) return added;
      const size = writer.write(id);
      let known: number | undefined;
      byHash.visit(hashOfBytes(writer.bytes, 0, size), (row) => {
        if (isAt(base, row, writer.bytes, size)) known = row;
      });
      return known;
    },
    push(id) {
      rows.set(id, base.length + later.length);
      later.push(id);
    },
  };
}

/** So many ids in bytes, for a table. */
export function packIds(count: number, idAt: (row: number) => string): ByteRows {
  const rows = createByteRows(undefined, count);
  const writer = createIdWriter();
  for (let row = 0; row < count; row++) {
    const size = writer.write(idAt(row));
    rows.push(writer.bytes, size);
  }
  return rows;
}

/** The bytes of an id, which stand at the beginning of `bytes` until the next is written. Nothing is allocated for each. */
interface IdWriter {
  readonly bytes: Uint8Array;
  /** Returns how many bytes it takes. */
  write(id: string): number;
}

function createIdWriter(): IdWriter {
  let room = Buffer.alloc(0);
  return {
    get bytes() {
      return room;
    },
    write(id) {
      if (room.length <= id.length * 2) room = Buffer.alloc(id.length * 4 + 1);
      if (isNarrow(id)) {
        for (let at = 0; at < id.length; at++) room[at] = id.charCodeAt(at);
        return id.length;
      }
      room[0] = WIDE;
      return 1 + room.write(id, 1, 'utf16le');
    },
  };
}

function isNarrow(id: string): boolean {
  for (let at = 0; at < id.length; at++) if (id.charCodeAt(at) >= WIDE) return false;
  return true;
}

function textAt(rows: ByteRows, row: number): string {
  const { bytes, from, to } = rows.find(row);
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from);
  return buffer[0] === WIDE ? buffer.toString('utf16le', 1) : buffer.toString('latin1');
}

function hashOfBytes(bytes: Uint8Array, from: number, to: number): number {
  let hash = FNV_OFFSET;
  for (let at = from; at < to; at++) hash = hashed(hash, bytes[at] ?? 0);
  return hash;
}

function isAt(rows: ByteRows, row: number, wanted: Uint8Array, size: number): boolean {
  const { bytes, from, to } = rows.find(row);
  if (to - from !== size) return false;
  for (let at = 0; at < size; at++) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
