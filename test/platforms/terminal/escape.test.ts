import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf, displayWidth } from '../../../src/platforms/terminal/display-width.ts';
import { escapeTerminal, hyperlink, spelledOut, styled } from '../../../src/platforms/terminal/escape.ts';
import { TERMINAL_LIMITS } from '../../../src/platforms/terminal/limits.ts';
import { wrapRuns } from '../../../src/platforms/terminal/wrap.ts';
import { runOf, textOf } from '../../../src/reply/runs.ts';
import { anyCharacter } from '../../support/any-character.ts';

const FULL = { colour: true, hyperlinks: true };
const BARE = { colour: false, hyperlinks: false };

describe('escaping for a terminal', () => {
  it('leaves nothing that a terminal obeys', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.oneof(fc.constantFrom('\u001b', '\u009b', ']8;;', '\u0007', '\r', '\t', '\u202e'), fc.string({ unit: anyCharacter })),
        }),
        (raw) => {
          // biome-ignore lint/suspicious/noControlCharactersInRegex: these must be gone
          expect(escapeTerminal(raw)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
        },
      ),
      { numRuns: 1_000 },
    );
  });

  it('colours and links only where the terminal can', () => {
    expect(styled('a', { bold: true, accent: true }, FULL)).toBe('\u001b[1;36ma\u001b[0m');
    expect(styled('a', { bold: true }, BARE)).toBe('a');
    expect(styled('', { bold: true }, FULL)).toBe('');
    expect(hyperlink('a', 'https://example.org/', FULL)).toBe('\u001b]8;;https://example.org/\u001b\\a\u001b]8;;\u001b\\');
    expect(hyperlink('a', 'https://example.org/', BARE)).toBe('a');
  });

  it('links addresses at the limit, and none above', () => {
    const address = (length: number): string => 'https://example.org/'.padEnd(length, 'a');
    expect(hyperlink('a', address(TERMINAL_LIMITS.hyperlink), FULL)).not.toBe('a');
    expect(hyperlink('a', address(TERMINAL_LIMITS.hyperlink + 1), FULL)).toBe('a');
  });
});

describe('addresses in a terminal without hyperlinks', () => {
  const a = runOf('one', { url: 'https://example.org/1' });
  const b = runOf('two', { url: 'https://example.org/2' });

  it('stand on a line of their own when there is one, and behind their labels when there are several', () => {
    expect(textOf(spelledOut([runOf('See '), a, runOf('.')], BARE))).toBe('See one.\nhttps://example.org/1');
    expect(textOf(spelledOut([a, runOf(', '), b], BARE))).toBe('one (https://example.org/1), two (https://example.org/2)');
  });

  it('are not spelled out where the label is one, or the terminal has hyperlinks', () => {
    expect(textOf(spelledOut([runOf('https://example.org/1', { url: 'https://example.org/1' })], BARE))).toBe('https://example.org/1');
    expect(textOf(spelledOut([a, b], FULL))).toBe('onetwo');
  });
});

describe('the width of text', () => {
  it.each([
    ['abc', 3],
    ['é', 1],
    ['e\u0301', 1],
    ['日本語', 6],
    ['한국', 4],
    ['👍', 2],
    ['👩‍👩‍👧‍👦', 2],
    ['🇬🇧', 2],
    ['❤️', 2],
    ['\u200b', 0],
    ['“–…”', 4],
    ['العربية', 7],
  ])('of %j is %i columns', (text, columns) => {
    expect(displayWidth(text)).toBe(columns);
  });

  it('is the sum over the graphemes, which are the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const cells = cellsOf(text);
        expect(cells.map((cell) => cell.text).join('')).toBe(text);
        expect(displayWidth(text)).toBe(cells.reduce((sum, { width }) => sum + width, 0));
      }),
    );
  });
});

describe('wrapping', () => {
  const wrapped = (text: string, width: number): readonly string[] => wrapRuns([runOf(text)], width).map(textOf);

  it('breaks at spaces, at the width and one below', () => {
    expect(wrapped('alpha beta', 10)).toEqual(['alpha beta']);
    expect(wrapped('alpha beta', 9)).toEqual(['alpha', 'beta']);
  });

  it('keeps line breaks and breaks long words between graphemes', () => {
    expect(wrapped('a\nb', 10)).toEqual(['a', 'b']);
    expect(wrapped('日本語日本語', 5)).toEqual(['日本', '語日', '本語']);
  });

  it('never tears an address', () => {
    const url = 'https://example.org/a-long-address';
    expect(wrapRuns([runOf('see '), runOf(url, { url })], 10).map(textOf)).toEqual(['see', url]);
  });

  it('keeps every word and the width', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.integer({ min: 2, max: 40 }), (raw, width) => {
        const lines = wrapped(escapeTerminal(raw), width);
        expect(lines.join('').replace(/\s/g, '')).toBe(escapeTerminal(raw).replace(/\s/g, ''));
        for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });
});
