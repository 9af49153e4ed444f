import { parseDate } from './date.ts';

/** A day, and a time of day after it: `08:00`, `8 am`, `8:30pm`. */
const DAY_AND_TIME = /^(.+?)(?:t|,? at |,? )(\d{1,2})(?:(?::(\d{2}))(?: ?([ap])\.?m\.?)?| ?([ap])\.?m\.?)$/i;

/** Years that are meant: before the first of them zones have offsets of odd seconds, and behind the last dates have more than four digits. */
const YEARS = { first: 1900, last: 9998 };

/** The longest is "13 Feb 2025 at 08:00 am". */
const MAX_WORDS = 6;

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

/** The day that is written without a time of day; null for anything else. */
export function parseDay(raw: string, zone: string, now: Temporal.Instant): Temporal.PlainDate | null {
  const today = now.toZonedDateTimeISO(zone).toPlainDate();
  if (/^tomorrow$/i.test(raw.trim())) return today.add({ days: 1 });
  const date = parseDate(raw, today);
  return date === null || date.length < 'YYYY-MM-DD'.length ? null : Temporal.PlainDate.from(date);
}

/**
 * Words with a moment before or behind them: "Ukraine tomorrow", "yesterday 08:00", "2026-11-23T08:00 trade and tariffs". Either may be null; what
 * stands in quotation marks is no moment.
 */
export function splitMoment(typed: string, now: Temporal.Instant): { readonly words: string | null; readonly moment: string | null } {
  const words = typed.split(/\s+/).filter((word) => word !== '');
  const isMoment = (part: readonly string[]): boolean => parseMoment(part.join(' '), 'UTC', now) !== null;
  for (let size = Math.min(MAX_WORDS, words.length); size > 0; size -= 1) {
    const [last, first] = [words.slice(-size), words.slice(0, size)];
    if (isMoment(last)) return { words: joined(words.slice(0, -size)), moment: last.join(' ') };
    if (isMoment(first)) return { words: joined(words.slice(size)), moment: first.join(' ') };
  }
  return { words: joined(words), moment: null };
}

const joined = (words: readonly string[]): string | null =>
  words
    .join(' ')
    .replace(/[\s,;]+(?:at|on|for|from|as of)?$/i, '')
    .replace(/^(?:at|on|for|from|as of)$/i, '') || null;

function readMoment(typed: string, zone: string, now: Temporal.Instant): Temporal.Instant | null {
  try {
    if (/(?:Z|[+-]\d{2}:?\d{2})$/i.test(typed) && typed.includes('T')) return Temporal.Instant.from(typed);
    if (/^now$/i.test(typed)) return now;
    if (typed.includes('T') && /^\d{4}-/.test(typed)) return Temporal.PlainDateTime.from(typed).toZonedDateTime(zone).toInstant();
    const [, day = typed, hours = '12', minutes = '00', afterMinutes, afterHours] = DAY_AND_TIME.exec(typed) ?? [];
    const half = (afterMinutes ?? afterHours)?.toLowerCase();
    const date = parseDay(day, zone, now);
    const hour = half === undefined ? Number(hours) : hourOf(Number(hours), half);
    if (date === null || hour === null) return null;
    return date
      .toPlainDateTime(`${String(hour).padStart(2, '0')}:${minutes}`)
      .toZonedDateTime(zone)
      .toInstant();
  } catch {
    return null;
  }
}

/** The hour of the day, of one of twelve and its half. */
const hourOf = (hour: number, half: string): number | null => (hour < 1 || hour > 12 ? null : (hour % 12) + (half === 'p' ? 12 : 0));
