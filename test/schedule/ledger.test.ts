import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { scheduleTimings } from '../../src/schedule/timings.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { type LedgerBench, openLedgerBench } from '../support/ledger-bench.ts';
import { createManualClock } from '../support/manual-clock.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);

let opened: LedgerBench;
let clock: LedgerBench['clock'];
let store: LedgerBench['store'];
let bench: LedgerBench['bench'];
let ledger: LedgerBench['ledger'];
let connect: LedgerBench['connect'];
let tick: LedgerBench['tick'];
let made: LedgerBench['made'];

beforeEach(async () => {
  opened = await openLedgerBench();
  ({ clock, store, bench, ledger, connect, tick, made } = opened);
});
afterEach(() => opened.close());

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
});
