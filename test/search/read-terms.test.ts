import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { americanSpelling } from '../../src/model/spelling.ts';
import { createTermReader } from '../../src/search/tables/read-terms.ts';
import { createTermTable } from '../../src/search/tables/term-table.ts';
import { termsOf } from '../../src/search/words/fold.ts';
import { anyCharacter } from '../support/any-character.ts';

function reader() {
  const terms = createTermTable();
  const read = createTermReader(terms);
  return (text: string): readonly string[] => {
    const found: string[] = [];
    read(text, (term) => found.push(terms.word(term)));
    return found;
  };
}

const piece = fc.oneof(
  fc.constantFrom(..."aSuéİﬁßø’'`´.,-_ 7Ⅷ\u0301\u00a0“”…\n👍"),
  fc.constantFrom(
    "'s",
    '’S',
    'U.S.',
    'J.D',
    "Ó Sé's",
    "l'été",
    'defence',
    'colours',
    'Zürich',
    'e.g. ',
    "dogs'",
    'e-mail',
    'E-',
    "x-e-mail's",
    'e\u2011book',
    'x'.repeat(300),
  ),
);
const text = fc.oneof(
  fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
  fc.string({ unit: anyCharacter, maxLength: 60 }),
);

describe('reading the words of a text letter by letter', () => {
  it('gives what folding each word gives, whatever was read before', () => {
    const read = reader();
    fc.assert(
      fc.property(text, (written) => {
        expect(read(written)).toEqual(termsOf(written));
        expect(reader()(written)).toEqual(termsOf(written));
      }),
      { numRuns: 1_000 },
    );
  });

  it('relies on the American spelling of a word being its own', () => {
    const stem = fc.array(fc.constantFrom('our', 'is', 'l', 're', 'c', 'tra', 'v', 'ys', 'og', 'ue', 'cent', 'def', 'e'), { maxLength: 4 });
    const ending = fc.constantFrom('ence', 'ours', 'oured', 'ise', 'ised', 'isation', 'yse', 're', 'red', 'ogue', 'lled', 'ller', '');
    fc.assert(
      fc.property(stem, ending, (start, end) => {
        const once = americanSpelling(start.join('') + end);
        expect(americanSpelling(once)).toBe(once);
      }),
      { numRuns: 3_000 },
    );
  });
});
