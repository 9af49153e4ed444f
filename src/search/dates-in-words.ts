import { type PartialDate, parsePartialDate, spanOf } from '../model/partial-date.ts';
import { ALWAYS, type DateRange, intersect } from './date-range.ts';

export interface DatesInWords {
  readonly range: DateRange;
  /** The question without its dates. */
  readonly rest: string;
  /** False when a preposition makes it a date ("in 2016"); true when a bare number may also be a word of the quote. */
  readonly doubtful: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** A newspaper's year: nothing is held from before 1900. */
const YEAR = '(?:19|20)\\d{2}';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = `(?:${YEAR}-\\d{2}-\\d{2}|${YEAR}-\\d{2}|${DAY}\\s+${MONTH}\\s+${YEAR}|${MONTH}\\s+${DAY},?\\s+${YEAR}|${MONTH}\\s+${YEAR}|${YEAR})`;
const START = '(?<![\\p{L}\\p{N}.,:/-])';
const END = '(?![\\p{L}\\p{N}]|[-.,:/]\\p{N})';
const BETWEEN = new RegExp(`${START}(?:between|from)\\s+(${DATE})\\s+(?:and|to|until|till)\\s+(${DATE})${END}`, 'giu');
const SINGLE = new RegExp(`${START}(?:(since|from|after|until|till|before|in|during|on|of)\\s+)?(${DATE})${END}`, 'giu');

/**
 * Reads explicit dates, months with a year and years out of a question: "since February 2025", "in 2016", "from 2016 to
 * 2020", "2020-01-05". "of 2010" is left in place: it is how a quote speaks of a year. What needs today's date ("last week") is not read.
 */
export function datesInWords(question: string): DatesInWords {
  let range = ALWAYS;
  let doubtful = false;
  const take = (found: DateRange | null, whole: string): string => {
    if (found === null) return whole;
    range = intersect(range, found);
    return ' ';
  };
  const rest = question
    .replace(BETWEEN, (whole, a: string, b: string) => {
      const [from, to] = [readDate(a), readDate(b)];
      return take(from && to && { since: firstDay(from), until: lastDay(to) }, whole);
    })
    .replace(SINGLE, (whole, preposition: string | undefined, raw: string) => {
      const date = readDate(raw);
      if (date === null || preposition?.toLowerCase() === 'of') return whole;
      if (preposition === undefined) doubtful = true;
      return take(rangeOf(preposition?.toLowerCase(), date), whole);
    });
  return { range, rest, doubtful };
}

function rangeOf(preposition: string | undefined, date: PartialDate): DateRange {
  switch (preposition) {
    case 'since':
    case 'from':
      return { since: firstDay(date), until: null };
    case 'after':
      return { since: shifted(lastDay(date), 1), until: null };
    case 'until':
    case 'till':
      return { since: null, until: lastDay(date) };
    case 'before':
      return { since: null, until: shifted(firstDay(date), -1) };
    default:
      return { since: firstDay(date), until: lastDay(date) };
  }
}

/** "12 February 2025", "Feb 2025", "2025-02", "2025" as a partial date; null when there is no such day. */
function readDate(raw: string): PartialDate | null {
  if (/^[\d-]+$/.test(raw)) return parsePartialDate(raw);
  const year = /\d{4}$/.exec(raw)?.[0] ?? '';
  const month = MONTHS.findIndex((name) => new RegExp(`(?:^|\\s)${name}`, 'i').test(raw)) + 1;
  const day = /(?:^|\s)(\d{1,2})(?!\d)/.exec(raw)?.[1];
  return parsePartialDate([year, String(month).padStart(2, '0'), ...(day === undefined ? [] : [day.padStart(2, '0')])].join('-'));
}

const firstDay = (date: PartialDate): PartialDate => parsePartialDate(spanOf(date).first) ?? date;
const lastDay = (date: PartialDate): PartialDate => parsePartialDate(spanOf(date).last) ?? date;
const shifted = (date: PartialDate, days: number): PartialDate =>
  parsePartialDate(Temporal.PlainDate.from(date).add({ days }).toString()) ?? date;
