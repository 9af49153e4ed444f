import { describe, expect, it } from 'vitest';
import { meantTopic } from '../../src/brief/meant-topic.ts';
import { howRead } from '../../src/brief/topic-remarks.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, office, quote, speaker } from '../support/corpus-fixture.ts';

const TODAY = Temporal.PlainDate.from('2026-11-21');
const people = [
  speaker('Pia Marsh', { aliases: ['The Harbour Lady'], offices: [office('Minister of Fees', 'GB', '2025-01-01..')] }),
  speaker('Otto Lind', {
    offices: [office('Minister of Fees', 'GB', '2020-01-01..2024-12-31'), office('Warden', 'GB', '2019-01-01..2021-01-01')],
  }),
  ...['Otto Baker', 'Rosa Baker', 'Vera Quist', 'Ada Gold', 'Ian Frost', 'Uma Frost', 'Lea Solberg', 'Tom Hale'].map((name) =>
    speaker(name),
  ),
  { ...speaker('Fee Office'), kind: 'organisation' as const },
];
const corpus = createCorpus({
  articles: [
    article('a', '2026-11-01', { title: 'Fees' }),
    ...['Gold falls', 'Gold rises', 'Frost on the roads', 'Late frost', 'Gold and frost'].map((title, at) =>
      article(`b${at}`, '2026-11-02', { title }),
    ),
    article('c', '2026-11-03', { title: 'Quist speaks' }),
    ...['Hale again', 'Hale and hearty', 'The hale'].map((title, at) => article(`d${at}`, '2026-11-04', { title })),
  ],
  quotes: [
    quote('a/q1', 'Pia Marsh', 'The ferry sails when the tide allows it and no sooner.'),
    quote('a/q2', 'Otto Lind', 'Nobody asked the ferry whether it likes the tide.'),
    quote('a/q3', 'Otto Baker', 'Bread and ferries are all that this town has.'),
    quote('a/q4', 'Rosa Baker', 'We bake before the ferry sails in the morning, as Baker and Baker must.'),
    quote('a/q5', 'Fee Office', 'The office opens at nine on every working day.'),
    quote('a/q6', 'Ada Gold', 'I only sell tickets here and never was at sea.'),
    quote('a/q7', 'Lea Solberg', 'The winter timetable is not printed yet, sorry.'),
    quote('c/q1', 'Vera Quist', 'Nobody pays for a lighthouse that has no lamp.'),
    quote('d0/q1', 'Tom Hale', 'We were all of us in good health that year.'),
  ],
  speakers: people,
  topics: [{ id: 'marsh-land' as never, title: 'Marsh land', aliases: ['Marsh'], description: 'Wet.', terms: [], people: [] }],
});

const idOf = async (wrote: string): Promise<string> => {
  const meant = await meantTopic(wrote, corpus, TODAY);
  return meant.kind === 'topic' ? meant.topic.id : meant.kind === 'people' ? meant.people.map(({ id }) => id).join(' ') : 'none';
};
const readOf = async (wrote: string): Promise<string | null> => {
  const meant = await meantTopic(wrote, corpus, TODAY);
  return meant.kind === 'topic' ? howRead(meant, wrote, english) : null;
};

describe('what a digest is to be about', () => {
  it.each([
    ['a name', 'Vera Quist', 'person:vera-quist'],
    ['one word of a name that articles use for its bearer', 'quist', 'person:vera-quist'],
    ['a whole name with a typo', 'Vera Qiust', 'person:vera-quist'],
    ['a typo in one word of the name of somebody on record', 'Lnid', 'person:otto-lind'],
    ['one word of the name of somebody on record, whom no article names', 'Lind', 'person:otto-lind'],
    ['an alias', 'the harbour lady', 'person:pia-marsh'],
    ['a question for words', 'what Otto Lind says', 'person:otto-lind'],
    ['an office, by who holds it now', 'the minister of fees', 'person:pia-marsh'],
    ['a person who is never quoted', 'Ian Frost', 'person:ian-frost'],
    ['what is kept of a topic that follows somebody', 'person:otto-lind', 'person:otto-lind'],
    ['a person, said so', 'person:Marsh', 'person:pia-marsh'],
    ['a person, said so, whatever articles use the word for', 'person:Gold', 'person:ada-gold'],
  ])('follows a person: %s', async (_, wrote, id) => {
    expect(await idOf(wrote)).toBe(id);
  });

  it.each([
    ['a topic that has the name', 'Marsh', 'marsh-land'],
    ['words beside a name', 'Quist ferry', 'words:quist-ferry'],
    ['a name that is to be words', 'words:Quist', 'words:quist'],
    ['a word that is also a name', 'gold', 'words:gold'],
    ['a word that is also a name of several', 'frost', 'words:frost'],
    ['a word that is nearly a name', 'tide', 'words:tide'],
    ['two people', 'Pia Marsh and Otto Lind', 'words:pia-marsh-otto-lind'],
    ['a body', 'Fee Office', 'words:fee-office'],
    ['an office that nobody holds now', 'warden', 'words:warden'],
    ['a name with a date', 'Quist since 2025', 'words:quist-since-2025'],
    ['words', 'ferry tide', 'words:ferry-tide'],
    ['nobody', 'person:Nobody Known', 'none'],
  ])('follows nobody: %s', async (_, wrote, id) => {
    expect((await idOf(wrote)).replaceAll(/\b[ca]:/g, '')).toBe(id);
  });

  it.each([
    ['several who go by the name', 'Baker', 'otto-baker rosa-baker'],
    ['one word of a name that no article uses, of somebody of whom only the name is known', 'Solberg', 'lea-solberg'],
    ['a typo in such a word', 'Solbreg', 'lea-solberg'],
    ['a word that some articles use for its bearer', 'Hale', 'tom-hale'],
  ])('asks: %s', async (_, wrote, ids) => {
    expect(await idOf(wrote)).toBe(ids);
  });

  it('says how the words were read, and how to have it the other way', async () => {
    expect(await readOf('Quist')).toBe('For articles with the words instead: topic:words:Quist');
    expect(await readOf('Vera Qiust')).toBe(
      '“Vera Qiust” was read as “Vera Quist”. For articles with the words instead: topic:words:"Vera Qiust"',
    );
    expect(await readOf('the minister of fees')).toContain('is Pia Marsh');
    expect(await readOf('the minister of fees')).toContain('The digest follows the person, whoever holds the office later.');
    expect(await readOf('gold')).toBe('For what Ada Gold says instead: topic:person:ada-gold');
    expect(await readOf('frost')).toBeNull();
    expect(await readOf('person:otto-lind')).toBeNull();
    expect(await readOf('person:Marsh')).toBe('For articles with the words instead: topic:words:Marsh');
    expect(await readOf('ferry tide')).toBeNull();
  });
});

describe('a person who is followed', () => {
  const titleIn = (speakers: typeof people, id: string): string | undefined =>
    createCorpus({ articles: [], quotes: [], speakers, topics: [] }).topic(id as never)?.title;
  const otto = speaker('Otto Lind');

  it('is found after being given another name', () => {
    expect(titleIn([{ ...otto, name: 'Otto Lind-Marsh' }], 'person:otto-lind')).toBe('Otto Lind-Marsh');
  });

  it('is found by the name in the id after being given another id, or made one with somebody else', () => {
    expect(titleIn([{ ...otto, id: 'o-lind' as never }], 'person:otto-lind')).toBe('Otto Lind');
    expect(titleIn([speaker('Otto Marsh', { aliases: ['Otto Lind'] })], 'person:otto-lind')).toBe('Otto Marsh');
  });

  it('is nobody where two could be meant, where a body has the id, and where nobody does', () => {
    expect(titleIn([speaker('Ada Lind'), speaker('Ole Lind')], 'person:lind')).toBeUndefined();
    expect(titleIn([{ ...otto, kind: 'organisation' }], 'person:otto-lind')).toBeUndefined();
    expect(titleIn([], 'person:otto-lind')).toBeUndefined();
  });
});
