import type { Kysely } from 'kysely';
import { AttacheError } from '../model/errors.ts';
import { type DatabasePlace, showPlace } from './database-place.ts';
import { type OpenTables, openTables } from './open-tables.ts';
import type { AnyRow, MovedTable } from './table-rows.ts';
import {
  asText,
  countRows,
  keyText,
  MOVE_MEMO,
  MOVED_TABLES,
  pagesOf,
  putRows,
  removeRows,
  rowsBetween,
  sumOf,
  type TableSum,
} from './table-rows.ts';
import type { Tables } from './tables.ts';

/** What became of one table. */
export interface MovedReport extends TableSum {
  readonly table: string;
  /** Rows that were written; the others were there already. */
  readonly written: number;
}

export interface MoveParts {
  readonly from: DatabasePlace;
  readonly to: DatabasePlace;
  readonly now: Temporal.Instant;
  /** Rows of all tables that have been looked at, and how many there are. */
  progress?(table: string, done: number, total: number): void;
}

/**
 * Copies everything that one database holds into another, in parts, and then compares both, row by row. The target has to be
 * empty, or to hold exactly the same, or to be one in which such a move was interrupted: then it is gone on with. What another
 * process changes in the source meanwhile is found out at the end. Throws an AttacheError `bad-data` when the target holds
 * something else, or the source has changed; and as openStore does.
 */
export async function moveStore(parts: MoveParts): Promise<readonly MovedReport[]> {
  const source = await openTables(parts.from, { make: false });
  try {
    const target = await openTables(parts.to, { make: true });
    try {
      return await move(source, target, parts);
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

async function move(source: OpenTables, target: OpenTables, { from, to, now, progress }: MoveParts): Promise<readonly MovedReport[]> {
  const [reading, writing] = [explaining(source), explaining(target)];
  const written = new Map<string, number>();
  const begun = await writing(() => isUnderWay(target.db));
  const empty = await writing(() => isEmpty(target.db));
  // One moment of the source, whatever is written there meanwhile: no quote without its article.
  const copy = source.db
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (moment) => {
      const total = await totalOf(moment);
      if (!begun && !empty) {
        await refuseOthers(moment, target.db, showPlace(to));
        return;
      }
      await writing(() => markUnderWay(target.db, now));
      if (!empty) for (const table of MOVED_TABLES.toReversed()) await writing(() => removeOthers(moment, target.db, table));
      let before = 0;
      for (const table of MOVED_TABLES) {
        const { read, put } = await copyTable(moment, target.db, table, writing, (done) => progress?.(table.name, before + done, total));
        written.set(table.name, put);
        before += read;
      }
    });
  await reading(() => copy);

  const report: MovedReport[] = [];
  for (const table of MOVED_TABLES) {
    const [left, right] = [await reading(() => sumOf(source.db, table)), await writing(() => sumOf(target.db, table))];
    if (left.checksum !== right.checksum) throw changedMeanwhile(showPlace(from), table);
    report.push({ table: table.name, ...right, written: written.get(table.name) ?? 0 });
  }
  await writing(() => target.db.deleteFrom('memos').where('key', '=', MOVE_MEMO).execute());
  return report;
}

type Explaining = <Answer>(act: () => Promise<Answer>) => Promise<Answer>;

const explaining =
  ({ explain }: OpenTables): Explaining =>
  async (act) => {
    try {
      return await act();
    } catch (thrown) {
      throw explain(thrown);
    }
  };

const changedMeanwhile = (place: string, table: MovedTable): AttacheError =>
  new AttacheError(
    'bad-data',
    `${place} was changed while it was being moved (${table.name}): stop every Attaché that uses it, then run this again; it goes on where it stopped.`,
  );

async function isUnderWay(db: Kysely<Tables>): Promise<boolean> {
  return (await db.selectFrom('memos').select('key').where('key', '=', MOVE_MEMO).executeTakeFirst()) !== undefined;
}

async function markUnderWay(db: Kysely<Tables>, now: Temporal.Instant): Promise<void> {
  await db
    .insertInto('memos')
    .values({ key: MOVE_MEMO, value: '', remembered_at: now.epochMilliseconds })
    .onConflict((conflict) => conflict.column('key').doNothing())
    .execute();
}

/** A new database holds one row, the revision, which stands at 0. */
async function isEmpty(db: Kysely<Tables>): Promise<boolean> {
  for (const table of MOVED_TABLES) if (table.name !== 'corpus_revision' && (await countRows(db, table)) > 0) return false;
  return true;
}

async function totalOf(db: Kysely<Tables>): Promise<number> {
  let total = 0;
  for (const table of MOVED_TABLES) total += await countRows(db, table);
  return total;
}

async function refuseOthers(source: Kysely<Tables>, target: Kysely<Tables>, place: string): Promise<void> {
  for (const table of MOVED_TABLES) {
    const [left, right] = [await sumOf(source, table), await sumOf(target, table)];
    if (left.checksum === right.checksum) continue;
    throw new AttacheError(
      'bad-data',
      `${place} is not empty and holds something else (${table.name}: ${right.rows} rows, ${left.rows} in the source): name an empty database.`,
    );
  }
}

/** What an interrupted move has left there, and the source does not hold any more. */
async function removeOthers(source: Kysely<Tables>, target: Kysely<Tables>, table: MovedTable): Promise<void> {
  let after: AnyRow | null = null;
  for await (const page of pagesOf(target, table)) {
    const last = page.at(-1) ?? null;
    const held = new Set((await rowsBetween(source, table, after, last, Number.MAX_SAFE_INTEGER)).map((row) => keyText(table, row)));
    await removeRows(
      target,
      table,
      page.filter((row) => !held.has(keyText(table, row))),
    );
    after = last;
  }
}

async function copyTable(
  source: Kysely<Tables>,
  target: Kysely<Tables>,
  table: MovedTable,
  writing: Explaining,
  progress: (done: number) => void,
): Promise<{ readonly read: number; readonly put: number }> {
  let [read, put]: [number, number] = [0, 0];
  let after: AnyRow | null = null;
  for await (const page of pagesOf(source, table)) {
    const last: AnyRow | null = page.at(-1) ?? null;
    const lower: AnyRow | null = after;
    const there: ReadonlySet<string> = new Set(
      (await writing(() => rowsBetween(target, table, lower, last, Number.MAX_SAFE_INTEGER))).map(asText),
    );
    const missing = page.filter((row) => !there.has(asText(row)));
    await writing(() => putRows(target, table, missing));
    [read, put, after] = [read + page.length, put + missing.length, last];
    progress(read);
  }
  return { read, put };
}
