import { rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/log.ts';
import { articleId, occurrenceId, quoteId, scheduleId, speakerId, utteranceId } from '../../src/model/ids.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import { moveStore } from '../../src/store/move-store.ts';
import { openStore } from '../../src/store/open-store.ts';
import type { Store } from '../../src/store/store.ts';
import { MOVED_TABLES } from '../../src/store/table-rows.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { type PostgresServer, postgresMissing, startPostgres } from '../support/postgres-server.ts';
import { aStoredArticle } from '../support/stored-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const missing = await postgresMissing();
const at = Temporal.Instant.from('2026-11-02T08:00:00Z');
const schedule = scheduleId('d-aaaaa');

const folder = temporaryFolder('move');
let files = 0;
const file = (): { readonly kind: 'sqlite'; readonly path: string } => {
  files += 1;
  return { kind: 'sqlite', path: path.join(folder, `${files}.db`) };
};
const using = async (place: DatabasePlace, use: (store: Store) => Promise<unknown>): Promise<void> => {
  const store = await openStore(place, { log: silentLogger });
  try {
    await use(store);
  } finally {
    await store.close();
  }
};
/** Something in every table. */
const fill = (place: DatabasePlace, articles = 3): Promise<void> =>
  using(place, async (store) => {
    await store.saveSchedule(aSchedule({ owner: 'U1' }));
    await store.saveSchedule(aSchedule({ id: scheduleId('d-paused'), state: 'paused', nextSlot: null }));
    const id = occurrenceId('d-aaaaa.1');
    const [holder, { destination }] = ['replica-1', aSchedule()];
    await store.claim({ id, schedule, slot: at, at, destination, holder });
    await store.update(id, { state: 'sending', at, holder, composed: '{"parts":["“\u{1f600}”"]}', event: 'Part 1 was sent.' });
    await store.update(id, { state: 'delivered', at, holder, utterances: ['u-1', 'u-2'].map(utteranceId), messages: ['1'] });
    await store.putInstallation({ id: 'slack:T1', within: null, record: 'sealed', at });
    await store.remember('button', '/quote “five eyes” \u{1f600}', at);
    for (let index = 0; index < articles; index++) await store.putArticle(aStoredArticle(`article-${index}`, 1, 30));
    await store.putSettlements([
      {
        quote: quoteId('article-1/q2'),
        speaker: speakerId('speaker-of-article-0'),
        settledBy: articleId('article-0'),
        sharedWords: 'words 1',
        confidence: 0.1 + 0.2,
      },
    ]);
  });
const everything = async (place: DatabasePlace) => {
  let held: unknown = null;
  await using(place, async (store) => {
    held = {
      schedules: await store.schedules(),
      occurrences: await store.occurrences(schedule, 10),
      had: await store.hadBy(aSchedule().destination),
      button: await store.recall('button'),
      corpus: await store.storedCorpus(),
      revision: await store.corpusRevision(),
      changed: await store.changedSince(0),
      from: await store.articleFrom('/articles/article-2.txt'),
    };
  });
  return held;
};
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the list of what is moved', () => {
  it('names every table of the schema with its primary key', async () => {
    const place = file();
    await using(place, async (store) => store.schedules());
    const database = new DatabaseSync(place.path);
    const tables = database.prepare(`select name from sqlite_master where type = 'table' and name not like 'sqlite_%'`).all();
    const key = (table: unknown) =>
      database
        .prepare('select name from pragma_table_info(?) where pk > 0 order by pk')
        .all(String(table))
        .map(({ name }) => name);
    const inSchema = tables.map(({ name }) => ({ name, key: key(name) })).filter(({ name }) => name !== 'schema_versions');
    expect(MOVED_TABLES.map(({ name, key }) => ({ name, key })).toSorted((a, b) => (a.name < b.name ? -1 : 1))).toEqual(
      inSchema.toSorted((a, b) => (String(a.name) < String(b.name) ? -1 : 1)),
    );
    database.close();
  });
});

describe.skipIf(missing !== null)(`moving between stores${missing === null ? '' : `: ${missing}`}`, () => {
  let server: PostgresServer;
  beforeAll(async () => {
    server = await startPostgres();
  }, 60_000);
  afterAll(async () => {
    await server?.stop();
  });
  const emptyPostgres = async (): Promise<DatabasePlace & { readonly kind: 'postgres' }> => ({
    kind: 'postgres',
    url: await server.emptyDatabase(),
  });
  const written = (report: Awaited<ReturnType<typeof moveStore>>): number => report.reduce((sum, table) => sum + table.written, 0);

  it('carries everything into PostgreSQL and back again, the same in every bit', async () => {
    const [from, to, back] = [file(), await emptyPostgres(), file()];
    await fill(from);
    const seen: string[] = [];
    const report = await moveStore({ from, to, now: at, progress: (table, done, total) => seen.push(`${table} ${done}/${total}`) });
    expect(report.map(({ table }) => table)).toEqual(MOVED_TABLES.map(({ name }) => name));
    expect(report.filter(({ rows }) => rows === 0)).toEqual([]);
    expect(await everything(to)).toEqual(await everything(from));
    const total = report.reduce((sum, { rows }) => sum + rows, 0);
    expect(seen.at(-1)).toBe(`corpus_revision ${total}/${total}`);
    const returned = await moveStore({ from: to, to: back, now: at });
    expect(returned.map(({ table, checksum }) => [table, checksum])).toEqual(report.map(({ table, checksum }) => [table, checksum]));
    expect(await everything(back)).toEqual(await everything(from));
  });

  it('changes nothing when it is repeated', async () => {
    const [from, to] = [file(), await emptyPostgres()];
    await fill(from);
    expect(written(await moveStore({ from, to, now: at }))).toBeGreaterThan(100);
    expect(written(await moveStore({ from, to, now: at }))).toBe(0);
  });

  it('refuses a target that holds something else, and leaves it as it was', async () => {
    const [from, to] = [file(), await emptyPostgres()];
    await fill(from);
    await using(to, (store) => store.saveSchedule(aSchedule({ id: scheduleId('d-other') })));
    const before = await everything(to);
    await expect(moveStore({ from, to, now: at })).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringMatching(/^PostgreSQL, database attache_\d+ on 127.* is not empty and holds something else/),
    });
    expect(await everything(to)).toEqual(before);
  });

  it('goes on after it was cut off anywhere, also when the source has moved on since', async () => {
    const [from, to] = [file(), await emptyPostgres()];
    await fill(from, 60);
    for (const until of [1, 6, 9, 13, 900]) {
      let looked = 0;
      const stop = (): void => {
        looked += 1;
        if (looked === until) throw new Error('the power went off');
      };
      const moving = moveStore({ from, to, now: at, progress: stop });
      if (until < 900) await expect(moving).rejects.toThrow('power');
      else await moving;
      await using(from, async (store) => {
        await store.removeArticle(articleId(`article-${until}`));
        await store.putArticle(aStoredArticle(`article-${until + 1}`, 2, 3));
      });
    }
    const later = await emptyPostgres();
    await moveStore({ from, to: later, now: at });
    expect(await everything(later)).toEqual(await everything(from));
    await expect(moveStore({ from, to, now: at })).rejects.toMatchObject({ code: 'bad-data' });
  });

  it('finds out that somebody has written to the source meanwhile, and goes on the next time', async () => {
    const [from, to] = [file(), await emptyPostgres()];
    await fill(from);
    const bot = await openStore(from, { log: silentLogger });
    let writing: Promise<unknown> | null = null;
    const progress = (table: string): void => {
      if (table === 'quotes') writing ??= bot.putArticle(aStoredArticle('news'));
    };
    await expect(moveStore({ from, to, now: at, progress })).rejects.toMatchObject({
      message: expect.stringContaining('stop every Attaché'),
    });
    await writing;
    await bot.close();
    expect(written(await moveStore({ from, to, now: at }))).toBeLessThan(10);
    expect(await everything(to)).toEqual(await everything(from));
  });

  it('makes no source', async () => {
    await expect(moveStore({ from: file(), to: await emptyPostgres(), now: at })).rejects.toMatchObject({
      message: expect.stringContaining('There is no file'),
    });
  });
});
