import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, office, quote, speaker } from '../support/corpus-fixture.ts';

const SPEAKERS = [
  speaker('Walt Doyle', { offices: [office('President', 'US', '2017..', ['US President'])] }),
  ...[
    'Ann Lee',
    'Tom Ray',
    'Ida Pope',
    'Brother Leo',
    'Gil Marsh',
    'Eva Stern',
    'Ben Cole',
    'Mia Ford',
    'Rob Dean',
    'Lou Hart',
    'Jim York',
  ].map((name) => speaker(name)),
];
const SAID: readonly (readonly [by: string, date: string, role: string | null, words: string])[] = [
  ['Walt Doyle', '2018-05-01', 'US President', 'The wall will stand'],
  ['Ann Lee', '2016-02-01', 'President', 'Guns are too easy to buy'],
  ['Ann Lee', '2016-05-01', null, 'The harbour is open'],
  ['Ann Lee', '2016-08-01', 'U.S. President', 'The vote is yours'],
  ['Ann Lee', '2017-09-01', null, 'It was a good time'],
  ['Gil Marsh', '2016-03-01', 'Former President', 'In my time there were no guns'],
  ['Gil Marsh', '2016-04-01', 'former president', 'My memoirs sell'],
  ['Gil Marsh', '2016-05-02', 'President', 'A courtesy'],
  ['Lou Hart', '2016-03-02', 'former US President', 'The tower is mine'],
  ['Tom Ray', '2016-03-03', 'president and publisher of Nordlys Press', 'The book sells'],
  ['Ida Pope', '2016-03-04', 'deputy adviser', 'A call with reporters about Doyle'],
  ['Brother Leo', '2016-03-05', 'Latin American pope', 'Doyle builds walls and no bridges'],
  ['Eva Stern', '2016-04-04', 'interim chairwoman of the Democratic National Committee', 'We count again'],
  ['Eva Stern', '2016-04-05', 'former DNC Chair', 'I miss it'],
  ['Ben Cole', '2016-06-01', 'Marland Gov.', 'The bridge stays closed'],
  ['Ben Cole', '2016-06-05', 'Gov.', 'The bridge opens'],
  ['Mia Ford', '2016-06-06', 'former Marland governor', 'My bridge'],
  ['Rob Dean', '2016-07-01', 'Republican presidential nominee', 'We shall win'],
  ['Rob Dean', '2016-07-02', 'GOP nominee', 'They cheat'],
  ['Lou Hart', '2016-07-03', 'Republican vice-presidential nominee', 'He shall win'],
  ['Lou Hart', '2016-05-03', 'would-be Republican presidential nominee', 'I shall win'],
  ['Jim York', '2016-07-05', 'publisher', 'The book is late'],
  ['Tom Ray', '2016-07-04', 'York', 'Read wrongly'],
  ['Tom Ray', '2016-07-06', null, 'The mayor of New York called'],
  ['Mia Ford', '2016-07-04', 'embattled French president', 'France stays France'],
];
const corpus = createCorpus({
  articles: SAID.map(([, date], i) => article(`n${i}`, date)),
  quotes: SAID.map(([by, date, role, words], i) => quote(`n${i}/q`, by, words, { role, saidOn: day(date) })),
  speakers: SPEAKERS,
  topics: [],
});
const asked = (words: string) => corpus.search({ words, today: Temporal.PlainDate.from('2026-03-14') });
const said = (words: string): readonly string[] =>
  asked(words)
    .hits.map(({ utterance }) => utterance.quotes[0].segments[0] ?? '')
    .toSorted();

describe('an office that articles print', () => {
  it('is found beside those who have it on record, in the time that was asked for', () => {
    expect(said('us president in 2016')).toEqual(['Guns are too easy to buy', 'The harbour is open', 'The vote is yours']);
    expect(asked('us president in 2016').understood).toMatchObject({ vacant: null, byOffice: 3 });
    expect(said('us president')).toContain('The wall will stand');
    expect(asked('us president').understood.speaker).toMatchObject({
      kind: 'ambiguous',
      by: 'office',
      candidates: [{ name: 'Ann Lee' }, { name: 'Walt Doyle' }],
    });
  });

  it('is of what its holder said between the articles that print it, and not later', () => {
    expect(said('the president')).toContain('The harbour is open');
    expect(said('the president')).not.toContain('It was a good time');
    expect(said('president on guns')).toEqual(['Guns are too easy to buy']);
  });

  it('is not of a former holder, before whose name it is courtesy, nor of a company', () => {
    for (const words of ['In my time there were no guns', 'My memoirs sell', 'A courtesy', 'The book sells'])
      expect(said('the president')).not.toContain(words);
  });

  it('is asked for by who had it as well', () => {
    expect(said('former president')).toEqual(['In my time there were no guns', 'My memoirs sell', 'The tower is mine']);
    expect(said('former president of the us')).toEqual(['The tower is mine']);
  });

  it('is the same in every order and form', () => {
    for (const words of ['dnc chair', 'chairman of the DNC', 'Democratic National Committee chairwoman'])
      expect([words, said(words)]).toEqual([words, ['We count again']]);
    for (const words of ['governor of marland', 'marland governor', "Marland's Gov."])
      expect([words, said(words)]).toEqual([words, ['The bridge opens', 'The bridge stays closed']]);
    for (const words of ['republican nominee', 'GOP presidential nominee', 'republican nominee for president'])
      expect([words, said(words)]).toEqual([words, ['They cheat', 'We shall win']]);
    expect(said('republican vice presidential nominee')).toEqual(['He shall win']);
    expect(said('the french president')).toEqual(['France stays France']);
  });

  it('is asked for before "on", and is nobody else with those words where its holders did not say them', () => {
    expect(said('us president on memoirs')).toEqual([]);
    expect(asked('us president on memoirs').understood.speaker).toMatchObject({
      kind: 'ambiguous',
      by: 'office',
      candidates: [{ name: 'Ann Lee' }, { name: 'Walt Doyle' }],
    });
  });

  it('is not that of somebody whose family name ends the name of its place', () => {
    expect(asked('mayor of new york').understood).toMatchObject({ speaker: null, passedOver: null });
    expect(said('mayor of new york')).toEqual(['The mayor of New York called']);
    expect(said('jim york')).toEqual(['The book is late']);
  });

  it('comes before a family name that is the same word', () => {
    for (const words of ['pope', 'what did the Pope say about Doyle?'])
      expect([words, said(words)]).toEqual([words, ['Doyle builds walls and no bridges']]);
    expect(said('what did the pope say about reporters')).toEqual([]);
    expect(asked('what did the pope say about reporters').understood.speaker).toMatchObject({
      kind: 'alias',
      speaker: { name: 'Brother Leo' },
    });
    expect(said('york')).toEqual(['The book is late']);
    expect(said('ida pope')).toEqual(['A call with reporters about Doyle']);
  });
});
