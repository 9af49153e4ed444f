import { type PartialDate, parsePartialDate, spanOf } from '../../model/partial-date.ts';
import { withPlainDates } from './date-phrases.ts';
import { ALWAYS, type DateRange, hull, intersect, isEmpty } from './date-range.ts';
import { type Days, latestInYear, RELATIVE, relativeDays, WEEKDAY } from './relative-dates.ts';

export interface DatesInWords {
  readonly range: DateRange;
  /** The question without its dates. */
  readonly rest: string;
  /** False when a preposition makes it a date ("in 2016"); true when it may also be words of the quote. */
  readonly doubtful: boolean;
  /** What looks like a date and was read as none: "since the conference", "13/02/2025". */
  readonly unread: string | null;
}

/** A date that was found, and where. */
interface Found {
  readonly range: DateRange;
  readonly start: number;
  readonly end: number;
}

/** Stands for what was read, so that the rest keeps its places; no question holds it. */
const BLANK = '\u0001';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
/** Months whose names are nothing else: a lone "may" or "march" is a word, "Jan" a person. */
const PLAIN_MONTH = '(?:january|february|april|june|july|august|september|october|november|december)';
/** A newspaper's year: nothing is held from before 1900. */
const YEAR = '(?:19|20)\\d{2}';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const DATE = [
  // What `withPlainDates` makes of a phrase.
  `\\d{4}-\\d{2}-\\d{2}\\.\\.\\d{4}-\\d{2}-\\d{2}`,
  `${YEAR}-\\d{2}-\\d{2}`,
  `${YEAR}-\\d{2}`,
  `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
  `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
  `${MONTH},?\\s+(?:of\\s+)?${YEAR}`,
  `(?:19|20)\\d0s`,
  `(?:(?:early|mid|late|start\\s+of|beginning\\s+of|end\\s+of)[\\s-]+)?${YEAR}`,
].join('|');
/** Dates that need today's to be known. */
const SHORT_DATE = `${DAY}\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+${DAY}|${RELATIVE}`;
const START = '(?<![\\p{L}\\p{N}]|[\\p{L}\\p{N}][.,:/-])';
const END = '(?![\\p{L}\\p{N}]|[-.,:/]\\p{N})';
const BETWEEN = new RegExp(
  `${START}(?:(?:between|from|since)\\s+)?(${DATE}|${SHORT_DATE}|${MONTH})\\s*(?:\\b(?:and|to|until|till|through)\\b|(?<=\\d\\s*)[-–—])\\s*(?:the\\s+)?(${DATE}|${SHORT_DATE}|${MONTH}|now|present)${END}`,
  'giu',
);
/** Ways to say "until", "before" and "since". */
const PREPOSITIONS = new RegExp(
  `${START}(up\\s+to|through|(?:no|not)\\s+later\\s+than|prior\\s+to|not\\s+after|not\\s+before|(?:no|not)\\s+earlier\\s+than)(?=\\s+(?:the\\s+)?(?:${DATE})${END})`,
  'giu',
);
const SINCE = /before|earlier/i;
/** "Pre-2014 borders" are words; at the end of a question it is more likely a date. */
const AT_THE_END = new RegExp(`${START}(pre|post)[\\s-]+(${YEAR})(?=[^\\p{L}\\p{N}]*$)`, 'giu');
const LISTED = /^[\s,/&]*(?:(?:and|or)\s*)?$/i;
const PREPOSITION = 'since|from|after|until|till|before|in|during|on|of|over|within|for';
const SINGLE = new RegExp(
  `${START}(?:(?:(${PREPOSITION})\\s+)?(?:the\\s+)?(${DATE}|${SHORT_DATE}|${PLAIN_MONTH})|(${PREPOSITION})\\s+(${MONTH}|${WEEKDAY}))${END}(\\s+onwards?(?!\\p{L})|\\s+on(?=[^\\p{L}\\p{N}]*$))?`,
  'giu',
);
const SLASHED = /(?<![\p{L}\p{N}/.])\d{1,4}[/.-]\d{1,2}[/.-]\d{2,4}(?![\p{L}\p{N}/])/u;
const UNREAD = /(?<![\p{L}\p{N}])(?:since|until|till)\s+\S[^,;?]*/iu;

/**
 * Reads dates out of a question: "since February 2025", "in 2016", "from 2016" (the same), "from 2016 on", "from 2016 to 2020", "2020-01-05"; with today's date
 * also "since January" (the latest), "last week", "on Monday", "3 days ago". "of 2010" is left in place: it is how a quote
 * speaks of a year. What depends on today is left in place when that is not given.
 */
export function datesInWords(question: string, today: Temporal.PlainDate | null = null): DatesInWords {
  const found: Found[] = [];
  let doubtful = false;
  const take = (days: DateRange | null, whole: string, start: number): string => {
    if (days === null) return whole;
    found.push({ range: days, start, end: start + whole.length });
    return BLANK.repeat(whole.length);
  };
  const plain = withPlainDates(question, today).replace(AT_THE_END, (whole, prefix: string, date: string) => {
    doubtful = true;
    return `${prefix.toLowerCase() === 'pre' ? 'before' : 'after'} ${date}`.padStart(whole.length);
  });
  const blanked = plain
    .replace(BETWEEN, (whole, a: string, b: string, at: number) => {
      const to = readDays(b, today, false);
      const from = readDays(a, to?.last ?? today, false);
      return take(from && to && (Temporal.PlainDate.compare(from.first, to.last) <= 0 ? between(from, to) : between(to, from)), whole, at);
    })
    .replace(PREPOSITIONS, (whole, words: string) =>
      (SINCE.test(words) ? 'since' : /prior/i.test(words) ? 'before' : 'until').padEnd(whole.length),
    )
    .replace(SINGLE, (whole, ...parts: readonly (string | undefined)[]) => {
      const [before, date, beforeShort, short = '', onward] = parts;
      const preposition = (before ?? beforeShort)?.toLowerCase();
      const days = readDays(date ?? short, today, ['over', 'within', 'in', 'during', 'for'].includes(preposition ?? ''));
      const at = Number(parts.find((part) => typeof part === 'number'));
      if (days === null || (preposition === 'of' && date?.includes('..') !== true)) return whole;
      const relative = new RegExp(`^(?:${RELATIVE})$`, 'iu').test(date ?? '');
      if ((preposition === undefined && !relative) || /^ma(?:y|r|rch)\.?$/i.test(short)) doubtful = true;
      return take(rangeOf(onward === undefined ? preposition : 'since', days), whole, at);
    });
  const rest = blanked.replaceAll(new RegExp(`${BLANK}+`, 'g'), ' ');
  return { range: rangeOfAll(found, blanked), rest, doubtful, unread: (SLASHED.exec(rest) ?? UNREAD.exec(rest))?.[0].trim() ?? null };
}

/** Dates of a list ("2016 or 2017", "2016, 2017") together, others narrow each other; no range ends before it begins. */
function rangeOfAll(found: readonly Found[], text: string): DateRange {
  const inOrder = found.toSorted((a, b) => a.start - b.start);
  let range = ALWAYS;
  inOrder.forEach((each, i) => {
    const last = inOrder[i - 1];
    const listed =
      last !== undefined &&
      LISTED.test(text.slice(last.end, each.start)) &&
      [last, each].every(({ range: { since, until } }) => since !== null && until !== null);
    const narrowed = intersect(range, each.range);
    range = listed || isEmpty(narrowed) ? hull(range, each.range) : narrowed;
  });
  return range;
}

function rangeOf(preposition: string | undefined, days: Days): DateRange {
  switch (preposition) {
    case 'since':
      return { since: dateOf(days.first), until: null };
    case 'after':
      return { since: dateOf(days.last.add({ days: 1 })), until: null };
    case 'until':
    case 'till':
      return { since: null, until: dateOf(days.last) };
    case 'before':
      return { since: null, until: dateOf(days.first.subtract({ days: 1 })) };
    default:
      return between(days, days);
  }
}

const between = (from: Days, to: Days): DateRange => ({ since: dateOf(from.first), until: dateOf(to.last) });
const dateOf = (day: Temporal.PlainDate): PartialDate | null => parsePartialDate(day.toString());

/** The days of "12 February 2025", "Feb 2025", "2025-02", "2025", "the 2010s" or, with today, "13 Feb", "January", "last week"; null when there are none. */
function readDays(raw: string, today: Temporal.PlainDate | null, over: boolean): Days | null {
  const [first, last] = raw.split('..');
  if (first !== undefined && last !== undefined) return { first: Temporal.PlainDate.from(first), last: Temporal.PlainDate.from(last) };
  if (/^[\d-]+$/.test(raw)) return daysOf(parsePartialDate(raw));
  const decade = /^(\d{3})0s$/i.exec(raw)?.[1];
  if (decade !== undefined)
    return { first: Temporal.PlainDate.from(`${decade}0-01-01`), last: Temporal.PlainDate.from(`${decade}9-12-31`) };
  const year = /\d{4}$/.exec(raw)?.[0];
  const found = MONTHS.findIndex((name) => new RegExp(`(?:^|\\s)${name}`, 'i').test(raw)) + 1;
  const named = found > 0 && new RegExp(`(?:^|\\s)${MONTH}(?:$|[\\s,])`, 'iu').test(raw);
  if (!named && year !== undefined) return daysOf(parsePartialDate(year));
  if (named) {
    const day = /(?:^|\s)(\d{1,2})(?!\d)/.exec(raw)?.[1];
    if (year !== undefined) return daysOf(parsePartialDate([year, two(found), ...(day === undefined ? [] : [two(Number(day))])].join('-')));
    return today === null ? null : daysOf(latestInYear(found, day === undefined ? null : Number(day), today));
  }
  if (today === null) return null;
  return /^(?:now|present)$/i.test(raw) ? { first: today, last: today } : relativeDays(raw, today, over);
}

const two = (value: number): string => String(value).padStart(2, '0');

function daysOf(date: PartialDate | null): Days | null {
  if (date === null) return null;
  const { first, last } = spanOf(date);
  return { first: Temporal.PlainDate.from(first), last: Temporal.PlainDate.from(last) };
}
