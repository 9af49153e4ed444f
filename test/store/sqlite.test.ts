import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { occurrenceId, scheduleId } from '../../src/model/ids.ts';
import { migrations } from '../../src/store/migrations.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { channel, holder, id, sending, slot, u } from '../contracts/store/store-under-test.ts';
import { storeContract } from '../contracts/store-contract.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { aStoredArticle } from '../support/stored-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folders: string[] = [];
const folder = (): string => {
  const made = temporaryFolder('store');
  folders.push(made);
  return made;
};
afterEach(() => {
  for (const each of folders.splice(0)) rmSync(each, { recursive: true, force: true });
});

storeContract('SQLite', false, async () => {
  const place = temporaryFolder('store');
  const path = join(place, 'deep', 'state.db');
  const connections: Store[] = [];
  const connect = async (): Promise<Store> => {
    const store = await openSqliteStore(path);
    connections.push(store);
    return store;
  };
  return {
    store: await connect(),
    reopen: connect,
    cleanup: async () => {
      for (const each of connections) await each.close();
      rmSync(place, { recursive: true, force: true });
    },
  };
});

describe('an SQLite file', () => {
  it('is made together with its folders', async () => {
    const path = join(folder(), 'a', 'b', 'state.db');
    const store = await openSqliteStore(path);
    expect(existsSync(path)).toBe(true);
    await store.close();
  });

  it('may be somewhere else, with a link in its place', async () => {
    const place = folder();
    mkdirSync(join(place, 'disk'));
    symlinkSync(join(place, 'disk', 'real.db'), join(place, 'state.db'));
    for (const expected of [1, 1]) {
      const store = await openSqliteStore(join(place, 'state.db'));
      await store.saveSchedule(aSchedule());
      expect(await store.schedules()).toHaveLength(expected);
      await store.close();
    }
  });

  it.each(['articles', 'quotes', 'speakers'])(
    'has a row of %s that cannot be read put right by ingesting its file again',
    async (table) => {
      const path = join(folder(), 'state.db');
      const store = await openSqliteStore(path);
      const bridge = aStoredArticle('bridge');
      await store.putArticle(bridge);
      const before = await store.storedCorpus();
      const direct = new DatabaseSync(path);
      direct.exec(`update ${table} set record = '{}'`);
      direct.close();
      await expect(store.storedCorpus()).rejects.toMatchObject({ message: expect.stringContaining('ingest its file again') });
      expect(await store.articleFrom(bridge.origin)).toMatchObject({ id: 'bridge' });
      expect(await store.putArticle(bridge)).toBe('replaced');
      expect(await store.storedCorpus()).toEqual(before);
      await store.close();
    },
  );

  it('may be kept in memory only', async () => {
    const store = await openSqliteStore(':memory:');
    await store.saveSchedule(aSchedule());
    expect(await store.schedules()).toHaveLength(1);
    await store.close();
  });

  it('is refused when a newer version has written it, and left as it was', async () => {
    const path = join(folder(), 'state.db');
    await (await openSqliteStore(path)).close();
    const direct = new DatabaseSync(path);
    direct.exec('insert into schema_versions (version) values (99)');
    await expect(openSqliteStore(path)).rejects.toMatchObject({ code: 'store-newer', message: expect.stringContaining('schema 99') });
    expect(direct.prepare('select max(version) as version from schema_versions').get()?.version).toBe(99);
    direct.close();
  });

  it('is refused when it is no database, with what to do', async () => {
    const path = join(folder(), 'state.db');
    writeFileSync(path, 'These are the minutes of a meeting, and no database at all. '.repeat(50));
    await expect(openSqliteStore(path)).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('another file'),
    });
  });

  it("is refused when it is another program's database, which stays untouched", async () => {
    const path = join(folder(), 'state.db');
    const foreign = new DatabaseSync(path);
    foreign.exec('create table occurrences (a)');
    await expect(openSqliteStore(path)).rejects.toMatchObject({ code: 'store-unavailable' });
    expect(
      foreign
        .prepare('select name from sqlite_master')
        .all()
        .map((row) => row.name),
    ).toEqual(['occurrences']);
    foreign.close();
  });

  it('is refused when its place cannot hold a file', async () => {
    const place = folder();
    writeFileSync(join(place, 'file'), '');
    await expect(openSqliteStore(join(place, 'file', 'state.db'))).rejects.toMatchObject({ code: 'store-unavailable' });
    await expect(openSqliteStore(place)).rejects.toMatchObject({ code: 'store-unavailable', message: expect.stringContaining('folder') });
  });

  it('says so when somebody else keeps it locked', async () => {
    const path = join(folder(), 'state.db');
    const store = await openSqliteStore(path);
    const blocker = new DatabaseSync(path);
    blocker.exec('begin immediate');
    await expect(store.saveSchedule(aSchedule())).rejects.toMatchObject({
      code: 'store-unavailable',
      message: expect.stringContaining('locked'),
    });
    blocker.exec('rollback');
    blocker.close();
    await store.saveSchedule(aSchedule());
    expect(await store.schedule(scheduleId('d-aaaaa'))).toEqual(aSchedule());
    await store.close();
  });

  it('names the row that cannot be read, shows every other, and takes it out of the way once', async () => {
    const path = join(folder(), 'state.db');
    const store = await openSqliteStore(path);
    const whole = aSchedule({ id: scheduleId('d-whole') });
    await store.saveSchedule(aSchedule());
    await store.saveSchedule(whole);
    const direct = new DatabaseSync(path);
    direct.exec(`update schedules set recurrence = '{"kind":"weekly","zone":"Europe/London"}' where id = 'd-aaaaa'`);
    direct.close();
    await expect(store.schedule(scheduleId('d-aaaaa'))).rejects.toMatchObject({
      code: 'bad-data',
      message: expect.stringContaining('d-aaaaa'),
    });
    expect(await store.schedules()).toEqual([whole]);
    expect((await store.nextDue())?.id).toBe('d-whole');
    const now = whole.nextSlot ?? whole.createdAt;
    const { values, unreadable } = await store.dueSchedules(whole.destination, now);
    expect(values).toEqual([whole]);
    expect(unreadable).toMatchObject([{ kind: 'schedule', id: 'd-aaaaa', error: { code: 'bad-data' } }]);
    const reason = 'It cannot be read.';
    const aside = await Promise.all(unreadable.flatMap((row) => [store.setAside(row, reason, now), store.setAside(row, reason, now)]));
    expect(aside).toEqual([true, false]);
    expect((await store.dueSchedules(whole.destination, now)).unreadable).toEqual([]);
    await store.close();
  });

  it('knows the last delivered slot of a schedule also where the rest of that row cannot be read', async () => {
    const path = join(folder(), 'state.db');
    const store = await openSqliteStore(path);
    await sending(store);
    await store.update(id, { holder, state: 'delivered', at: slot, utterances: u('u-1') });
    const direct = new DatabaseSync(path);
    direct.exec(`update occurrences set utterances = '["Ü"]', state = 'delivered'`);
    direct.close();
    expect(await store.lastDelivered(scheduleId('d-aaaaa'))).toEqual({ id, slot });
    expect(await store.latestDelivered(channel)).toBeNull();
    await store.close();
  });

  it('takes over what an early release has left: its schedules can run, what it was sending is in doubt, what a channel has had stays', async () => {
    const path = join(folder(), 'state.db');
    const early = new DatabaseSync(path);
    early.exec('create table schema_versions (version integer primary key)');
    for (const { version, statements } of migrations.filter((step) => step.version <= 2)) {
      for (const statement of statements) early.exec(statement);
      early.exec(`insert into schema_versions values (${version})`);
    }
    const { id, destination, recurrence, nextSlot } = aSchedule();
    const due = nextSlot?.epochMilliseconds ?? 0;
    early
      .prepare(`insert into schedules values (?, ?, 'transatlantic-relations', ?, 'once', 'archive', 'active', 0, ?, 'chat')`)
      .run(id, destination, JSON.stringify(recurrence), due);
    early.exec(
      `insert into occurrences values ('d-aaaaa.1', 'd-aaaaa', '${destination}', 5, 'sending', 5, null, null, '[]', '["m1"]', 'k7f3')`,
    );
    early.exec(`insert into had values ('${destination}', 'u-1', 'd-aaaaa.1')`);
    early.close();
    const store = await openSqliteStore(path);
    const now = Temporal.Instant.fromEpochMilliseconds(due);
    expect(await store.schedule(id)).toMatchObject({ id, owner: null, suspension: null, state: 'active' });
    expect(await store.takeChannels({ holder: 'a', now, until: now.add({ minutes: 1 }), limit: 5 })).toEqual([destination]);
    expect((await store.unfinished(destination)).values).toMatchObject([
      { id: 'd-aaaaa.1', doubt: true, composed: null, messages: ['m1'], holder: '' },
    ]);
    expect(await store.takeOver(occurrenceId('d-aaaaa.1'), '', 'a')).toBe(true);
    expect([...(await store.hadBy(destination))]).toEqual(['u-1']);
    await store.close();
  });

  it('finds due schedules by an index', async () => {
    const path = join(folder(), 'state.db');
    await (await openSqliteStore(path)).close();
    const direct = new DatabaseSync(path);
    const plan = direct.prepare(
      `explain query plan select * from schedules where state <> 'paused' and next_slot <= 5 order by next_slot, id`,
    );
    expect(JSON.stringify(plan.all())).toContain('USING INDEX schedules_next');
    const suspended = direct.prepare(`explain query plan select * from schedules where state = ? order by created_at limit 5`);
    expect(JSON.stringify(suspended.all('suspended'))).toContain('USING INDEX schedules_state');
    direct.close();
  });
});

describe('several processes on one SQLite file', () => {
  const SLOTS = 40;
  const worker = fileURLToPath(new URL('./claim-worker.ts', import.meta.url));

  it('share out the slots: each is claimed by exactly one, even when the file is new to all of them', { timeout: 60_000 }, async () => {
    const path = join(folder(), 'state.db');
    const counts = await Promise.all(
      [1, 2, 3].map(async () => {
        const child = spawn(process.execPath, [worker, `sqlite:${path}`, String(SLOTS)], { stdio: ['ignore', 'pipe', 'inherit'] });
        let printed = '';
        child.stdout.on('data', (chunk) => {
          printed += String(chunk);
        });
        const [code] = await once(child, 'close');
        expect(code).toBe(0);
        return Number(printed);
      }),
    );
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(SLOTS);
    const store = await openSqliteStore(path);
    expect(await store.occurrences(scheduleId('d-aaaaa'), 1000)).toHaveLength(SLOTS);
    await store.close();
  });
});

describe('a process that is killed while it puts articles', () => {
  const writer = fileURLToPath(new URL('./put-worker.ts', import.meta.url));

  it('leaves whole articles only, and a revision that tells of each', { timeout: 60_000 }, async () => {
    const path = join(folder(), 'state.db');
    for (const after of [1, 4, 9]) {
      const child = spawn(process.execPath, [writer, path], { stdio: ['ignore', 'pipe', 'inherit'] });
      let put = 0;
      child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
        put += chunk.length;
        if (put >= after) child.kill('SIGKILL');
      });
      await once(child, 'close');
      const store = await openSqliteStore(path);
      const { articles, quotes, speakers } = await store.storedCorpus();
      expect(articles.length).toBeGreaterThan(0);
      expect(speakers.map(({ id }) => id)).toEqual(articles.map(({ id }) => `speaker-of-${id}`));
      for (const { id, summary } of articles) {
        const own = quotes.filter(({ article }) => article === id);
        const version = /version (\d+)/.exec(summary.text)?.[1];
        expect(own).toHaveLength(40);
        expect(own.every(({ segments }) => segments[0]?.includes(`of version ${version} of ${id}`))).toBe(true);
      }
      expect(await store.corpusRevision()).toBeGreaterThanOrEqual(put);
      await store.close();
    }
  });
});
