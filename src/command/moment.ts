import { parseDate } from './date.ts';

/** A day, and a time of day after it. */
const DAY_AND_TIME = /^(.+?)(?:t|,? at |,? )(\d{1,2}:\d{2})$/i;

/** Years that are meant: before the first of them zones have offsets of odd seconds, and behind the last dates have more than four digits. */
const YEARS = { first: 1900, last: 9998 };

/**
 * Reads a time in a zone: ISO (`2026-11-23T08:00`, with or without offset), or a day as people type it (`yesterday`, `13 Feb
 * 2025`) with a time of day, which is noon where none is given. `now` is for what is relative. Null when it is no time.
 */
export function parseMoment(raw: string, zone: string, now: Temporal.Instant): Temporal.Instant | null {
  const moment = readMoment(raw.trim(), zone, now);
  if (moment === null) return null;
  const { year } = moment.toZonedDateTimeISO('UTC');
  return year < YEARS.first || year > YEARS.last ? null : moment;
}

function readMoment(typed: string, zone: string, now: Temporal.Instant): Temporal.Instant | null {
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(typed) && typed.includes('T')) return Temporal.Instant.from(typed);
    if (/^now$/i.test(typed)) return now;
    if (typed.includes('T') && /^\d{4}-/.test(typed)) return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant();
    const [, day = typed, time = '12:00'] = DAY_AND_TIME.exec(typed) ?? [];
    const date = parseDate(day, now.toZonedDateTimeISO(zone).toPlainDate());
    if (date === null) return null;
    return Temporal.PlainDate.from(date).toPlainDateTime(time.padStart(5, '0')).toZonedDateTime(zone).toInstant();
  } catch {
    return null;
  }
}
