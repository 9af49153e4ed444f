import { AttacheError } from '../model/errors.ts';
import type { Readable, UnreadableRow } from './store.ts';

/** Reads each row on its own, so that one that cannot be read stands in no other's way. */
export function readRows<Row extends { readonly id: string }, Value>(
  kind: UnreadableRow['kind'],
  rows: readonly Row[],
  read: (row: Row) => Value,
): Readable<Value> {
  const values: Value[] = [];
  const unreadable: UnreadableRow[] = [];
  for (const row of rows) {
    try {
      values.push(read(row));
    } catch (thrown) {
      if (!(thrown instanceof AttacheError)) throw thrown;
      unreadable.push({ kind, id: row.id, error: thrown });
    }
  }
  return { values, unreadable };
}

/** The rows that can be read, for lists. The schedule's tick reports the others. */
export const readable = <Row extends { readonly id: string }, Value>(rows: readonly Row[], read: (row: Row) => Value): readonly Value[] =>
  readRows('schedule', rows, read).values;
