import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const voicesIn = (text: string): readonly string[] =>
  extract(text).quotes.map(({ speaker }) => (speaker === null ? '-' : `${speaker.name}, ${speaker.kind}`));

describe('which body “the group” or “the newspaper” is', () => {
  it('is one in the foreground of several', () => {
    const text =
      'The Harbour Trust and the Quay Fund keep the boats.\n\nOn Monday the Harbour Trust issued a statement saying it was “focused on the boats”.\n\n“This spring we are focused on that alone,” the group said.';
    expect(speakersIn(text).at(-1)).toBe('Harbour Trust');
  });

  it('is no college, where a newspaper is meant', () => {
    const text = 'The newspaper thought nothing of Keller College.\n\n“The town is a quiet one, and few go there,” the newspaper admitted.';
    expect(speakersIn(text)).not.toContain('Keller College');
  });

  it('is no country, where a newspaper is meant', () => {
    const text =
      'The Advocate wrote about the United States on Monday.\n\n“The town is a quiet one, and few go there,” the newspaper admitted.';
    expect(speakersIn(text)).toEqual(['Advocate']);
  });
});

describe('a name that is also called by its last word', () => {
  it.each([
    [
      'Nordlys Hale, the utility that serves Hexby, said it was “a fault”. Hale has 40 men. The company said it was “sorry”.',
      'Nordlys Hale',
    ],
    ['Hexby Lake, which has until Monday to bid, said it was “surprised”. Lake said it had “patient capital”.', 'Hexby Lake'],
    ['Quill Rowe, the housebuilder, said it was “on course”. Shares in Rowe rose. The company said it was “fine”.', 'Quill Rowe'],
    ['Sable Wren, the Hull-based insurer, said it had “hope”. Wren lost 3%. The insurer said it was “sorry”.', 'Sable Wren'],
  ])('is a body’s where the article says so: %s', (text, name) => {
    expect(voicesIn(text)).toEqual([`${name}, organisation`, `${name}, organisation`]);
  });

  it.each([
    'Quen Rowe, the insurer, said she was “on course”. Rowe said it was “a hard year”.',
    'Mr Quen Rowe, the owner, said it was “on course”. Rowe said it was “a hard year”.',
    'Quen Rowe, who runs the bank, said it was “safe”. Rowe said it was “a hard year”.',
    'He dismissed Quen Rowe, which angered many. Rowe said it was “a hard year”. “Never,” he said.',
  ])('is somebody’s where anything else shows it: %s', (text) => {
    expect(voicesIn(text)).toContain('Quen Rowe, person');
  });
});

describe('the one body just named', () => {
  it.each([
    ['The International Brotherhood of Porters was not asked.', 'the union', 'International Brotherhood of Porters'],
    ['The Institute for Bread Studies did the sums.', 'the think-tank', 'Institute for Bread Studies'],
    ['West Hexshire Police sent 40 officers.', 'the force', 'West Hexshire Police'],
    ['The Liberal Democrats suspended two councillors.', 'the party', 'Liberal Democrats'],
    ['Lufthansa cancelled 40 flights.', 'the carrier', 'Lufthansa'],
    ['Barclays closed a branch.', 'the lender', 'Barclays'],
    ['Barclays closed a branch.', 'the bank', 'Barclays'],
    ['Nvidia cut its forecast.', 'the chipmaker', 'Nvidia'],
    ['Marks & Spencer pulled the cheese.', 'the retailer', 'Marks & Spencer'],
    ['The Hexby Courier printed it.', 'the paper', 'Hexby Courier'],
    ['Ray Lee Partners sold the bonds.', 'the firm', 'Ray Lee Partners'],
    ['The Kenyan Ministry of Health closed it. The World Health Organization sent a team.', 'the agency', 'World Health Organization'],
  ])('is who speaks further on: %s %s', (opening, head, name) => {
    expect(voicesIn(`${opening} “We will look at it again,” ${head} said.`)).toEqual([`${name}, organisation`]);
  });

  it.each([
    ['The Ministry of Bread met the dockers.', 'the union'],
    ['The government of Chad met investors.', 'the company'],
    ['The Hedgehog Trust sold the field.', 'the party'],
    ['Tesco and Aldi pulled the cheese.', 'the retailer'],
    ['The Islamic State grew. Ann Keller was the candidate.', 'her campaign'],
  ])('is not who speaks where it cannot be, or two can: %s %s', (opening, head) => {
    const [voice] = voicesIn(`${opening} “We will look at it again,” ${head} said.`);
    expect(voice).toMatch(/^(?:-|union|company|party|retailer|campaign)/);
  });
});

describe('letters in a headline', () => {
  it('are no newspaper’s own name', () => {
    const text =
      'HC scolds Hexby over delays\n\nThe judges told the town it was late on Monday. The Hexland Courier saw it. “It is lying about,” the HC said.';
    expect(speakersIn(text)).toEqual(['HC']);
  });
});
