import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('a clause that opens a sentence about somebody else', () => {
  it.each([
    ['While Mary Hale blamed the row, Ann Keller left. She called it “a deep contempt for parents”.', 'Ann Keller'],
    ['Although Mary Hale backed the plan, Ann Keller pointed to what she termed “deep contempt for parents”.', 'Ann Keller'],
    [
      'While Cliff Hale blames the mayor, Dan Cole pointed to the row, along with what he called the “deep contempt for parents”.',
      'Dan Cole',
    ],
  ])('is not about whoever speaks: %s', (text, name) => expect(speakersIn(text)).toEqual([name]));
});

describe('whoever is spoken of', () => {
  it.each([
    'Ann Keller opened the debate. The Home Secretary called her “clueless and weak as water”.',
    'Ann Keller opened the debate. Which provoked the First Secretary to describe her as “clueless and weak as water”.',
  ])('is not whoever speaks, by an office: %s', (text) => expect(speakersIn(text)).toEqual([null]));

  it('is another than the holder of the office', () => {
    expect(speakersIn('Senator Tom Ray spoke after Ann Keller. The senator called her “weak as water today”.')).toEqual(['Tom Ray']);
  });
});

describe('what stands in a clause of its own', () => {
  it.each([
    ['has no words before its “what”', 'Ann Keller attacked Tom Ray for trying to “spin” what officials told the inquiry.', 'Ann Keller'],
    [
      'is no state that tells',
      'Tom Ray mocked Ann Lee’s attempts to rally the Baltic states, telling Nordlys there was “no way back”.',
      'Tom Ray',
    ],
    ['is the name behind “there”', 'Labour fell into third place and the Lib Dem winner there, Dan Cole, said: “It is late.”', 'Dan Cole'],
    [
      'is a number of those who do',
      'Dan Cole said he expected that seven in ten officers would come out with “grave results”.',
      'Dan Cole',
    ],
    [
      'is no head that is lowered',
      'Tom Ray stood with his head lowered.\n\nThe Mayor was helpless.\n\nShe had scolded Jo Hill for a “long preamble”.',
      null,
    ],
  ])('%s', (_, text, name) => expect(speakersIn(text)).toEqual([name]));
});
