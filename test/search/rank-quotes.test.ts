import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IndexedQuote } from '../../src/search/index.ts';
import { orderFinely, type RankedQuote } from '../../src/search/ranking/order-finely.ts';
import { createRanker } from '../../src/search/ranking/rank-quotes.ts';
import { fieldsMask, readWords, type WordReadings } from '../../src/search/ranking/read-words.ts';
import { createRowScorer } from '../../src/search/ranking/score-row.ts';
import { createWordScale } from '../../src/search/ranking/weigh-words.ts';
import { createDateTable } from '../../src/search/tables/date-table.ts';
import { inOrder } from '../../src/search/tables/in-order.ts';
import { createQuoteTable, type QuoteTable } from '../../src/search/tables/quote-table.ts';
import { tokenizeQuery } from '../../src/search/words/fold.ts';

const LIMIT = 25;
const EVERY_FIELD = fieldsMask();
const WORDS = ['stone', 'stones', 'wall', 'harbour', 'mason', 'manson', 'mercy', 'mercer', 'trade', 'the'] as const;

/** Reads and scores every quote, whatever its entities are and whichever words its text may hold. */
function rankAll(table: QuoteTable, words: readonly WordReadings[], typing: boolean): readonly RankedQuote[] {
  const scorer = createRowScorer(table, createWordScale(table)(words, EVERY_FIELD));
  const everyWord = -1;
  const all: RankedQuote[] = [];
  for (let row = 0; row < table.rows; row++) {
    const score = table.isLive(row) ? scorer.score(row, everyWord) : -1;
    if (score >= 0) all.push({ row, score, evidence: scorer.evidence() });
  }
  const best = all.sort((a, b) => b.score - a.score || compare(a.row, b.row)).slice(0, LIMIT);
  return orderFinely(best, words, table, compare, typing);
}

const compare = (a: number, b: number): number => a - b;

/** Few names, said often: lists are long enough for quotes to be told apart before they are read. */
const quotes = fc
  .record({
    seed: fc.integer({ min: 1, max: 2 ** 31 - 1 }),
    size: fc.integer({ min: 600, max: 2_500 }),
    /** One quote in so many holds words of the questions. */
    seldom: fc.constantFrom(1, 20, 200),
  })
  .map(({ seed, size, seldom }): readonly IndexedQuote[] => {
    let state = seed;
    const below = (most: number): number => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return Math.floor((state / 2 ** 32) * most);
    };
    const some = (most: number): string => Array.from({ length: below(most + 1) }, () => WORDS[below(WORDS.length)]).join(' ');
    return Array.from({ length: size }, (_, i) => ({
      id: `q${i}`,
      speaker: below(4) === 0 ? `${some(2)} jensen` : 'mason mercer',
      aliases: [],
      role: below(3) === 0 ? some(3) : 'mercy stone',
      text: `nobody said ${below(seldom) === 0 ? some(14) : 'anything'} here`,
      context: below(seldom) === 0 ? some(3) : '',
      topics: below(2) === 0 ? ['trade', some(1)] : [some(2)],
      outlet: below(5) === 0 ? some(2) : 'harbour',
      date: null,
    }));
  });

const question = fc.array(fc.constantFrom(...WORDS, 'mer', 'jen', 'mercre'), { minLength: 1, maxLength: 4 });

const areTheBest = fc.property(
  quotes,
  fc.array(question, { minLength: 1, maxLength: 8 }),
  fc.nat(40),
  fc.boolean(),
  (held, questions, gone, typing) => {
    const dates = createDateTable();
    const table = createQuoteTable({ quotes: held, order: inOrder(held, dates, undefined) }, dates);
    for (let i = 0; i < gone; i++) table.remove(`q${i * 7}`);
    const rank = createRanker(table);
    for (const asked of questions) {
      const words = readWords([...new Map(tokenizeQuery(asked.join(' ')).map((token) => [token.term, token])).values()], table, {
        fields: EVERY_FIELD,
        typing,
      });
      if (!words.some(({ optional }) => !optional)) continue;
      const found = rank(words, { fields: EVERY_FIELD, limit: LIMIT, compare, accept: table.isLive, typing, brief: false });
      expect(found, asked.join(' ')).toEqual(rankAll(table, words, typing));
    }
  },
);

describe('the quotes that are found', () => {
  it('are those that are best when every quote is read and scored', { timeout: 120_000 }, () => {
    fc.assert(areTheBest, { numRuns: 60 });
  });

  it('are so where scores differ by no more than the order in which they were summed up', () => {
    fc.assert(areTheBest, { seed: 1345720885, path: '348', numRuns: 1 });
  });
});
