import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createWordEnds } from '../../src/search/completion/word-ends.ts';
import { createQuoteIndex } from '../../src/search/index.ts';
import { createPackedStrings } from '../../src/search/tables/packed-strings.ts';
import { anyCharacter } from '../support/any-character.ts';

const name = fc
  .array(fc.constantFrom('mercer', 'merser', 'mercier', 'jensen', 'janssen', 'trade', 'merc', 'or'), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '));
const quote = fc.record({ speaker: name, role: name, outlet: name, topics: fc.array(name, { maxLength: 2 }) });

describe('completion by the words of names', () => {
  it('gives the same first few, however few are asked for', () => {
    fc.assert(
      fc.property(fc.array(quote, { maxLength: 40 }), name, fc.nat(20), fc.nat(25), (quotes, typed, cut, few) => {
        const index = createQuoteIndex(quotes.map((each, i) => ({ ...each, id: `${i}`, aliases: [], text: '', date: null })));
        const prefix = typed.slice(0, typed.length - Math.min(cut, typed.length - 1));
        for (const options of [{}, { kind: 'speaker' }, { kind: 'office' }, { kind: 'topic' }] as const) {
          const all = index.suggest(prefix, options);
          expect(index.suggest(prefix, { ...options, limit: few })).toEqual(all.slice(0, few));
        }
      }),
    );
  });

  it('finds what is mistyped from any word of a name on, after what is not', () => {
    const rest = { aliases: [], role: '', text: '', topics: [], outlet: '', date: null };
    const index = createQuoteIndex(['Ada Mercer', 'Ada Merser', 'Lars Meyer'].map((speaker) => ({ id: speaker, speaker, ...rest })));
    expect(index.suggest('merser').map(({ value }) => value)).toEqual(['Ada Merser', 'Ada Mercer']);
    expect(index.suggest('larsm').map(({ value }) => value)).toEqual(['Lars Meyer']);
  });
});

describe('completion by use', () => {
  let id = 0;
  const said = (speaker: string, times: number, rest = {}) =>
    Array.from({ length: times }, () => ({
      id: `${id++}`,
      speaker,
      aliases: [],
      role: '',
      text: '',
      topics: [],
      outlet: '',
      date: null,
      ...rest,
    }));
  const index = createQuoteIndex([
    ...said('Theresa May', 50),
    ...said('Sadiq Khan', 1, { role: 'Mayor of London' }),
    ...said('Donald Trump', 1, { topics: ['Trade and tariffs'], role: 'US President' }),
    ...said('Ann Orrell', 2, { role: 'Defence and transport minister' }),
    ...said('Ursula von der Leyen', 9),
    ...said('Marine Le Pen', 1),
    ...said('Wallace Shawn', 1),
    ...said('Ben Wallace', 50),
    ...said('Pete Hegseth', 1),
  ]);
  const offered = (typed: string) => index.suggest(typed).map(({ label }) => label);

  it.each([
    ['may', 'Theresa May'],
    ['wallace', 'Ben Wallace'],
    ['wallace s', 'Wallace Shawn'],
    ['president tr', 'Donald Trump'],
    ['mr tr', 'Donald Trump'],
    ['lepen', 'Marine Le Pen'],
    ['lepe', 'Marine Le Pen'],
    ['vonderl', 'Ursula von der Leyen'],
    ['hegseth, pe', 'Pete Hegseth'],
    ['defenc', 'Defence and transport minister'],
    ['defense', 'Defence and transport minister'],
  ])('offers for %s first %s', (typed, expected) => {
    expect(offered(typed)[0]).toBe(expected);
  });

  it('finds a second typo among a thousand names, and offers after removing what a new index would', () => {
    const others = Array.from(
      { length: 1200 },
      (_, i) => `Zoltan Q${String.fromCharCode(97 + (i % 26), 97 + Math.floor(i / 26))}rst`,
    ).flatMap((name) => said(name, 1));
    const many = createQuoteIndex([...said('Benjamin Netanyahu', 1), ...others]);
    expect(many.suggest('netanyahoo').map(({ label }) => label)).toEqual(['Benjamin Netanyahu']);
    many.remove(others.map((quote) => quote.id));
    expect(many.suggest('netanyahoo').map(({ label }) => label)).toEqual(['Benjamin Netanyahu']);
    expect(many.suggest('zoltan')).toEqual([]);
  });
});

describe('the ends of a name', () => {
  it('are what follows the beginning of each word, without gaps', () => {
    const word = fc.string({ unit: anyCharacter, minLength: 1, maxLength: 5 }).map((text) => text.replaceAll(' ', 'x'));
    fc.assert(
      fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 5 }), { maxLength: 5 }), (names) => {
        const [packed, someEnd] = [createPackedStrings(), createWordEnds()];
        names.forEach((words) => {
          const ends: string[] = [];
          const name = packed.lettersOf(packed.push(words.join(' ')));
          const isLast = someEnd(name, (rest) => {
            // Past the end there is no letter, whatever names were read before.
            expect(rest.charCodeAt(rest.length)).toBe(0);
            ends.push(Array.from({ length: rest.length }, (_, at) => String.fromCharCode(rest.charCodeAt(at))).join(''));
            return ends.length === words.length;
          });
          expect(isLast).toBe(true);
          expect(ends).toEqual(words.map((_, i) => words.slice(i).join('')));
        });
      }),
    );
  });
});
