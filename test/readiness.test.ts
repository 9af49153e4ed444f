import { describe, expect, it } from 'vitest';
import { readinessOf, type Standing } from '../src/readiness.ts';
import type { Backlog } from '../src/store/store.ts';

const now = Temporal.Instant.from('2026-11-21T09:00:00Z');
const idle: Backlog = { due: 0, overdue: 0, suspended: 0, unfinished: 0, lastDelivery: null };
const well: Standing = {
  now,
  startedAt: now.subtract({ hours: 5 }),
  platforms: [
    { name: 'slack', health: { state: 'ready', detail: 'Connected to Slack.' } },
    { name: 'discord', health: { state: 'ready', detail: 'Connected to Discord.' } },
  ],
  store: { place: 'SQLite, data/local/attache.db', backlog: idle },
  index: { articles: 5, quotes: 52, speakers: 12, revision: 'abc', currentAt: now.subtract({ seconds: 20 }), problem: null },
  lastTick: now.subtract({ seconds: 20 }),
};
const partOf = (standing: Standing, name: string) => readinessOf(standing).find((part) => part.name === name);
const backlog = (changes: Partial<Backlog>): Standing => ({ ...well, store: { ...well.store, backlog: { ...idle, ...changes } } });

describe('readiness', () => {
  it('has a sentence for each part when all is well', () => {
    expect(readinessOf(well)).toEqual([
      { name: 'slack', ready: true, detail: 'Connected to Slack.' },
      { name: 'discord', ready: true, detail: 'Connected to Discord.' },
      { name: 'database', ready: true, detail: 'The database (SQLite, data/local/attache.db) answers.' },
      { name: 'index', ready: true, detail: '5 articles and 52 quotes are held, compared with the database at 2026-11-21T08:59:40Z.' },
      { name: 'schedule', ready: true, detail: 'No digest was delivered yet; 0 digests are due now.' },
    ]);
  });

  it('takes a platform for ready only when it is connected', () => {
    for (const state of ['connecting', 'down', 'stopped'] as const) {
      const standing: Standing = { ...well, platforms: [{ name: 'slack', health: { state, detail: 'Why.' } }] };
      expect(partOf(standing, 'slack')).toEqual({ name: 'slack', ready: false, detail: 'Why.' });
    }
  });

  it('knows nothing of what is due while the database is away', () => {
    const away: Standing = { ...well, store: { ...well.store, backlog: null } };
    expect(partOf(away, 'database')?.ready).toBe(false);
    expect(partOf(away, 'schedule')).toMatchObject({ ready: false, detail: expect.stringContaining('not known') });
  });

  it('tells an index that could not be read, or has not been compared for minutes', () => {
    expect(partOf({ ...well, index: { ...well.index, problem: 'The file has an odd row: …' } }, 'index')).toMatchObject({ ready: false });
    const old = { ...well.index, currentAt: now.subtract({ minutes: 4 }) };
    expect(partOf({ ...well, index: old }, 'index')?.ready).toBe(false);
    expect(partOf({ ...well, index: { ...old, currentAt: now.subtract({ minutes: 3, seconds: 59 }) } }, 'index')?.ready).toBe(true);
  });

  it('tells a schedule that nobody looks at any more', () => {
    expect(partOf({ ...well, lastTick: now.subtract({ minutes: 4 }) }, 'schedule')?.ready).toBe(false);
    expect(partOf({ ...well, lastTick: null }, 'schedule')?.ready).toBe(false);
    expect(partOf({ ...well, lastTick: null, startedAt: now.subtract({ minutes: 1 }) }, 'schedule')?.ready).toBe(true);
  });

  it('takes overdue digests for a fault only when nothing is being delivered', () => {
    expect(partOf(backlog({ due: 9, overdue: 3 }), 'schedule')).toMatchObject({
      ready: false,
      detail: expect.stringContaining('3 digests are'),
    });
    expect(partOf(backlog({ due: 9, overdue: 3, lastDelivery: now.subtract({ minutes: 20 }) }), 'schedule')?.ready).toBe(false);
    expect(partOf(backlog({ due: 9, overdue: 3, lastDelivery: now.subtract({ seconds: 2 }) }), 'schedule')?.ready).toBe(true);
    expect(partOf(backlog({ suspended: 1 }), 'schedule')).toEqual({
      name: 'schedule',
      ready: true,
      detail: 'No digest was delivered yet; 0 digests are due now. 1 schedule is suspended.',
    });
  });
});
