import type { Article } from '../../src/model/article.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { topicId } from '../../src/model/ids.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Speaker } from '../../src/model/speaker.ts';
import type { Topic } from '../../src/model/topic.ts';
import { article, quote, speaker } from './corpus-fixture.ts';

/** A topic about a pact that does not exist, and people on both sides of it. */
export const PACT: Topic = {
  id: topicId('pact'),
  title: 'The Northern Pact',
  aliases: [],
  description: 'An invented alliance.',
  terms: [
    { text: 'Northern Pact', weight: 4 },
    { text: 'pact', weight: 2 },
    { text: 'garrison', weight: 2 },
    { text: 'harbour fee', weight: 3 },
  ],
  people: [],
};

export const VOICES: readonly Speaker[] = [
  speaker('Ann Arbor', { side: 'us' }),
  speaker('Gus Grove', { side: 'us' }),
  speaker('Bea Briton', { side: 'uk' }),
  speaker('Emil Europa', { side: 'eu' }),
  speaker('Rurik Rus', { side: 'russia' }),
  speaker('Someone Else'),
];

/** A story as one outlet tells it. `quotes`: speaker and words; null for nobody known. */
export interface Telling {
  readonly id: string;
  readonly on: string | null;
  readonly outlet?: string | null;
  readonly title: string;
  readonly summary: string;
  readonly quotes?: readonly (readonly [by: string | null, words: string, rest?: Partial<Omit<Quote, 'id' | 'article'>>])[];
  readonly rest?: Partial<Omit<Article, 'id' | 'published'>>;
}

/** The parts of a corpus with these articles, all listed under the pact. */
export function newsParts(tellings: readonly Telling[]): CorpusParts {
  return {
    articles: tellings.map(({ id, on, outlet = id, title, summary, rest }) =>
      article(id, on, { title, outlet, summary: { text: summary, origin: 'editor' }, topics: [PACT.id], ...rest }),
    ),
    quotes: tellings.flatMap(({ id, quotes = [] }) => quotes.map(([by, words, rest], at) => quote(`${id}/q${at + 1}`, by, words, rest))),
    speakers: VOICES,
    topics: [PACT],
  };
}
