import type { QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { intersect } from '../search/date-range.ts';
import { datesInWords } from '../search/dates-in-words.ts';

/** More than a year and not a whole number of weeks: every date that is counted from today becomes another one. */
const LATER = { days: 401 } as const;

/**
 * The question with dates that are counted from today ("last week") as `since` and `until`, so that a button asks the same
 * on another day. Dates that stand for themselves, and words that were not read as dates, stay as typed.
 */
export function settledQuestion(query: QuoteQuery, { understood }: QuoteAnswer): QuoteQuery {
  const { words, today } = query;
  if (today === undefined) return query;
  const { range, rest } = datesInWords(words, today);
  const later = datesInWords(words, today.add(LATER)).range;
  if (range.since === later.since && range.until === later.until) return query;
  const { since, until } = intersect({ since: query.since ?? null, until: query.until ?? null }, range);
  if (since !== understood.since || until !== understood.until) return query;
  return {
    ...query,
    words: rest.replace(/\s+/g, ' ').trim(),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}
