import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus({
  articles: [article('a', '2016-04-10'), article('b', '2023-07-11')],
  quotes: [
    quote('b/own', 'Sea Pact', 'Allies will extend an invitation.', { saidOn: day('2023-07-11') }),
    quote('a/old', 'Walt Doyle', 'The Sea Pact is obsolete.', { saidOn: day('2016-03-27') }),
    quote('b/new', 'Pia Holm', 'The Sea Pact is no one-way street.', { saidOn: day('2023-07-12') }),
  ],
  speakers: [speaker('Sea Pact', { kind: 'organisation' }), speaker('Walt Doyle'), speaker('Pia Holm')],
  topics: [],
});
const ids = (words: string, by?: string): readonly string[] =>
  corpus.search({ words, ...(by === undefined ? {} : { speaker: by }) }).hits.map(({ utterance }) => utterance.id);

describe('a body that is quoted once', () => {
  it('is followed by what others say of it', () => {
    expect(ids('sea pact')).toEqual(['b/own', 'b/new', 'a/old']);
    expect(corpus.search({ words: 'sea pact' }).understood).toMatchObject({ ofBody: 2, speaker: { kind: 'name' } });
    expect(ids('what did the sea pact say')).toEqual(['b/own']);
  });

  it('is a subject where it said nothing that is asked for', () => {
    expect(ids('sea pact 2016')).toEqual(['a/old']);
    expect(ids('who called the sea pact obsolete')).toEqual(['a/old']);
    expect(corpus.search({ words: 'who ridiculed the sea pact' }).understood.speaker).toBeNull();
  });

  it('does not contradict a filter', () => {
    expect(ids('sea pact', 'Pia Holm')).toEqual(['b/new']);
  });
});
