import { type PartialDate, parsePartialDate } from '../../model/partial-date.ts';

/** The first and the last day of what was named, both inclusive. */
export interface Days {
  readonly first: Temporal.PlainDate;
  readonly last: Temporal.PlainDate;
}

const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
const NUMBERS = ['a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const NUMBER = `(?:\\d{1,3}|an|one|${NUMBERS.join('|')})`;
const UNIT = '(?:day|week|fortnight|month|year)';
/** More years back than any newspaper. */
const MAX_YEARS = 200;

/** Ways to name days by today's date, as a pattern: "yesterday", "last week", "past 7 days", "two months ago", "last Monday". */
export const RELATIVE = [
  'day\\s+before\\s+yesterday|yesterday|today',
  `(?:last|past|previous)\\s+${NUMBER}\\s+${UNIT}s?`,
  `${NUMBER}\\s+${UNIT}s?\\s+ago`,
  'at\\s+the\\s+weekend',
  '(?:this|last|past|previous)\\s+(?:weekend|week|fortnight|month|year)',
  `(?:this|last|past)\\s+(?:${WEEKDAYS.join('|')})`,
].join('|');

/** Weekdays alone, which are a date only after a preposition: "since Monday", "over the weekend". */
export const WEEKDAY = [...WEEKDAYS, '(?:the\\s+)?weekend'].join('|');

/** The days that a relative expression names; null for what is none. `over`: "over the last year" is the twelve months up to today, "last year" the calendar year. */
export function relativeDays(raw: string, today: Temporal.PlainDate, over: boolean): Days | null {
  const words = raw.toLowerCase().split(/\s+/);
  const [first = '', second = ''] = words;
  const unit = (words.find((word) => /^(?:day|week|fortnight|month|year)s?$/.test(word)) ?? '').replace(/s$/, '');
  if (words.length === 1 && WEEKDAYS.includes(first)) return oneDay(latestWeekday(first, today));
  if (WEEKDAYS.includes(second)) return oneDay(latestWeekday(second, first === 'this' ? today : today.subtract({ days: 1 })));
  if (first === 'today') return oneDay(today);
  if (first === 'yesterday') return oneDay(today.subtract({ days: 1 }));
  if (words.length === 3 && first === 'day') return oneDay(today.subtract({ days: 2 }));
  if (words.at(-1) === 'weekend')
    return weekend(/^(?:last|past|previous)$/.test(first) && today.dayOfWeek > 5 ? today.subtract({ weeks: 1 }) : today, first === 'this');
  if (words.at(-1) === 'ago') return around(back(today, numberOf(first), unit), unit);
  if (words.length === 3) return { first: back(today, numberOf(second), unit), last: today };
  if (first === 'this') return around(today, unit);
  if (first === 'past' || over || unit === 'fortnight') return { first: back(today, 1, unit), last: today };
  return around(back(today, 1, unit), unit);
}

/** The latest month of that number, or day in it, that is not after the day; null when there is no such day. */
export function latestInYear(month: number, day: number | null, notAfter: Temporal.PlainDate): PartialDate | null {
  const two = (value: number): string => String(value).padStart(2, '0');
  const later = month > notAfter.month || (month === notAfter.month && day !== null && day > notAfter.day);
  return parsePartialDate([later ? notAfter.year - 1 : notAfter.year, two(month), ...(day === null ? [] : [two(day)])].join('-'));
}

/** The Saturday and Sunday of the week of a day; unless it is `coming`, those before where they have not begun. */
function weekend(day: Temporal.PlainDate, coming: boolean): Days {
  const saturday = day.add({ days: 6 - day.dayOfWeek });
  const first = coming || Temporal.PlainDate.compare(saturday, day) <= 0 ? saturday : saturday.subtract({ days: 7 });
  return { first, last: first.add({ days: 1 }) };
}

const oneDay = (day: Temporal.PlainDate): Days => ({ first: day, last: day });

const latestWeekday = (name: string, notAfter: Temporal.PlainDate): Temporal.PlainDate =>
  notAfter.subtract({ days: (notAfter.dayOfWeek - 1 - WEEKDAYS.indexOf(name) + 7) % 7 });

function numberOf(word: string): number {
  if (/^\d+$/.test(word)) return Number(word);
  return word === 'an' || word === 'one' ? 1 : NUMBERS.indexOf(word) + 1;
}

function back(day: Temporal.PlainDate, count: number, unit: string): Temporal.PlainDate {
  switch (unit) {
    case 'day':
      return day.subtract({ days: count });
    case 'week':
      return day.subtract({ weeks: count });
    case 'fortnight':
      return day.subtract({ weeks: 2 * count });
    case 'month':
      return day.subtract({ months: count });
    default:
      return day.subtract({ years: Math.min(count, MAX_YEARS) });
  }
}

/** The calendar week (from Monday), month or year of a day. */
function around(day: Temporal.PlainDate, unit: string): Days {
  switch (unit) {
    case 'week':
    case 'fortnight': {
      const first = day.subtract({ days: day.dayOfWeek - 1 });
      return { first, last: first.add({ days: 6 }) };
    }
    case 'month':
      return { first: day.with({ day: 1 }), last: day.with({ day: day.daysInMonth }) };
    case 'year':
      return { first: day.with({ month: 1, day: 1 }), last: day.with({ month: 12, day: 31 }) };
    default:
      return oneDay(day);
  }
}
