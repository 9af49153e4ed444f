import { AttacheError } from '../model/errors.ts';
import { migrate, newestVersion, refuseNewer, VERSION_TABLE } from './migrations.ts';

/** What the schema is made through: one connection. */
export interface SchemaConnection {
  query(sql: string): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
}

/** The channel on which changes are told; what is told is a StoreChange. */
export const CHANNEL = 'attache';

/** Any number that no other program takes for its own lock: the letters "attache" as ASCII. */
const MIGRATION_LOCK = 0x61747461636865n;

/**
 * Who writes, tells: in the same transaction and whichever code it is. PostgreSQL tells the same thing once for each
 * transaction. A slot that moves on is no news, since that happens with every digest.
 */
const TRIGGERS: readonly string[] = [
  `create or replace function attache_tell() returns trigger language plpgsql as
   $$ begin perform pg_notify('${CHANNEL}', tg_argv[0]); return null; end $$`,
  'drop trigger if exists attache_schedules on schedules',
  `create trigger attache_schedules
   after insert or delete or update of destination, topic, recurrence, missed, when_empty, state on schedules
   for each statement execute function attache_tell('schedules')`,
  'drop trigger if exists attache_corpus on corpus_revision',
  `create trigger attache_corpus after update on corpus_revision
   for each row when (old.revision is distinct from new.revision) execute function attache_tell('corpus')`,
];

/**
 * Brings the schema up to date; where it is, the usual case, it is only read. Processes that start together take turns by an
 * advisory lock. Throws an AttacheError `store-newer`, or `store-unavailable` for an encoding that cannot hold every text.
 */
export async function bringUpToDate(connection: SchemaConnection): Promise<void> {
  await requireUnicode(connection);
  const before = await readVersion(connection);
  refuseNewer(before, newestVersion());
  if (before === newestVersion()) return;
  await connection.query('begin');
  try {
    // A step may take as long as it takes, and so may waiting for whoever else is at it.
    await connection.query('set local statement_timeout = 0');
    await connection.query('set local lock_timeout = 0');
    await connection.query(`select pg_advisory_xact_lock(${MIGRATION_LOCK})`);
    await connection.query(VERSION_TABLE);
    await migrate({
      execute: async (sql) => {
        await connection.query(inByteOrder(sql));
      },
      version: () => readVersion(connection),
    });
    for (const statement of TRIGGERS) await connection.query(statement);
    await connection.query('commit');
  } catch (thrown) {
    await connection.query('rollback');
    throw thrown;
  }
}

/**
 * A statement that makes tables, with every text column in the order of its bytes, as SQLite orders: ids must not be sorted by the
 * language that the server happens to speak. Other statements are left as they are.
 */
function inByteOrder(sql: string): string {
  if (!/^\s*(?:create|alter)\s+table\b/i.test(sql)) return sql;
  return sql.replace(
    /(?<=\w\s+)text\b(?=\s*(?:not null|null|primary key|default|references|check|unique|collate|,|\)|;|$))/gi,
    'text collate "C"',
  );
}

/** The highest version applied; 0 for an empty database. */
export async function readVersion(connection: SchemaConnection): Promise<number> {
  const known = await connection.query("select to_regclass('schema_versions') is not null as known");
  if (known.rows[0]?.known !== true) return 0;
  const { rows } = await connection.query('select max(version) as version from schema_versions');
  return Number(rows[0]?.version ?? 0);
}

/** Throws an AttacheError `store-unavailable` for an encoding other than UTF-8. */
export async function requireUnicode(connection: SchemaConnection): Promise<void> {
  const encoding = (await connection.query('show server_encoding')).rows[0]?.server_encoding;
  if (encoding === 'UTF8') return;
  throw new AttacheError(
    'store-unavailable',
    `The database has the encoding ${String(encoding)}, which cannot hold every text: make one with "createdb --encoding=UTF8 --template=template0".`,
  );
}
