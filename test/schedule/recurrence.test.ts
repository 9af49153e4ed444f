import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recurrenceLine } from '../../src/model/recurrence-line.ts';
import type { Recurrence } from '../../src/model/schedule.ts';
import { parseRecurrence } from '../../src/schedule/recurrence.ts';
import { english } from '../../src/texts/english.ts';

const read = (text: string, zone = 'Europe/London'): Recurrence => {
  const result = parseRecurrence(text, zone);
  if (!result.ok) throw new Error(result.failure.code);
  return result.value;
};
const refusal = (text: string): string => {
  const result = parseRecurrence(text, 'Europe/London');
  return result.ok ? `read as ${english.recurrences.shown(result.value)}` : english.recurrences.fault(result.failure);
};

describe('what a person writes for a time', () => {
  it.each([
    ['daily 7:30', 'daily 07:30 Europe/London'],
    ['weekdays 08:00 Europe/London', 'weekdays 08:00 Europe/London'],
    ['weekends 10:00', 'weekends 10:00 Europe/London'],
    ['weekly mon 9am', 'every Monday 09:00 Europe/London'],
    ['mon,thu 18:00 America/New_York', 'Mon,Thu 18:00 America/New_York'],
    ['Thursday, mon 6 pm new york', 'Mon,Thu 18:00 America/New_York'],
    ['every friday 17:30', 'every Friday 17:30 Europe/London'],
    ['Every weekday at 8.15 in Brussels', 'weekdays 08:15 Europe/Brussels'],
    ['mon-fri 12am ET', 'weekdays 00:00 America/New_York'],
    ['every morning at 8:00', 'daily 08:00 Europe/London'],
    ['every morning at 8', 'daily 08:00 Europe/London'],
    ['mornings 7.30 New York', 'daily 07:30 America/New_York'],
    ['mondays at 8 o’clock in the evening', 'every Monday 20:00 Europe/London'],
    ['weekday evenings 6:30', 'weekdays 18:30 Europe/London'],
    ['weekday evenings 18:30', 'weekdays 18:30 Europe/London'],
    ['every night at 1:00', 'daily 01:00 Europe/London'],
    ['every afternoon at 2pm', 'daily 14:00 Europe/London'],
    ['monday to friday 8am', 'weekdays 08:00 Europe/London'],
    ['from Mon through Thu at 8:00 Port-au-Prince', 'Mon,Tue,Wed,Thu 08:00 America/Port-au-Prince'],
    ['mon - wed and sat 7:45', 'Mon,Tue,Wed,Sat 07:45 Europe/London'],
    ['fri – mon noon utc', 'Mon,Fri,Sat,Sun 12:00 UTC'],
    ['daily 12pm (Washington, DC)', 'daily 12:00 America/New_York'],
    ['Mondays and Thursdays 9:15 p.m. kyiv', 'Mon,Thu 21:15 Europe/Kyiv'],
    ['daily midnight america/santiago', 'daily 00:00 America/Santiago'],
    ['europe/berlin daily 8:00', 'daily 08:00 Europe/Berlin'],
    ['sat,sun,mon,tue,wed,thu,fri 8:00', 'daily 08:00 Europe/London'],
    ['cron 0 8 * * 1-5 Europe/Berlin', 'cron 0 8 * * 1-5 Europe/Berlin'],
    ['CRON 0  8 * JAN Mon', 'cron 0 8 * jan mon Europe/London'],
  ])('%s', (text, shown) => {
    expect(english.recurrences.shown(read(text))).toBe(shown);
  });

  it.each([
    ['', 'Say when'],
    ['weekdays London', 'no time of day in "weekdays London"'],
    ['weekdays 8', '"8" is no time of day'],
    ['weekdays at 8 o’clock', '"8" is no time of day'],
    ['8:00 in the morning', 'on which days'],
    ['every morning', 'no time of day in "every morning"'],
    ['weekday mornings at 12', '"12" is no time of day'],
    ['weekdays 25:00', '"25:00" is no time of day'],
    ['weekdays 08:60', '"08:60" is no time of day'],
    ['daily 13pm', '"13pm" is no time of day'],
    ['daily 8am 9am', 'make one schedule for each'],
    ['08:00 London', 'on which days'],
    ['weekly 08:00', 'on which days'],
    ['daily 08:00 Europe/Lodnon', 'did you mean Europe/London?'],
    ['daily 08:00 lodnon', 'did you mean Europe/London?'],
    ['daily 08:00 xyzzy', 'no time zone "xyzzy"; name a city'],
    ['daily 08:00 constructor', 'no time zone "constructor"'],
    ['constructor 08:00', 'no time zone "constructor"'],
    ['__proto__ 08:00', 'no time zone "__proto__"'],
    ['daily 08:00 +01:00', 'does not follow summer time'],
    ['daily 08:00 UTC+2', 'does not follow summer time'],
    [`daily ${'8:00 '.repeat(100)}`, 'too long'],
    ['cron 0 8 * *', 'five fields'],
    ['cron 0 24 * * *', 'hour'],
    ['cron 0 8 * * Europe/Berlin', 'day of the week'],
    ['cron */5 * * * *', 'every 15 minutes at the most'],
    ['cron 0,10 8 * * *', 'every 15 minutes at the most'],
    ['cron 55,0 * * * *', 'every 15 minutes at the most'],
    ['cron 0 0 30 2 *', 'would never run'],
    ['cron 5/15 * * * *', 'minute'],
  ])('refuses "%s" in one sentence', (text, why) => {
    expect(refusal(text)).toContain(why);
    expect(refusal(text)).not.toContain('\n');
  });

  it('allows a quarter of an hour, also over the hour', () => {
    expect(english.recurrences.shown(read('cron */15 * * * *'))).toBe('cron */15 * * * * Europe/London');
  });

  it('is shown in words that read back as the same', () => {
    const weekly = fc.record({
      kind: fc.constant('weekly' as const),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1 }).map((days) => days.sort((a, b) => a - b)),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom('Europe/London', 'America/New_York', 'UTC', 'America/Port_of_Spain', 'Asia/Kolkata', 'America/Indiana/Vevay'),
    });
    fc.assert(
      fc.property(weekly, (recurrence) => {
        expect(read(english.recurrences.shown(recurrence), 'Pacific/Auckland')).toEqual(recurrence);
      }),
    );
  });

  it('ends in a time that reads back or in a sentence, whatever is typed', () => {
    const word = fc.constantFrom('daily', 'mon', '8:00', '99', 'cron', '*', '*/15', ',', '-', 'Europe/', 'am', '(', '0-0', '\u{1f600}');
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(word).map((words) => words.join(' ')),
    );
    fc.assert(
      fc.property(text, (line) => {
        const result = parseRecurrence(line, 'UTC');
        if (result.ok) expect(read(english.recurrences.shown(result.value))).toEqual(result.value);
        else expect(english.recurrences.fault(result.failure)).toMatch(/[.?]$/);
      }),
      { numRuns: 500 },
    );
  });
});

describe('a recurrence as it can be typed', () => {
  it('is read as the same again, whatever the days', () => {
    const weekly = fc.record({
      kind: fc.constant('weekly' as const),
      days: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
      zone: fc.constantFrom('Europe/London', 'America/New_York', 'UTC', 'Asia/Kolkata'),
    });
    fc.assert(
      fc.property(weekly, (recurrence) => {
        expect(read(recurrenceLine(recurrence), 'Europe/Kyiv')).toEqual(recurrence);
      }),
    );
    const cron = read('cron 0 8 * * 1-5 Europe/Berlin');
    expect(read(recurrenceLine(cron))).toEqual(cron);
  });
});
