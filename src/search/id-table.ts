import type { PackedStringsParts } from './packed-strings.ts';
import { createStringTable } from './string-table.ts';

/** Ids of quotes by row, and rows by id. */
export interface IdTable {
  readonly length: number;
  at(row: number): string;
  /** The row that an id was given last, whether or not it was forgotten since. */
  rowOf(id: string): number | undefined;
  push(id: string): void;
}

/** A table of these ids, row by row; later ones are held beside them, so that adding never rearranges what is there. */
export function createIdTable(first: PackedStringsParts): IdTable {
  const base = createStringTable(first);
  const later: string[] = [];
  const rows = new Map<string, number>();
  return {
    get length() {
      return base.length + later.length;
    },
    at: (row) => (row < base.length ? base.at(row) : (later[row - base.length] ?? '')),
    rowOf(id) {
      const row = rows.get(id) ?? base.find(id);
      return row < 0 ? undefined : row;
    },
    push(id) {
      rows.set(id, base.length + later.length);
      later.push(id);
    },
  };
}
