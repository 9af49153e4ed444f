import fc from 'fast-check';
import { expect, it } from 'vitest';
import { quoteDisputes } from '../src/quote-disputes.ts';
import { article, quote, speaker } from './support/corpus-fixture.ts';
import { NAMES, printingsAlike, SAYINGS } from './support/printings-alike.ts';

it('finds of some quotes what it finds of them among all', () => {
  fc.assert(
    fc.property(printingsAlike, fc.nat(), (parts, seed) => {
      const all = quoteDisputes(parts, parts.quotes);
      const some = parts.quotes.filter((_, at) => (seed >> (at % 16)) % 2 === 1);
      const ids = new Set(some.map(({ id }) => id));
      expect(quoteDisputes(parts, some)).toEqual(new Map([...all].filter(([id]) => ids.has(id))));
    }),
  );
});

it('names the others who have the same words, and nobody where all agree', () => {
  const held = (...names: readonly string[]) => ({
    articles: names.map((_, at) => article(`a${at}`, '2026-01-01')),
    quotes: names.map((name, at) => quote(`a${at}/q1`, name, SAYINGS[0] ?? '')),
    speakers: NAMES.map((name) => speaker(name)),
    topics: [],
  });
  const disputed = held('Ann Marsh', 'Otto Lind');
  expect([...quoteDisputes(disputed, disputed.quotes)]).toEqual([
    ['a0/q1', ['Otto Lind']],
    ['a1/q1', ['Ann Marsh']],
  ]);
  const agreed = held('Ann Marsh', 'Ann Marsh');
  expect(quoteDisputes(agreed, agreed.quotes).size).toBe(0);
});
