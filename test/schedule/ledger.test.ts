import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleId } from '../../src/model/ids.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { destination } from '../../src/model/schedule.ts';
import { slotId } from '../../src/schedule/ids.ts';
import type { Ledger } from '../../src/schedule/ledger.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { nextSlot } from '../../src/schedule/next-slot.ts';
import { parseRecurrence } from '../../src/schedule/recurrence.ts';
import type { RunReport } from '../../src/schedule/run-deps.ts';
import { scheduleTimings } from '../../src/schedule/timings.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../contracts/store-contract.ts';
import type { DigestBench } from '../support/digest-bench.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { createManualClock } from '../support/manual-clock.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const START = '2026-11-02T07:59:00Z';

let folder: string;
let clock: ManualClock;
let store: Store;
let bench: DigestBench;
let ledger: Ledger;
const open: Store[] = [];

const connect = async (): Promise<Store> => {
  const made = await openSqliteStore(join(folder, 'state.db'));
  open.push(made);
  return made;
};
/** A tick until nothing is under way any more, and what it reported. */
const tick = async (which = ledger): Promise<readonly RunReport[]> => {
  const before = bench.reports.length;
  await (await which.tick()).finished;
  return bench.reports.slice(before);
};

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'attache-ledger-'));
  clock = createManualClock(START);
  store = await connect();
  bench = createDigestBench(store, clock);
  ledger = createLedger(bench.deps);
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
  rmSync(folder, { recursive: true, force: true });
});

const made = async (name: string, when: string, changes: Partial<Schedule> = {}): Promise<Schedule> => {
  const recurrence = parseRecurrence(when, 'UTC');
  if (!recurrence.ok) throw new Error(recurrence.failure.code);
  const createdAt = clock.now();
  const schedule = aSchedule({
    id: scheduleId(name),
    recurrence: recurrence.value,
    createdAt,
    nextSlot: nextSlot(recurrence.value, createdAt),
    ...changes,
  });
  await store.saveSchedule(schedule);
  return schedule;
};

describe('a tick', () => {
  it('runs what is due, once, and moves the schedule on', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    expect(await tick()).toEqual([]);
    await clock.set('2026-11-02T08:00:00Z');
    expect((await tick()).map((each) => each.outcome.kind)).toEqual(['delivered']);
    expect(await tick()).toEqual([]);
    expect((await store.schedule(schedule.id))?.nextSlot).toEqual(at('2026-11-03T08:00:00Z'));
    expect(bench.posted).toHaveLength(1);
  });

  it('posts once when two processes tick at the same moment', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'weekdays 08:00', { destination: destination('slack', 'T1', 'C2') });
    const rival = createLedger(bench.rival(await connect(), 'second'));
    await clock.set('2026-11-02T08:00:00Z');
    await Promise.all([tick(), tick(rival), tick(), tick(rival)]);
    expect(bench.reports.filter((each) => each.outcome.kind === 'delivered')).toHaveLength(2);
    expect(new Set(bench.posted.map((post) => post.key)).size).toBe(2);
    expect(bench.posted).toHaveLength(2);
  });

  it('makes up for the newest missed slot after a restart, and files the others as skipped', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    await store.close();
    await clock.set('2026-11-04T11:00:00Z');
    const again = createLedger(bench.rival(await connect(), 'second'));
    expect((await tick(again)).map((each) => [each.slot?.toString(), each.outcome.kind])).toEqual([['2026-11-04T08:00:00Z', 'delivered']]);
    const receipts = await (await connect()).occurrences(schedule.id, 10);
    expect(receipts.map((each) => [each.slot.toString().slice(0, 10), each.state])).toEqual([
      ['2026-11-04', 'delivered'],
      ['2026-11-03', 'skipped'],
      ['2026-11-02', 'skipped'],
    ]);
    expect(bench.requests[0]?.lateBy).toBe(3 * 3_600_000);
  });

  it('goes on after a minute with what another process had claimed and not finished', async () => {
    const schedule = await made('d-aaaaa', 'daily 08:00');
    await clock.set('2026-11-02T08:00:00Z');
    const rival = createLedger({ ...bench.rival(await connect(), 'second'), clock: createManualClock('2026-11-02T08:00:00Z') });
    const reached = Promise.withResolvers<void>();
    bench.answer(() => {
      reached.resolve();
      return new Promise(() => undefined);
    });
    await rival.tick();
    await reached.promise;
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    expect((await store.schedule(schedule.id))?.nextSlot).toEqual(at('2026-11-03T08:00:00Z'));
    await clock.set('2026-11-02T08:00:59.999Z');
    expect(await tick()).toEqual([]);
    await clock.set('2026-11-02T08:01:00Z');
    expect((await tick()).map((each) => each.outcome.kind)).toEqual(['delivered']);
    expect(bench.searched).toHaveLength(1);
    expect(await store.occurrence(slotId(schedule.id, at('2026-11-02T08:00:00Z')))).toMatchObject({ state: 'delivered' });
  });

  it('leaves alone what another process is still sending, however long it takes', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await clock.set('2026-11-02T08:00:00Z');
    bench.answer(async ({ arrived }) => {
      for (let part = 1; part <= 5; part++) {
        await clock.sleep(50_000);
        await arrived(`m${part}`);
      }
      return { kind: 'posted', messages: ['m1', 'm2', 'm3', 'm4', 'm5'] };
    });
    const { finished } = await ledger.tick();
    const rival = createLedger(bench.rival(await connect(), 'second'));
    for (let minute = 0; minute < 5; minute++) {
      await clock.advance(45_000);
      expect((await rival.tick()).channels).toBe(0);
    }
    await clock.advance(60_000);
    await finished;
    expect(bench.posted).toHaveLength(1);
    expect(bench.reports.map((each) => each.outcome.kind)).toEqual(['delivered']);
    expect(clock.sleeping).toBe(0);
  });

  it('lets a dead channel hold up no other, and comes back to it', async () => {
    const dead = destination('slack', 'T1', 'dead');
    await made('d-aaaaa', 'daily 08:00', { destination: dead });
    await made('d-aaaab', 'daily 08:00', { destination: dead });
    await made('d-alive', 'cron 0,15 8 * * *');
    bench.answer((post) => (post.where === dead ? new Promise(() => undefined) : { kind: 'posted', messages: ['m'] }));
    await clock.set('2026-11-02T08:00:00Z');
    const first = await ledger.tick();
    expect(first.channels).toBe(2);
    await clock.set('2026-11-02T08:00:30Z');
    expect((await ledger.tick()).channels).toBe(0);
    expect(bench.posted.map((post) => post.where).toSorted()).toEqual([aSchedule().destination, dead]);
    // Lost after 75 seconds; the channel rests, and both of its digests with it.
    await clock.set('2026-11-02T08:02:00Z');
    await first.finished;
    expect(bench.reports.map((each) => [each.schedule, each.outcome.kind])).toEqual([
      ['d-alive', 'delivered'],
      ['d-aaaaa', 'waiting'],
    ]);
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await clock.set('2026-11-02T08:15:00Z');
    expect((await tick()).map((each) => [each.schedule, each.outcome.kind]).toSorted()).toEqual([
      ['d-aaaaa', 'delivered'],
      ['d-aaaab', 'delivered'],
      ['d-alive', 'delivered'],
    ]);
    expect(
      bench.posted
        .slice(-3)
        .filter((post) => post.where === dead)
        .map((post) => post.key.slice(0, 7)),
    ).toEqual(['d-aaaaa', 'd-aaaab']);
  });

  it('serves a bounded number of channels at a time and all of them in one tick', async () => {
    const width = 8;
    ledger = createLedger({ ...bench.deps, timings: { ...scheduleTimings, width } });
    const most = { posting: 0, held: 0 };
    for (let index = 0; index < 100; index++)
      await made(`d-${index}`, 'daily 08:00', { destination: destination('discord', '1', String(index)) });
    let underWay = 0;
    bench.answer(async () => {
      underWay += 1;
      most.posting = Math.max(most.posting, underWay);
      await clock.sleep(1000);
      underWay -= 1;
      return { kind: 'posted', messages: ['m'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    const { finished, channels } = await ledger.tick();
    expect(channels).toBeLessThanOrEqual(2 * width);
    // A second tick meanwhile takes nothing twice.
    await clock.advance(5000);
    await ledger.tick();
    await clock.advance(20_000);
    await finished;
    expect(bench.reports.filter((each) => each.outcome.kind === 'delivered')).toHaveLength(100);
    expect(bench.posted).toHaveLength(100);
    expect(most.posting).toBe(width);
  });

  it('lets a platform that does not answer hold up no other, however many channels it has', async () => {
    const width = 4;
    ledger = createLedger({ ...bench.deps, timings: { ...scheduleTimings, width } });
    for (let index = 0; index < 60; index++) {
      await made(`d-s${index}`, 'daily 08:00', { destination: destination('slack', 'T1', `C${index}`) });
      await made(`d-d${index}`, 'daily 08:00', { destination: destination('discord', '1', `${index}`) });
    }
    bench.answer(({ where }) => (where.startsWith('slack') ? new Promise(() => undefined) : { kind: 'posted', messages: ['m'] }));
    await clock.set('2026-11-02T08:00:00Z');
    const { finished } = await ledger.tick();
    for (let turn = 0; turn < 500 && bench.reports.length < 60; turn++) await clock.advance(10);
    expect(bench.reports.map(({ outcome }) => outcome.kind)).toEqual(Array.from({ length: 60 }, () => 'delivered'));
    expect(bench.posted.filter(({ where }) => where.startsWith('slack'))).toHaveLength(width);
    const stopping = ledger.stop(1000);
    await clock.advance(80_000);
    await Promise.all([stopping, finished]);
  });

  it('composes one edition at a time and lets others have their turn in between', async () => {
    for (let index = 0; index < 20; index++)
      await made(`d-${index}`, 'daily 08:00', { destination: destination('discord', '1', String(index)) });
    let composing = 0;
    let turns = 0;
    let done = false;
    bench.compose(async () => {
      composing += 1;
      expect(composing).toBe(1);
      await null;
      composing -= 1;
      return { silence: 'nothing' };
    });
    await clock.set('2026-11-02T08:00:00Z');
    const running = tick().then(() => {
      done = true;
    });
    while (!done) {
      await new Promise((resolve) => setImmediate(resolve));
      turns += 1;
    }
    await running;
    expect(bench.requests).toHaveLength(20);
    expect(turns).toBeGreaterThanOrEqual(20);
  });

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

  it('suspends a schedule that cannot be planned, once, and runs the others', async () => {
    await made('d-aaaaa', 'daily 08:00', { recurrence: { kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'Mars/Olympus' } });
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
    expect(await tick()).toEqual([]);
  });

  it('reports a stored row that cannot be read once, and runs the others', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 08:00');
    await made('d-aaaac', 'daily 08:00', { destination: destination('slack', 'T1', 'C2') });
    const direct = new DatabaseSync(join(folder, 'state.db'));
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

  it('goes on when the store fails in the middle, as soon as the hold has run out', async () => {
    await made('d-aaaaa', 'daily 08:00');
    let broken = true;
    const store = {
      ...bench.deps.store,
      lastDelivered: (id: Schedule['id']) => (broken ? Promise.reject(new Error('disk I/O error')) : bench.deps.store.lastDelivered(id)),
    };
    const shaky = createLedger({ ...bench.deps, store });
    await clock.set('2026-11-02T08:00:00Z');
    expect(await tick(shaky)).toEqual([]);
    broken = false;
    await clock.advance(60_000);
    expect((await tick(shaky)).map((each) => each.outcome.kind)).toEqual(['delivered']);
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

  it('begins nothing once it is stopped, and waits for what is under way', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 08:00');
    bench.answer(async () => {
      await clock.sleep(5000);
      return { kind: 'posted', messages: ['m'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    await ledger.tick();
    await clock.advance(0);
    let stopped = false;
    const stopping = ledger.stop(10_000).then(() => {
      stopped = true;
    });
    await clock.advance(4000);
    expect(stopped).toBe(false);
    await clock.advance(1000);
    await stopping;
    expect((await ledger.tick()).channels).toBe(0);
    expect(bench.posted).toHaveLength(1);
    expect((await store.occurrences(scheduleId('d-aaaaa'), 1))[0]?.state).toBe('delivered');
    expect((await store.nextDue())?.id).toBe('d-aaaab');
  });
});

describe('a stop', () => {
  it('does not wait for a dead channel, and what was being sent there is gone on with at the next start', async () => {
    await made('d-aaaaa', 'daily 08:00');
    bench.answer(() => new Promise(() => undefined));
    await clock.set('2026-11-02T08:00:00Z');
    await ledger.tick();
    await clock.advance(0);
    const stopping = ledger.stop(3000);
    await clock.advance(3000);
    await stopping;
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    bench.find(() => ({ kind: 'found', messages: ['m'] }));
    await clock.set('2026-11-02T08:02:00Z');
    await tick(createLedger(bench.rival(await connect(), 'second')));
    expect((await store.occurrences(scheduleId('d-aaaaa'), 1))[0]).toMatchObject({ state: 'delivered', messages: ['m'] });
    expect(bench.searched).toHaveLength(1);
  });

  it('gives back what it has taken and not begun, so that another goes on at once', async () => {
    ledger = createLedger({ ...bench.deps, timings: { ...scheduleTimings, width: 1 } });
    for (const name of ['a', 'b', 'c']) await made(`d-${name}`, 'daily 08:00', { destination: destination('discord', '1', name) });
    bench.answer(async () => {
      await clock.sleep(1000);
      return { kind: 'posted', messages: ['m'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    await ledger.tick();
    await clock.advance(0);
    const stopping = ledger.stop(3000);
    await clock.advance(1000);
    await stopping;
    expect(bench.posted).toHaveLength(1);
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await tick(createLedger(bench.rival(await connect(), 'second')));
    expect(bench.posted).toHaveLength(3);
    expect(clock.sleeping).toBe(0);
  });
});

describe('a clock that is put right', () => {
  const slow = (): void =>
    bench.answer(async () => {
      await clock.sleep(30_000);
      return { kind: 'posted', messages: ['m'] };
    });

  it('on, while a digest is being sent: it is sent once, and nothing is taken from ourselves', async () => {
    await made('d-aaaaa', 'daily 08:00');
    slow();
    await clock.set('2026-11-02T08:00:00Z');
    const first = await ledger.tick();
    await clock.set('2026-11-02T08:00:10Z');
    // Ten minutes on at once: the hold seems to have run out.
    await clock.set('2026-11-02T08:10:00Z');
    await ledger.tick();
    await first.finished;
    await tick();
    expect(bench.posted).toHaveLength(1);
    expect(bench.reports.map((each) => each.outcome.kind)).toEqual(['delivered']);
  });

  it('back by hours: nothing is sent again, and nothing waits for the hours to pass', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'cron 30 * * * *');
    await clock.set('2026-11-02T15:30:00Z');
    await tick();
    const before = bench.posted.length;
    await clock.set('2026-11-02T08:10:00Z');
    await tick();
    expect(bench.posted).toHaveLength(before);
    await clock.set('2026-11-02T15:45:00Z');
    await tick();
    expect(bench.posted).toHaveLength(before);
    await clock.set('2026-11-02T16:30:00Z');
    expect((await tick()).map((each) => [each.schedule, each.outcome.kind])).toEqual([['d-aaaab', 'delivered']]);
  });

  it('back, while a channel rests after a failed try: it is tried when it is time by the new clock, or at once after a day', async () => {
    await made('d-aaaaa', 'daily 08:00');
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'busy', messages: [] }));
    await clock.set('2026-11-03T08:00:00Z');
    await tick();
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await clock.set('2026-11-02T09:00:00Z');
    expect((await tick()).map((each) => each.outcome.kind)).toEqual(['delivered']);
    expect(bench.posted).toHaveLength(2);
    expect(new Set(bench.posted.map(({ key }) => key)).size).toBe(1);
  });
});

describe('a year of ticks', () => {
  const zones = ['Europe/London', 'America/New_York', 'Europe/Berlin', 'America/Santiago'] as const;

  it('delivers each slot exactly once, over every change of the clocks and a restart in between', { timeout: 60_000 }, async () => {
    const schedules: Schedule[] = [];
    for (const [index, zone] of zones.entries()) {
      const time = zone === 'America/Santiago' ? '00:00' : zone === 'Europe/London' ? '01:30' : '02:30';
      schedules.push(await made(`d-zone${index}`, `daily ${time} ${zone}`, { destination: destination('discord', '1', String(index)) }));
    }
    const from = clock.now();
    const end = from.add({ hours: 24 * 365 });
    let running = ledger;
    // Every two hours: a slot that is not on such an hour is late, never lost.
    for (let now = from, hours = 0; Temporal.Instant.compare(now, end) <= 0; now = now.add({ hours: 2 }), hours += 2) {
      await clock.set(now);
      await tick(running);
      if (hours % 2000 === 0) running = createLedger(bench.rival(await connect(), `at ${hours}`));
    }
    for (const schedule of schedules) {
      const expected: string[] = [];
      let slot = nextSlot(schedule.recurrence, from);
      while (slot !== null && Temporal.Instant.compare(slot, end) <= 0) {
        expected.push(slotId(schedule.id, slot));
        slot = nextSlot(schedule.recurrence, slot);
      }
      expect(expected.length).toBeGreaterThanOrEqual(364);
      expect(bench.posted.filter((post) => post.where === schedule.destination).map((post) => post.key)).toEqual(expected);
      // One post on every date of the zone's own calendar: none lost in spring, none doubled in autumn.
      const dates = bench.requests
        .filter((each) => each.schedule?.id === schedule.id)
        .map((each) => each.slot.toZonedDateTimeISO(schedule.recurrence.zone).toPlainDate().toString());
      expect(new Set(dates).size).toBe(expected.length);
      const receipts = await (await connect()).occurrences(schedule.id, 1000);
      expect(receipts.every((each) => each.state === 'delivered')).toBe(true);
    }
  });
});
