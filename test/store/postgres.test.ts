import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/log.ts';
import { articleId, scheduleId } from '../../src/model/ids.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { postgresBench } from '../support/postgres-bench.ts';
import { PASSWORD, postgresMissing } from '../support/postgres-server.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const missing = await postgresMissing();

describe.skipIf(missing !== null)(`PostgreSQL${missing === null ? '' : `: ${missing}`}`, () => {
  const { server, open, closeAll } = postgresBench();

  storeContract('PostgreSQL', true, async () => {
    const url = await server().database();
    return {
      store: await open(url),
      reopen: () => open(url),
      cleanup: async () => {
        await closeAll();
        await server().giveBack(url);
      },
    };
  });

  describe('the schema', () => {
    it('orders every text by its bytes, whatever language the server speaks', async () => {
      const url = await server().database();
      const columns = await server().query(
        url,
        `select table_name, column_name, collation_name from information_schema.columns where table_schema = 'public' and data_type = 'text'`,
      );
      expect(columns.length).toBeGreaterThan(30);
      expect(columns.filter((column) => column.collation_name !== 'C')).toEqual([]);
      expect((await server().query(url, `select 'a:b' < 'a1' as by_language`))[0]?.by_language).toBe(true);
      const store = await open(url);
      for (const name of ['b', 'a:b', 'a', 'a1', 'aa']) await store.putArticle(aStoredArticle(name));
      expect((await store.storedCorpus()).articles.map(({ id }) => id)).toEqual(['a', 'a1', 'a:b', 'aa', 'b']);
    });

    it('is made once by many processes that start together on an empty database', async () => {
      const url = await server().emptyDatabase();
      const stores = await Promise.all(Array.from({ length: 6 }, () => open(url)));
      expect(await Promise.all(stores.map((store) => store.corpusRevision()))).toEqual([0, 0, 0, 0, 0, 0]);
      const versions = await server().query(url, 'select version from schema_versions order by version');
      expect(versions.map(({ version }) => version)).toEqual(migrations.map(({ version }) => version));
    });

    it('is refused when a newer version has written it, and left as it was', async () => {
      const url = await server().database();
      await server().query(url, 'insert into schema_versions (version) values (99)');
      await expect(open(url)).rejects.toMatchObject({ code: 'store-newer', message: expect.stringContaining('schema 99') });
      expect((await server().query(url, 'select max(version) as version from schema_versions'))[0]?.version).toBe(99);
    });

    it("is refused when it is another program's, which stays untouched", async () => {
      const url = await server().emptyDatabase();
      await server().query(url, 'create table occurrences (a integer)');
      await expect(open(url)).rejects.toMatchObject({ code: 'store-unavailable', message: expect.stringContaining("another program's") });
      const tables = await server().query(url, `select tablename from pg_tables where schemaname = 'public'`);
      expect(tables).toEqual([{ tablename: 'occurrences' }]);
    });

    it('is refused in an encoding that cannot hold every text', async () => {
      const url = await server().emptyDatabase();
      await server().query(url, `create database latin encoding 'LATIN1' locale_provider libc locale 'C' template template0`);
      await expect(open(new URL('/latin', url).href)).rejects.toMatchObject({ message: expect.stringContaining('encoding LATIN1') });
    });

    it('may live beside other tables in a schema of its own', async () => {
      const url = await server().emptyDatabase();
      await server().query(url, 'create schema press');
      await server().query(url, 'create table articles (other integer)');
      const store = await open(`${url}?options=-c%20search_path%3Dpress`);
      await store.putArticle(aStoredArticle('bridge'));
      expect(await server().query(url, 'select id from press.articles')).toEqual([{ id: 'bridge' }]);
    });
  });

  it.each([
    ['lock_timeout', 'something else holds what is to be written'],
    ['statement_timeout', 'the server took too long'],
  ])('gives up by %s, which the address may set, and says so', async (setting, sentence) => {
    const url = await server().database();
    const store = await open(`${url}?${setting}=50`);
    await store.saveSchedule(aSchedule());
    const blocking = new pg.Client({ connectionString: url });
    await blocking.connect();
    try {
      await blocking.query('begin; lock table schedules in access exclusive mode');
      await expect(store.schedules()).rejects.toMatchObject({ code: 'store-unavailable', message: expect.stringContaining(sentence) });
    } finally {
      await blocking.end();
    }
    expect(await store.schedules()).toEqual([aSchedule()]);
  });

  it('finds what is due, what was begun and what is next by indexes, however many schedules are idle', async () => {
    const url = await server().database();
    await server().query(
      url,
      `insert into schedules (id, destination, topic, recurrence, missed, when_empty, state, created_at, next_slot, origin)
       select 'd-' || n, 'discord:1/' || (n / 4), 'nato', '{}', 'once', 'archive', 'active', n, 10000 + n, 'chat' from generate_series(1, 20000) n`,
    );
    await server().query(url, `insert into channels select distinct destination, '', 0, 0 from schedules`);
    await server().query(
      url,
      `insert into occurrences (id, schedule, destination, slot, state, claimed_at, utterances, messages)
       select 'd-' || n || '.1', 'd-' || n, 'discord:1/' || (n / 4), 1, 'delivered', 1, '[]', '[]' from generate_series(1, 20000) n`,
    );
    await server().query(url, 'analyze');
    /** What whole scans have read of each table. A connection counts when it has ended, which takes a moment longer than closing it. */
    const readWhole = async () => {
      const others = `select pid from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`;
      while ((await server().query(url, others)).length > 0);
      return server().query(
        url,
        `select relname, seq_tup_read::int as rows from pg_stat_user_tables where seq_tup_read > 0 order by relname`,
      );
    };
    const before = await readWhole();
    const store = await openPostgresStore(url, { log: silentLogger });
    const instant = (milliseconds: number) => Temporal.Instant.fromEpochMilliseconds(milliseconds);
    for (let tick = 0; tick < 5; tick++) {
      const taken = await store.takeChannels({ holder: 'a', now: instant(10_001 + tick * 4), until: instant(60_000), limit: 100 });
      expect(taken.length).toBeGreaterThan(0);
      await store.renewChannels('a', instant(10_001), instant(61_000 + tick));
      await store.dueSchedules(taken[0] ?? aSchedule().destination, instant(10_100));
      await store.unfinished(taken[0] ?? aSchedule().destination);
    }
    await store.close();
    const tables = ['channels', 'occurrences', 'schedules'];
    const of = (rows: Awaited<ReturnType<typeof readWhole>>) => rows.filter(({ relname }) => tables.includes(String(relname)));
    expect(of(await readWhole())).toEqual(of(before));
    expect(of(before).length).toBeGreaterThan(0);
  });

  it('shows the time of its server, to the millisecond', async () => {
    const store = await open(await server().database());
    const [before, shown, after] = [Temporal.Now.instant(), await store.time(), Temporal.Now.instant()];
    expect(shown?.epochMilliseconds).toBeGreaterThanOrEqual(before.epochMilliseconds);
    expect(shown?.epochMilliseconds).toBeLessThanOrEqual(after.epochMilliseconds);
  });

  it('refuses a text that PostgreSQL cannot keep, and keeps what was there', async () => {
    const store = await open(await server().database());
    await store.putArticle(aStoredArticle('bridge'));
    await expect(store.putArticle({ ...aStoredArticle('bridge', 2), text: 'a\0b' })).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('NUL'),
    });
    expect((await store.storedCorpus()).articles[0]?.summary.text).toBe('Summary, version 1.');
    expect(await store.corpusRevision()).toBe(1);
  });

  it('reads the whole corpus as it was at one moment, while others write', async () => {
    const url = await server().database();
    const [reader, writer] = [await open(url), await open(url)];
    await writer.putArticle(aStoredArticle('bridge', 1, 5));
    let writing = true;
    const writes = (async () => {
      for (let version = 2; writing; version++) await writer.putArticle(aStoredArticle('bridge', version, 5));
    })();
    // The last write may be cut off by the end of a test that has failed.
    writes.catch(() => undefined);
    for (let read = 0; read < 60; read++) {
      const { articles, quotes } = await reader.storedCorpus();
      const version: string | undefined = /\d+/.exec(articles[0]?.summary.text ?? '')?.[0];
      expect(quotes).toHaveLength(5);
      expect(quotes.every(({ segments }) => segments[0]?.includes(`of version ${version} `))).toBe(true);
    }
    writing = false;
    await writes;
  });

  it('lets articles be put, removed and settled from all sides without a deadlock', async () => {
    const url = await server().database();
    const stores = await Promise.all(Array.from({ length: 4 }, () => open(url)));
    await Promise.all(
      stores.flatMap((store, at) =>
        Array.from({ length: 15 }, async (_, round) => {
          const name = `article-${(at + round) % 3}`;
          if (round % 5 === 4) await store.removeArticle(articleId(name));
          else if (round % 5 === 3) await store.putSettlements([]);
          else await store.putArticle(aStoredArticle(name, round));
        }),
      ),
    );
    const { articles, quotes } = await (stores[0] as Store).storedCorpus();
    expect(quotes).toHaveLength(articles.length * 2);
  });

  it('serves more callers at once than it has connections', async () => {
    const store = await open(await server().database());
    const names = Array.from({ length: 200 }, (_, index) => `d-${index}`);
    await Promise.all(names.map((name) => store.saveSchedule(aSchedule({ id: scheduleId(name) }))));
    expect(await store.schedules()).toHaveLength(200);
  });

  it('is shared by processes that start together on an empty database: each slot is claimed by exactly one', {
    timeout: 60_000,
  }, async () => {
    const url = await server().emptyDatabase();
    const worker = fileURLToPath(new URL('./claim-worker.ts', import.meta.url));
    const counts = await Promise.all(
      [1, 2, 3, 4].map(async () => {
        const child = spawn(process.execPath, [worker, url, '60'], { stdio: ['ignore', 'pipe', 'inherit'] });
        let printed = '';
        child.stdout.on('data', (chunk) => {
          printed += String(chunk);
        });
        const [code] = await once(child, 'close');
        expect(code).toBe(0);
        return Number(printed);
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(60);
    const states = await server().query(url, 'select state, count(*)::int as count from occurrences group by state');
    expect(states).toEqual([{ state: 'delivered', count: 60 }]);
  });

  it('keeps its address out of what is seen on the server', async () => {
    const url = await server().database();
    const store = await open(url);
    store.watch(() => undefined);
    await store.schedules();
    const rows = await server().query(url, `select application_name, query from pg_stat_activity where datname = current_database()`);
    expect(rows.some((row) => row.application_name === 'attache')).toBe(true);
    expect(JSON.stringify(rows)).not.toContain(PASSWORD);
  });

  it('lets a process end that has closed it', async () => {
    const url = await server().database();
    const script = `
      const { openPostgresStore } = await import(${JSON.stringify(fileURLToPath(new URL('../../src/store/postgres.ts', import.meta.url)))});
      const store = await openPostgresStore(process.argv[1], { log: { warn() {} } });
      store.watch(() => {});
      await store.schedules();
      await store.close();
      process.stdout.write('closed');`;
    const child = spawn(process.execPath, ['--input-type=module', '-e', script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (chunk) => {
      printed += String(chunk);
    });
    const [code] = await once(child, 'close');
    expect([printed, code]).toEqual(['closed', 0]);
  });
});
