import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cleanArticle } from '../../src/extract/article/clean.ts';
import { readMetadata } from '../../src/extract/article/metadata.ts';
import { extractSummary } from '../../src/extract/article/summary.ts';
import { sentenceSpansOf } from '../../src/extract/article/summary-sentences.ts';

const kindsOf = (text: string): readonly string[] =>
  cleanArticle(text).spans.map(({ start, end, kind }) => `${kind}: ${text.slice(start, end).slice(0, 24)}`);
const PROSE = 'The council met on Tuesday to settle the budget of the harbour, which has run a loss for years.';
const MORE = 'Members voted by nine to four. The mayor abstained. A second vote follows in May.';
const framed = (line: string): string => kindsOf(`Harbour budget passes at last\n\n${PROSE}\n\n${line}\n\n${MORE}`)[2]?.split(':')[0] ?? '';

describe('what is no prose', () => {
  it.each([
    'Read more: Why the ferry was late',
    'Sign up for our morning newsletter',
    'Share this article',
    'Facebook Twitter WhatsApp',
    'Add your comment to this story',
    'Join the conversation',
    'You are commenting as Guest',
    'ADVERTISEMENT',
    'Story continues below',
    'We use cookies to improve your experience',
    '© 2019 The Example Post. All rights reserved',
    'Home | News | Sport',
    'Sign In | Create an Account | Welcome, . My Account | Logout | Contact Us | Home RSS',
    'Breaking News',
    '0123456789abcdef0123456789abcdef',
    'Our Harbour Watch Facebook group is the place for talk of the quays. Join here.',
  ])('%s', (line) => expect(framed(line)).toBe('boilerplate'));

  it.each(['The mayor at the quay. Picture: Ada Quill', 'A ferry leaves (Photo by Ben Marsh/Getty Images)', 'Photograph: Ada Quill'])(
    'caption: %s',
    (line) => expect(framed(line)).toBe('caption'),
  );

  it.each([
    'Read my lips, the mayor told them, and the hall laughed.',
    'Share prices fell after the vote.',
    'Comments by the mayor drew laughter.',
    'Subscribers to the ferry fund were angry.',
    '“We use cookies as bribes,” the mayor said.',
    'Home is where the ferry lands.',
    'He joined a Facebook group on the ferry, and left here.',
    'Copyright was not discussed by the members at all, the clerk said, since nobody asked for it, and the point of order that had been announced was dropped before the vote came up in the evening.',
  ])('but this is: %s', (line) => expect(framed(line)).toBe('prose'));

  it('finds label, title, standfirst, byline, date, doubled caption, heading, list and signature by their places', () => {
    const caption = 'The mayor, left, with the clerk at the quay';
    const text = `Politics\n\nHarbour budget passes at last\n\nNine members voted for the plan\n\nBy Ada Quill\n\nMonday 14 November 2016\n\n${caption}\n${caption}\n\n${PROSE}\n\nA long night\n\n${MORE}\n\n• One ferry fewer.\n\n- The Example`;
    expect(cleanArticle(text).spans.map(({ kind }) => kind)).toEqual([
      'boilerplate',
      'title',
      'standfirst',
      'byline',
      'byline',
      'caption',
      'caption',
      'prose',
      'heading',
      'prose',
      'list',
      'source-line',
    ]);
  });

  it('puts lines together that were broken at a fixed width', () => {
    const text =
      'Harbour budget passes at last\n\nThe council met on Tuesday to settle the budget of the\nharbour, which has run a loss for years, and the talks\nlasted.';
    expect(cleanArticle(text).spans.map(({ kind }) => kind)).toEqual(['title', 'prose']);
  });

  it('keeps every paragraph of three sentences as prose, unless it is there twice, and covers all but white space', () => {
    const paragraph = fc.oneof(
      fc.constantFrom(
        MORE,
        'Sign up. Join us. Read more.',
        'By Ada Quill',
        'Picture: AFP',
        'Share',
        `${PROSE} ${MORE}`,
        'a\r',
        '“',
        '• One. Two. Three.',
      ),
      fc.string({ maxLength: 80 }),
    );
    fc.assert(
      fc.property(fc.array(paragraph, { maxLength: 12 }), fc.constantFrom('\n', '\n\n', '\r\n'), (parts, join) => {
        const text = parts.join(join);
        const seen = new Set<string>();
        let at = 0;
        for (const span of cleanArticle(text).spans) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(text.slice(at, span.start).trim()).toBe('');
          const words = text.slice(span.start, span.end);
          if (sentenceSpansOf(words).length > 2 && !seen.has(words)) expect(span.kind).toBe('prose');
          seen.add(words);
          at = span.end;
        }
        expect(text.slice(at).trim()).toBe('');
      }),
    );
  });

  it.each([
    ['marks', '"'],
    ['one word', 'a'],
    ['stops', '. '],
    ['short lines', 'Word\n'],
    ['capitals', 'Ab '],
  ])(
    'reads a megabyte of %s in linear time',
    (_, unit) => {
      const text = unit.repeat(1_000_000 / unit.length);
      const clean = cleanArticle(text);
      readMetadata(text, clean);
      extractSummary(text, clean.spans, []);
      expect(clean.spans.length).toBeGreaterThan(0);
    },
    5_000,
  );
});

const ARTICLES = path.resolve(import.meta.dirname, '../../../shared/articles');
const present = existsSync(ARTICLES);
const articles = present
  ? readdirSync(ARTICLES)
      .sort()
      .map((name) => readFileSync(path.join(ARTICLES, name), 'utf8'))
  : [];

describe('five real articles', () => {
  it.skipIf(!present)('lose their page furniture, and keep their prose', () => {
    const count = (index: number, kind: string) => cleanArticle(articles[index] ?? '').spans.filter((span) => span.kind === kind).length;
    expect([0, 1, 2, 3, 4].map((index) => count(index, 'boilerplate'))).toEqual([2, 0, 0, 0, 4]);
    expect([0, 1, 2, 3, 4].map((index) => count(index, 'caption'))).toEqual([0, 0, 0, 0, 2]);
    expect([0, 1, 2, 3, 4].map((index) => count(index, 'source-line'))).toEqual([0, 0, 1, 0, 2]);
    expect([0, 1, 2, 3, 4].map((index) => count(index, 'heading'))).toEqual([2, 0, 0, 3, 0]);
  });

  it.skipIf(!present)('tell what they print of outlet, date and address, and no more', () => {
    const metadata = articles.map((text) => readMetadata(text, cleanArticle(text)));
    expect(metadata.map(({ outlet }) => outlet)).toEqual([null, null, 'The Telegraph', null, 'The Times']);
    expect(metadata.map(({ published }) => published?.date ?? null)).toEqual([null, null, '2016-11-14', null, null]);
    expect(metadata.map(({ via }) => via)).toEqual([null, null, null, null, 'The Australian']);
    expect(metadata.map(({ author }) => author)).toEqual([null, null, null, null, null]);
    expect(metadata[4]?.url).toMatch(/^https:\/\/www\.theaustralian\.com\.au\//);
    expect(metadata[3]?.title).toBeNull();
  });
});
