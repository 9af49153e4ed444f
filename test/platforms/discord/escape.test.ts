import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeContent, escapeMarkdown, markdown, markdownOf } from '../../../src/platforms/discord/escape.ts';
import { runOf } from '../../../src/reply/runs.ts';

/** As Discord shows it: a backslash before punctuation is not shown. */
const shown = (text: string): string => text.replace(/\\([^0-9A-Za-z\s])/g, '$1');
const hostile = fc.string({
  unit: fc.constantFrom(
    '*',
    '_',
    '~',
    '`',
    '|',
    '>',
    '#',
    '-',
    '+',
    '[',
    ']',
    '(',
    ')',
    '<',
    '@',
    ':',
    '\\',
    '1',
    '.',
    'a',
    ' ',
    '\n',
    '!',
    '&',
    '/',
  ),
});

describe('escaping for Discord', () => {
  it('shows exactly the text it was given', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        expect(shown(escapeMarkdown(raw))).toBe(raw);
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['<@123456789012345678>', '\\<\\@123456789012345678\\>'],
    ['</quote:1>', '\\</quote\\:1\\>'],
    ['<t:0:R>', '\\<t\\:0\\:R\\>'],
    [':smile:', '\\:smile\\:'],
    ['[a](https://evil.example)', '\\[a\\]\\(https\\://evil.example\\)'],
    ['# a', '\\# a'],
    ['-# a', '\\-\\# a'],
    ['1. a\n 22. b', '1\\. a\n 22\\. b'],
    ['in 1. place', 'in 1. place'],
    ['\\*a\\*', '\\\\\\*a\\\\\\*'],
    ['plain, words; “quoted” – 10%', 'plain, words; “quoted” – 10%'],
  ])('writes %j as %j', (raw, escaped) => {
    expect(escapeMarkdown(raw)).toBe(escaped);
  });

  it('leaves no @ in a message’s content that a mention could begin with', () => {
    fc.assert(
      fc.property(hostile, (raw) => {
        expect(escapeContent(raw)).not.toMatch(/@(?!\u200b)/);
      }),
    );
    expect(escapeContent('@everyone')).toBe('\\@\u200beveryone');
  });

  it('puts marks inside the space around words and keeps marks that would touch apart', () => {
    expect(markdown(runOf(' a* ', { bold: true }))).toBe(' **a\\*** ');
    expect(markdownOf([runOf('a', { bold: true }), runOf('b', { italic: true }), runOf(' c')])).toBe('**a**\u200b*b* c');
  });

  it('writes a link whose label cannot end it', () => {
    expect(markdown(runOf('a](https://evil.example)\nb', { url: 'https://example.org/' }))).toBe(
      '[a\\]\\(https\\://evil.example\\) b](https://example.org/)',
    );
  });
});
