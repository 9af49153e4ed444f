import { type PartialDate, spanOf } from '../../model/partial-date.ts';

/** From the first day that `since` may mean to the last that `until` may mean; null is open. */
export interface DateRange {
  readonly since: PartialDate | null;
  readonly until: PartialDate | null;
}

export const ALWAYS: DateRange = { since: null, until: null };

export const isOpen = (range: DateRange): boolean => range.since === null && range.until === null;

/** Whether no day lies in the range. */
export const isEmpty = ({ since, until }: DateRange): boolean =>
  since !== null && until !== null && spanOf(since).first > spanOf(until).last;

/** Whether a span of days shares one with the range. */
export function spanOverlaps(span: { readonly first: string; readonly last: string }, range: DateRange): boolean {
  if (range.since !== null && span.last < spanOf(range.since).first) return false;
  return range.until === null || span.first <= spanOf(range.until).last;
}

/** Whether something of that date may lie in the range. Undated things only lie in the open range: nobody can say that they do otherwise. */
export const dateOverlaps = (date: PartialDate | null, range: DateRange): boolean =>
  date === null ? isOpen(range) : spanOverlaps(spanOf(date), range);

/** What lies in both: the later beginning, the earlier end. */
export function intersect(a: DateRange, b: DateRange): DateRange {
  return {
    since: pick(a.since, b.since, (x, y) => spanOf(x).first >= spanOf(y).first),
    until: pick(a.until, b.until, (x, y) => spanOf(x).last <= spanOf(y).last),
  };
}

/** What lies in either, and between them. */
export const hull = (a: DateRange, b: DateRange): DateRange => ({
  since: a.since === null || b.since === null ? null : pick(a.since, b.since, (x, y) => spanOf(x).first <= spanOf(y).first),
  until: a.until === null || b.until === null ? null : pick(a.until, b.until, (x, y) => spanOf(x).last >= spanOf(y).last),
});

function pick(a: PartialDate | null, b: PartialDate | null, first: (x: PartialDate, y: PartialDate) => boolean): PartialDate | null {
  if (a === null || b === null) return a ?? b;
  return first(a, b) ? a : b;
}
