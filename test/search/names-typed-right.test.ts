import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const SPEAKERS = [
  'Jonas Heale',
  'Mina Healy',
  'Daniel Truss',
  'Tom Trussan',
  'Emil Macron',
  'Rae MacDonald',
  'Harry Reid',
  'Jack Reed',
  'Larry David',
  'David Camden',
].map((name) => speaker(name));
const SAID: readonly (readonly [by: string, words: string])[] = [
  ['Jonas Heale', 'There is more money for the harbour'],
  ['Mina Healy', 'The harvest was late'],
  ['Daniel Truss', 'I ran and I won'],
  ['Tom Trussan', 'The bridge is shut'],
  ['Emil Macron', 'The aid goes on'],
  ['Rae MacDonald', 'Duchesses will kiss me'],
  ['Harry Reid', 'The brothers are shaking down the country'],
  ['Jack Reed', 'Signals matter'],
  ['Larry David', 'Pretty good'],
  ['David Camden', 'The referendum stands'],
];
const corpus = createCorpus({
  articles: SAID.map((_, i) => article(`n${i}`, '2022-06-01')),
  quotes: SAID.map(([by, words], i) => quote(`n${i}/q`, by, words)),
  speakers: SPEAKERS,
  topics: [],
});
const voices = (words: string): readonly (string | undefined)[] =>
  corpus.search({ words }).hits.map(({ utterance }) => SPEAKERS.find(({ id }) => id === utterance.speaker)?.name);

describe('a family name that is typed right', () => {
  it('is not run together with the next word into another name', () => {
    expect(voices('heale money')).toEqual(['Jonas Heale']);
    expect(voices('truss ran')).toEqual(['Daniel Truss']);
    expect(voices('macron aid')).toEqual(['Emil Macron']);
  });

  it('is still a slip beside a given name of somebody else', () => {
    expect(voices('jack reid')).toEqual(['Jack Reed']);
    expect(voices('harry reed')).toEqual(['Harry Reid']);
    expect(voices('david camdem')).toEqual(['David Camden']);
    expect(voices('mina heale harvest')).toEqual(['Mina Healy']);
  });
});
