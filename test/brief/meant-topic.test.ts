import { describe, expect, it } from 'vitest';
import { howRead, meantTopic } from '../../src/brief/meant-topic.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { english } from '../../src/texts/english.ts';
import { article, office, quote, speaker } from '../support/corpus-fixture.ts';

const TODAY = Temporal.PlainDate.from('2026-11-21');
const people = [
  speaker('Pia Marsh', { aliases: ['The Harbour Lady'], offices: [office('Minister of Fees', 'GB', '2025-01-01..')] }),
  speaker('Otto Lind', {
    offices: [office('Minister of Fees', 'GB', '2020-01-01..2024-12-31'), office('Warden', 'GB', '2019-01-01..2021-01-01')],
  }),
  speaker('Otto Baker'),
  speaker('Rosa Baker'),
  speaker('Vera Quist'),
  { ...speaker('Fee Office'), kind: 'organisation' as const },
];
const corpus = createCorpus({
  articles: [article('a', '2026-11-01', { title: 'Fees' })],
  quotes: [
    quote('a/q1', 'Pia Marsh', 'The ferry sails when the tide allows it and no sooner.'),
    quote('a/q2', 'Otto Lind', 'Nobody asked the ferry whether it likes the tide.'),
    quote('a/q3', 'Otto Baker', 'Bread and ferries are all that this town has.'),
    quote('a/q4', 'Rosa Baker', 'We bake before the ferry sails in the morning.'),
    quote('a/q5', 'Fee Office', 'The office opens at nine on every working day.'),
  ],
  speakers: people,
  topics: [{ id: 'marsh-land' as never, title: 'Marsh land', aliases: ['Marsh'], description: 'Wet.', terms: [], people: [] }],
});

const idOf = (wrote: string): string => {
  const meant = meantTopic(wrote, corpus, TODAY);
  return meant.kind === 'topic' ? meant.topic.id : meant.kind === 'several' ? meant.people.map(({ id }) => id).join(' ') : 'none';
};
const readOf = (wrote: string): string | null => {
  const meant = meantTopic(wrote, corpus, TODAY);
  return meant.kind === 'topic' ? howRead(meant, wrote, english) : null;
};

describe('what a digest is to be about', () => {
  it.each([
    ['a name', 'Pia Marsh', 'person:pia-marsh'],
    ['a family name', 'quist', 'person:vera-quist'],
    ['a name with a typo', 'Pia Mrash', 'person:pia-marsh'],
    ['an alias', 'the harbour lady', 'person:pia-marsh'],
    ['a question for words', 'what Otto Lind says', 'person:otto-lind'],
    ['an office, by who holds it now', 'the minister of fees', 'person:pia-marsh'],
    ['a person who is never quoted', 'Vera Quist', 'person:vera-quist'],
    ['what is kept of a topic that follows somebody', 'person:otto-lind', 'person:otto-lind'],
    ['a person, said so', 'person:Marsh', 'person:pia-marsh'],
  ])('follows a person: %s', (_, wrote, id) => {
    expect(idOf(wrote)).toBe(id);
  });

  it.each([
    ['a topic that has the name', 'Marsh', 'marsh-land'],
    ['words beside a name', 'Marsh ferry', 'words:marsh-ferry'],
    ['a name that is to be words', 'words:Quist', 'words:quist'],
    ['several people', 'Pia Marsh and Otto Lind', 'words:pia-marsh-otto-lind'],
    ['a body', 'Fee Office', 'words:fee-office'],
    ['an office that nobody holds now', 'warden', 'words:warden'],
    ['a name with a date', 'Quist since 2025', 'words:quist-since-2025'],
    ['words', 'ferry tide', 'words:ferry-tide'],
    ['nobody', 'person:Nobody Known', 'none'],
  ])('follows nobody: %s', (_, wrote, id) => {
    expect(idOf(wrote).replaceAll(/\b[ca]:/g, '')).toBe(id);
  });

  it('leaves the choice where several go by the name', () => {
    expect(idOf('Baker')).toBe('otto-baker rosa-baker');
  });

  it('says how the words were read, and how to have them as words', () => {
    expect(readOf('Quist')).toBe('For articles with the words instead: topic:words:Quist');
    expect(readOf('Pia Mrash')).toBe('“Pia Mrash” was read as “Pia Marsh”. For articles with the words instead: topic:words:"Pia Mrash"');
    expect(readOf('the minister of fees')).toContain('is Pia Marsh');
    expect(readOf('the minister of fees')).toContain('The digest follows the person, whoever holds the office later.');
    expect(readOf('person:otto-lind')).toBeNull();
    expect(readOf('ferry tide')).toBeNull();
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
