import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const SPEAKERS = [
  speaker('Donald Trent'),
  speaker('Donald Trent Jr'),
  speaker('Robert F. Kendrick Jr'),
  speaker('Volodymyr Zarudnyy', { aliases: ['Wolodymyr Sarudnyj', 'the host of the show'] }),
];
const corpus = createCorpus({
  articles: SPEAKERS.map((_, i) => article(`n${i}`, null)),
  quotes: SPEAKERS.map(({ name }, i) => quote(`n${i}/q`, name, `Words of number ${i}`)),
  speakers: SPEAKERS,
  topics: [],
});
const voices = (words: string, by?: string): readonly (string | undefined)[] =>
  corpus
    .search({ words, ...(by === undefined ? {} : { speaker: by }) })
    .hits.map(({ utterance }) => SPEAKERS.find(({ id }) => id === utterance.speaker)?.name);

describe('forms of a name', () => {
  it('are also the family name with what tells the son from the father', () => {
    expect(voices('trent jr')).toEqual(['Donald Trent Jr']);
    expect(voices('donald trent junior')).toEqual(['Donald Trent Jr']);
    expect(voices('robert kendrick junior')).toEqual(['Robert F. Kendrick Jr']);
    expect(voices('kendrick')).toEqual(['Robert F. Kendrick Jr']);
    expect(voices('trent').toSorted()).toEqual(['Donald Trent', 'Donald Trent Jr']);
  });

  it('are also the family name of another spelling', () => {
    expect(voices('sarudnyj')).toEqual(['Volodymyr Zarudnyy']);
    expect(voices('show')).toEqual([]);
  });

  it('are known in Cyrillic letters, in a filter and while it is typed', () => {
    expect(voices('', 'Зарудный')).toEqual(['Volodymyr Zarudnyy']);
    expect(corpus.suggest('Заруд', { kind: 'speaker' }).map(({ label }) => label)).toEqual(['Volodymyr Zarudnyy']);
    expect(corpus.suggest('Щщщ', {})).toEqual([]);
  });
});
