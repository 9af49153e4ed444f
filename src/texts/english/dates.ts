import { type PartialDate, spanOf } from '../../model/partial-date.ts';

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number): string => String(value).padStart(2, '0');

/** A date as it is printed: `12 Feb 2025`, `Jan 2020`, `2024`. */
export function date(known: PartialDate): string {
  const [year = '', month, day] = known.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ');
}

/** The days between which something lies, both inclusive: "14 Nov 2016 to 13 Feb 2025"; one date alone where they are the same. */
export const fromTo = (oldest: PartialDate, newest: PartialDate): string =>
  oldest === newest ? date(newest) : `${date(oldest)} to ${date(newest)}`;

/** A range of days as a sentence names it: "in 2016", "in Feb 2025", "on 12 Feb 2025", "since 1 Jan 2026", "from 9 to 15 Nov 2026"; null when it is open. */
export function range({ since, until }: { readonly since: PartialDate | null; readonly until: PartialDate | null }): string | null {
  if (since === null) return until === null ? null : `until ${date(until)}`;
  if (until === null) return `since ${date(since)}`;
  const [first, last] = [spanOf(since).first, spanOf(until).last];
  if (first === last) return `on ${date(since)}`;
  for (const length of [4, 7]) {
    const part = first.slice(0, length) as PartialDate;
    if (last.startsWith(part) && spanOf(part).first === first && spanOf(part).last === last) return `in ${date(part)}`;
  }
  const years = first.endsWith('-01-01') && last.endsWith('-12-31');
  if (years) return `from ${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  return `from ${date(since)} to ${date(until)}`;
}

/** The last part of a zone's name, as a place: `America/New_York` -> `New York`. */
export const placeOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/** "08:00" in the zone. */
export function clockTime(at: Temporal.Instant, zone: string): string {
  const { hour, minute } = at.toZonedDateTimeISO(zone);
  return `${two(hour)}:${two(minute)}`;
}

/** "Mon 23 Nov 2026" in the zone. */
export function calendarDay(at: Temporal.Instant, zone: string): string {
  const { dayOfWeek, day, month, year } = at.toZonedDateTimeISO(zone);
  return `${DAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** "Mon 23 Nov" for `YYYY-MM-DD`; with the year where it is another than this one. */
export function dayOnly(at: string, thisYear: number): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(at);
  return `${DAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]}${year === thisYear ? '' : ` ${year}`}`;
}

/** "Mon 23 Nov 2026, 08:00 London". */
export const moment = (at: Temporal.Instant, zone: string): string => `${calendarDay(at, zone)}, ${clockTime(at, zone)} ${placeOf(zone)}`;

/** Both capitals' time: "08:00 London, 03:00 Washington"; names the day where the two differ. */
export function bothCapitals(at: Temporal.Instant): string {
  const [london, washington] = ['Europe/London', 'America/New_York'] as const;
  const sameDay = calendarDay(at, london) === calendarDay(at, washington);
  return `${clockTime(at, london)} London, ${clockTime(at, washington)} Washington${sameDay ? '' : ` (${calendarDay(at, washington)})`}`;
}

/** Dates, ranges of days, and moments; what else there is, only the files of this language need. */
export const dates = { date, range, moment };
