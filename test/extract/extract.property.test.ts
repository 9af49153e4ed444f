import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { processorTime } from '../support/processor-time.ts';

/** Pieces that mangled articles are made of. */
const PIECES = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '&quot;',
  '«',
  '»',
  '(',
  ')',
  ',',
  '.',
  ':',
  '—',
  '\n',
  '\n\n',
  '\r\n',
  ' ',
  'said',
  'he',
  'she',
  'Mr',
  'Anna',
  'Keller',
  'van',
  'der',
  'Mayor',
  'House',
  'the',
  'official',
  'told',
  'that',
  'who',
  'and',
  'of',
  'by',
  'according',
  'to',
  'It',
  "s'",
  'don’t',
  '1',
  'Ünïcödé',
  '😀',
  '\u00a0',
];

const article = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 300 })
  .map((pieces) => pieces.join(' '));
const tight = fc.array(fc.constantFrom(...PIECES), { maxLength: 200 }).map((pieces) => pieces.join(''));

/** Milliseconds for the faster of two runs, which noise disturbs least. */
const fastest = (text: string): number => Math.min(...[1, 2].map(() => processorTime(() => extract(text))));

describe('any text', () => {
  it('gives quotes whose segments are ordered, disjoint slices, and speakers with a name', () => {
    fc.assert(
      fc.property(fc.oneof(article, tight), (text) => {
        const { quotes, terms } = extract(text);
        const ranges = [...quotes.flatMap(({ segments }) => segments), ...terms].toSorted((a, b) => a.start - b.start);
        for (const [i, { start, end }] of ranges.entries()) {
          expect(start).toBeLessThan(end);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(start).toBeGreaterThanOrEqual(ranges[i - 1]?.end ?? 0);
        }
        for (const quote of quotes) {
          expect(quote.segments.length).toBeGreaterThan(0);
          expect(quote.segments.toSorted((a, b) => a.start - b.start)).toEqual(quote.segments);
          expect(quote.confidence).toBeGreaterThanOrEqual(0);
          expect(quote.confidence).toBeLessThanOrEqual(1);
          if (quote.speaker !== null) expect(quote.speaker.name.trim()).not.toBe('');
          for (const child of quote.children) expect(text.slice(child.start, child.end).length).toBe(child.end - child.start);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each(['van', 'de', 'von der', 'de la', 'di'])('ends with a line that breaks a name after “%s”', (particle) => {
    expect(extract(`“It is late,” said Joost ${particle}\nWit.\n\n“It is not,” said Ann ${particle}\n\nLee.`).quotes).toHaveLength(2);
  });

  it('gives the same result twice', () => {
    fc.assert(
      fc.property(article, (text) => {
        expect(extract(text)).toEqual(extract(text));
      }),
      { numRuns: 50 },
    );
  });

  const MEGABYTE = 1_000_000;
  /** Large enough that work that grows with the square of the length shows, small enough to be measured twice. */
  const SMALL = 30_000;
  const LARGE = 5 * SMALL;
  const repeated: readonly (readonly [string, string])[] = [
    ['straight marks', '"'],
    ['curly marks', '“”'],
    ['opening marks', '“a '],
    ['apostrophes', "'"],
    ['one word', 'a'],
    ['capitals', 'Anna '],
    ['one surname of several people', 'Anna Keller, Tom Keller and Keller. '],
    ['verbs of speech', 'said '],
    ['quotations', '“we go,” he said. '],
    ['commas', ', '],
    ['paragraphs', '“we go\n'],
    ['brackets', 'Anna ('],
    ['sources', 'The official said “we go”. '],
    ['turns of an interview', 'ANNA: We go there now.\nTOM: And so do we.\n'],
    ['signed quotations', '“We go there now.”\nAnna Keller, 43\n'],
    ['bodies in one paragraph', 'The company said it was “late”. '],
    ['brothers', 'The younger Keller said “we go”. '],
    ['ages', 'Anna Keller, 41, left. The 63-year-old said “we go”. '],
    ['paragraphs without a mark', 'Anna Keller\n\n'],
    ['credits of pictures', 'A street. (Photo by Anna Keller/PA)\n\n'],
    ['descriptions', 'The mayor, Anna Keller, met the Ohio senator. '],
  ];

  // A machine that stands still for a second is measured again; work that grows with the square fails each time. How long the
  // measuring itself takes is the machine's matter: on a busy one, more than the usual five seconds.
  const MEASURED = { retry: 2, timeout: 30_000 };

  it.each(repeated)('takes five times as much of %s in about five times as long', MEASURED, (_name, piece) => {
    const small = fastest(piece.repeat(Math.ceil(SMALL / piece.length)));
    const large = fastest(piece.repeat(Math.ceil(LARGE / piece.length)));
    // Work that grows with the square would take 25 times as long; the allowance is for a busy machine.
    expect(large).toBeLessThan(12 * small + 150);
  });

  /** A name of two words that no other index has. */
  const named = (index: number): string => {
    const letters = [...String(index)].map((digit) => 'abdefgklmr'[Number(digit)]).join('o');
    return `${letters[0]?.toUpperCase()}${letters.slice(1)}on ${letters[0]?.toUpperCase()}${letters.slice(1)}ski`;
  };
  /** What each further person costs may not grow with how many there are. */
  const distinct: readonly (readonly [string, (name: string) => string])[] = [
    ['ministers of a nation', (name) => `Spanish minister ${name} spoke. The Spanish leader said it was “late”.\n\n`],
    ['holders of an office', (name) => `${name} was mayor. The former mayor said it was “late”.\n\n`],
    ['kin', (name) => `The mother of ${name} wept. “Go,” his mother said. “Go,” he said.\n\n`],
    ['witnesses', (name) => `${name} testified. “I saw it,” the witness said.\n\n`],
    ['the dead', (name) => `${name} was killed in May. “Go,” he said.\n\n`],
    ['firms', (name) => `${name} Energy, which sells oil, fell. “No,” the company said.\n\n`],
  ];

  it.each(distinct)('takes five times as many %s in about five times as long', MEASURED, (_name, piece) => {
    const of = (people: number): string => Array.from({ length: people }, (_, index) => piece(named(index))).join('');
    expect(fastest(of(2000))).toBeLessThan(12 * fastest(of(400)) + 150);
  });

  const whole = repeated.filter(([name]) => /^(?:straight marks|curly marks|one word)$/.test(name));

  it.each(whole)(
    'takes a megabyte of %s in seconds',
    (_name, piece) => {
      expect(processorTime(() => extract(piece.repeat(Math.ceil(MEGABYTE / piece.length))))).toBeLessThan(15_000);
    },
    30_000,
  );
});
