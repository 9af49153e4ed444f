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
  const write = createIdWriter();
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
      const written = write(id);
      let known: number | undefined;
      byHash.visit(hashOfBytes(written, 0, written.length), (row) => {
        if (isAt(base, row, written)) known = row;
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
  const write = createIdWriter();
  for (let row = 0; row < count; row++) {
    const written = write(idAt(row));
    rows.push(written, written.length);
  }
  return rows;
}

/** Returns a function from ids to their bytes, which are good until its next call. */
function createIdWriter(): (id: string) => Buffer {
  let room = Buffer.alloc(0);
  return (id) => {
    if (room.length <= id.length * 2) room = Buffer.alloc(id.length * 4 + 1);
    if (!isNarrow(id)) {
      room[0] = WIDE;
      return room.subarray(0, 1 + room.write(id, 1, 'utf16le'));
    }
    return room.subarray(0, room.write(id, 'latin1'));
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

function isAt(rows: ByteRows, row: number, wanted: Buffer): boolean {
  const { bytes, from, to } = rows.find(row);
  if (to - from !== wanted.length) return false;
  for (let at = 0; at < wanted.length; at++) if (bytes[from + at] !== wanted[at]) return false;
  return true;
}
