import type { Speaker } from '../model/speaker.ts';
import type { Corpus, QuoteAnswer, QuoteQuery } from '../search/corpus.ts';
import { peopleMeant } from './people-meant.ts';
import { quoteLine } from './quote-line.ts';
import { readFilters } from './read-filters.ts';

const SUFFIX = /,? (?:[JS]r\.?|I{2,3}|IV)$/;

/**
 * Who is on record by another form of somebody's name, and may be the same person, which nobody can say for certain: with or without an
 * initial ("James B. Comey"), or by the family name alone, where no first name is printed. The latter is nobody's while somebody else of
 * that name is quoted more often.
 */
export function namesakesOf(speaker: Speaker, corpus: Corpus): readonly Speaker[] {
  if (speaker.kind !== 'person') return [];
  const quotesBy = ({ id }: Speaker): number => corpus.utterancesBy(id).length;
  const alike = peopleMeant(corpus.findSpeaker(speaker.name)).filter(({ id, kind }) => id !== speaker.id && kind === 'person');
  const family = speaker.name.replace(SUFFIX, '').split(' ').at(-1) ?? '';
  const relatives = family === speaker.name ? [] : peopleMeant(corpus.findSpeaker(family));
  const bare = relatives.find(({ name }) => name === family);
  // Articles drop the first name of whoever is best known.
  const isOthers = relatives.some((other) => other !== bare && quotesBy(other) > quotesBy(speaker));
  return [...(family === speaker.name ? [] : alike), ...(bare === undefined || isOthers ? [] : [bare])].filter(
    (each) => quotesBy(each) > 0,
  );
}

/** What answers a question under one other form of a name. */
export interface NamesakeAnswer {
  readonly name: string;
  readonly quotes: number;
  readonly line: string;
}

/** Other forms of a name that are asked for beside it. */
const MAX_NAMESAKES = 3;

/** What answers a question under the other forms of the name of whoever was asked for, with the line that asks for each. */
export function namesakeAnswers(query: QuoteQuery, { understood: reading }: QuoteAnswer, corpus: Corpus): readonly NamesakeAnswer[] {
  const { speaker } = reading;
  if (speaker === null || !('speaker' in speaker)) return [];
  return namesakesOf(speaker.speaker, corpus)
    .slice(0, MAX_NAMESAKES)
    .flatMap(({ name }) => {
      const asked = { ...query, ...readFilters(reading), words: reading.words.join(' '), speaker: name };
      const { hits, understood } = corpus.search(asked);
      const isAnswer = hits.length > 0 && understood.corrected.length <= reading.corrected.length;
      return isAnswer ? [{ name, quotes: hits.length, line: quoteLine(asked) }] : [];
    });
}
