import { parseDate } from './date.ts';

/** A day, and a time of day after it. */
const DAY_AND_TIME = /^(.+?)(?:t|,? at |,? )(\d{1,2}:\d{2})$/i;

/**
 * Reads a time in a zone: ISO (`2026-11-23T08:00`, with or without offset), or a day as people type it (`yesterday`, `13 Feb
 * 2025`) with a time of day, which is noon where none is given. `now` is for what is relative. Null when it is no time.
 */
export function parseMoment(raw: string, zone: string, now: Temporal.Instant): Temporal.Instant | null {
  const typed = raw.trim();
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
