import type { OccurrenceId } from '../../src/model/ids.ts';
import type { Recurrence, Schedule } from '../../src/model/schedule.ts';
import { partsOf } from '../../src/model/schedule.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { chaosSchedule, type Scenario } from './scenario.ts';

/** The weeks of 2026 in which the clocks of Washington and of London and Brussels change, from their first midnight in UTC. */
export const CHANGES: Readonly<Record<string, string>> = {
  'America forward': '2026-03-05',
  'Europe forward': '2026-03-26',
  'Europe back': '2026-10-22',
  'America back': '2026-10-29',
};

/** Wall times in the hours that are skipped or come twice, beside an ordinary one. */
const TIMES = [
  { zone: 'America/New_York', hour: 2, minute: 30 },
  { zone: 'America/New_York', hour: 1, minute: 30 },
  { zone: 'Europe/London', hour: 1, minute: 30 },
  { zone: 'Europe/Brussels', hour: 2, minute: 30 },
  { zone: 'Europe/Brussels', hour: 2, minute: 0 },
  { zone: 'America/New_York', hour: 8, minute: 0 },
] as const;
const DAYS = 7;
const MINUTE = 60_000;

/** What the clock on the wall shows, as text that sorts. */
const wallOf = (zone: string): ((instant: Temporal.Instant) => { readonly date: string; readonly time: string }) => {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
  return (instant) => {
    const [date = '', time = ''] = format.format(instant.epochMilliseconds).split(' ');
    return { date, time };
  };
};

/**
 * The moments at which somebody who looks at the clock on the wall every minute of the week would say, for the first time that
 * day, that it is `time` or later: what a daily digest means, worked out without any of the rules that the schedule goes by.
 */
function expectedSlots(start: Temporal.Instant, zone: string, time: string): readonly Temporal.Instant[] {
  const wall = wallOf(zone);
  const slots = new Map<string, Temporal.Instant>();
  for (let minute = 1; minute <= DAYS * 24 * 60; minute++) {
    const instant = start.add({ milliseconds: minute * MINUTE });
    const now = wall(instant);
    // The first day began before the week did.
    if (now.time >= time && !slots.has(now.date)) slots.set(now.date, instant);
  }
  return [...slots.values()].filter((slot) => wall(slot).date !== wall(start).date || wall(start).time < time);
}

const showTime = ({ hour, minute }: { readonly hour: number; readonly minute: number }): string =>
  `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;

/** `copies` daily schedules at each of the times, over one week; the world's clock goes from slot to slot. */
export function changeWeek(week: string, copies: number, channels: number): Scenario {
  const start = Temporal.Instant.from(`${CHANGES[week]}T00:00:00Z`);
  const schedules: Schedule[] = [];
  const expected = new Map<OccurrenceId, string>();
  const moments = new Map<number, Temporal.Instant>();
  for (const at of Array.from({ length: copies }, () => TIMES).flat()) {
    const recurrence: Recurrence = { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], ...at };
    const [first, ...rest] = expectedSlots(start, at.zone, showTime(at));
    if (first === undefined) throw new Error('nothing comes in that week');
    const schedule = chaosSchedule(schedules.length, channels, recurrence, first);
    schedules.push(schedule);
    for (const slot of [first, ...rest]) {
      expected.set(slotId(schedule.id, slot), partsOf(schedule.destination).channel);
      // The tick comes within a minute of the slot.
      moments.set(slot.epochMilliseconds, slot.add({ seconds: 20 }));
    }
  }
  return { schedules, expected, moments: [...moments].toSorted(([a], [b]) => a - b).map(([, moment]) => moment) };
}
