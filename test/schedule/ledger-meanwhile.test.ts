import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttacheError } from '../../src/model/errors.ts';
import { scheduleId, topicId } from '../../src/model/ids.ts';
import type { PlatformName, Schedule } from '../../src/model/schedule.ts';
import { destination } from '../../src/model/schedule.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { type LedgerBench, openLedgerBench } from '../support/ledger-bench.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

let opened: LedgerBench;
let file: LedgerBench['file'];
let clock: LedgerBench['clock'];
let store: LedgerBench['store'];
let bench: LedgerBench['bench'];
let tick: LedgerBench['tick'];
let made: LedgerBench['made'];

beforeEach(async () => {
  opened = await openLedgerBench();
  ({ file, clock, store, bench, tick, made } = opened);
});
afterEach(() => opened.close());

describe('what happens while a tick is at work', () => {
  it('leaves a schedule paused that was paused while its digest was on its way', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    bench.answer(async () => {
      await store.saveSchedule({ ...schedule, state: 'paused', nextSlot: null });
      return { kind: 'posted', messages: ['m'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    await tick();
    expect(await store.schedule(schedule.id)).toMatchObject({ state: 'paused', nextSlot: null });
  });

  it('suspends a schedule that cannot be planned, once, tells its owner, and runs the others', async () => {
    await made('d-aaaaa', 'daily 08:00', {
      owner: 'U1',
      recurrence: { kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'Mars/Olympus' },
    });
    await made('d-aaaab', 'daily 08:00');
    await store.advance(scheduleId('d-aaaaa'), at('2026-11-02T08:00:00Z'), at('2026-11-02T08:00:00Z'));
    await clock.set('2026-11-02T08:00:00Z');
    expect((await tick()).map((each) => [each.schedule, each.outcome.kind])).toEqual([
      ['d-aaaaa', 'broken'],
      ['d-aaaab', 'delivered'],
    ]);
    expect(await store.schedule(scheduleId('d-aaaaa'))).toMatchObject({
      state: 'suspended',
      nextSlot: null,
      suspension: { fault: null, reason: expect.stringContaining('Mars/Olympus') },
    });
    expect(bench.told.map(({ person }) => person)).toEqual(['U1']);
    expect(bench.told[0]?.text).toMatch(/cannot be worked out on this machine\.\s+Remove it, and schedule it again with another zone\.$/);
    expect(await tick()).toEqual([]);
    expect(bench.told).toHaveLength(1);
  });

  it('reports a stored row that cannot be read once, and runs the others', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 08:00');
    await made('d-aaaac', 'daily 08:00', { destination: destination('slack', 'T1', 'C2') });
    const direct = new DatabaseSync(file);
    direct.exec(`update schedules set topic = 'NOT AN ID' where id = 'd-aaaaa'`);
    direct.close();
    await clock.set('2026-11-02T08:00:00Z');
    expect((await tick()).map((each) => [each.schedule, each.outcome.kind]).toSorted()).toEqual([
      ['d-aaaab', 'delivered'],
      ['d-aaaac', 'delivered'],
    ]);
    await clock.set('2026-11-03T08:00:00Z');
    expect(await tick()).toHaveLength(2);
    expect(bench.logged.filter((line) => line.includes('cannot be read'))).toHaveLength(1);
  });

  it('goes on with every digest of a channel when what is kept of a delivered one cannot be read', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 09:00', { topic: topicId('ukraine') });
    await clock.set('2026-11-02T08:00:00Z');
    await tick();
    const direct = new DatabaseSync(file);
    direct.exec(`update occurrences set utterances = '["Ü"]' where state = 'delivered'`);
    direct.close();
    for (const [when, expected] of [
      ['2026-11-02T09:00:00Z', 'd-aaaab'],
      ['2026-11-03T08:00:00Z', 'd-aaaaa'],
      ['2026-11-03T09:00:00Z', 'd-aaaab'],
    ] as const) {
      await clock.set(when);
      expect((await tick()).map((each) => [each.schedule, each.outcome.kind])).toEqual([[expected, 'delivered']]);
    }
    expect(bench.requests[2]?.window.from).toEqual(at('2026-11-02T08:00:00Z'));
  });

  it('runs the others of a channel when one schedule breaks, reports it, and takes it up again a minute later', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 08:00', { topic: topicId('ukraine') });
    let broken = true;
    const shaky = createLedger({
      ...bench.deps,
      store: {
        ...store,
        lastDelivered: async (id) => {
          if (broken && id === 'd-aaaaa') throw new RangeError('not an instant');
          return store.lastDelivered(id);
        },
      },
    });
    await clock.set('2026-11-02T08:00:00Z');
    expect((await tick(shaky)).map((each) => [each.schedule, each.outcome.kind])).toEqual([
      ['d-aaaaa', 'broken'],
      ['d-aaaab', 'delivered'],
    ]);
    expect(bench.logged.filter((line) => line.includes('could not be run'))).toHaveLength(1);
    broken = false;
    expect(await tick(shaky)).toEqual([]);
    await clock.advance(60_000);
    expect((await tick(shaky)).map((each) => [each.schedule, each.outcome.kind])).toEqual([['d-aaaaa', 'delivered']]);
  });

  it('goes on with a channel in which a digest was begun whose schedule cannot be read any more', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 09:00', { topic: topicId('ukraine') });
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'busy', messages: [] }));
    await clock.set('2026-11-02T08:00:00Z');
    await tick();
    const direct = new DatabaseSync(file);
    direct.exec(`update schedules set topic = 'NOT AN ID' where id = 'd-aaaaa'`);
    direct.close();
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await clock.set('2026-11-02T09:00:00Z');
    expect((await tick()).map((each) => [each.schedule, each.outcome.kind])).toEqual([
      ['d-aaaaa', 'broken'],
      ['d-aaaab', 'delivered'],
    ]);
    expect((await store.occurrences(scheduleId('d-aaaaa'), 1))[0]).toMatchObject({ state: 'failed' });
    await clock.advance(60_000);
    expect(await tick()).toEqual([]);
  });

  it('goes on when the store fails in the middle, as soon as the hold has run out', async () => {
    await made('d-aaaaa', 'daily 08:00');
    let broken = true;
    const store = {
      ...bench.deps.store,
      lastDelivered: (id: Schedule['id']) =>
        broken ? Promise.reject(new AttacheError('store-unavailable', 'disk I/O error')) : bench.deps.store.lastDelivered(id),
    };
    const shaky = createLedger({ ...bench.deps, store });
    await clock.set('2026-11-02T08:00:00Z');
    expect(await tick(shaky)).toEqual([]);
    broken = false;
    await clock.advance(60_000);
    expect((await tick(shaky)).map((each) => each.outcome.kind)).toEqual(['delivered']);
  });

  it('leaves the channels of platforms that this process has not to whoever has theirs', async () => {
    await made('d-aaaaa', 'daily 08:00', { destination: destination('slack', 'T1', 'C2') });
    await made('d-aaaab', 'daily 08:00', { destination: destination('terminal', 'local', 'console') });
    await clock.set('2026-11-02T08:00:00Z');
    const ledgerOf = (...platforms: readonly PlatformName[]) => createLedger({ ...bench.deps, platforms });
    expect((await tick(ledgerOf('slack', 'discord'))).map(({ schedule }) => schedule)).toEqual(['d-aaaaa']);
    expect((await tick(ledgerOf('terminal'))).map(({ schedule }) => schedule)).toEqual(['d-aaaab']);
  });

  it('removes old receipts when there is nothing else to do, and not at every tick', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    await clock.set('2026-11-02T08:00:00Z');
    await tick();
    await clock.set('2026-11-03T08:00:00Z');
    await tick();
    await store.saveSchedule({ ...schedule, state: 'paused', nextSlot: null });
    await clock.set('2027-01-31T07:00:00Z');
    await tick();
    expect(await store.occurrences(schedule.id, 5)).toHaveLength(2);
    await clock.set('2027-01-31T08:00:00.001Z');
    await tick();
    expect((await store.occurrences(schedule.id, 5)).map((each) => each.slot.toString().slice(0, 10))).toEqual(['2026-11-03']);
  });

  it('finishes what was on its way when its schedule is removed, and never comes back to it', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    bench.answer(async ({ arrived }) => {
      await arrived('m1');
      await store.removeSchedule(schedule.id);
      await arrived('m2');
      return { kind: 'posted', messages: ['m1', 'm2'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    expect((await tick()).map(({ outcome }) => outcome.kind)).toEqual(['delivered']);
    await clock.set('2026-11-03T08:00:00Z');
    expect(await tick()).toEqual([]);
    expect(await store.schedules()).toEqual([]);
    expect((await store.hadBy(schedule.destination)).size).toBe(1);
  });

  it('sends no edition of a topic that the channel has given up between two tries, and the new one in its own time', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'busy', messages: [] }));
    await clock.set('2026-11-02T08:00:00Z');
    await tick();
    await store.removeSchedule(schedule.id);
    await made('d-other', 'daily 08:30', { topic: topicId('ukraine') });
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await clock.set('2026-11-02T08:30:00Z');
    expect((await tick()).map((each) => [each.schedule, each.outcome.kind])).toEqual([
      ['d-aaaaa', 'failed'],
      ['d-other', 'delivered'],
    ]);
    expect(bench.requests.map(({ topic }) => topic)).toEqual(['transatlantic-relations', 'ukraine']);
    expect(bench.posted).toHaveLength(2);
  });

  it('posts nothing for a schedule that is paused or removed in the moment before its slot is claimed', async () => {
    const [paused, removed] = [
      await made('d-aaaaa', 'daily 08:00'),
      await made('d-aaaab', 'daily 08:00', { destination: destination('slack', 'T1', 'C2') }),
    ];
    const late = createLedger({
      ...bench.deps,
      store: {
        ...store,
        claim: async (...claim) => {
          await store.saveSchedule({ ...paused, state: 'paused', nextSlot: null });
          await store.removeSchedule(removed.id);
          return store.claim(...claim);
        },
      },
    });
    await clock.set('2026-11-02T08:00:00Z');
    await tick(late);
    expect(bench.posted).toEqual([]);
    expect(bench.requests).toEqual([]);
  });
});
