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
