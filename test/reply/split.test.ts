import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText, splitText } from '../../src/reply/split.ts';
import { anyCharacter } from '../support/any-character.ts';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 300 }),
  fc.string({ unit: anyCharacter, maxLength: 300 }),
  fc.lorem({ maxCount: 60 }),
);
const family = '👩‍👩‍👧‍👦';

describe('splitting text', () => {
  it('loses nothing, keeps to the limit and tears no surrogate pair', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 120 }), (text, limit) => {
        const pieces = splitText(text, limit);
        expect(pieces.join('')).toBe(text);
        for (const piece of pieces) {
          expect(piece.length).toBeLessThanOrEqual(limit);
          expect(piece.length).toBeGreaterThan(0);
          expect(piece.isWellFormed()).toBe(true);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('makes one piece of text at the limit, two of text one above, and none of no text', () => {
    expect(splitText('a'.repeat(10), 10)).toHaveLength(1);
    expect(splitText('a'.repeat(11), 10)).toHaveLength(2);
    expect(splitText('', 10)).toEqual([]);
  });

  it('cuts after a paragraph rather than after a sentence', () => {
    expect(splitText('One two three. Four.\n\nFive six. Seven eight nine ten.', 38)).toEqual([
      'One two three. Four.\n\n',
      'Five six. Seven eight nine ten.',
    ]);
  });

  it('cuts after a sentence, its closing marks included, rather than after a word', () => {
    expect(splitText('He said: “We must go now.” Then he left the room.', 36)).toEqual([
      'He said: “We must go now.” ',
      'Then he left the room.',
    ]);
  });

  it('cuts after a word rather than inside one', () => {
    expect(splitText('leadership around the world', 20)).toEqual(['leadership around ', 'the world']);
  });

  it('cuts between graphemes where there is no space', () => {
    expect(splitText(family.repeat(3), family.length + 3)).toEqual([family, family, family]);
    expect(splitText('e\u0301e\u0301e\u0301', 3)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('cuts a grapheme longer than the limit between code points', () => {
    for (const piece of splitText(family, 4)) expect(piece.isWellFormed()).toBe(true);
  });

  it('refuses a limit that a surrogate pair does not fit into', () => {
    expect(() => splitText('a', 1)).toThrow(RangeError);
  });
});

describe('clipping text', () => {
  it('leaves text at the limit alone and marks what it leaves out', () => {
    expect(clipText('abcdefghij', 10)).toBe('abcdefghij');
    expect(clipText('one two three', 10)).toBe('one two…');
  });

  it('keeps to the limit and to whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2, max: 60 }), (text, limit) => {
        const clipped = clipText(text, limit);
        expect(clipped.length).toBeLessThanOrEqual(limit);
        expect(clipped.isWellFormed()).toBe(true);
        expect(clipped === text).toBe(text.length <= limit);
      }),
      { numRuns: 500 },
    );
  });
});
