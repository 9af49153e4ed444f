import { type PartialDate, parsePartialDate, precisionOf } from '../../model/partial-date.ts';
import type { Reading } from '../reading.ts';
import type { Attributed } from './attributed.ts';

const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A day further from the verb than this may belong to what was said ("said the vote on Monday …"). */
const REACH = 7;

/** The day on which something was said, where its sentence states it beside the verb and the article's own day is known. */
export function findSaidOn(reading: Reading, one: Attributed, published: PartialDate | null): PartialDate | null {
  if (published === null || precisionOf(published) !== 'day' || one.frame === null) return null;
  const day = Temporal.PlainDate.from(published);
  const { cue, from, to } = one.frame;
  const future =
    /^(?:will|shall)$/.test(reading.tokens[cue - 1]?.lower ?? '') || /^(?:will|shall)$/.test(reading.tokens[cue - 4]?.lower ?? '');
  const here = reading.tokens[cue]?.paragraph;
  for (let i = Math.max(0, from - REACH); i < Math.min(reading.tokens.length, to + REACH); i += 1) {
    const token = reading.tokens[i];
    if (!token || token.paragraph !== here) continue;
    if (i > cue && (token.tag === 'that' || token.tag === 'quote') && i > to) return null;
    const found = dayAt(reading, i, day, future);
    if (found !== null) return parsePartialDate(found.toString());
  }
  return null;
}

function dayAt(reading: Reading, i: number, published: Temporal.PlainDate, future: boolean): Temporal.PlainDate | null {
  const token = reading.tokens[i];
  if (!token) return null;
  if (token.lower === 'yesterday') return published.subtract({ days: 1 });
  if (token.lower === 'today') return published;
  if (token.tag !== 'date') return null;
  const weekday = WEEKDAY_STEMS.indexOf(token.lower.slice(0, 3)) + 1;
  const month = MONTH_STEMS.indexOf(token.lower.slice(0, 3)) + 1;
  if (weekday > 0 && !/^(?:mar|may|jan|jun|jul)/.test(token.lower)) {
    if (/^(?:last|next)$/.test(reading.tokens[i - 1]?.lower ?? '')) return null;
    const back = (published.dayOfWeek - weekday + 7) % 7;
    return future ? published.add({ days: (7 - back) % 7 }) : published.subtract({ days: back });
  }
  if (month === 0) return null;
  const [before, after, year] = [reading.tokens[i - 1]?.text ?? '', reading.tokens[i + 1]?.text ?? '', reading.tokens[i + 3]?.text ?? ''];
  const number = /^\d{1,2}$/.test(before) ? Number(before) : /^\d{1,2}$/.test(after) ? Number(after) : null;
  if (number === null || number < 1 || number > 31) return null;
  const stated =
    /^\d{1,2}$/.test(before) && /^\d{4}$/.test(after)
      ? Number(after)
      : /^\d{4}$/.test(year) && reading.tokens[i + 2]?.text === ','
        ? Number(year)
        : null;
  try {
    const guess = Temporal.PlainDate.from({ year: stated ?? published.year, month, day: number }, { overflow: 'reject' });
    // Without a year it is the last such day before the article appeared.
    return stated === null && Temporal.PlainDate.compare(guess, published) > 0 ? guess.subtract({ years: 1 }) : guess;
  } catch {
    return null;
  }
}
