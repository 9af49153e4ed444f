import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const LEXICON = path.resolve(import.meta.dirname, '../../src/extract/lexicon');

describe('a list of words', () => {
  it.each(readdirSync(LEXICON))('has no word twice in %s', (file) => {
    const lists = [...readFileSync(path.join(LEXICON, file), 'utf8').matchAll(/(?:words\(\s*|= )(['`])([^'`]*)\1/g)];
    const repeated = lists.flatMap(([, , list = '']) => {
      const entries = list.split(/\s+/).filter((entry) => entry !== '');
      return entries.filter((entry, at) => entries.indexOf(entry) !== at);
    });
    expect(repeated).toEqual([]);
  });
});
