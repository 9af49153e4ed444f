import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, prefixDistance } from '../../src/model/edit-distance.ts';
import { createDictionary } from '../../src/search/directory/dictionary.ts';

/** Optimal string alignment by its definition, without bounds or tricks. */
function naive(a: string, b: string): number {
  const known = new Map<string, number>();
  const distance = (i: number, j: number): number => {
    if (i === 0 || j === 0) return i + j;
    const key = `${i},${j}`;
    const before = known.get(key);
    if (before !== undefined) return before;
    const ways = [distance(i - 1, j) + 1, distance(i, j - 1) + 1, distance(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)];
    if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) ways.push(distance(i - 2, j - 2) + 1);
    const least = Math.min(...ways);
    known.set(key, least);
    return least;
  };
  return distance(a.length, b.length);
}

/** Few letters, so that words are often near each other. */
const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é'), maxLength: 9 });

describe('editDistance', () => {
  it.each([
    ['hegsteh', 'hegseth', 1],
    ['hevy', 'heavy', 1],
    ['selenskyj', 'zelensky', 2],
    ['', 'abc', 3],
    ['same', 'same', 0],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b, 3)).toBe(distance);
  });

  it('agrees with the definition up to its bound, and says bound + 1 beyond', () => {
    fc.assert(
      fc.property(word, word, fc.nat(4), (a, b, max) => {
        expect(editDistance(a, b, max)).toBe(Math.min(naive(a, b), max + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('prefixDistance', () => {
  it('is the least distance to any beginning of the word', () => {
    fc.assert(
      fc.property(word, word, fc.nat(3), (typed, whole, max) => {
        const all = Array.from({ length: whole.length + 1 }, (_, length) => naive(typed, whole.slice(0, length)));
        expect(prefixDistance(typed, whole, max)).toBe(Math.min(...all, max + 1));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a dictionary', () => {
  it('finds exactly the words that a scan with the definition finds, nearest first', () => {
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 40 }), fc.array(word, { maxLength: 5 }), word, fc.nat(2), (words, gone, asked, max) => {
        const dictionary = createDictionary();
        for (const each of [...words, ...words]) dictionary.add(each);
        for (const each of gone) dictionary.remove(each);
        const left = words.filter((each) => !gone.includes(each));
        const near = dictionary.near(asked, max);
        expect(dictionary.size()).toBe(left.length);
        expect(new Map(near.map(({ term, distance }) => [term, distance]))).toEqual(
          new Map(left.map((term) => [term, naive(asked, term)] as const).filter(([, distance]) => distance <= max)),
        );
        expect(near.map(({ distance }) => distance)).toEqual(near.map(({ distance }) => distance).toSorted());
        expect(dictionary.startingWith(asked, 100)).toEqual(left.filter((term) => term.startsWith(asked)).sort());
      }),
    );
  });
});
