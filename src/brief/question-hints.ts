import { spanOf } from '../model/partial-date.ts';
import { type Block, note } from '../reply/reply.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { quoteLine } from './quote-line.ts';
import { showRange } from './show-range.ts';
import { quoted } from './words.ts';

/** "not nato", which may be words or a wish. */
const NEGATED = /(?<![\p{L}\p{N}])(?:not|without)\s+(?=\S)/giu;
const SLASHED = /\d[/.]\d/;

/** What may have been meant by something in a question that could not be read, or contradicts itself. */
export function hintsFor(query: QuoteQuery, { understood: reading }: QuoteAnswer, corpus: Corpus): readonly Block[] {
  const hints: string[] = [];
  const { unreadDate } = reading;
  if (unreadDate !== null)
    hints.push(
      SLASHED.test(unreadDate)
        ? `${quoted(unreadDate)} can be read in two ways; write the year first: 2025-02-13.`
        : `${quoted(unreadDate)} was not read as a date; write one as since:2025-02 or “since February 2025”.`,
    );
  const { otherSpeaker } = reading;
  if (otherSpeaker !== null && 'speaker' in otherSpeaker) {
    const { name } = otherSpeaker.speaker;
    hints.push(
      `The words name ${name}, the filter another speaker. For what is said about ${name}: ${quoteLine({ ...query, words: `about ${query.words}` })}`,
    );
  }
  const excluding = query.words.replace(NEGATED, '-');
  if (excluding !== query.words) hints.push(`To leave a word out, put - before it: ${quoteLine({ ...query, words: excluding })}`);
  const named = query.outlet === undefined || query.words === '' ? null : corpus.findOutlet(query.words);
  if (named !== null && reading.outlet !== null && named !== reading.outlet)
    hints.push(`The words name ${named}, the filter ${reading.outlet}.`);
  return hints.map((hint) => note(hint));
}

/** What to say of a range in which no day lies; null for any other. */
export function impossibleDates({ understood: { since, until } }: QuoteAnswer): string | null {
  if (since === null || until === null || spanOf(since).first <= spanOf(until).last) return null;
  return `No day is both ${showRange({ since, until: null })} and ${showRange({ since: null, until })}.`;
}
