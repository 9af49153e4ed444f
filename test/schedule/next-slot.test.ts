import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Recurrence } from '../../src/model/schedule.ts';
import { nextSlot, nextSlots } from '../../src/schedule/next-slot.ts';
import { parseRecurrence } from '../../src/schedule/recurrence.ts';

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const read = (text: string): Recurrence => {
  const result = parseRecurrence(text, 'UTC');
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
/** The next slots as the wall clock of the zone shows them. */
const walls = (text: string, after: string, count: number): readonly string[] => {
  const recurrence = read(text);
  return nextSlots(recurrence, at(after), count).map((slot) =>
    slot.toZonedDateTimeISO(recurrence.zone).toString({ timeZoneName: 'never', smallestUnit: 'minute' }),
  );
};

describe('the next slot', () => {
  it('comes strictly after the instant that is given', () => {
    const recurrence = read('daily 08:00 UTC');
    expect(nextSlot(recurrence, at('2026-11-02T07:59:59.999Z'))).toEqual(at('2026-11-02T08:00:00Z'));
    expect(nextSlot(recurrence, at('2026-11-02T08:00:00Z'))).toEqual(at('2026-11-03T08:00:00Z'));
  });

  it('keeps to the days of the week', () => {
    expect(walls('weekdays 08:00 UTC', '2026-10-30T08:00Z', 2)).toEqual(['2026-11-02T08:00+00:00', '2026-11-03T08:00+00:00']);
    expect(walls('weekends 10:00 UTC', '2026-10-30T08:00Z', 3)).toEqual([
      '2026-10-31T10:00+00:00',
      '2026-11-01T10:00+00:00',
      '2026-11-07T10:00+00:00',
    ]);
  });

  it('stays at the same wall time over both changes of the clocks', () => {
    expect(walls('daily 08:00 Europe/London', '2026-10-24T00:00Z', 2)).toEqual(['2026-10-24T08:00+01:00', '2026-10-25T08:00+00:00']);
    expect(walls('daily 08:00 America/New_York', '2027-03-13T06:00Z', 2)).toEqual(['2027-03-13T08:00-05:00', '2027-03-14T08:00-04:00']);
  });

  it.each([
    ['London', 'daily 01:30 Europe/London', '2027-03-27T12:00Z', ['2027-03-28T02:00+01:00', '2027-03-29T01:30+01:00']],
    ['New York', 'daily 02:30 America/New_York', '2027-03-13T12:00Z', ['2027-03-14T03:00-04:00', '2027-03-15T02:30-04:00']],
    ['Berlin', 'daily 02:30 Europe/Berlin', '2027-03-27T12:00Z', ['2027-03-28T03:00+02:00', '2027-03-29T02:30+02:00']],
    ['Santiago, at midnight', 'daily 00:00 America/Santiago', '2027-09-04T12:00Z', ['2027-09-05T01:00-03:00', '2027-09-06T00:00-03:00']],
    [
      'Lord Howe, by half an hour',
      'daily 02:10 Australia/Lord_Howe',
      '2026-10-03T12:00Z',
      ['2026-10-04T02:30+11:00', '2026-10-05T02:10+11:00'],
    ],
  ])('falls on the first instant after the gap: %s', (_, text, after, expected) => {
    expect(walls(text, after, 2)).toEqual(expected);
  });

  it.each([
    ['London', 'daily 01:30 Europe/London', '2026-10-24T12:00Z', ['2026-10-25T01:30+01:00', '2026-10-26T01:30+00:00']],
    ['New York', 'daily 01:30 America/New_York', '2026-10-31T12:00Z', ['2026-11-01T01:30-04:00', '2026-11-02T01:30-05:00']],
    ['Berlin', 'daily 02:30 Europe/Berlin', '2026-10-24T12:00Z', ['2026-10-25T02:30+02:00', '2026-10-26T02:30+01:00']],
    [
      'Lord Howe, half an hour',
      'daily 01:45 Australia/Lord_Howe',
      '2027-04-03T12:00Z',
      ['2027-04-04T01:45+11:00', '2027-04-05T01:45+10:30'],
    ],
  ])('is taken once in a repeated hour, the first time: %s', (_, text, after, expected) => {
    expect(walls(text, after, 2)).toEqual(expected);
  });

  it('does not come again when asked between the two passes of a repeated hour', () => {
    expect(nextSlot(read('daily 01:30 Europe/London'), at('2026-10-25T01:10:00Z'))).toEqual(at('2026-10-26T01:30:00Z'));
  });

  it('joins the slots of one gap into one', () => {
    expect(walls('cron */30 1-3 * * * Europe/Berlin', '2027-03-28T00:00Z', 3)).toEqual([
      '2027-03-28T01:30+01:00',
      '2027-03-28T03:00+02:00',
      '2027-03-28T03:30+02:00',
    ]);
  });

  it('reads cron as classic cron does', () => {
    // Either day field will do when both are restricted: Friday the 13th would be an AND.
    expect(walls('cron 0 8 13 * 5 UTC', '2026-11-01T00:00Z', 3)).toEqual([
      '2026-11-06T08:00+00:00',
      '2026-11-13T08:00+00:00',
      '2026-11-20T08:00+00:00',
    ]);
    expect(walls('cron 0 8 * * 7 UTC', '2026-11-01T09:00Z', 1)).toEqual(['2026-11-08T08:00+00:00']);
    expect(walls('cron 0 8 * * fri-sun UTC', '2026-11-05T09:00Z', 3).map((wall) => wall.slice(8, 10))).toEqual(['06', '07', '08']);
    expect(walls('cron 0 8 29 2 * UTC', '2026-11-05T09:00Z', 1)).toEqual(['2028-02-29T08:00+00:00']);
    expect(walls('cron 0 9-17/4 1 jan,jul * UTC', '2026-11-05T09:00Z', 4)).toEqual([
      '2027-01-01T09:00+00:00',
      '2027-01-01T13:00+00:00',
      '2027-01-01T17:00+00:00',
      '2027-07-01T09:00+00:00',
    ]);
  });

  it('leaves out what a month or a year does not have', () => {
    expect(walls('cron 0 8 31 * * Europe/London', '2027-01-31T09:00Z', 4).map((wall) => wall.slice(0, 10))).toEqual([
      '2027-03-31',
      '2027-05-31',
      '2027-07-31',
      '2027-08-31',
    ]);
    // 2100 is no leap year.
    expect(walls('cron 0 8 29 2 * UTC', '2092-03-01T00:00Z', 2)).toEqual(['2096-02-29T08:00+00:00', '2104-02-29T08:00+00:00']);
  });

  it('goes on where 32 bits of seconds end, and with a zone that has another name by now', () => {
    expect(walls('daily 03:15 UTC', '2038-01-19T03:14:07Z', 2)).toEqual(['2038-01-19T03:15+00:00', '2038-01-20T03:15+00:00']);
    expect(nextSlot({ kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'US/Eastern' }, at('2026-11-01T00:00Z'))).toEqual(
      at('2026-11-02T13:00:00Z'),
    );
  });

  it('falls on the day after where a zone has left out a whole day', () => {
    expect(walls('daily 08:00 Pacific/Apia', '2011-12-29T12:00Z', 3)).toEqual([
      '2011-12-29T08:00-10:00',
      '2011-12-31T00:00+14:00',
      '2011-12-31T08:00+14:00',
    ]);
  });

  it('is none when the expression never comes round or cannot be read', () => {
    expect(nextSlot({ kind: 'cron', expression: '0 0 31 2 *', zone: 'UTC' }, at('2026-01-01T00:00Z'))).toBeNull();
  });

  const zones = ['Europe/London', 'America/New_York', 'Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'Pacific/Apia', 'UTC'];
  const anyRecurrence: fc.Arbitrary<Recurrence> = fc.oneof(
    fc.record({
      kind: fc.constant('weekly' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom(...zones),
    }),
    fc.record({
      kind: fc.constant('cron' as const),
      expression: fc.constantFrom('*/15 * * * *', '30 1-3 * * *', '0 0 * * 0', '15 2 1,29 * 6', '0 8 29 2 *'),
      zone: fc.constantFrom(...zones),
    }),
  );
  const anyInstant = fc
    .integer({ min: Date.UTC(2026, 0, 1), max: Date.UTC(2030, 0, 1) })
    .map((milliseconds) => Temporal.Instant.fromEpochMilliseconds(milliseconds));

  it('is always later, on a whole minute, and at the wall time of its rule unless the clocks jumped over that', () => {
    fc.assert(
      fc.property(anyRecurrence, anyInstant, (recurrence, after) => {
        const slot = nextSlot(recurrence, after);
        if (slot === null) throw new Error('these all come round');
        expect(Temporal.Instant.compare(slot, after)).toBe(1);
        const wall = slot.toZonedDateTimeISO(recurrence.zone);
        expect([wall.second, wall.millisecond]).toEqual([0, 0]);
        if (recurrence.kind !== 'weekly') return;
        const jumped = slot.subtract({ milliseconds: 1 }).toZonedDateTimeISO(recurrence.zone).offsetNanoseconds < wall.offsetNanoseconds;
        if (jumped) return;
        expect([wall.hour, wall.minute]).toEqual([recurrence.hour, recurrence.minute]);
        expect(recurrence.days).toContain(wall.dayOfWeek);
      }),
      { numRuns: 300 },
    );
  });

  it('skips nothing: what comes next from any instant before a slot is that slot or an earlier one', () => {
    fc.assert(
      fc.property(anyRecurrence, anyInstant, fc.integer({ min: 1, max: 40 * 24 * 3600 }), (recurrence, after, seconds) => {
        const slot = nextSlot(recurrence, after);
        const later = after.add({ seconds });
        const fromLater = nextSlot(recurrence, later);
        if (slot === null || fromLater === null) throw new Error('these all come round');
        if (Temporal.Instant.compare(later, slot) < 0) expect(fromLater).toEqual(slot);
        else expect(Temporal.Instant.compare(fromLater, slot)).toBe(1);
      }),
      { numRuns: 300 },
    );
  });
});
