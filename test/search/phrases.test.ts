import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPhraseIndex } from '../../src/search/printings/phrases.ts';
import { holding, spaced } from '../../src/search/question/relevance.ts';

const words = fc
  .array(fc.constantFrom('nato', 'defence', 'spending', 'EU', 'U.S.', '–', 'spendings'), { maxLength: 5 })
  .map((all) => all.join(' '));

describe('phrases', () => {
  it('are found as if each had been looked for', () => {
    fc.assert(
      fc.property(fc.array(fc.array(words, { maxLength: 3 }), { maxLength: 6 }), words, (topics, text) => {
        const entries = topics.map((phrases, value) => ({ value, phrases }));
        const expected = entries.filter(({ phrases }) => holding(phrases)(spaced(text))).map(({ value }) => value);
        expect(createPhraseIndex(entries).heldBy(text)).toEqual(expected);
      }),
    );
  });
});
