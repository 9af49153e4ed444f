import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('“who” behind a bracket', () => {
  it.each([
    'Backers cheered on Friday, including House Speaker Tom Ray (R-Ga.), who said it would let families “shop freely”.',
    'The plan was attacked by Tom Ray (D-Calif.), who said it was “a needless cut”.',
    'Ann Lee’s critics include Tom Ray (Lab, Hexby East), who called it “a needless cut”.',
    'Ann Lee was met by Tom Ray (no relation), who called it “a needless cut”.',
  ])('is whoever stands before it: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});

describe('two with their seats in brackets', () => {
  it.each([
    'Sens. Ann Lee (D-Ohio) and Tom Ray (R-Utah) said it was “a bedtime story”.',
    'Reps. Ann Lee (D-Ohio) and Tom Ray (R-N.M.) in a note to Hask offered “ideas” for the town.',
    'Sens. Ann Lee, D-Ohio, and Tom Ray, R-Utah, said it was “a bedtime story”.',
    '“It is a bedtime story,” said Ann Lee (D-Ohio) and Tom Ray (R-Utah) in a letter.',
    '“It is a bedtime story for us all,” Sens. Ann Lee (D-Ohio) and Tom Ray (R-Utah) wrote.',
  ])('speak together: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee and Tom Ray']);
  });

  it('speak for themselves in two clauses', () => {
    const text = 'Ann Lee (D-Ohio) lost and Tom Ray (R-Utah) said it was “a bedtime story”.';
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});

describe('what somebody else has said', () => {
  it.each([
    ['Tom Ray called what Ann Lee said of it “hazy, rehearsed and plain wrong”.', 'Tom Ray'],
    ['Mayor Ann Lee dismissed what Tom Ray had told reporters as “a bedtime story”.', 'Ann Lee'],
    ['Ann Lee found what the council told residents “misleading at best”.', 'Ann Lee'],
    ['Ann Lee backed what Tom Ray called “a disgrace to the town”.', 'Tom Ray'],
  ])('is judged by whoever tells of it: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it.each(['feeling a “mismatch of aims” cost her the post', 'believing it was “a mismatch”', 'having said it was “a mismatch”'])(
    'is hers where she is quoted: %s',
    (words) => {
      expect(speakersIn(`Tom Ray met the board. His letter quoted Ann Lee as ${words}.`)).toEqual(['Ann Lee']);
    },
  );

  it('is hers where it is her reason', () => {
    expect(speakersIn('Tom Ray stayed. Ann Lee left because she felt the plan was “a fraud on the town”.')).toEqual(['Ann Lee']);
  });
});

it.each(['Next came “Tommy” Ray, the youngest,', '“Tommy” Ray', 'The nephew of the mayor, “Tommy” Ray, the youngest of them,'])(
  'a first name in marks is nobody’s words: %s',
  (whom) => {
    const { quotes, terms } = extract(`${whom} once told a reporter, “None of us got a word in.”`);
    expect([quotes.length, terms.length]).toEqual([1, 1]);
  },
);

it.each([
  '“Letting them go without a memo is wrong,” the 31 councillors, led by Tom Ray (R-Fla.) wrote in a note.',
  'The 31 councillors, led by Tom Ray (R-Fla.) said it was “late”.',
])('many who are led by somebody speak for themselves: %s', (text) => {
  expect(speakersIn(text)).toEqual(['31 councillors']);
});
