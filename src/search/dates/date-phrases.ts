/** The first and the last day of a phrase, as `datesInWords` reads them in a question: "2025-09-01..2025-11-30". */
const spanned = (first: Temporal.PlainDate, last: Temporal.PlainDate): string => `${first}..${last}`;

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const YEAR = '(?:19|20)\\d{2}';
const SEASON = '(?:spring|summer|autumn|winter)';
const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';
const PART = '(?:(?:the\\s+)?(early|mid|middle\\s+of|late|start\\s+of|beginning\\s+of|end\\s+of)[\\s-]+(?:in\\s+)?)';
const OF = '(?:,?\\s+|\\s+(?:of|in)\\s+)';

/** The month in which each season begins. */
const SEASONS: Readonly<Record<string, number>> = { spring: 3, summer: 6, autumn: 9, fall: 9, winter: 12 };
const YEARS_OF_DECADE = 10;
/** "2016-17" is two years, "1999-10" a month. */
const MOST_YEARS = 12;

const day = (year: number, month: number, date = 1): Temporal.PlainDate => Temporal.PlainDate.from({ year, month, day: date });

/** So many months from the first day of one. */
const months = (year: number, month: number, count: number): string =>
  spanned(day(year, month), day(year, month).add({ months: count }).subtract({ days: 1 }));

const season = (name: string, year: number): string => months(year, SEASONS[name.toLowerCase()] ?? 1, 3);

/** Which third: "early 2025" are its first four months, "late february" is what follows the 20th. */
function third(part: string): 0 | 1 | 2 {
  return /^(?:early|start|beginning)/i.test(part) ? 0 : /^mid/i.test(part) ? 1 : 2;
}

function partOfMonth(part: string, month: string, year: number): string {
  const first = day(year, MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1);
  const at = third(part);
  return spanned(first.with({ day: at * 10 + 1 }), first.with({ day: at === 2 ? first.daysInMonth : at * 10 + 10 }));
}

/** The latest season of that name which is over, or for "this summer" has begun. */
function latestSeason(which: string, name: string, today: Temporal.PlainDate): string {
  const begins = SEASONS[name.toLowerCase()] ?? 1;
  const ends = (year: number): Temporal.PlainDate => day(year, begins).add({ months: 3 });
  const isThis = which.toLowerCase() === 'this';
  const year = [today.year, today.year - 1, today.year - 2].find(
    (each) => Temporal.PlainDate.compare(isThis ? day(each, begins) : ends(each), today) <= 0,
  );
  return season(name, year ?? today.year);
}

const pattern = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])${source}(?![\\p{L}\\p{N}]|[-./]\\p{N})`, 'giu');

const WEEKDAY_BEFORE = new RegExp(
  `(?<![\\p{L}\\p{N}])${WEEKDAY},?\\s+(?:the\\s+)?(?=\\d{1,2}(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+\\d{1,2})`,
  'giu',
);
const DOTTED = /(?<![\p{L}\p{N}/.-])(\d{1,2})([.-])(\d{1,2})\2((?:19|20)\d{2})(?![\p{L}\p{N}/.-])/gu;
const YEARS = pattern(`(${YEAR})[-–/](\\d{2})`);
const THE_YEAR = pattern(`(?:the\\s+)?year\\s+(${YEAR})`);
const PART_OF_YEAR = pattern(`${PART}(${YEAR})`);
const PART_OF_MONTH = pattern(`${PART}(${MONTH})${OF}(${YEAR})`);
const SEASON_OF_YEAR = pattern(`(?:the\\s+)?(${SEASON}|fall)${OF}(${YEAR})`);
const HALF = pattern(`(?:the\\s+)?(first|second|last)\\s+half\\s+of\\s+(${YEAR})`);
const QUARTER = pattern(`(?:the\\s+)?(?:(first|second|third|fourth|last)\\s+quarter\\s+of|q([1-4]))\\s+(${YEAR})`);
const DECADE = pattern(`(in|since|during|of)\\s+the\\s+['’]?([2-9]0)s`);
const RELATIVE_YEAR = pattern(`(${MONTH}|${SEASON})${OF}(last|this)\\s+year`);
const RELATIVE_SEASON = pattern(`(last|this|past)\\s+(${SEASON})`);
const LAST_MONTH = pattern(`(?:last|this\\s+past)\\s+(${MONTH})`);
const THIS_YEAR = pattern('(?:earlier|later|so\\s+far|early|already)\\s+(this\\s+(?:year|month|week))');
const PAST_DECADE = pattern('(?:past|last)\\s+decade');
const BEFORE_LAST = pattern('(?:the\\s+)?(week|month|year)\\s+before\\s+last');

/**
 * A question with the ways to name a time that are made of several words put as days: "autumn 2025", "february last year", "the week before last",
 * "2016-17", "28.02.2025". What depends on today stays as it is where that is not given.
 */
export function withPlainDates(question: string, today: Temporal.PlainDate | null): string {
  const fixed = question
    .replace(WEEKDAY_BEFORE, '')
    .replace(DOTTED, (whole, first: string, mark: string, second: string, year: string) => ordinary(whole, first, mark, second, year))
    .replace(YEARS, (whole, from: string, to: string) => {
      const years = Number(to) - (Number(from) % 100);
      // "2011-12" may as well be a month.
      return years > 0 && years <= MOST_YEARS && !(Number(to) <= 12 && whole.includes('-'))
        ? months(Number(from), 1, 12 * (years + 1))
        : whole;
    })
    .replace(THE_YEAR, '$1')
    .replace(PART_OF_MONTH, (_, part: string, month: string, year: string) => partOfMonth(part, month, Number(year)))
    .replace(PART_OF_YEAR, (_, part: string, year: string) => months(Number(year), third(part) * 4 + 1, 4))
    .replace(SEASON_OF_YEAR, (_, name: string, year: string) => season(name, Number(year)))
    .replace(HALF, (_, which: string, year: string) => months(Number(year), which.toLowerCase() === 'first' ? 1 : 7, 6))
    .replace(QUARTER, (_, which: string | undefined, number: string | undefined, year: string) => {
      const at = ['first', 'second', 'third', 'fourth'].indexOf((which ?? '').toLowerCase());
      return months(Number(year), 3 * (number === undefined ? (at < 0 ? 3 : at) : Number(number) - 1) + 1, 3);
    })
    .replace(DECADE, (_, before: string, decade: string) => `${before} ${decade === '20' ? '20' : '19'}${decade}s`);
  if (today === null) return fixed;
  return fixed
    .replace(RELATIVE_YEAR, (_, name: string, which: string) => {
      const year = today.year - (which.toLowerCase() === 'last' ? 1 : 0);
      return name.toLowerCase() in SEASONS ? season(name, year) : `${name} ${year}`;
    })
    .replace(RELATIVE_SEASON, (_, which: string, name: string) => latestSeason(which, name, today))
    .replace(LAST_MONTH, 'in $1')
    .replace(THIS_YEAR, '$1')
    .replace(PAST_DECADE, spanned(today.subtract({ years: YEARS_OF_DECADE }), today))
    .replace(BEFORE_LAST, (_, unit: string) => beforeLast(unit.toLowerCase(), today));
}

/** "28.02.2025" as "2025-02-28"; with hyphens only where nobody can take the day for the month. */
function ordinary(whole: string, first: string, mark: string, second: string, year: string): string {
  const [a, b] = [Number(first), Number(second)];
  if (mark === '-' && a <= 12 && b <= 12 && a !== b) return whole;
  const [date, month] = mark === '-' && b > 12 ? [b, a] : [a, b];
  const two = (value: number): string => String(value).padStart(2, '0');
  return month > 12 || month < 1 || date < 1 || date > day(Number(year), month).daysInMonth ? whole : `${year}-${two(month)}-${two(date)}`;
}

function beforeLast(unit: string, today: Temporal.PlainDate): string {
  if (unit === 'week') {
    const first = today.subtract({ days: today.dayOfWeek - 1 + 14 });
    return spanned(first, first.add({ days: 6 }));
  }
  if (unit === 'year') return String(today.year - 2);
  const before = today.with({ day: 1 }).subtract({ months: 2 });
  return months(before.year, before.month, 1);
}
