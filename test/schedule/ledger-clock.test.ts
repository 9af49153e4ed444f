import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/model/schedule.ts';
import { destination } from '../../src/model/schedule.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { nextSlot } from '../../src/schedule/next-slot.ts';
import { type LedgerBench, openLedgerBench } from '../support/ledger-bench.ts';

let opened: LedgerBench;
let clock: LedgerBench['clock'];
let bench: LedgerBench['bench'];
let ledger: LedgerBench['ledger'];
let connect: LedgerBench['connect'];
let tick: LedgerBench['tick'];
let made: LedgerBench['made'];

beforeEach(async () => {
  opened = await openLedgerBench();
  ({ clock, bench, ledger, connect, tick, made } = opened);
});
afterEach(() => opened.close());

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
    // Every six hours: a slot that is not on such an hour is late, never lost.
    for (let now = from, hours = 0; Temporal.Instant.compare(now, end) <= 0; now = now.add({ hours: 6 }), hours += 6) {
      await clock.set(now);
      await tick(running);
      if (hours % 2400 === 0) running = createLedger(bench.rival(await connect(), `at ${hours}`));
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
