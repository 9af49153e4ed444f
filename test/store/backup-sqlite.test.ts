import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupSqlite } from '../../src/store/backup-sqlite.ts';
import { migrate, migrations, VERSION_TABLE } from '../../src/store/migrations.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { aStoredArticle } from '../support/stored-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

describe('a backup of an SQLite file', () => {
  let folder = '';
  const file = (name: string): string => path.join(folder, name);
  beforeEach(() => {
    folder = temporaryFolder('backup');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('is one file that holds everything, and can take the place of the database', async () => {
    const store = await openSqliteStore(file('state.db'));
    await store.saveSchedule(aSchedule());
    for (let index = 0; index < 20; index++) await store.putArticle(aStoredArticle(`article-${index}`, 1, 50));
    const pages: number[] = [];
    // The store is open and its last writes are still in the -wal file.
    const report = await backupSqlite(file('state.db'), file('copy.db'), (done) => pages.push(done));
    expect(report).toMatchObject({ file: file('copy.db'), schedules: 1, articles: 20 });
    expect(report.bytes).toBe(readFileSync(file('copy.db')).length);
    await store.saveSchedule(aSchedule({ state: 'paused' }));
    const before = await store.storedCorpus();
    await store.close();
    expect(readdirSync(folder).toSorted()).toEqual(['copy.db', 'state.db']);
    const restored = await openSqliteStore(file('copy.db'));
    expect(await restored.schedules()).toEqual([aSchedule()]);
    expect(await restored.storedCorpus()).toEqual(before);
    await restored.close();
  });

  it('can be made before an update, of the database of any release', async () => {
    for (const { version } of migrations) {
      const database = new DatabaseSync(file(`${version}.db`));
      database.exec(VERSION_TABLE);
      await migrate(
        { execute: (sql) => database.exec(sql), version: () => 0 },
        migrations.filter((step) => step.version <= version),
      );
      database.close();
      expect(await backupSqlite(file(`${version}.db`), file(`${version}.copy`))).toMatchObject({ schedules: 0, articles: 0 });
    }
  });

  it('is of one moment, while others go on writing', async () => {
    const store = await openSqliteStore(file('state.db'));
    for (let index = 0; index < 30; index++) await store.putArticle(aStoredArticle(`article-${index}`, 1, 200));
    let writing: Promise<unknown> = Promise.resolve();
    await backupSqlite(file('state.db'), file('copy.db'), () => {
      writing = writing.then(() => store.putArticle(aStoredArticle('article-1', 2, 3)));
    });
    await writing;
    await store.close();
    const copy = await openSqliteStore(file('copy.db'));
    const { articles, quotes } = await copy.storedCorpus();
    for (const { id, summary } of articles)
      expect(quotes.filter(({ article }) => article === id)).toHaveLength(summary.text.includes('version 1') ? 200 : 3);
    await copy.close();
  });

  it('overwrites nothing', async () => {
    await (await openSqliteStore(file('state.db'))).close();
    writeFileSync(file('copy.db'), 'minutes of a meeting');
    await expect(backupSqlite(file('state.db'), file('copy.db'))).rejects.toMatchObject({
      code: 'bad-config',
      message: expect.stringContaining('exists already'),
    });
    expect(readFileSync(file('copy.db'), 'utf8')).toBe('minutes of a meeting');
  });

  it('leaves no file behind when the database is damaged, missing or no place can be written', async () => {
    const store = await openSqliteStore(file('state.db'));
    for (let index = 0; index < 20; index++) await store.putArticle(aStoredArticle(`article-${index}`, 1, 50));
    await store.close();
    const bytes = readFileSync(file('state.db'));
    bytes.fill(0x5a, bytes.length / 2, bytes.length / 2 + 9000);
    writeFileSync(file('state.db'), bytes);
    await expect(backupSqlite(file('state.db'), file('copy.db'))).rejects.toMatchObject({ message: expect.stringContaining('damaged') });
    await expect(backupSqlite(file('none.db'), file('copy.db'))).rejects.toMatchObject({ message: expect.stringContaining('no file') });
    await expect(backupSqlite(file('state.db'), file('no/folder/copy.db'))).rejects.toMatchObject({
      message: expect.stringContaining('no/folder/copy.db cannot be made'),
    });
    expect(readdirSync(folder)).toEqual(['state.db']);
  });

  it('names the database, not the copy, where it is the database that cannot be read', async () => {
    mkdirSync(file('folder.db'));
    writeFileSync(file('letter.db'), 'Dear Ada, the harbour is to close. '.repeat(100));
    for (const [name, why] of [
      ['folder.db', 'cannot be opened'],
      ['letter.db', 'is no SQLite database'],
    ] as const)
      await expect(backupSqlite(file(name), file('copy.db'))).rejects.toMatchObject({
        message: expect.stringMatching(new RegExp(`^The database ${file(name)} cannot be used: .*${why}`)),
      });
    expect(readdirSync(folder).toSorted()).toEqual(['folder.db', 'letter.db']);
  });

  it('knows another program by its tables', async () => {
    const foreign = new DatabaseSync(file('state.db'));
    foreign.exec('create table minutes (text)');
    foreign.close();
    await expect(backupSqlite(file('state.db'), file('copy.db'))).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(readdirSync(folder)).toEqual(['state.db']);
  });
});
