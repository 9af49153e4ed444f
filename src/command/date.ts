import { type PartialDate, parsePartialDate } from '../model/partial-date.ts';
import { datesInWords } from '../search/dates/dates-in-words.ts';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

const monthNumber = (word: string): number | null => {
  const at = MONTHS.findIndex((month) => word.length >= 3 && month.startsWith(word));
  return at < 0 ? null : at + 1;
};

const two = (value: number): string => String(value).padStart(2, '0');

/**
 * Reads a date as people type it: `2025`, `2025-02`, `2025-02-13`, `13 Feb 2025`, `Feb 2025`, `today`, `yesterday`, or a
 * month alone, which is the latest one of that name that is not after `today`. Null for anything else; `13/02/2025` is
 * refused on purpose, because the two sides of the Atlantic read it differently.
 */
export function parseDate(raw: string, today: Temporal.PlainDate): PartialDate | null {
  const typed = raw.trim().toLowerCase().replace(/,/g, ' ').replace(/\s+/g, ' ');
  if (typed === 'today') return parsePartialDate(today.toString());
  if (typed === 'yesterday') return parsePartialDate(today.subtract({ days: 1 }).toString());
  const iso = parsePartialDate(typed);
  if (iso !== null) return iso;
  const words = typed.split(' ').map((word) => word.replace(/^(\d{1,2})(?:st|nd|rd|th)$/, '$1'));
  const month = words.map(monthNumber).find((found) => found !== null) ?? null;
  if (month === null || words.length > 3) return null;
  const year = words.find((word) => /^\d{4}$/.test(word));
  const day = words.find((word) => /^\d{1,2}$/.test(word));
  if (words.length !== 1 + (year === undefined ? 0 : 1) + (day === undefined ? 0 : 1)) return null;
  if (year === undefined) {
    if (day !== undefined) return null;
    return parsePartialDate(`${month > today.month ? today.year - 1 : today.year}-${two(month)}`);
  }
  return parsePartialDate(day === undefined ? `${year}-${two(month)}` : `${year}-${two(month)}-${two(Number(day))}`);
}

/** Of a span of days ("last week", "autumn 2025") the first day, or for `until` the last. Null where more was written, or it is no date. */
export function endOfSpan(raw: string, end: 'since' | 'until', today: Temporal.PlainDate): PartialDate | null {
  const { range, rest, unread } = datesInWords(raw, today);
  return unread !== null || rest.trim() !== '' || range.since === null || range.until === null ? null : range[end];
}
