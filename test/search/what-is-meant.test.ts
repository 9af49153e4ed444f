import { describe, expect, it } from 'vitest';
import { topicId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus({
  articles: [article('a', '2025-05-05', { topics: [topicId('immigration')] }), article('b', '2025-06-06')],
  quotes: [
    quote('a/1', 'Otto Clark', 'The borders must be watched by everybody.', { saidOn: day('2025-05-05') }),
    quote('b/1', 'Edda Sol', 'The migration of birds begins early.', { saidOn: day('2025-06-06') }),
    quote('b/2', 'Edda Sol', 'I told them that last year and they laughed.', { saidOn: day('2024-06-06') }),
    quote('b/3', 'Edda Sol', 'Nobody wants World War Three to begin here.', { saidOn: day('2025-06-06') }),
  ],
  speakers: [speaker('Otto Clark'), speaker('Edda Sol')],
  topics: [
    {
      id: topicId('immigration'),
      title: 'Immigration',
      aliases: ['migration'],
      description: '',
      terms: [{ text: 'borders', weight: 3 }],
      people: [],
    },
  ],
});
const asked = (words: string) => corpus.search({ words, today: Temporal.PlainDate.from('2026-03-14') });
const ids = (words: string): readonly string[] => asked(words).hits.map(({ utterance }) => utterance.id);

describe('what is typed', () => {
  it('is the topic of just that name, and no slip for another word', () => {
    expect(ids('immigration')[0]).toBe('a/1');
    expect(asked('immigration').understood).toMatchObject({ topic: { id: 'immigration' }, corrected: [] });
    expect(ids('migration')[0]).toBe('b/1');
  });

  it('is what somebody said, before a date among small words', () => {
    expect(ids('i told them that last year')).toEqual(['b/2']);
    expect(asked('i told them that last year').understood).toMatchObject({ verbatim: true, since: null });
    expect(ids('what did they say last year').length).toBeGreaterThan(1);
  });

  it('is never answered with another number in the place of its own', () => {
    expect(ids('world war three to begin')).toEqual(['b/3']);
    expect(ids('world war two')).toEqual([]);
  });
});
