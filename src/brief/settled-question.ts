import type { QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { type DateRange, intersect } from '../search/dates/date-range.ts';
import { type DatesInWords, datesInWords } from '../search/dates/dates-in-words.ts';

/** More than a year and not a whole number of weeks: every date that is counted from today becomes another one. */
const LATER = { days: 401 } as const;

/**
 * The question with dates that are counted from today ("last week") as `since` and `until`, so that a button asks the same
 * on another day. Dates that stand for themselves, and words that were not read as dates, stay as typed.
 */
export function settledQuestion(query: QuoteQuery, { understood }: QuoteAnswer): QuoteQuery {
  const dates = query.today === undefined ? null : datesFromToday(query.words, query.today);
  if (dates === null) return query;
  const { since, until } = intersect({ since: query.since ?? null, until: query.until ?? null }, dates.range);
  if (since !== understood.since || until !== understood.until) return query;
  return {
    ...query,
    words: oneSpaced(dates.rest),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}

/** The same for words that have no options beside them: "trump last week" becomes "trump from 2026-11-09 to 2026-11-15". */
export function settledWords(words: string, today: Temporal.PlainDate): string {
  const dates = datesFromToday(words, today);
  return dates === null ? words : oneSpaced(`${dates.rest} ${inWords(dates.range)}`);
}

/** The dates of a question when any of them is counted from today; else null. */
function datesFromToday(words: string, today: Temporal.PlainDate): DatesInWords | null {
  const dates = datesInWords(words, today);
  const later = datesInWords(words, today.add(LATER)).range;
  return dates.range.since === later.since && dates.range.until === later.until ? null : dates;
}

function inWords({ since, until }: DateRange): string {
  if (since !== null && until !== null) return `from ${since} to ${until}`;
  return since === null ? `until ${until}` : `since ${since}`;
}

const oneSpaced = (words: string): string => words.replace(/\s+/g, ' ').trim();
