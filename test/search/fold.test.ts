import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText, foldWord, MAX_QUERY_WORDS, tokenizeQuery } from '../../src/search/words/fold.ts';
import { anyCharacter } from '../support/any-character.ts';

describe('folding', () => {
  it.each([
    ['Zelenskyy’s', 'zelenskyy'],
    ["O'Brien", 'O’Brien'],
    ['O`Brien', 'obrien'],
    ['Łukasz Søren Müßig', 'lukasz soren mussig'],
    ['Cafe\u0301', 'café'],
    ['ＮＡＴＯ', 'nato'],
    ['U.S. troops', 'US troops'],
    ['an E-mail, two e‑mails', 'an email, two emails'],
    ['J.D. Vance', 'JD Vance'],
    ['vice-president', 'Vice President'],
    ['the allies’ fears', 'the allies fears'],
  ])('%s is %s', (a, b) => {
    expect(foldText(a)).toBe(foldText(b));
  });

  it.each([
    ['defence', 'defense'],
    ['offences', 'offenses'],
    ['organisations', 'organizations'],
    ['prioritise', 'prioritize'],
    ['analysed', 'analyzed'],
    ['neighbours', 'neighbors'],
    ['favourite', 'favorite'],
    ['labour', 'labor'],
    ['centre', 'center'],
    ['dialogue', 'dialog'],
    ['travelled', 'traveled'],
    ['programme', 'program'],
    ['sceptical', 'skeptical'],
  ])('%s is %s in American spelling', (british, american) => {
    expect(foldText(british)).toBe(foldText(american));
  });

  it('keeps words apart that only look like the two spellings of one', () => {
    for (const [a, b] of [
      ['four', 'for'],
      ['hour', 'hor'],
      ['scoured', 'scored'],
      ['fence', 'fense'],
      ['tour', 'tor'],
    ] as const) {
      expect(foldText(a)).not.toBe(foldText(b));
    }
  });

  it('changes nothing when repeated, for any Unicode', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (raw) => {
        expect(foldText(foldText(raw))).toBe(foldText(raw));
        expect(foldWord(raw)).toMatch(/^[\p{L}\p{N}]*$/u);
      }),
    );
  });

  it('cuts a question, not a text', () => {
    const long = 'word '.repeat(60);
    expect(tokenizeQuery(long)).toHaveLength(MAX_QUERY_WORDS);
    expect(foldText(long).split(' ')).toHaveLength(60);
  });
});
