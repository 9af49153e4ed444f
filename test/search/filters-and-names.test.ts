import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus({
  articles: [article('a', '2020-01-12')],
  quotes: [
    quote('a/1', 'Ben Walls', 'The statement by Donald Trent was clear'),
    quote('a/2', 'Donald Trent', 'I never met Puck'),
    quote('a/3', 'Vera Puck', 'He is colourful'),
  ],
  speakers: [speaker('Ben Walls'), speaker('Donald Trent'), speaker('Vera Puck')],
  topics: [],
});
const asked = (words: string, by: string) => corpus.search({ words, speaker: by });
const ids = (words: string, by: string): readonly string[] => asked(words, by).hits.map(({ utterance }) => utterance.id);

describe('a name in the words beside a speaker that was given', () => {
  it('is whom the speaker speaks of', () => {
    expect(ids('trent', 'Walls')).toEqual(['a/1']);
    expect(ids('donald trent statement', 'Ben Walls')).toEqual(['a/1']);
    expect(ids('puck', 'Trent')).toEqual(['a/2']);
    expect(asked('puck', 'Trent').understood.otherSpeaker).toBeNull();
  });

  it('contradicts it where the words say that they speak, or nothing is found', () => {
    for (const words of ['by trent', 'trent says', 'what did trent say about the statement'])
      expect([words, ids(words, 'Walls')]).toEqual([words, []]);
    expect(asked('puck', 'Walls')).toMatchObject({ hits: [], understood: { otherSpeaker: { speaker: { name: 'Vera Puck' } } } });
    expect(asked('statement by trent', 'Vera Puck')).toMatchObject({
      hits: [],
      understood: { otherSpeaker: { speaker: { name: 'Donald Trent' } } },
    });
  });
});
