import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const rolesIn = (text: string): readonly (string | null | undefined)[] => extract(text).quotes.map(({ speaker }) => speaker?.role);

describe('who is sent somewhere with “to”', () => {
  it.each([
    ['The U.S. ambassador to NATO, Tom Rayburn, said it was “late”.', 'U.S. ambassador to NATO'],
    ['Russia’s ambassador to Estonia, Tom Rayburn, said it was “late”.', 'Russia’s ambassador to Estonia'],
    ['“It is late,” said the U.S. ambassador to the United Nations, Ann Keller.', 'U.S. ambassador to the United Nations'],
    ['“It is late,” said the special envoy to Ukraine, Ann Keller.', 'special envoy to Ukraine'],
  ])('has that role: %s', (text, role) => {
    expect(rolesIn(text)).toEqual([role]);
  });

  it('is no president for advising one', () => {
    expect(rolesIn('The adviser to the president, Ann Keller, said it was “late”.')).toEqual(['adviser to the president']);
    expect(rolesIn('“It is late,” said the special assistant to the governor, Ann Keller.')).toEqual(['special assistant to the governor']);
  });

  it('is the envoy, or the diplomat, of what follows', () => {
    const said = 'Estonian foreign minister Juri Rask was angry.\n\nRussia’s ambassador to Estonia, Oleg Tarov, was not.';
    expect(speakersIn(`${said} The 63-year-old envoy said the man was “modest”.`)).toEqual(['Oleg Tarov']);
    expect(speakersIn(`${said} The diplomat said the man was “modest”.`)).toEqual(['Oleg Tarov']);
  });
});

describe('words that take up whoever was named', () => {
  it.each([
    ['Ann Keller, who chairs a committee, called it “late”.\n\nThe Labour peer said: “Nobody was told.”', 'Ann Keller'],
    ['Senator Tom Rayburn called it “late”.\n\nThe Ohio Republican said: “Nobody was told.”', 'Tom Rayburn'],
    ['Ann Keller, from Hexby, called it “late”.\n\nThe 34-year-old said: “Nobody was told.”', 'Ann Keller'],
  ])('at the head of a paragraph: %s', (text, name) => {
    expect(speakersIn(text).at(-1)).toBe(name);
  });

  it('is no minister where a member of parliament was named before him', () => {
    const asked = 'Rep. Ann Keller asked him. “What is it today?” she said.\n\n“A drone,” Defense Minister Tom Rayburn answered.';
    expect(speakersIn(`${asked}\n\nThe lawmaker called it “late”.`).at(-1)).not.toBe('Tom Rayburn');
  });
});

describe('“it”', () => {
  it.each([
    [
      'a memo, whoever drafted it',
      'The memo was drafted by the office of Ann Keller, the EU sanctions envoy. It says the cap is “leaking”.',
      'memo',
    ],
    ['a letter, whoever sent it', 'The letter was sent to the BBC by the Home Office in May. It says the film is “a lie”.', 'letter'],
    [
      'a readout, whoever published it',
      'The Chinese readout, published by Xinhua 40 minutes earlier, was short. It said they should be “calm”.',
      'Chinese readout',
    ],
    ['a body that dismissed a report', 'The report was attacked by the Treasury. “We know of no such figures,” it said.', 'Treasury'],
  ])('is %s', (_, text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

describe('an office of state', () => {
  it('that is named after its head is no person', () => {
    const [quote] = extract('The Office of the United States Trade Representative said that it “continues to engage”.').quotes;
    expect(quote?.speaker).toMatchObject({ name: 'Office of the United States Trade Representative', kind: 'organisation' });
  });

  it('has a version of a call', () => {
    expect(speakersIn('The Chinese version said “at an appropriate time”.')).toEqual(['Chinese version']);
  });
});

describe('a remark that somebody is pressed over', () => {
  it.each([
    ['Lee presses Rayburn over ‘silly old man’ remark\n\nTom Rayburn spent the debate on it. Ann Lee asked him.', 'Tom Rayburn'],
    ['Lee attacks Rayburn for ‘silly old man’ jibe\n\nTom Rayburn spent the debate on it. Ann Lee asked him.', 'Tom Rayburn'],
    ['MPs condemn Rayburn over his ‘silly old man’ tweet\n\nTom Rayburn spent the debate on it. Ann Lee asked him.', 'Tom Rayburn'],
    ['Rayburn apologises for ‘silly old man’ jibe\n\nTom Rayburn spent the debate on it. Ann Lee asked him.', 'Tom Rayburn'],
    ['Lee attacks Rayburn for ‘reckless’ plan\n\nTom Rayburn spent the debate on it. Ann Lee asked him.', 'Ann Lee'],
  ])('is that person’s: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});

it('“what he called” is what whoever welcomes it called it', () => {
  const text =
    'Tom Rayburn, leader of the Greens, was late, while the head of the armed forces association welcomed what he called “a start”.';
  expect(speakersIn(text)).toEqual(['head of the armed forces association']);
});

it('whoever is rebuked is not who rebukes him', () => {
  const text =
    'Sir Colin Rayburn stood up twice. The second time it was to rebuke Huw Keller, the Member for Hexby.\n\n“He is no duck,” he observed.';
  expect(speakersIn(text)).not.toEqual(['Huw Keller']);
});

it('“the envoy” is who has been named since the headline spoke of one', () => {
  const text =
    'NATO envoy warns of delay\n\nThe U.S. ambassador to NATO, Ann Keller, said on Monday it was “late”. The envoy called it “a risk”.';
  expect(speakersIn(text)).toEqual(['Ann Keller', 'Ann Keller']);
});

describe('a draft', () => {
  const draft = 'According to a draft communique seen by Reuters, ministers will commit to “measurable milestones”.';

  it('has the words to which others will commit in it, and is the document of what follows', () => {
    expect(speakersIn(`${draft} The document says that progress will be “reviewed”.`)).toEqual(['draft communique', 'draft communique']);
  });

  it('is not another document that was brought in since', () => {
    const text = `${draft} Officials provided a document on costs. The document says it will be “reviewed”.`;
    expect(speakersIn(text)).toEqual(['draft communique', 'document']);
  });
});

it('“the letter” is of whoever told them in a letter', () => {
  const told = 'told them in a letter that it was “late”. The letter described it as “bad”.';
  expect(speakersIn(`Gen. Alice Keller ${told}`)).toEqual(['Alice Keller', 'Alice Keller']);
  expect(speakersIn(`Alice Keller and Tom Rayburn ${told}`).at(-1)).toBe('letter');
});
