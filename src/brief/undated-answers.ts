import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { isEmpty } from '../search/dates/date-range.ts';
import { datesInWords } from '../search/dates/dates-in-words.ts';
import { peopleMeant } from './people-meant.ts';
import { quoteLine } from './quote-line.ts';

/** Quotes without a date that only the dates of a question keep out, and the line that asks without them, which finds `all`; null where nothing else is asked. */
export interface Undated {
  readonly quotes: number;
  readonly all: number;
  readonly line: string | null;
}

/** What nobody can say to lie in the dates that were asked for, or out of them; null where no date was asked for, or nothing is undated. */
export function undatedBeside(query: QuoteQuery, { understood }: QuoteAnswer, corpus: Corpus): Undated | null {
  // The newest come first, and what has no date last.
  if ((understood.since === null && understood.until === null) || corpus.utterances.at(-1)?.date !== null) return null;
  // Where no day lies in the range, what has a date is no answer either.
  if (isEmpty(understood)) return null;
  const { since, until, ...rest } = query;
  const ofFilters = understood.since === (since ?? null) && understood.until === (until ?? null);
  const words = ofFilters ? query.words : datesInWords(query.words, query.today).rest.replace(/\s+/g, ' ').trim();
  const asked = { ...rest, words };
  const isAll = words === '' && (query.speaker ?? query.topic ?? query.outlet) === undefined;
  const found = isAll ? null : corpus.search(asked);
  if (found !== null && found.understood.corrected.length > understood.corrected.length) return null;
  // An office is held by others at other times.
  const match = understood.speaker;
  const byOffice = match?.kind === 'office' || (match?.kind === 'ambiguous' && match.by === 'office');
  const holders = new Set(byOffice ? peopleMeant(match).map(({ id }) => id) : []);
  const utterances = found === null ? corpus.utterances : found.hits.map(({ utterance }) => utterance);
  const undated = utterances.filter(({ date, speaker }) => date === null && (!byOffice || (speaker !== null && holders.has(speaker))));
  return undated.length === 0 ? null : { quotes: undated.length, all: utterances.length, line: isAll ? null : quoteLine(asked) };
}
