import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanText, isBlank, oneLine } from '../../src/reply/clean-text.ts';
import { anyCharacter } from '../support/any-character.ts';

describe('clean text', () => {
  it.each([
    ['an escape sequence', '\u001b[31mred\u001b[0m', '[31mred[0m'],
    ['a C1 control', '\u009b2J', '2J'],
    ['a null and a bell', 'a\u0000b\u0007c', 'abc'],
    ['an override', '\u202egnp.exe\u202c', 'gnp.exe'],
    ['isolates', '\u2066a\u2069', 'a'],
    ['a byte order mark', '\ufeffa', 'a'],
    ['hidden tags', 'a\u{e0062}\u{e0063}', 'a'],
    ['half a pair', 'a\ud800b', 'a\ufffdb'],
    ['other line breaks', 'a\r\nb\rc\u2028d\u0085e', 'a\nb\nc\nd\ne'],
  ])('has no %s', (_, raw, clean) => {
    expect(cleanText(raw)).toBe(clean);
  });

  it.each(['Ça va?\n\tYes — “indeed” …', '👩‍👩‍👧‍👦 🇬🇧 ❤️', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', 'العربية\u200f עברית', 'می‌خواهم'])('keeps %j as it is', (text) => {
    expect(cleanText(text)).toBe(text);
  });

  it('is clean already when cleaned again', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (raw) => {
        expect(cleanText(cleanText(raw))).toBe(cleanText(raw));
      }),
      { numRuns: 1_000 },
    );
  });

  it('fits on one line', () => {
    expect(oneLine('  a\n b\t\u2028 c ')).toBe('a b c');
  });
});

describe('blank text', () => {
  it.each(['', ' \n\t', '\u200b\u200d', '\ufe0f', '\u3164', '\u00a0\u2003'])('is %j', (text) => {
    expect(isBlank(text)).toBe(true);
  });

  it.each(['a', '.', '–', '\u{10000}', '\ue000', '👍'])('is not %j', (text) => {
    expect(isBlank(text)).toBe(false);
  });
});
