import type { Speaker } from '../model/speaker.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { peopleMeant } from './people-meant.ts';
import { quoteLine } from './quote-line.ts';
import { readFilters } from './read-filters.ts';

const SUFFIX = /,? (?:[JS]r\.?|I{2,3}|IV)$/;

/**
 * Whoever is on record by somebody's family name alone, because the article prints no first name: it may be the same person, which
 * nobody can say for certain. Null where there is none, and where somebody else of that name is quoted more often.
 */
export function namesakeOf(speaker: Speaker, corpus: Corpus): Speaker | null {
  const family = speaker.name.replace(SUFFIX, '').split(' ').at(-1) ?? '';
  if (speaker.kind !== 'person' || family === speaker.name) return null;
  const quotesBy = ({ id }: Speaker): number => corpus.utterancesBy(id).length;
  const relatives = peopleMeant(corpus.findSpeaker(family));
  const bare = relatives.find(({ name }) => name === family);
  if (bare === undefined || quotesBy(bare) === 0) return null;
  // Articles drop the first name of whoever is best known.
  return relatives.some((other) => other !== bare && quotesBy(other) > quotesBy(speaker)) ? null : bare;
}

/** What answers a question under the namesake of whoever was asked for, and the line that asks for it; null where nothing does. */
export function namesakeAnswers(
  query: QuoteQuery,
  { understood: reading }: QuoteAnswer,
  corpus: Corpus,
): { readonly name: string; readonly quotes: number; readonly line: string } | null {
  const { speaker } = reading;
  const namesake = speaker !== null && 'speaker' in speaker ? namesakeOf(speaker.speaker, corpus) : null;
  if (namesake === null) return null;
  const asked = { ...query, ...readFilters(reading), words: reading.words.join(' '), speaker: namesake.name };
  const { hits, understood } = corpus.search(asked);
  const isAnswer = hits.length > 0 && understood.corrected.length <= reading.corrected.length;
  return isAnswer ? { name: namesake.name, quotes: hits.length, line: quoteLine(asked) } : null;
}
