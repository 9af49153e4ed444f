import { describe, expect, it } from 'vitest';
import { parseMoment, splitMoment } from '../../src/command/moment.ts';
import { splitTopic } from '../../src/command/split-topic.ts';

describe('a typed schedule', () => {
  it.each([
    ['weekdays 08:00 Europe/London', null, 'weekdays 08:00 Europe/London'],
    ['"Ukraine war" weekdays 17:30 Europe/Brussels', 'Ukraine war', 'weekdays 17:30 Europe/Brussels'],
    ['“Ukraine war” daily 7am', 'Ukraine war', 'daily 7am'],
    ['transatlantic relations mon,thu 18:00', 'transatlantic relations', 'mon,thu 18:00'],
    ['nato every friday 17:30', 'nato', 'every friday 17:30'],
    ['cron 0 8 * * 1-5', null, 'cron 0 8 * * 1-5'],
    ['whenever', null, 'whenever'],
    ['tomorrow 08:00', null, 'tomorrow 08:00'],
    ['on 2027-01-01 08:00', null, 'on 2027-01-01 08:00'],
    ['the first monday of the month 08:00', null, 'the first monday of the month 08:00'],
    ['first minister daily 08:00', 'first minister', 'daily 08:00'],
    ['mon-fri 8am Berlin', null, 'mon-fri 8am Berlin'],
    ['Mon – Fri 08:00', null, 'Mon – Fri 08:00'],
    ['mon, wed and fri at 7:45', null, 'mon, wed and fri at 7:45'],
    ['tue;thu 9:00', null, 'tue;thu 9:00'],
    ['monday to friday 8am', null, 'monday to friday 8am'],
    ['nato mon–fri 7.30', 'nato', 'mon–fri 7.30'],
    ['Ukraine on mondays at 8:00', 'Ukraine', 'mondays at 8:00'],
    ['Ukraine from monday to friday 8am', 'Ukraine', 'monday to friday 8am'],
    ['NATO, every weekday 8:00', 'NATO', 'every weekday 8:00'],
    ['Ukraine each day at 8:00', 'Ukraine', 'each day at 8:00'],
    ['the war in Ukraine for weekdays at 8:00', 'the war in Ukraine', 'weekdays at 8:00'],
    ['Ukraine everyday 8:00', 'Ukraine', 'everyday 8:00'],
    ['Ukraine at noon daily', 'Ukraine', 'noon daily'],
    ['Ukraine mornings at 8:00', 'Ukraine', 'mornings at 8:00'],
    ['daily 8:00 London about Ukraine aid', 'Ukraine aid', 'daily 8:00 London'],
    ['Ukraine daily 8:00', 'Ukraine', 'daily 8:00'],
    ['Sunak daily 8:00', 'Sunak', 'daily 8:00'],
    ['monetary policy weekdays 8:00', 'monetary policy', 'weekdays 8:00'],
    ['satellites fri 7:00', 'satellites', 'fri 7:00'],
    ['Chicago Sun-Times daily 8:00', 'Chicago Sun-Times', 'daily 8:00'],
    ['', null, ''],
  ])('“%s” is cut before the recurrence', (typed, topic, when) => {
    expect(splitTopic(typed)).toEqual({ topic, when });
  });
});

// Late on the 21st in New York.
const NOW = Temporal.Instant.from('2026-11-22T02:00:00Z');

describe('a typed moment', () => {
  it.each([
    ['2026-11-23T08:00', '2026-11-23T13:00:00Z'],
    ['2026-11-23T08:00Z', '2026-11-23T08:00:00Z'],
    ['2026-11-23T08:00+01:00', '2026-11-23T07:00:00Z'],
    ['2026-11-23', '2026-11-23T17:00:00Z'],
    ['2026-11-23 08:00', '2026-11-23T13:00:00Z'],
    ['yesterday', '2026-11-20T17:00:00Z'],
    ['Yesterday at 8:00', '2026-11-20T13:00:00Z'],
    ['13 Feb 2025, 07:30', '2025-02-13T12:30:00Z'],
    ['tomorrow', '2026-11-22T17:00:00Z'],
    ['tomorrow 8am', '2026-11-22T13:00:00Z'],
    ['13 Feb 2025 at 8:30 pm', '2025-02-14T01:30:00Z'],
    ['yesterday 12 a.m.', '2026-11-20T05:00:00Z'],
    ['now', '2026-11-22T02:00:00Z'],
  ])('“%s” is read in the zone unless it has an offset', (typed, instant) => {
    expect(parseMoment(typed, 'America/New_York', NOW)?.toString()).toBe(instant);
  });

  it.each([
    '2026-13-01',
    '',
    '2026-11-23T25:00',
    'yesterday 25:00',
    'yesterday 13 pm',
    'yesterday 8',
    '2025-02',
    '08:00',
    '-271821-04-20T00:00Z',
    '+275760-09-13T00:00Z',
    '0001-01-01T00:00',
    '1899-12-31',
  ])('“%s” is none', (typed) => {
    expect(parseMoment(typed, 'Europe/London', NOW)).toBeNull();
  });
});

describe('words with a moment', () => {
  it.each([
    ['Ukraine war', 'Ukraine war', null],
    ['Ukraine war tomorrow', 'Ukraine war', 'tomorrow'],
    ['yesterday 08:00 Ukraine war', 'Ukraine war', 'yesterday 08:00'],
    ['trade and tariffs on 13 Feb 2025 at 08:00', 'trade and tariffs', '13 Feb 2025 at 08:00'],
    ['Pete Hegseth 2026-11-23T08:00', 'Pete Hegseth', '2026-11-23T08:00'],
    ['tomorrow', null, 'tomorrow'],
    ['for tomorrow', null, 'tomorrow'],
    ['"tomorrow"', '"tomorrow"', null],
    ['May 2025', 'May 2025', null],
    ['', null, null],
  ])('“%s”', (typed, words, moment) => {
    expect(splitMoment(typed, NOW)).toEqual({ words, moment });
  });
});
