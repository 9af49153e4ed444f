import { type PartialDate, parsePartialDate, precisionOf } from '../../model/partial-date.ts';
import type { Frame } from '../frames/frames.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { isBesideVerb } from './beside-verb.ts';
import { isOccasion } from './occasions.ts';

const WEEKDAY_STEMS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const MONTH_STEMS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A day further from the verb than this may belong to what was said ("said the vote on Monday …"). */
const REACH = 16;
/** A day without a year that is this near after the article's own may be one to come. */
const MOST_MONTHS_AGO = 9;

const TIME_OF_DAY = /^(?:morning|afternoon|evening|night|early|late|noon|midday)$/;
/** "earlier on Monday", "late Monday": they change nothing about the day. */
const SHADES = /^(?:early|earlier|late|later|only|back|just)$/;
/** What leads to a day on which something is said. */
const ON = /^(?:on|in|at|during|via|from)$/;
/** "last Monday", "every Monday", "Super Tuesday", "an interview airing Monday": not the last such day, or not that of speaking. */
const ANOTHER = /^(?:last|next|previous|following|coming|every|each|one|some|this|that|these|super|black|cyber|good|ash|easter|palm)$/;
const SHOWN = /^(?:airing|aired|airs|broadcast|broadcasting|published|publishing|appearing|out|online|scheduled|due|set)$/;

/** Where words about a day stand: the tokens of it, and the first of the phrase that it belongs to. */
interface DayPhrase {
  readonly at: number;
  readonly from: number;
}

/** The day on which something was said, where its sentence states it as that of speaking and the article's own day is known. */
export function findSaidOn(reading: Reading, frame: Frame, sentence: Sentence, published: PartialDate | null): PartialDate | null {
  if (published === null || precisionOf(published) !== 'day') return null;
  const day = Temporal.PlainDate.from(published);
  const { tokens } = reading;
  const future = /^(?:will|shall)$/.test(tokens[frame.cue - 1]?.lower ?? '');
  // What stands behind the verb belongs to it more surely than what opens the sentence.
  const behind = Math.min(sentence.to, Math.max(frame.cue, frame.mention.to) + REACH);
  const places = [...range(frame.cue + 1, behind), ...range(sentence.from, frame.cue).reverse()];
  for (const at of places) {
    const phrase = dayPhrase(reading, sentence, at);
    if (phrase === null || !isBesideVerb(reading, frame, sentence, phrase.from)) continue;
    if (tokens[at]?.lower === 'today' && tokens[frame.cue]?.form !== 'past') continue;
    const found = dayAt(tokens, at, day, future);
    return found === null ? null : parsePartialDate(found.toString());
  }
  return null;
}

const range = (from: number, to: number): number[] => Array.from({ length: Math.max(0, to - from) }, (_, k) => from + k);

const isDay = ({ tag, lower, text }: Tagged): boolean =>
  (tag === 'date' && !TIME_OF_DAY.test(lower)) || lower === 'yesterday' || (lower === 'today' && text !== 'TODAY');

/** The phrase of time that the token at `at` is the day of; null where it names something else ("the March 3 vote", "by Friday"). */
function dayPhrase(reading: Reading, sentence: Sentence, at: number): DayPhrase | null {
  const { tokens } = reading;
  const token = tokens[at];
  if (!token || !isDay(token)) return null;
  // "On Friday, March 3," is told by its month.
  if (isWeekday(token) && isMonthDay(tokens, afterDay(tokens, at))) return null;
  let from = at;
  if (/^\d{1,2}$/.test(tokens[from - 1]?.text ?? '')) from -= 1;
  // "Friday, March 3"
  const comma = tokens[from - 1]?.text === ',' ? 2 : 1;
  if (!isWeekday(token) && isWeekday(tokens[from - comma])) from -= comma;
  while (SHADES.test(tokens[from - 1]?.lower ?? '') && from > sentence.from) from -= 1;
  const to = endOfDay(tokens, at);
  const occasion = namesOccasion(reading, from, to);
  if (occasion !== null) return ON.test(tokens[occasion - 1]?.lower ?? '') ? { at, from: occasion - 1 } : null;
  const [before, next] = [tokens[from - 1], tokens[to]];
  if (next && (next.tag === 'genitive' || next.tag === 'word')) return null;
  // "from March 3 to March 5", "on Friday and Saturday"
  if (/^(?:to|and|or|through|until|-|–)$/.test(next?.lower ?? '') && /^(?:date|number)$/.test(tokens[to + 1]?.tag ?? '')) return null;
  if (!before || from <= sentence.from) return { at, from };
  if (ANOTHER.test(before.lower) || SHOWN.test(before.lower)) return null;
  if (/^(?:determiner|owner|genitive|to|conjunction|subordinator)$/.test(before.tag)) return null;
  if (before.tag !== 'preposition') return { at, from };
  // "an interview published on Monday"
  return before.lower === 'on' && !SHOWN.test(tokens[from - 2]?.lower ?? '') ? { at, from: from - 1 } : null;
}

const stemIn = (stems: readonly string[], token: Tagged | undefined): number =>
  token?.tag === 'date' && !TIME_OF_DAY.test(token.lower) ? stems.indexOf(token.lower.slice(0, 3)) + 1 : 0;
const isWeekday = (token: Tagged | undefined): boolean => stemIn(WEEKDAY_STEMS, token) > 0;
/** Past a weekday, its time of day and a comma. */
const afterDay = (tokens: readonly Tagged[], at: number): number => {
  let to = at + 1;
  while (TIME_OF_DAY.test(tokens[to]?.lower ?? '')) to += 1;
  return tokens[to]?.text === ',' ? to + 1 : to;
};
const isMonthDay = (tokens: readonly Tagged[], at: number): boolean =>
  (stemIn(MONTH_STEMS, tokens[at]) > 0 && /^\d{1,2}$/.test(tokens[at + 1]?.text ?? '')) ||
  (/^\d{1,2}$/.test(tokens[at]?.text ?? '') && stemIn(MONTH_STEMS, tokens[at + 1]) > 0);

/** The token behind the day, its number, year and time of day. */
function endOfDay(tokens: readonly Tagged[], at: number): number {
  let to = at + 1;
  if (stemIn(MONTH_STEMS, tokens[at]) > 0 && /^\d{1,2}$/.test(tokens[to]?.text ?? '')) to += 1;
  if (tokens[to]?.text === ',' && /^\d{4}$/.test(tokens[to + 1]?.text ?? '')) to += 2;
  else if (/^\d{4}$/.test(tokens[to]?.text ?? '')) to += 1;
  while (TIME_OF_DAY.test(tokens[to]?.lower ?? '')) to += 1;
  return to;
}

/** "at |a Friday rally|", "during |Tuesday's conference call|": where the phrase begins whose noun is an occasion of speaking; null where the day belongs to no noun. */
function namesOccasion({ tokens, chunks, chunkFrom }: Reading, from: number, to: number): number | null {
  let start = from;
  while (/^(?:determiner|owner|word|name)$/.test(tokens[start - 1]?.tag ?? '') && start > from - 4) start -= 1;
  for (let k = start; k <= to + 1; k += 1) {
    const chunk = chunks[chunkFrom.get(k) ?? -1];
    if (!chunk || chunk.to <= to) continue;
    // A day of its own before a name: "On Friday Ms Lee".
    const tied = tokens[to]?.tag === 'genitive' || /^(?:determiner|owner)$/.test(tokens[start]?.tag ?? '');
    if (tied && isOccasion(tokens, chunk)) return start;
  }
  return null;
}

/** The date that the token at `at` gives, as seen from the day of publication. */
function dayAt(tokens: readonly Tagged[], at: number, published: Temporal.PlainDate, future: boolean): Temporal.PlainDate | null {
  const token = tokens[at];
  if (!token) return null;
  if (token.lower === 'yesterday') return published.subtract({ days: 1 });
  if (token.lower === 'today') return published;
  const weekday = stemIn(WEEKDAY_STEMS, token);
  if (weekday === 0) return dateAt(tokens, at, published);
  const back = (published.dayOfWeek - weekday + 7) % 7;
  return future ? published.add({ days: (7 - back) % 7 }) : published.subtract({ days: back });
}

/** "March 3", "3 March 2020"; without a year it is the last such day before the article appeared, unless it may be one to come. */
function dateAt(tokens: readonly Tagged[], at: number, published: Temporal.PlainDate): Temporal.PlainDate | null {
  const month = stemIn(MONTH_STEMS, tokens[at]);
  const [before, after] = [tokens[at - 1]?.text ?? '', tokens[at + 1]?.text ?? ''];
  const number = /^\d{1,2}$/.test(before) ? Number(before) : /^\d{1,2}$/.test(after) ? Number(after) : 0;
  if (month === 0 || number < 1 || number > 31) return null;
  const last = tokens[endOfDay(tokens, at) - 1]?.text ?? '';
  const stated = /^\d{4}$/.test(last) ? Number(last) : null;
  try {
    const found = Temporal.PlainDate.from({ year: stated ?? published.year, month, day: number }, { overflow: 'reject' });
    if (Temporal.PlainDate.compare(found, published) <= 0) return found;
    const earlier = found.subtract({ years: 1 });
    const toCome = Temporal.PlainDate.compare(earlier.add({ months: MOST_MONTHS_AGO }), published) < 0;
    return stated === null && !toCome ? earlier : null;
  } catch {
    return null;
  }
}
