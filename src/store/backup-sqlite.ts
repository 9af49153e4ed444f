import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { link, open, rm, stat } from 'node:fs/promises';
import { backup, DatabaseSync } from 'node:sqlite';
import { AttacheError } from '../model/errors.ts';
import { sqliteFailure } from './sqlite-failure.ts';

/** Pages copied at once: 4 MB, so that a bot that writes meanwhile waits for no longer than that takes. */
const PAGES_AT_ONCE = 1000;

export interface BackupReport {
  readonly file: string;
  readonly bytes: number;
  readonly schedules: number;
  readonly articles: number;
}

/**
 * Copies a database file while others use it, checks the copy from end to end, and gives it its name only then: a file of that
 * name is whole, or not there. `progress` is told pages done and pages in all. Throws an AttacheError `bad-config` when the
 * file exists already, `bad-data` when the copy is damaged, `store-unavailable` when something cannot be read or written.
 */
export async function backupSqlite(path: string, file: string, progress?: (done: number, total: number) => void): Promise<BackupReport> {
  if (!existsSync(path)) throw new AttacheError('store-unavailable', `There is no file ${path} yet, so there is nothing to back up.`);
  if (existsSync(file)) throw alreadyThere(file);
  const part = `${file}.${randomBytes(4).toString('hex')}.part`;
  try {
    await makeEmpty(part, file);
    await copy(path, part, progress);
    const held = check(part);
    await toDisk(part);
    await nameIt(part, file);
    return { file, bytes: (await stat(file)).size, ...held };
  } finally {
    for (const left of [part, `${part}-journal`, `${part}-wal`, `${part}-shm`]) await rm(left, { force: true });
  }
}

/** Told apart from a database that cannot be read: it is the place of the copy that is at fault. */
async function makeEmpty(part: string, file: string): Promise<void> {
  try {
    await (await open(part, 'wx')).close();
  } catch (thrown) {
    throw new AttacheError('store-unavailable', `${file} cannot be made: check that its folder exists and who may write there.`, thrown);
  }
}

async function copy(path: string, part: string, progress?: (done: number, total: number) => void): Promise<void> {
  let source: DatabaseSync | null = null;
  try {
    source = openSource(path);
    await backup(source, part, {
      rate: PAGES_AT_ONCE,
      progress: ({ totalPages, remainingPages }) => progress?.(totalPages - remainingPages, totalPages),
    });
  } catch (thrown) {
    throw sqliteFailure(part, thrown);
  } finally {
    source?.close();
  }
}

/** Read from once, so that what keeps the source from being read is not put down to the copy. */
function openSource(path: string): DatabaseSync {
  let source: DatabaseSync | null = null;
  try {
    // Not read-only: such a connection leaves its helper files behind.
    source = new DatabaseSync(path);
    source.prepare('select count(*) from sqlite_master').get();
    return source;
  } catch (thrown) {
    source?.close();
    throw sqliteFailure(path, thrown);
  }
}

function check(part: string): Pick<BackupReport, 'schedules' | 'articles'> {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(part);
    // One file, without a second one beside it that somebody could forget.
    database.exec('pragma journal_mode = delete');
    const answers = database.prepare('pragma integrity_check').all();
    const sound = answers.length === 1 && Object.values(answers[0] ?? {})[0] === 'ok';
    if (!sound) throw new AttacheError('bad-data', 'The copy is damaged, and so may be the database: restore it from an older copy.');
    return { schedules: countRows(database, 'schedules'), articles: hasArticles(database) ? countRows(database, 'articles') : 0 };
  } catch (thrown) {
    throw sqliteFailure(part, thrown);
  } finally {
    database?.close();
  }
}

const countRows = (database: DatabaseSync, table: 'schedules' | 'articles'): number =>
  Number(database.prepare(`select count(*) as count from ${table}`).get()?.count ?? 0);

/** The first release had none, and its database is copied before it is brought up to date. */
const hasArticles = (database: DatabaseSync): boolean =>
  database.prepare("select 1 from sqlite_master where type = 'table' and name = 'articles'").get() !== undefined;

async function toDisk(part: string): Promise<void> {
  const handle = await open(part, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** A second name, which fails where the name is taken, unlike renaming. */
async function nameIt(part: string, file: string): Promise<void> {
  try {
    await link(part, file);
  } catch (thrown) {
    if (existsSync(file)) throw alreadyThere(file, thrown);
    throw new AttacheError(
      'store-unavailable',
      `${file} cannot be made: check who may write there, and that it is a file system with links.`,
      thrown,
    );
  }
}

const alreadyThere = (file: string, cause?: unknown): AttacheError =>
  new AttacheError('bad-config', `${file} exists already and is left as it is: name another file, or move that one away.`, cause);
