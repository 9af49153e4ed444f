import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rawWords } from '../../src/search/words/fold.ts';
import { wordCount } from '../../src/search/words/word-count.ts';

describe('the words of a quote', () => {
  it('are as many as the whole text has, up to what is enough', () => {
    const word = fc.stringMatching(/^[a-z]{1,30}$/);
    fc.assert(
      fc.property(
        fc.array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 9 }),
        (said, enough) => {
          const segments = said.map((words) => words.join(' '));
          expect(wordCount(segments, enough)).toBe(Math.min(enough, rawWords(segments.join(' ')).length));
        },
      ),
    );
  });
});
