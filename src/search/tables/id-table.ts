import { type ByteRows, type ByteRowsParts, createByteRows } from './byte-rows.ts';
import { createHashBuckets, packHashes } from './hash-buckets.ts';
import { FNV_OFFSET, hashed } from './hashing.ts';
import { createIdCode, lettersIn } from './id-code.ts';

/** Ids of quotes by row, and rows by id. */
export interface IdTable {
  readonly length: number;
  at(row: number): string;
  /** The row that an id was given last, whether or not it was forgotten since. */
  rowOf(id: string): number | undefined;
  push(id: string): void;
}

/** Ids in bytes, and the letters that they are made of. */
export interface PackedIds {
  readonly rows: ByteRows;
  readonly letters: string;
}

export type PackedIdsParts = ByteRowsParts & { readonly letters: string };

/** A table of packed ids; later ones are held beside them, so that adding never rearranges what is there. */
export function createIdTable({ rows: base, letters }: PackedIds): IdTable {
  const code = createIdCode(letters);
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
  const textAt = (row: number): string => {
    const { bytes, from, to } = base.find(row);
    return code.read(bytes, from, to);
  };
  return {
    get length() {
      return base.length + later.length;
    },
    at: (row) => (row < base.length ? textAt(row) : (later[row - base.length] ?? '')),
    rowOf(id) {
      const added = rows.get(id);
      if (added !== undefined) return added;
      const size = code.write(id);
      let known: number | undefined;
      byHash.visit(hashOfBytes(code.bytes, 0, size), (row) => {
        if (isAt(base, row, code.bytes, size)) known = row;
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
export function packIds(count: number, idAt: (row: number) => string): PackedIds {
  const letters = lettersIn(count, idAt);
  const rows = createByteRows(undefined, count);
  const code = createIdCode(letters);
  for (let row = 0; row < count; row++) {
    const size = code.write(idAt(row));
    rows.push(code.bytes, size);
  }
  return { rows, letters };
}

/** What is saved of them, and these parts as they were, which are taken over. */
export const partsOfIds = ({ rows, letters }: PackedIds): PackedIdsParts => ({ ...rows.parts(), letters });
export const idsOfParts = (saved: PackedIdsParts): PackedIds => ({ rows: createByteRows(saved), letters: saved.letters });

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
