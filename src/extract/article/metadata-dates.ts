import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';

const MONTH_NUMBERS: Readonly<Record<string, number>> = {
  jan: 1,
  feb: 2,
  mar: 3,
  apr: 4,
  may: 5,
  jun: 6,
  jul: 7,
  aug: 8,
  sep: 9,
  oct: 10,
  nov: 11,
  dec: 12,
};
const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const WEEKDAY = '(?:(mon|tue|wed|thu|fri|sat|sun)[a-z]*\\.?,? )?';
const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
/** Reuters' pages, when copied, print the hour right behind the year: "March 4, 20218:15 AM". */
const YEAR = '((?:18|19|20)\\d{2})(?=\\b|\\d{1,2}:\\d{2})';

/** "Monday 14 November 2016", "14th Nov, 2016". */
const BRITISH = new RegExp(`\\b${WEEKDAY}(\\d{1,2})(?:st|nd|rd|th)?(?: of)?[ -]${MONTH},?[ -]${YEAR}`, 'i');
/** "Nov. 14, 2016", "Monday, November 14 2016". */
const AMERICAN = new RegExp(`\\b${WEEKDAY}${MONTH} (\\d{1,2})(?:st|nd|rd|th)?,? ${YEAR}`, 'i');
const ISO = /\b((?:18|19|20)\d{2})-(\d{2})-(\d{2})(?![\d-])/;
const NUMERIC = /\b(\d{1,2})[/.](\d{1,2})[/.]((?:18|19|20)\d{2})\b/;
const MONTH_YEAR = new RegExp(`\\b${MONTH},? ${YEAR}`, 'i');

const two = (value: number): string => String(value).padStart(2, '0');

/** The day, unless it does not exist or falls on another weekday than the one printed with it. */
function day(year: string | undefined, month: number | undefined, dayOfMonth: string | undefined, weekday?: string): PartialDate | null {
  if (year === undefined || month === undefined || dayOfMonth === undefined) return null;
  const date = parsePartialDate(`${year}-${two(month)}-${two(Number(dayOfMonth))}`);
  if (date === null || weekday === undefined) return date;
  return WEEKDAY_STEMS[Temporal.PlainDate.from(date).dayOfWeek - 1] === weekday.toLowerCase() ? date : null;
}

const monthOf = (word: string | undefined): number | undefined =>
  word === undefined ? undefined : MONTH_NUMBERS[word.slice(0, 3).toLowerCase()];

/** A date in figures: the day where only one order makes sense, else only what both orders agree on, the year. */
function numeric(first: string, second: string, year: string): PartialDate | null {
  const [a, b] = [Number(first), Number(second)];
  const british = day(year, b, first);
  const american = day(year, a, second);
  if (british !== null && american !== null && british !== american) return parsePartialDate(year);
  return british ?? american;
}

/**
 * The first date printed in a short text, British or American, in words or figures; null when there is none, when no such day exists, or
 * when the weekday printed with it contradicts it. "05/06/2016" is known to the year only.
 */
export function dateIn(text: string): PartialDate | null {
  const british = BRITISH.exec(text);
  if (british !== null) return day(british[4], monthOf(british[3]), british[2], british[1]);
  const american = AMERICAN.exec(text);
  if (american !== null) return day(american[4], monthOf(american[2]), american[3], american[1]);
  const iso = ISO.exec(text);
  if (iso !== null) return day(iso[1], Number(iso[2]), iso[3]);
  const figures = NUMERIC.exec(text);
  if (figures !== null) return numeric(figures[1] ?? '', figures[2] ?? '', figures[3] ?? '');
  const month = MONTH_YEAR.exec(text);
  return month === null ? null : parsePartialDate(`${month[2]}-${two(monthOf(month[1]) ?? 0)}`);
}

/** A date line names a date and nothing but words that go with one. */
const DATE_WORDS =
  /\b(?:for immediate release|embargoed until|\d{1,3} (?:minutes?|hours?|days?) ago|(?:first |originally |page )?(?:published|posted|updated|last updated|last modified|modified|created|date|issued|on|at|and|mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|am|pm|a\.m\.?|p\.m\.?|noon|midnight|uk time|uk|gmt|bst|utc|cet|cest|est|edt|et|pt|pst|pdt|ct|cst|cdt|ist|aest|aedt|z))\b/gi;

const UPDATED = /\b(?:updated|modified)\b/i;

/** Whether a line consists of a date, with "Published", a weekday, a time or a zone at most. */
export function isDateLine(line: string): boolean {
  if (line.length > 140 || !/(?:18|19|20)\d{2}/.test(line) || dateIn(line) === null) return false;
  const rest = [BRITISH, AMERICAN, ISO, NUMERIC, MONTH_YEAR]
    .reduce((left, shape) => left.replace(new RegExp(shape.source, 'gi'), ' '), line)
    .replace(DATE_WORDS, ' ')
    .replace(/\d{1,2}[:.]\d{2}(?:[:.]\d{2})?|T?\d{2}:\d{2}|[+-]\d{2}:?\d{2}/g, ' ')
    .replace(/\bT\b/g, ' ');
  return !/[\p{L}\p{N}]/u.test(rest);
}

/** The date on which a date line says the piece appeared; a line that speaks of an update alone gives null. */
export function publishedIn(line: string): PartialDate | null {
  const updated = UPDATED.exec(line);
  if (updated === null) return dateIn(line);
  const before = line.slice(0, updated.index).replace(/\blast\s*$/i, '');
  const after = line.slice(updated.index);
  const published = /\b(?:published|posted|created)\b/i.exec(after);
  return dateIn(before) ?? (published === null ? null : dateIn(after.slice(published.index)));
}
