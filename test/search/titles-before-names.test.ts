import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, office, quote, speaker } from '../support/corpus-fixture.ts';

const SPEAKERS = [
  speaker('Basil Johnsen', { offices: [office('Foreign Secretary', 'GB', '2016-07-13..2018-07-09')] }),
  speaker('Mick Johnsen'),
  speaker('Ron Johnsen'),
  speaker('Will Clint', { offices: [office('President', 'US', '1993..2001')] }),
  speaker('Hilda Clint', { offices: [office('Secretary of State', 'US', '2009..2013')] }),
  speaker('Tessa May', { offices: [office('Home Secretary', 'GB', '2010..2016')] }),
  speaker('Yara Cowper', { offices: [office('Home Secretary', 'GB', '2024..')] }),
];
const SAID: readonly (readonly [by: string, date: string, role: string | null, words: string])[] = [
  ['Basil Johnsen', '2017-07-11', 'Foreign Secretary', 'They can go whistle'],
  ['Basil Johnsen', '2024-07-11', null, 'I miss it'],
  ['Mick Johnsen', '2025-10-06', 'Speaker of the House', 'The shutdown will end'],
  ['Ron Johnsen', '2021-05-04', 'US Senator', 'Try mouthwash'],
  ['Hilda Clint', '2016-07-10', 'nominee for president', 'My turn'],
  ['Will Clint', '1998-01-26', 'US President', 'I did not'],
  ['Hilda Clint', '2015-03-10', 'former Secretary of State', 'Two phones'],
  ['Tessa May', '2013-10-10', 'Home Secretary', 'Go home or face arrest'],
  ['Yara Cowper', '2025-01-10', 'Home Secretary', 'The boats must stop'],
];
const corpus = createCorpus({
  articles: SAID.map((_, i) => article(`n${i}`, null)),
  quotes: SAID.map(([by, date, role, words], i) => quote(`n${i}/q`, by, words, { role, saidOn: day(date) })),
  speakers: SPEAKERS,
  topics: [],
});
const said = (words: string, by?: string): readonly string[] =>
  corpus.search({ words, ...(by === undefined ? {} : { speaker: by }) }).hits.map(({ utterance }) => utterance.quotes[0].segments[0] ?? '');

describe('a title before a family name that several people have', () => {
  it('is an office that one of them had: then what they said in it', () => {
    expect(said('foreign secretary johnsen')).toEqual(['They can go whistle']);
    expect(said('', 'foreign secretary johnsen')).toEqual(['They can go whistle']);
    expect(said('foreign secretary johnsen 2024')).toEqual(['I miss it']);
    expect(said('president clint')).toEqual(['I did not']);
    expect(said('secretary clint')).toEqual(['My turn', 'Two phones']);
  });

  it('is printed beside one of them', () => {
    expect(said('senator johnsen')).toEqual(['Try mouthwash']);
    expect(said('', 'senator johnsen')).toEqual(['Try mouthwash']);
  });

  it('makes a name of an ordinary word, also where somebody else has the office now', () => {
    expect(said('home secretary may')).toEqual(['Go home or face arrest']);
    expect(said('home secretary may on arrest')).toEqual(['Go home or face arrest']);
    expect(said('home secretary')).toEqual(['The boats must stop', 'Go home or face arrest']);
  });
});
