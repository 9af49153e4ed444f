import { describe, expect, it } from 'vitest';
import { silentLogger } from '../../src/log.ts';
import { systemClock } from '../../src/model/clock.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import { createConnections } from '../../src/store/postgres-pool.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { startCable } from '../support/cable.ts';
import { eventually } from '../support/eventually.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { postgresBench } from '../support/postgres-bench.ts';
import { PASSWORD, postgresMissing } from '../support/postgres-server.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const missing = await postgresMissing();

describe.skipIf(missing !== null)(`A PostgreSQL that fails${missing === null ? '' : `: ${missing}`}`, () => {
  const { server, open } = postgresBench();

  describe('a server that cannot be used', () => {
    const refusal = async (url: string): Promise<Error> => {
      try {
        await open(url);
      } catch (thrown) {
        if (thrown instanceof Error) return thrown;
      }
      throw new Error('was not refused');
    };
    const everything = (error: unknown): string =>
      error instanceof Error ? `${error.message} ${error.stack} ${JSON.stringify(error)} ${everything(error.cause)}` : String(error);

    it.each([
      ['a wrong password', (url: URL) => Object.assign(url, { password: 'wrong-secret-word' }), 'password was refused'],
      ['an unknown database', (url: URL) => Object.assign(url, { pathname: '/elsewhere' }), 'createdb'],
      ['no encryption', (url: URL) => Object.assign(url, { search: '?sslmode=require' }), 'offers no encryption'],
      ['a missing certificate', (url: URL) => Object.assign(url, { search: '?sslmode=verify-full&sslrootcert=/no/file' }), 'is missing'],
    ])('says what to do about %s, and no secret', async (_, change, sentence) => {
      const url = change(new URL(await server().database())).href;
      const error = await refusal(url);
      expect(error).toMatchObject({ code: 'store-unavailable', message: expect.stringContaining(sentence) });
      expect(everything(error)).not.toContain('secret-word');
      expect(error.message).toContain('PostgreSQL, database');
    });

    it('is said to be absent', async () => {
      const error = await refusal(`postgres://attache:${PASSWORD}@127.0.0.1:9/db`);
      expect(error.message).toMatch(/nothing answers there: start the server/);
      expect(everything(error)).not.toContain(PASSWORD);
    });
  });

  describe('a server that is restarted', () => {
    it('fails no later call than the one under way, and whoever watches is told to look again', { timeout: 30_000 }, async () => {
      const lost: string[] = [];
      const store = await openPostgresStore(await server().database(), { log: { warn: (event) => lost.push(event) } });
      const heard: string[] = [];
      store.watch((what) => heard.push(what));
      await eventually(() => heard.includes('corpus'));
      await store.saveSchedule(aSchedule());
      await server().halt();
      const asked = store.schedules();
      heard.length = 0;
      await server().resume();
      expect(await asked).toEqual([aSchedule()]);
      expect(await store.schedules()).toEqual([aSchedule()]);
      await eventually(() => heard.includes('corpus') && heard.includes('schedules'), 10_000);
      expect(lost.length).toBeGreaterThan(0);
      heard.length = 0;
      await store.putArticle(aStoredArticle('bridge'));
      await eventually(() => heard.includes('corpus'), 1000);
      await store.close();
    });

    it('is waited for by the first who finds it away, as long as a restart takes, and by nobody else until it is back', async () => {
      const waits: number[] = [];
      const clock = { ...systemClock, sleep: async (milliseconds: number) => void waits.push(milliseconds) };
      const store = await openPostgresStore(await server().database(), { log: silentLogger, clock });
      await store.schedules();
      await server().halt();
      await expect(store.schedules()).rejects.toMatchObject({ message: expect.stringContaining('nothing answers there') });
      expect(waits.reduce((sum, wait) => sum + wait)).toBeGreaterThan(3000);
      expect(waits.reduce((sum, wait) => sum + wait)).toBeLessThan(6500);
      waits.length = 0;
      await expect(store.schedules()).rejects.toMatchObject({ code: 'store-unavailable' });
      expect(waits).toEqual([]);
      await server().resume();
      expect(await store.schedules()).toEqual([]);
      await store.close();
    });

    it('ends no process whose transaction was between two statements', async () => {
      const url = await server().database();
      const connections = createConnections(url, systemClock, () => undefined);
      const connection = await connections.connect();
      const ended = new Promise<void>((resolve) => connection.once('end', () => resolve()));
      await connection.query('begin');
      await server().query(
        url,
        `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'attache' and state like 'idle in%'`,
      );
      await ended;
      await expect(connection.query('commit')).rejects.toThrow();
      connection.release();
      const next = await connections.connect();
      expect((await next.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
      next.release();
      await connections.end();
    });

    it('is found again when single connections are cut', async () => {
      const url = await server().database();
      const store = await open(url);
      const heard: string[] = [];
      store.watch((what) => heard.push(what));
      await eventually(() => heard.includes('corpus'));
      await Promise.all(Array.from({ length: 5 }, () => store.schedules()));
      heard.length = 0;
      const cut = `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'attache'`;
      expect((await server().query(url, cut)).length).toBeGreaterThan(1);
      await eventually(() => heard.includes('corpus'));
      await store.saveSchedule(aSchedule());
      expect(await store.schedules()).toHaveLength(1);
    });
  });

  it('finds out that a connection has gone dumb, and goes on over another', async () => {
    const url = new URL(await server().database());
    const cable = await startCable(Number(url.port));
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const through = Object.assign(new URL(url.href), { port: String(cable.port), search: '?query_timeout=400' }).href;
    const store = await openPostgresStore(through, { log: silentLogger, clock });
    try {
      const heard: string[] = [];
      store.watch((what) => heard.push(what));
      await eventually(() => heard.includes('corpus'));
      await store.saveSchedule(aSchedule());
      await clock.advance(10_000);
      cable.cut();
      await expect(store.schedules()).rejects.toMatchObject({ message: expect.stringContaining('did not answer in time') });
      expect(await store.schedules()).toEqual([aSchedule()]);
      heard.length = 0;
      // The next heartbeat stays without an answer, and after a wait another connection listens.
      await clock.advance(20_000);
      await eventually(() => {
        void clock.advance(100);
        return heard.includes('corpus');
      });
    } finally {
      const closing = store.close();
      await clock.advance(60_000);
      await closing;
      await cable.close();
    }
  });
});
