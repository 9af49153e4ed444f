import { type Action, actions, type Block, note } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { isEmpty } from '../search/dates/date-range.ts';
import type { Texts } from '../texts/texts.ts';
import { quoteLine } from './quote-line.ts';

/** "not nato", which may be words or a wish. */
const NEGATED = /(?<![\p{L}\p{N}])(?:not|without)\s+(?=\S)/giu;
const SLASHED = /\d[/.]\d/;

/** What may have been meant by something in a question that could not be read, or contradicts itself, with buttons that ask for that. */
export function hintsFor(
  query: QuoteQuery,
  { understood: reading }: QuoteAnswer,
  corpus: Corpus,
  { nothing, words }: Texts,
): readonly Block[] {
  const hints: string[] = [];
  const meant: Action[] = [];
  if (reading.unreadDate !== null) hints.push(unreadDateHint(reading.unreadDate, nothing));
  const { otherSpeaker } = reading;
  if (otherSpeaker !== null && 'speaker' in otherSpeaker) {
    const { name } = otherSpeaker.speaker;
    hints.push(nothing.otherSpeaker(name));
    meant.push({ kind: 'run', label: nothing.saidAbout(name), run: quoteLine({ ...query, words: `about ${query.words}` }) });
  }
  const excluding = query.words.replace(NEGATED, '-');
  if (excluding !== query.words) {
    hints.push(nothing.excluding);
    meant.push({ kind: 'run', label: words.quoted(excluding), run: quoteLine({ ...query, words: excluding }) });
  }
  const named = query.outlet === undefined || query.words === '' ? null : corpus.findOutlet(query.words);
  if (named !== null && reading.outlet !== null && named !== reading.outlet) hints.push(nothing.otherOutlet(named, reading.outlet));
  return [...hints.map((hint) => note(hint)), ...(meant.length === 0 ? [] : [actions(...meant)])];
}

/** How to write what looks like a date and was not read as one. */
export const unreadDateHint = (wrote: string, nothing: Texts['nothing']): string =>
  SLASHED.test(wrote) ? nothing.twoWays(wrote) : nothing.noDate(wrote);

/** What to say of a range in which no day lies; null for any other. */
export function impossibleDates({ understood: { since, until } }: QuoteAnswer, { dates, nothing }: Texts): string | null {
  if (since === null || until === null || !isEmpty({ since, until })) return null;
  return nothing.impossible(dates.range({ since, until: null }) ?? '', dates.range({ since: null, until }) ?? '');
}
