/** A calendar date known to the day (`2025-02-12`), the month (`2020-01`) or the year (`2024`). No time zone: it is what a newspaper prints. */
export type PartialDate = string & { readonly partialDate: true };

export type Precision = 'day' | 'month' | 'year';

const SHAPE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Parses `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; null when it is none of these or no such day exists. */
export function parsePartialDate(raw: string): PartialDate | null {
  const trimmed = raw.trim();
  const match = SHAPE.exec(trimmed);
  if (!match) return null;
  try {
    // It throws where there is no such day; a string for `from` would be one more for every date that is read.
    new Temporal.PlainDate(Number(match[1]), Number(match[2] ?? 1), Number(match[3] ?? 1));
    return trimmed as PartialDate;
  } catch {
    return null;
  }
}

/** How exact the date is. */
export const precisionOf = (date: PartialDate): Precision => (date.length === 10 ? 'day' : date.length === 7 ? 'month' : 'year');

/** The first and the last day that the date may mean, as `YYYY-MM-DD`, both inclusive. */
export function spanOf(date: PartialDate): { readonly first: string; readonly last: string } {
  if (date.length === 10) return { first: date, last: date };
  if (date.length === 4) return { first: `${date}-01-01`, last: `${date}-12-31` };
  const days = Temporal.PlainYearMonth.from(date).daysInMonth;
  return { first: `${date}-01`, last: `${date}-${String(days).padStart(2, '0')}` };
}

/** Newest first; a less exact date counts as its last possible day. Unknown dates (null) come last. */
export function compareNewestFirst(a: PartialDate | null, b: PartialDate | null): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const [x, y] = [spanOf(a).last, spanOf(b).last];
  return x === y ? 0 : x < y ? 1 : -1;
}
