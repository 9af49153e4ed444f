import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Schedule } from '../../src/model/schedule.ts';
import { nextSlot } from '../../src/schedule/next-slot.ts';
import type { Plan } from '../../src/schedule/plan.ts';
import { plan } from '../../src/schedule/plan.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const daily = (changes: Partial<Schedule> = {}): Schedule =>
  aSchedule({
    recurrence: { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour: 8, minute: 0, zone: 'Europe/London' },
    createdAt: at('2026-11-01T12:00:00Z'),
    nextSlot: at('2026-11-02T08:00:00Z'),
    ...changes,
  });
const planAt = (now: string, schedule = daily(), lastDelivered: string | null = null): Plan =>
  plan({ texts: english, schedule, now: at(now), lastDelivered: lastDelivered === null ? null : at(lastDelivered) });
/** The plan with instants as text. */
const shown = (made: Plan) => ({
  run: made.run?.toString() ?? null,
  skipped: made.skipped.map((each) => each.slot.toString()),
  next: made.next?.toString() ?? null,
});

describe('the plan for a schedule', () => {
  it('waits for a slot that has not come', () => {
    expect(shown(planAt('2026-11-02T07:59:59Z'))).toEqual({ run: null, skipped: [], next: '2026-11-02T08:00:00Z' });
  });

  it('runs a slot that has come, and looks ahead', () => {
    expect(shown(planAt('2026-11-02T08:00:00Z'))).toEqual({ run: '2026-11-02T08:00:00Z', skipped: [], next: '2026-11-03T08:00:00Z' });
  });

  it('makes up for a slot that passed while nothing ran, for twelve hours', () => {
    expect(planAt('2026-11-02T20:00:00Z').run).toEqual(at('2026-11-02T08:00:00Z'));
    const late = planAt('2026-11-02T20:00:01Z');
    expect(shown(late)).toEqual({ run: null, skipped: ['2026-11-02T08:00:00Z'], next: '2026-11-03T08:00:00Z' });
    expect(late.skipped[0]?.reason).toContain('more than 12 hours');
  });

  it('runs the newest of several missed slots and leaves a reason for the others', () => {
    const made = planAt('2026-11-05T09:00:00Z');
    expect(shown(made)).toEqual({
      run: '2026-11-05T08:00:00Z',
      skipped: ['2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z', '2026-11-04T08:00:00Z'],
      next: '2026-11-06T08:00:00Z',
    });
    expect(made.skipped.every((each) => each.reason.includes('only the newest'))).toBe(true);
  });

  it('makes up for nothing under the policy skip, but allows for a slow minute', () => {
    const skipping = daily({ missed: 'skip' });
    expect(planAt('2026-11-02T08:05:00Z', skipping).run).toEqual(at('2026-11-02T08:00:00Z'));
    expect(shown(planAt('2026-11-02T08:05:01Z', skipping))).toEqual({
      run: null,
      skipped: ['2026-11-02T08:00:00Z'],
      next: '2026-11-03T08:00:00Z',
    });
  });

  it('does nothing for a paused schedule', () => {
    expect(shown(planAt('2026-11-05T09:00:00Z', daily({ state: 'paused' })))).toEqual({ run: null, skipped: [], next: null });
  });

  it('never runs a slot from before the schedule was made', () => {
    const young = daily({ createdAt: at('2026-11-02T08:30:00Z') });
    expect(shown(planAt('2026-11-02T09:00:00Z', young))).toEqual({ run: null, skipped: [], next: '2026-11-03T08:00:00Z' });
  });

  it('runs nothing again after the clock was set back', () => {
    const moved = daily({ nextSlot: at('2026-11-03T08:00:00Z') });
    expect(shown(planAt('2026-11-02T07:59:00Z', moved))).toEqual({ run: null, skipped: [], next: '2026-11-03T08:00:00Z' });
    expect(shown(planAt('2026-11-02T08:01:00Z', daily(), '2026-11-02T08:00:00Z'))).toEqual({
      run: null,
      skipped: [],
      next: '2026-11-03T08:00:00Z',
    });
  });

  it('stays small after years away, and says what the first receipt stands for', () => {
    const often = daily({ recurrence: { kind: 'cron', expression: '*/15 * * * *', zone: 'UTC' } });
    const made = planAt('2029-11-02T09:07:00Z', often);
    expect(made.run).toEqual(at('2029-11-02T09:00:00Z'));
    expect(made.skipped).toHaveLength(101);
    expect(made.skipped[0]?.slot).toEqual(at('2026-11-02T08:00:00Z'));
    expect(made.skipped[0]?.reason).toContain('every later slot before 2029-11-01T08:00Z');
    expect(made.skipped[1]?.reason).not.toContain('every later slot');
    const weekly = daily({ recurrence: { kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'UTC' } });
    expect(planAt('2027-11-01T09:00:00Z', weekly).skipped.map((each) => each.reason)).toEqual([
      expect.stringContaining('before 2027-11-01T08:00Z'),
    ]);
  });

  it.each([
    ['London', 'Europe/London', 1, '2027-03-28T01:00:00Z', '2027-03-29T00:30:00Z'],
    ['New York', 'America/New_York', 2, '2027-03-14T07:00:00Z', '2027-03-15T06:30:00Z'],
    ['Berlin', 'Europe/Berlin', 2, '2027-03-28T01:00:00Z', '2027-03-29T00:30:00Z'],
  ])('runs a slot that the spring change jumps over, once, right after it: %s', (_, zone, hour, slot, next) => {
    const schedule = daily({ recurrence: { kind: 'weekly', days: [1, 7], hour, minute: 30, zone }, nextSlot: at(slot) });
    expect(shown(planAt(slot, schedule))).toEqual({ run: slot, skipped: [], next });
  });

  it.each([
    ['London', 'Europe/London', 1, '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
    ['New York', 'America/New_York', 1, '2026-11-01T05:30:00Z', '2026-11-02T06:30:00Z'],
    ['Berlin', 'Europe/Berlin', 2, '2026-10-25T00:30:00Z', '2026-10-26T01:30:00Z'],
  ])('runs a slot of the hour that autumn repeats once: %s', (_, zone, hour, slot, next) => {
    const recurrence = { kind: 'weekly', days: [1, 7], hour, minute: 30, zone } as const;
    const schedule = daily({ recurrence, createdAt: at('2026-10-01T00:00:00Z'), nextSlot: at(slot) });
    expect(shown(planAt(slot, schedule))).toEqual({ run: slot, skipped: [], next });
    // An hour later the same wall time comes again.
    const moved = { ...schedule, nextSlot: at(next) };
    expect(planAt(at(slot).add({ hours: 1 }).toString(), moved).run).toBeNull();
  });
});

describe('the plan for a suspended schedule', () => {
  const zones = ['Europe/London', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca', 'Asia/Kathmandu', 'UTC'] as const;
  const HOUR = 3_600_000;
  const recurrences: fc.Arbitrary<Schedule['recurrence']> = fc.oneof(
    fc.record({
      kind: fc.constant('weekly' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 }).map((days) => days.toSorted()),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom(...zones),
    }),
    fc.record({
      kind: fc.constant('cron' as const),
      expression: fc.constantFrom('*/15 * * * *', '0 * * * *', '30 1,2 * * *', '0 0 1 * *'),
      zone: fc.constantFrom(...zones),
    }),
  );

  it('tries the slot that is due or none, once a day at most, and always looks ahead: any zone, any instant', () => {
    fc.assert(
      fc.property(
        recurrences,
        fc.integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2028, 0, 1) }),
        fc.integer({ min: 0, max: 400 * HOUR }),
        (recurrence, start, wait) => {
          const due = nextSlot(recurrence, Temporal.Instant.fromEpochMilliseconds(start));
          if (due === null) throw new Error('no slot');
          const now = due.add({ milliseconds: wait });
          const since = due.subtract({ hours: 24 });
          const suspension = { fault: 'permission', reason: 'No.', remedy: 'Do.', since } as const;
          const schedule = daily({ recurrence, nextSlot: due, createdAt: since, state: 'suspended', suspension });
          const made = plan({ texts: english, schedule, now, lastDelivered: null });
          expect(made.skipped).toEqual([]);
          expect(made.run === null || made.run.equals(due)).toBe(true);
          expect(made.run === null).toBe(wait > 5 * 60_000);
          if (made.next === null) throw new Error('no further slot');
          expect(Temporal.Instant.compare(made.next, now)).toBe(1);
          if (made.run !== null) expect(made.next.epochMilliseconds - due.epochMilliseconds).toBeGreaterThan(22 * HOUR);
          expect(plan({ texts: english, schedule: { ...schedule, state: 'paused' }, now, lastDelivered: null })).toEqual({
            run: null,
            skipped: [],
            next: null,
          });
        },
      ),
      { numRuns: 500 },
    );
  });
});
