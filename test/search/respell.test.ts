import { describe, expect, it } from 'vitest';
import { respellings } from '../../src/search/words/respell.ts';

describe('other ways to write a word', () => {
  it('are not looked for in what is longer than any word', () => {
    for (const [word, most] of [
      ['withdrawals', 100],
      ['x'.repeat(300), 5],
      ['organising'.repeat(40), 5],
    ] as const) {
      let asked = 0;
      respellings(word, () => {
        asked += 1;
        return false;
      });
      expect(asked).toBeLessThanOrEqual(most);
    }
  });
});
