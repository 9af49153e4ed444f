import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('whoever says something of somebody with an aside', () => {
  it.each([
    'Ann Lee, a nurse, said Tom Ray, the mayor, had “lost control”.',
    'The harbour master, Ann Lee, said the mayor, Tom Ray, should sack “his hopeless deputy”.',
    'Ann Lee, a nurse, said Tom Ray, who became mayor in July, had “lost control”.',
    'Ann Lee, the former mayor, said her successor, Tom Ray, had “thrown away” a majority.',
    'Ann Lee, a nurse, claimed Tom Ray, the mayor, wanted to “bleed families dry”.',
    'Ann Lee, a nurse, asked Tom Ray, the mayor, whether the ferry was “fit to sail”.',
    'The harbour master, Ann Lee, asked the mayor, Tom Ray, if he had “a single idea”.',
    'The harbour master, Ann Lee, warned Tom Ray, the mayor, that he was “kowtowing”.',
  ])('is the first of the two: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it('is whoever stands behind “said” where a clause is told before', () => {
    expect(speakersIn('The budget was “fair”, said Ann Lee, the mayor, and would not be changed.')).toEqual(['Ann Lee']);
  });
});

describe('whoever is quoted by a paper', () => {
  it.each([
    'Nordpress quoted the deputy mayor, Ann Lee, as saying: “There will be no truce.”',
    'Nordpress quoted Ann Lee, the deputy mayor, as saying the talks were “a farce”.',
    'Nordpress quoted Ann Lee, who leads the delegation, as saying the talks were “a farce”.',
    'Ann Lee called Tom Ray “a bully”, the Sunday Courier reported.',
    'Tom Ray recalled Ann Lee calling the allies “deadbeats”.',
  ])('speaks: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });
});

describe('several who belong to several places', () => {
  it.each([
    ['The leaders of Britain, France and Germany said they would “not be intimidated”.', 'leaders of Britain, France and Germany'],
    ['Defence ministers from Poland and Germany said the drones were “a test”.', 'Defence ministers from Poland and Germany'],
    ['Officials in Spain and Italy said they were “baffled”.', 'Officials in Spain and Italy'],
    ['The leaders of Spain and Italy, Ann Lee and Tom Ray, said they would “not be intimidated”.', 'Ann Lee and Tom Ray'],
  ])('speak together: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it('do not speak one by one in what they write', () => {
    expect(speakersIn('A joint letter from Ann Lee and Tom Ray called for “an immediate ceasefire”.')).not.toEqual(['Tom Ray']);
  });
});

describe('whoever is asked about somebody', () => {
  it.each([
    'Asked whether Tom Ray trusted Al Orr, the president’s press secretary, Ann Lee, said: “Not today.”',
    'Asked whether Tom Ray would meet Al Orr, his press secretary, Ann Lee, said: “Not today.”',
    'Responding to the party leader, Tom Ray, the mayor, Ann Lee, said: “I disagree.”',
  ])('answers: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it('answers without a name', () => {
    expect(speakersIn('A senior diplomat, asked about Ann Lee, the mayor, said she was “a bulldozer”.')).toEqual(['senior diplomat']);
  });
});

describe('an office between two names', () => {
  const roleIn = (text: string): string | null => extract(text).quotes.at(-1)?.speaker?.role ?? null;

  it.each([
    ['Responding to Tom Ray, the party leader, Ann Lee said: “I disagree.”', null],
    ['Responding to Tom Ray, the party leader, Ann Lee, said: “I disagree.”', 'party leader'],
    ['Responding to Ann Lee, the party leader, Tom Ray, spoke. “I disagree,” said Ann Lee.', null],
    ['General Ann Lee, a former commander of US forces in Europe, said: “I disagree.”', 'General, former commander of US forces in Europe'],
  ])('is that of the one whom the commas give it to: %s', (text, role) => {
    expect(roleIn(text)).toBe(role);
  });

  it('is no ally’s', () => {
    expect(speakersIn('One ally of the mayor, Ann Lee, said she had been “hung out to dry”.')).not.toEqual(['Ann Lee']);
  });
});

describe('whoever says nothing', () => {
  it('has not said what another calls it', () => {
    expect(speakersIn('Tom Ray, the mayor, said nothing, but Ann Lee, the harbour master, called it “an act of war”.')).toEqual([
      'Ann Lee',
    ]);
  });
});

describe('of two of whom one passes on what the other said', () => {
  it('the other said it', () => {
    const names = speakersIn(
      'The mayor’s spokesman, Tom Ray, said Ann Lee had spoken to Al Orr. She had told him the tariffs were “a mistake”, he said.',
    );
    expect(names).toEqual(['Ann Lee']);
  });
});

describe('who speaks for a country', () => {
  it.each([
    ['The Italian military said it had struck “a command centre”.', 'Italian military'],
    ['Ann Lee met Tom Ray. Beijing said the talks were “candid”.', 'Beijing'],
  ])('is known: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('whoever is named in what hangs on somebody', () => {
  it.each([
    ['A diplomat briefed on the call between Ann Lee and Tom Ray said it was “awkward”.', 'Tom Ray'],
    ['Two people familiar with the call between Ann Lee and Tom Ray described it as “awkward”.', 'Tom Ray'],
    ['Aides to the president, Tom Ray, said he was “cheerful”.', 'Tom Ray'],
    ['An adviser to the Spanish president, Tom Ray, said he was “cheerful”.', 'Tom Ray'],
    ['One senior official, speaking of the Spanish president, Tom Ray, said: “We’re done.”', 'Tom Ray'],
  ])('does not speak: %s', (text, name) => {
    expect(speakersIn(text)).not.toContain(name);
    expect(speakersIn(text)).not.toContain(null);
  });

  it.each([
    'The secretary of state, Ann Lee, standing next to the Spanish negotiator, Tom Ray, said they were “the best so far”.',
    'Standing next to the Spanish negotiator, Tom Ray, the secretary of state, Ann Lee, said they were “the best so far”.',
    'After talks with the head of the Spanish delegation, Tom Ray, the secretary of state, Ann Lee, said they were “the best so far”.',
  ])('is not whoever stands beside: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });
});
