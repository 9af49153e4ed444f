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
