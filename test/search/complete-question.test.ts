import { describe, expect, it } from 'vitest';
import { completeQuestion } from '../../src/search/completion/complete-question.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { CORPUS_PARTS } from '../support/corpus-fixture.ts';

const corpus = createCorpus(CORPUS_PARTS);
const values = (typed: string) => completeQuestion(typed, corpus, 25).map(({ value }) => value);

describe('a question while it is typed', () => {
  it('is completed as a whole where it begins a name', () => {
    expect(values('bra')[0]).toBe('Carl Brandt');
    expect(values('')).not.toEqual([]);
  });

  it('keeps what stands before the name that is being typed', () => {
    expect(values('Brandt on allian')).toEqual(['Brandt on Alliance costs']);
    expect(values('costs by the pent')[0]).toBe('costs by the US Defense Secretary');
    expect(values('what did hart')).toEqual(expect.arrayContaining(['what did Owen Hartley']));
  });

  it('gives an answerable question', () => {
    for (const typed of ['Brandt on allian', 'what did hart', 'costs by the pent'])
      for (const value of values(typed)) expect(corpus.search({ words: value }).understood.corrected).toEqual([]);
  });

  it('gives nothing for nonsense, nor what a platform would refuse', () => {
    expect(values('xyzzy qqq')).toEqual([]);
    expect(values(`${'word '.repeat(30)}brandt`)).toEqual([]);
  });
});
