import { statSync } from 'node:fs';
import { realpath } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { AttacheError } from '../model/errors.ts';
import { lazyQueries, type Queries } from './lazy-queries.ts';
import { makeFolders } from './make-folders.ts';
import { migrate, newestVersion, refuseNewer, VERSION_TABLE } from './migrations.ts';
import type { OpenTables } from './open-tables.ts';
import { ownWrites } from './own-writes.ts';
import { isLocked, SQLITE_CORRUPT, sqliteFailure } from './sqlite-failure.ts';
import type { Store } from './store.ts';
import { createWalSync } from './wal-sync.ts';

/**
 * How long a statement waits for another connection's write, and how often it is tried. node:sqlite waits in the foreground,
 * so the wait is short and the event loop runs between tries: two seconds in all.
 */
const BUSY_MILLISECONDS = 200;
const BUSY_TRIES = 10;
/** Bytes: some seconds from a slow disk. `backup` looks through larger ones as well. */
const LOOKED_THROUGH = 2 ** 30;
/** Half a minute, for a program that nobody waits for. */
const PATIENT_TRIES = 150;

/**
 * Opens the database file, making it and its folder when missing, and brings its schema up to date. The query builder is
 * loaded at the first question, since that costs more than everything else here. Throws an AttacheError `store-newer` or
 * `store-unavailable`.
 */
export async function openSqliteStore(path: string | ':memory:', patient = false): Promise<Store> {
  const tries = patient ? PATIENT_TRIES : BUSY_TRIES;
  if (path !== ':memory:') await makeFolder(path);
  const database = await openDatabase(path, tries);
  // SQLite keeps its log beside the file itself, which the path may only be a link to.
  const disk = leaveSyncing(database) ? createWalSync(await realpath(path)) : null;
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  let loading: Promise<Queries> | null = null;

  const put = async <Answer>(question: (queries: Queries) => Promise<Answer>, after: () => Promise<void>): Promise<Answer> => {
    if (closed) throw new AttacheError('store-unavailable', `The database ${path} is closed: start Attaché again.`);
    loading ??= loadQueries(database, path);
    const answer = loading
      .then((queries) => persist(() => question(queries), tries))
      .then(async (given) => {
        await after();
        return given;
      });
    underWay.add(answer);
    try {
      return await answer;
    } finally {
      underWay.delete(answer);
    }
  };

  const onDisk = async (): Promise<void> => {
    try {
      await disk?.settled();
    } catch (thrown) {
      throw sqliteFailure(path, thrown);
    }
  };
  const asked = lazyQueries(
    (question) => put(question, async () => {}),
    (question) => put(question, onDisk),
  );
  // Asked before every answer, also where nothing else needs the query builder.
  const corpusRevision: Store['corpusRevision'] = () =>
    loading === null && !closed ? readRevision(database, path) : asked.corpusRevision();
  const { queries, watch } = ownWrites({ ...asked, corpusRevision });

  return {
    ...queries,
    watch,
    close: async () => {
      if (closed) return;
      closed = true;
      // A transaction that is half way would be rolled back by the close.
      await Promise.allSettled(underWay);
      await disk?.close();
      database.close();
    },
  };
}

/**
 * Lets commits no longer wait for the disk, where the database has a log that `createWalSync` can flush: some file systems allow
 * none, and a database in memory has none. NORMAL keeps the file whole whatever happens.
 */
function leaveSyncing(database: DatabaseSync): boolean {
  if (database.prepare('pragma journal_mode').get()?.journal_mode !== 'wal') return false;
  database.exec('pragma synchronous = normal');
  return true;
}

/** The file's tables, its schema up to date. Throws as openSqliteStore does. */
export async function openSqliteTables(path: string): Promise<OpenTables> {
  await makeFolder(path);
  const database = await openDatabase(path);
  const [{ Kysely }, { nodeSqliteDialect }] = await Promise.all([import('kysely'), import('./node-sqlite-dialect.ts')]);
  return {
    db: new Kysely({ dialect: nodeSqliteDialect(database, path) }),
    explain: (thrown) => sqliteFailure(path, thrown),
    close: async () => database.close(),
  };
}

/**
 * The schema version of an existing file, which is only read, and whether all of it was looked through for damage: null where it is too large for
 * that. Throws an AttacheError `store-unavailable`, also for a damaged one.
 */
export function examineSqlite(path: string): { readonly version: number; readonly sound: true | null } {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS });
    const version = readVersion(database);
    if (statSync(path).size > LOOKED_THROUGH) return { version, sound: null };
    const [first] = database.prepare('pragma quick_check(1)').all();
    if (first?.quick_check !== 'ok') throw Object.assign(new Error(String(first?.quick_check)), { errcode: SQLITE_CORRUPT });
    return { version, sound: true };
  } catch (thrown) {
    throw sqliteFailure(path, thrown);
  } finally {
    database?.close();
  }
}

/** Repeats what found the file locked; nothing of a refused statement or of its transaction has been written. */
async function persist<Answer>(act: () => Promise<Answer>, tries = BUSY_TRIES): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    try {
      return await act();
    } catch (thrown) {
      if (tried >= tries || !isLocked(thrown)) throw thrown;
      await nextTurn();
    }
  }
}

async function makeFolder(path: string): Promise<void> {
  const folder = dirname(path);
  try {
    await makeFolders(folder);
  } catch (cause) {
    const message = `The folder ${folder} cannot be made: check who may write there, or set DATABASE_URL to another place.`;
    throw new AttacheError('store-unavailable', message, cause);
  }
}

async function openDatabase(path: string, tries?: number): Promise<DatabaseSync> {
  return persist(() => tryToOpen(path), tries);
}

async function tryToOpen(path: string): Promise<DatabaseSync> {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: BUSY_MILLISECONDS, enableForeignKeyConstraints: true });
    // WAL lets the console read while the bot writes. FULL, since what was confirmed must outlast a power cut, unless somebody
    // else sees to that: leaveSyncing.
    database.exec('pragma journal_mode = wal; pragma synchronous = full;');
    await bringUpToDate(database);
    return database;
  } catch (thrown) {
    database?.close();
    throw sqliteFailure(path, thrown);
  }
}

/** A schema that is current, the usual case, is only read: a second process can then open while the first one writes. */
async function bringUpToDate(database: DatabaseSync): Promise<void> {
  const before = readVersion(database);
  refuseNewer(before, newestVersion());
  if (before === newestVersion()) return;
  database.exec('begin immediate');
  try {
    database.exec(VERSION_TABLE);
    await migrate({ execute: (sql) => database.exec(sql), version: () => readVersion(database) });
    database.exec('commit');
  } catch (thrown) {
    database.exec('rollback');
    throw thrown;
  }
}

function readVersion(database: DatabaseSync): number {
  const known = database.prepare("select 1 from sqlite_master where type = 'table' and name = 'schema_versions'").get();
  if (!known) return 0;
  const version = database.prepare('select max(version) as version from schema_versions').get()?.version;
  return typeof version === 'number' ? version : 0;
}

async function readRevision(database: DatabaseSync, path: string): Promise<number> {
  return persist(async () => {
    try {
      return Number(database.prepare('select revision from corpus_revision').get()?.revision ?? 0);
    } catch (thrown) {
      throw sqliteFailure(path, thrown);
    }
  });
}

async function loadQueries(database: DatabaseSync, path: string): Promise<Queries> {
  const [{ Kysely }, { nodeSqliteDialect }, { kyselyStore }] = await Promise.all([
    import('kysely'),
    import('./node-sqlite-dialect.ts'),
    import('./kysely-store.ts'),
  ]);
  return kyselyStore(new Kysely({ dialect: nodeSqliteDialect(database, path) }));
}
