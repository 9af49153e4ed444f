import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Tables } from './tables.ts';

/** A row of any table, as both engines hand it out: their bigints are numbers here. */
export type AnyRow = Readonly<Record<string, unknown>>;

/** A table that is moved as it stands. */
export interface MovedTable {
  readonly name: keyof Tables;
  /** Its primary key, in order. */
  readonly key: readonly string[];
  /** Rows read at once: articles carry whole texts, and occurrences whole editions. */
  readonly page: number;
}

/** Every table but the list of schema versions; one that refers to another comes after it. The revision is last: it says that something is new. */
export const MOVED_TABLES: readonly MovedTable[] = [
  { name: 'schedules', key: ['id'], page: 500 },
  { name: 'channels', key: ['destination'], page: 500 },
  { name: 'occurrences', key: ['id'], page: 100 },
  { name: 'had', key: ['destination', 'utterance'], page: 1000 },
  { name: 'memos', key: ['key'], page: 500 },
  { name: 'installations', key: ['id'], page: 500 },
  { name: 'articles', key: ['id'], page: 25 },
  { name: 'quotes', key: ['id'], page: 500 },
  { name: 'speakers', key: ['article', 'id'], page: 500 },
  { name: 'settlements', key: ['quote'], page: 500 },
  { name: 'article_changes', key: ['article'], page: 1000 },
  { name: 'corpus_revision', key: ['only_row'], page: 1 },
];

/** The memo that says that a move into this database is under way; it is never moved itself. */
export const MOVE_MEMO = 'attache: a move into this database is under way';

type Database = Kysely<Tables>;

/** Parameters in one statement: SQLite's limit is 32,766. */
const PARAMETERS_AT_ONCE = 20_000;

/** Rows of a table in the order of its key, `table.page` at a time, over the bytes of the key; the same in every engine. */
export async function* pagesOf(db: Database, table: MovedTable): AsyncGenerator<readonly AnyRow[]> {
  for (let after: AnyRow | null = null; ; ) {
    const rows: readonly AnyRow[] = await rowsBetween(db, table, after, null, table.page);
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < table.page) return;
    after = last;
  }
}

/** Rows whose key is above that of `after` and not above that of `upTo`, in order; null: no such end. */
export async function rowsBetween(
  db: Database,
  table: MovedTable,
  after: AnyRow | null,
  upTo: AnyRow | null,
  limit: number,
): Promise<readonly AnyRow[]> {
  const key = sql.join(table.key.map((column) => sql.ref(column)));
  const valuesOf = (row: AnyRow) => sql.join(table.key.map((column) => row[column]));
  const from = after === null ? sql`true` : sql`(${key}) > (${valuesOf(after)})`;
  const to = upTo === null ? sql`true` : sql`(${key}) <= (${valuesOf(upTo)})`;
  const but = table.name === 'memos' ? sql`"key" <> ${MOVE_MEMO}` : sql`true`;
  const { rows } = await sql<AnyRow>`
    select * from ${sql.table(table.name)} where ${from} and ${to} and ${but} order by ${key} limit ${sql.lit(limit)}`.execute(db);
  return rows;
}

/** How many rows the table holds. */
export async function countRows(db: Database, table: MovedTable): Promise<number> {
  const but = table.name === 'memos' ? sql`"key" <> ${MOVE_MEMO}` : sql`true`;
  const { rows } = await sql<{ readonly count: unknown }>`select count(*) as count from ${sql.table(table.name)} where ${but}`.execute(db);
  return Number(rows[0]?.count ?? 0);
}

/** Adds rows, or puts them in place of those with the same key. */
export async function putRows(db: Database, table: MovedTable, rows: readonly AnyRow[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first);
  const others = columns.filter((column) => !table.key.includes(column));
  const updates = others.map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`);
  const onConflict = updates.length === 0 ? sql`do nothing` : sql`do update set ${sql.join(updates)}`;
  const atOnce = Math.max(1, Math.floor(PARAMETERS_AT_ONCE / columns.length));
  for (let start = 0; start < rows.length; start += atOnce) {
    const values = rows.slice(start, start + atOnce).map((row) => sql`(${sql.join(columns.map((column) => row[column]))})`);
    await sql`insert into ${sql.table(table.name)} (${sql.join(columns.map((column) => sql.ref(column)))})
      values ${sql.join(values)} on conflict (${sql.join(table.key.map((column) => sql.ref(column)))}) ${onConflict}`.execute(db);
  }
}

/** Removes rows by their keys. */
export async function removeRows(db: Database, table: MovedTable, rows: readonly AnyRow[]): Promise<void> {
  for (const row of rows) {
    const isIt = table.key.map((column) => sql`${sql.ref(column)} = ${row[column]}`);
    await sql`delete from ${sql.table(table.name)} where ${sql.join(isIt, sql` and `)}`.execute(db);
  }
}

/** The row as text that is the same whichever engine gave it. */
export const asText = (row: AnyRow): string => JSON.stringify(Object.entries(row).sort(([a], [b]) => (a < b ? -1 : 1)));

/** The key of a row as text. */
export const keyText = (table: MovedTable, row: AnyRow): string => JSON.stringify(table.key.map((column) => row[column]));

/** How many rows a table holds, and the SHA-256 of all of them in order. */
export interface TableSum {
  readonly rows: number;
  readonly checksum: string;
}

/** Reads the whole table. */
export async function sumOf(db: Database, table: MovedTable): Promise<TableSum> {
  const hash = createHash('sha256');
  let rows = 0;
  for await (const page of pagesOf(db, table)) {
    for (const row of page) hash.update(`${asText(row)}\n`);
    rows += page.length;
  }
  return { rows, checksum: hash.digest('hex') };
}
