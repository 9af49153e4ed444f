import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { countriesIn } from '../../src/search/words/countries.ts';
import { article, day, office, quote, speaker } from '../support/corpus-fixture.ts';

const PRESIDENT = ['President'];
const SPEAKERS = [
  speaker('Giulia Serra', { offices: [office('Prime Minister', 'IT', '2022..')] }),
  speaker('Ada Marsh', { country: 'GB', offices: [office('Prime Minister', 'GB', '2019..2022', ['UK Prime Minister', 'PM'])] }),
  speaker('Vera Orlova', { offices: [office('President', 'RU', '2012..')] }),
  speaker('Luc Perrin', { offices: [office('President', 'FR', '2017..', PRESIDENT)] }),
  speaker('Walt Doyle', { offices: [office('President', 'US', '2021..', ['US President', 'American President'])] }),
  speaker('Ines Prado', { offices: [office('President', 'BR', '2023..')] }),
  speaker('Min-ho Seo', { offices: [office('President', 'KR', '2022..')] }),
  speaker('Wei Zhang', { offices: [office('General Secretary', 'CN', '2012..', ['Chinese leader'])] }),
  speaker('Bruce Nolan', { offices: [office('Prime Minister', 'AU', '2022..', ['Australian Prime Minister'])] }),
  speaker('Otto Lang', { country: 'AT' }),
  speaker('Paula Ortiz'),
  speaker('Abe Stone', { offices: [office('Senate Majority Leader', 'US', '2015..')] }),
  speaker('Nan Field'),
  speaker('Hadi Faris', { offices: [office('Crown Prince', 'SA', '2017..')] }),
  speaker('Marc Tremblay', { offices: [office('Prime Minister', 'CA', '2015..')] }),
];
const SAID: readonly (readonly [by: string, role: string, words: string])[] = [
  ['Ada Marsh', 'UK Prime Minister', 'Brexit will be done before the winter'],
  ['Giulia Serra', 'Italian Prime Minister', 'The ferries will sail again'],
  ['Vera Orlova', 'President of Russia', 'This is not a bluff'],
  ['Luc Perrin', 'President of France', 'Ground troops in Ukraine are not excluded'],
  ['Walt Doyle', 'US President', 'Mexico will pay for that wall'],
  ['Ines Prado', 'President of Brazil', 'Stop the war at once'],
  ['Min-ho Seo', 'President', 'Our neighbours in the north must talk'],
  ['Wei Zhang', 'Chinese leader', 'The strait is ours'],
  ['Bruce Nolan', 'Prime Minister of Australia', 'A big investment in harbours'],
  ['Otto Lang', 'Finance Minister', 'The budget of the harbour is closed'],
  ['Paula Ortiz', 'Spanish Finance Minister', 'No budget without a vote'],
  ['Abe Stone', 'Senate Majority Leader', 'Let the people decide'],
  ['Nan Field', 'Senate Minority Leader', 'A shutdown is a gift'],
  ['Hadi Faris', 'Crown Prince', 'The desert will bloom'],
  ['Marc Tremblay', 'Canadian Prime Minister', 'The lakes are shared'],
];
const corpus = createCorpus({
  articles: SAID.map((_, i) => article(`n${i}`, '2022-06-01')),
  quotes: SAID.map(([by, role, words], i) => quote(`n${i}/q`, by, words, { role, saidOn: day('2022-06-01') })),
  speakers: SPEAKERS,
  topics: [],
});
const asked = (words: string) => corpus.search({ words, today: Temporal.PlainDate.from('2026-03-14') });
const voices = (words: string): readonly string[] => [
  ...new Set(asked(words).hits.map(({ utterance }) => SPEAKERS.find(({ id }) => id === utterance.speaker)?.name ?? '')),
];

describe('an office of one country', () => {
  it('is not answered with who has it in another, where its holder did not say the words', () => {
    for (const [words, holder] of [
      ['italian prime minister on brexit', 'Giulia Serra'],
      ['russian president on ukraine', 'Vera Orlova'],
      ['brazilian president on ukraine', 'Ines Prado'],
    ] as const) {
      expect([words, voices(words)]).toEqual([words, []]);
      expect(asked(words).understood.speaker).toMatchObject({ kind: 'office', speaker: { name: holder } });
    }
  });

  it('is printed with its country, or the speaker is known to be of that country', () => {
    expect(voices('spanish finance minister on the budget')).toEqual(['Paula Ortiz']);
    expect(voices('austrian finance minister on the budget')).toEqual(['Otto Lang']);
    expect(voices('finance minister on the budget').toSorted()).toEqual(['Otto Lang', 'Paula Ortiz']);
    expect(voices('polish finance minister on the budget')).toEqual([]);
  });
});

describe('an office under somebody', () => {
  it('is of the country that they lead', () => {
    expect(voices("tremblay's senate majority leader")).not.toContain('Marc Tremblay');
    expect(voices("doyle's senate majority leader")).toEqual(['Abe Stone']);
    expect(voices("doyle's senate majority leader on the people")).toEqual(['Abe Stone']);
  });
});

describe('an office that is typed right', () => {
  it('is of the country that is named, whichever it is', () => {
    expect(voices('brazilian president')).toEqual(['Ines Prado']);
    expect(voices('president of brazil')).toEqual(['Ines Prado']);
    expect(voices('korean president')).toEqual(['Min-ho Seo']);
    expect(voices('canadian pm')).toEqual(['Marc Tremblay']);
    expect(voices('italian pm on ferries')).toEqual(['Giulia Serra']);
  });

  it('is nobody where nobody has it', () => {
    for (const words of [
      'mexican president',
      'president of mexico',
      'african president',
      'iraqi prime minister',
      'austrian prime minister',
      'us pm',
    ])
      expect([words, voices(words)]).toEqual([words, []]);
  });

  it('is not cut to what every country has', () => {
    expect(voices('chinese leader')).toEqual(['Wei Zhang']);
    expect(voices('russian leader')).toEqual([]);
    expect(voices('tory leader')).toEqual([]);
  });
});

describe('a word that is no typo of an office', () => {
  it('is not corrected into it', () => {
    for (const words of ['us residents', 'uk residents', 'crime minister', 'austrian prime minister'])
      expect([words, asked(words).understood.speaker]).toEqual([words, null]);
    expect(voices('senate minority leader')).toEqual(['Nan Field']);
    expect(voices('senate majority leader')).toEqual(['Abe Stone']);
    expect(voices('crown princess')).toEqual([]);
  });

  it('is one where one letter is wrong, or two of a word that every office has', () => {
    expect(voices('canadian prme minster')).toEqual(['Marc Tremblay']);
    expect(voices('senate majorty leader')).toEqual(['Abe Stone']);
    expect(voices('chinese genral secratery')).toEqual(['Wei Zhang']);
  });
});

describe('countries', () => {
  it('are all known, by adjectives and by names of several words', () => {
    const codes = (words: string) => countriesIn(words.split(' ')).map(({ codes: each }) => each.join(' '));
    expect(codes('mexican brazil new zealand cote divoire turkiye')).toEqual(['mx', 'br', 'nz', 'ci', 'tr']);
    expect(codes('korean president of south korea')).toEqual(['kp kr', 'kr']);
    expect(codes('president of the united states of america')).toEqual(['us']);
  });
});
