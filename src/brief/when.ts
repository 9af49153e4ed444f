const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

const two = (value: number): string => String(value).padStart(2, '0');

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
export function dayOnly(date: string, thisYear: number): string {
  const { dayOfWeek, day, month, year } = Temporal.PlainDate.from(date);
  return `${DAYS[dayOfWeek - 1]} ${day} ${MONTHS[month - 1]}${year === thisYear ? '' : ` ${year}`}`;
}

/** "Mon 23 Nov 2026, 08:00 London". */
export const momentIn = (at: Temporal.Instant, zone: string): string => `${calendarDay(at, zone)}, ${clockTime(at, zone)} ${placeOf(zone)}`;

/** Both capitals' time: "08:00 London, 03:00 Washington"; names the day where the two differ. */
export function bothCapitals(at: Temporal.Instant): string {
  const [london, washington] = ['Europe/London', 'America/New_York'] as const;
  const sameDay = calendarDay(at, london) === calendarDay(at, washington);
  return `${clockTime(at, london)} London, ${clockTime(at, washington)} Washington${sameDay ? '' : ` (${calendarDay(at, washington)})`}`;
}
