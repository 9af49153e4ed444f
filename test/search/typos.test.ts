import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, prefixDistance } from '../../src/model/edit-distance.ts';
import { alignment, beginningDistance, beginsWithin1 } from '../../src/search/tables/alignment.ts';
import { createTermTable } from '../../src/search/tables/term-table.ts';

/** Few letters, so that words are often near each other; some beyond the seventh letter, which is all that is filed. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'd'), minLength: 1, maxLength: 11 });

describe('typos', () => {
  it('are measured as by the plain edit distance', () => {
    fc.assert(
      fc.property(word, word, fc.constantFrom(1, 2), (a, b, max) => {
        expect(alignment(a, b, max)).toBe(editDistance(a, b, max));
        expect(beginningDistance(a, b, max)).toBe(prefixDistance(a, b, max));
        expect(beginsWithin1(a, b)).toBe(prefixDistance(a, b, 1) <= 1);
      }),
    );
  });

  it('are all found: every word within the edits that its length allows, and no other', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 60 }), word, fc.constantFrom(1, 2), (words, typed, max) => {
        const table = createTermTable();
        for (const each of words) table.add(each);
        const found: string[] = [];
        table.near(typed, max, (id, distance) => {
          found.push(table.word(id));
          expect(distance).toBe(editDistance(typed, table.word(id), max));
        });
        // Words of three and four letters are filed with one letter dropped, shorter ones not at all.
        const reachable = words.filter((each) => each.length >= (max === 1 ? 3 : 5) && editDistance(typed, each, max) <= max);
        expect(found).toEqual(expect.arrayContaining(reachable));
        expect(new Set(found).size).toBe(found.length);
        for (const each of found) expect(editDistance(typed, each, max)).toBeLessThanOrEqual(max);
      }),
    );
  });

  it('begin alike in alphabetical order, whenever they were added', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word), fc.uniqueArray(word), word, (early, late, prefix) => {
        const table = createTermTable();
        const begun = () => {
          const found: string[] = [];
          table.startingWith(prefix, (id) => found.push(table.word(id)));
          return found;
        };
        for (const each of early) table.add(each);
        begun();
        for (const each of late) table.add(each);
        expect(begun()).toEqual([...new Set([...early, ...late])].filter((each) => each.startsWith(prefix)).sort());
      }),
    );
  });
});
