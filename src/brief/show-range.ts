import { type PartialDate, showDate, spanOf } from '../model/partial-date.ts';
import type { DateRange } from '../search/date-range.ts';

/** A range of days as a sentence names it: "in 2016", "in Feb 2025", "on 12 Feb 2025", "since 1 Jan 2026", "from 9 to 15 Nov 2026"; null when it is open. */
export function showRange({ since, until }: DateRange): string | null {
  if (since === null) return until === null ? null : `until ${showDate(until)}`;
  if (until === null) return `since ${showDate(since)}`;
  const [first, last] = [spanOf(since).first, spanOf(until).last];
  if (first === last) return `on ${showDate(since)}`;
  for (const length of [4, 7]) {
    const part = first.slice(0, length) as PartialDate;
    if (last.startsWith(part) && spanOf(part).first === first && spanOf(part).last === last) return `in ${showDate(part)}`;
  }
  const years = first.endsWith('-01-01') && last.endsWith('-12-31');
  if (years) return `from ${first.slice(0, 4)} to ${last.slice(0, 4)}`;
  return `from ${showDate(since)} to ${showDate(until)}`;
}
