import { describe, expect, it } from 'vitest';
import type { Style } from '../../src/model/citation-style.ts';
import { americanDate, type Cited, cite } from '../../src/texts/english/citations.ts';
import { innerMarks } from '../../src/texts/english/inner-marks.ts';
import { article, day, quote } from '../support/corpus-fixture.ts';

const CITED: Cited = {
  quote: quote('ledger-2025/q01', 'Carl Brandt', 'They call it “burden sharing”. I call it a bill.', { saidOn: day('2025-02-12') }),
  article: article('ledger-2025', '2025-09-13', {
    title: 'Brandt tells the “Pact” to pay',
    outlet: 'The Daily Ledger',
    via: 'The Evening Star',
    author: 'Jane Doe',
    url: 'https://example.org/pay',
  }),
  speaker: 'Carl Brandt',
  described: null,
  role: 'US Defense Secretary',
  saidOn: day('2025-02-12'),
  accessed: Temporal.PlainDate.from('2026-11-21'),
};

const said = (style: Style, change: Partial<Cited> = {}): string =>
  cite(style, { ...CITED, ...change })
    .map((part) => (part.kind === 'words' ? part.words : part.kind === 'publication' ? part.name : part.url))
    .join('');

describe('AP', () => {
  it('attributes in the sentence: short title before the name, months abbreviated beside a day, single marks inside', () => {
    expect(said('ap')).toBe(
      '“They call it ‘burden sharing’. I call it a bill,” U.S. Defense Secretary Carl Brandt said Feb. 12, 2025, according to The Daily Ledger, ' +
        'via The Evening Star (Jane Doe, “Brandt tells the ‘Pact’ to pay,” Sept. 13, 2025, https://example.org/pay, accessed Nov. 21, 2026).',
    );
  });

  it('puts a long title after the name, between commas', () => {
    expect(said('ap', { role: 'President of the European Commission' })).toContain(
      'Carl Brandt, President of the European Commission, said Feb. 12, 2025,',
    );
  });

  it('keeps a question mark, and puts a comma for a full stop or for nothing', () => {
    const words = (text: string) => ({ quote: quote('ledger-2025/q01', 'Carl Brandt', text) });
    expect(said('ap', words('Who pays?'))).toContain('“Who pays?” U.S. Defense');
    expect(said('ap', words('We pay.'))).toContain('“We pay,” U.S. Defense');
    expect(said('ap', words('too dear'))).toContain('“too dear,” U.S. Defense');
  });

  it('writes a month without a day in full', () => {
    expect(said('ap', { saidOn: day('2025-09') })).toContain('said in September 2025, according');
    expect(said('ap', { saidOn: null })).toContain('Carl Brandt said, according to');
  });
});

describe('Chicago', () => {
  it('is a note: quoted in, author, title with its comma inside the marks, outlet, date, access date, address', () => {
    expect(said('chicago')).toBe(
      '“They call it ‘burden sharing’. I call it a bill.” Carl Brandt, quoted in Jane Doe, “Brandt tells the ‘Pact’ to pay,” The Daily Ledger, ' +
        'via The Evening Star, September 13, 2025, accessed November 21, 2026, https://example.org/pay.',
    );
  });

  it('names the outlet as a publication, which is printed in italics', () => {
    expect(cite('chicago', CITED)).toContainEqual({ kind: 'publication', name: 'The Daily Ledger' });
  });

  it('says n.d. where there is no date, and puts an inferred one in brackets', () => {
    const undated = { ...CITED.article, published: null };
    expect(said('chicago', { article: undated })).toContain('via The Evening Star, n.d., accessed');
    const inferred = { ...CITED.article, published: { date: day('2025-02'), basis: 'inferred', note: 'x' } as const };
    expect(said('chicago', { article: inferred })).toContain('[February 2025], accessed');
    expect(said('ap', { article: inferred })).toContain('about February 2025');
  });
});

describe('plain', () => {
  it('says who, in which office and when, then the source', () => {
    expect(said('plain')).toBe(
      '“They call it ‘burden sharing’. I call it a bill.” Carl Brandt, US Defense Secretary, 12 Feb 2025. Jane Doe, “Brandt tells the ‘Pact’ to ' +
        'pay”, The Daily Ledger, via The Evening Star, 13 Sep 2025, https://example.org/pay, accessed 21 Nov 2026.',
    );
  });
});

describe('in every style', () => {
  it.each(['ap', 'chicago', 'plain'] as const)('%s leaves out what is not known, and invents no name', (style) => {
    const bare = { ...CITED.article, author: null, outlet: null, via: null, url: null, published: null };
    const text = said(style, { article: bare, speaker: null, described: 'a Whitehall source', role: null, saidOn: null });
    expect(text).not.toMatch(/null|undefined|https|, ,|,,|\(,/);
    expect(text).toMatch(/a Whitehall source/i);
    expect(text).toMatch(/undated|n\.d\./);
    expect(said(style, { speaker: null, described: null })).not.toContain('Carl Brandt');
  });

  it.each(['ap', 'chicago', 'plain'] as const)('%s gives each segment of a split quote marks of its own', (style) => {
    const split = { ...CITED.quote, segments: ['We came', 'and we stay'] };
    expect(said(style, { quote: split })).toMatch(/^“We came” … “and we stay[,.]?”\.? /);
  });
});

it('paragraphs of a quote are run together', () => {
  expect(said('chicago', { quote: { ...CITED.quote, segments: ['One.\n\nTwo.'] } })).toMatch(/^“One\. Two\.” Carl/);
});

it('inner marks are single, whatever they were, and apostrophes stay', () => {
  expect(innerMarks('He said "no", and „nein“, and «non»: don’t.')).toBe('He said ‘no’, and ‘nein‘, and ‘non’: don’t.');
  expect(innerMarks('("yes")')).toBe('(‘yes’)');
});

it('May and June are never abbreviated', () => {
  expect(americanDate(day('2025-05-09'), 'ap')).toBe('May 9, 2025');
  expect(americanDate(day('2025-06-09'), 'chicago')).toBe('June 9, 2025');
});
