import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus({
  articles: [article('a', '2016-04-10')],
  quotes: [
    quote('a/1', 'Ann Lee', 'Healthcare is a right.'),
    quote('a/2', 'Tom Ray', 'Nobody in health care was asked.'),
    quote('a/3', 'Tom Ray', 'I care for the health of the town.'),
    quote('a/4', 'Rita Moss', 'The policymakers met on a farm.'),
    quote('a/5', 'Rita Moss', 'Health is what she would care for.', { role: 'healthcare adviser' }),
    quote('a/6', 'Tom Ray', 'A policy maker must sleep.'),
    quote('a/7', 'Ann Lee', 'He worked overtime.'),
    quote('a/8', 'Ann Lee', 'It got better over time.'),
  ],
  speakers: ['Ann Lee', 'Tom Ray', 'Rita Moss'].map((name) => speaker(name)),
  topics: [],
});
const answer = (words: string) => {
  const { hits, understood } = corpus.search({ words });
  return { ids: hits.map(({ utterance }) => utterance.id), also: understood.alsoWritten, corrected: understood.corrected };
};

describe('a compound that is printed as one word and as two', () => {
  it('is found both ways, as it was typed first', () => {
    expect(answer('policymakers')).toMatchObject({ ids: ['a/4', 'a/6'], also: ['policy makers'] });
    expect(answer('policy maker')).toMatchObject({ ids: ['a/6', 'a/4'], also: ['policymaker'] });
  });

  it('needs its two words side by side, and leaves last what is there for an office', () => {
    expect(answer('healthcare')).toMatchObject({ ids: ['a/1', 'a/2', 'a/5'], also: ['health care'] });
  });

  it('is read the other way where a question finds nothing as it was typed', () => {
    expect(answer('ray healthcare')).toMatchObject({ ids: ['a/2'], also: [], corrected: [{ wrote: 'healthcare', read: 'health care' }] });
  });

  it('is none of small words, which mean something else together', () => {
    expect(answer('over time').ids).not.toContain('a/7');
    expect(answer('overtime').ids).toEqual(['a/7']);
  });
});
