import { describe, expect, it } from 'vitest';
import { nameRead } from '../../src/brief/people-meant.ts';
import { printedTerm } from '../../src/brief/printed-term.ts';
import type { TopicQuote } from '../../src/brief/story.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { quote, speaker } from '../support/corpus-fixture.ts';

const said = (...texts: readonly string[]): readonly TopicQuote[] =>
  createCorpus({
    articles: [],
    quotes: texts.map((words, at) => quote(`a/${at}`, 'Ann Lee', words)),
    speakers: [speaker('Ann Lee')],
    topics: [],
  }).utterances.map((utterance) => ({ utterance }) as TopicQuote);

describe('a term that two quotes share', () => {
  it('has the capital that they print it with', () => {
    expect(printedTerm('nordlys', said('We sold Nordlys to them.', 'The fleet of Nordlys stays here.'))).toBe('Nordlys');
  });

  it('is as it was typed where a capital only begins a sentence, or they differ', () => {
    expect(printedTerm('pact', said('Pact or no pact, we stay.', 'It is a pact of friends.'))).toBe('pact');
    expect(printedTerm('pact', said('The Pact holds.', 'It is a pact of friends.'))).toBe('pact');
    expect(printedTerm('pact', said('Pact talks go on.', 'Pact talks have ended.'))).toBe('pact');
  });
});

it('a mistyped name of several people is said as it was read', () => {
  const people = ['Tom Ray', 'Ann Ray Jr.'].map((name) => speaker(name));
  expect(nameRead('Rya', people)).toBe('Ray');
  expect(nameRead('ray', people)).toBe('ray');
  expect(nameRead('the mayor', [speaker('Tom Ray'), speaker('Ann Lee')])).toBe('the mayor');
});
