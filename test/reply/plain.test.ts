import { describe, expect, it } from 'vitest';
import { actions, fields, heading, link, list, more, paragraph, privately } from '../../src/reply/reply.ts';
import { english } from '../../src/texts/english.ts';
import { plainText } from '../support/in-english.ts';
import { sampleQuote } from '../support/replies.ts';

describe('the plain reading', () => {
  it('names speaker, office, date, outlet and address of a quote', () => {
    expect(plainText(privately(sampleQuote)).split('\n')).toEqual([
      '“I worry if the United States withdraws from its leadership around the world”',
      '— Ben Wallace, Secretary of State for Defence',
      'Said 12 Jan 2020 · Venue: The Sunday Times',
      'Source: Business Insider, 13 Jan 2020, https://example.org/wallace',
    ]);
  });

  it('keeps the segments of a split quote apart and says that a partial one is partial', () => {
    const reading = plainText(privately({ ...sampleQuote, segments: ['one', 'two'], partial: true, said: null, venue: null }));
    expect(reading).toContain('“one” … “two”');
    expect(reading).toContain('\nPartial quote\n');
  });

  it('parts blocks by an empty line and leaves buttons out', () => {
    const reply = privately(
      heading('Title'),
      list(['a', 'b'], true),
      fields([['Label', 'value']]),
      actions({ kind: 'run', label: 'Press', run: '/a' }),
    );
    expect(plainText(reply)).toBe('Title\n\n1. a\n2. b\n\nLabel: value');
  });

  it('says what to type for more', () => {
    expect(plainText(privately(more('12 more quotes', '/quote Hegseth page:2')))).toBe('12 more quotes. Type /quote Hegseth page:2');
    expect(plainText(privately(more('That was all.', null)))).toBe('That was all.');
  });

  it('shows the address of a link, and only the label of an unsafe one', () => {
    expect(plainText(privately(paragraph(link('good', 'https://example.org/'), ' ', link('bad', 'javascript:alert(1)'))))).toBe(
      'good (https://example.org/) bad',
    );
  });

  it('is never empty', () => {
    expect(plainText(privately())).toBe(english.replies.nothing);
    expect(plainText(privately(paragraph(' \u200b'), heading('')))).toBe(english.replies.nothing);
  });
});
