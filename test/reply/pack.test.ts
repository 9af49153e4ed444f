import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Group, packParts, packRows } from '../../src/reply/pack.ts';

const group = (name: string, sizes: readonly number[], lead = false): Group<string> => ({
  lead,
  items: sizes.map((size, index) => ({ value: `${name}${index}`, cost: [1, size] })),
});

describe('packing into parts', () => {
  it('keeps a group whole when it fits into a part of its own', () => {
    expect(packParts([group('a', [6]), group('b', [3, 3])], [9, 10])).toEqual([['a0'], ['b0', 'b1']]);
  });

  it('tears a group only when it is too large for any part', () => {
    expect(packParts([group('a', [1]), group('b', [6, 6])], [9, 10])).toEqual([['a0'], ['b0'], ['b1']]);
  });

  it('takes a heading along to what it heads', () => {
    expect(packParts([group('a', [6]), group('h', [1], true), group('b', [5])], [9, 10])).toEqual([['a0'], ['h0', 'b0']]);
    expect(packParts([group('a', [6]), group('h', [1], true), group('b', [8, 8])], [9, 10])).toEqual([['a0'], ['h0', 'b0'], ['b1']]);
  });

  it('counts every kind of cost', () => {
    expect(packRows(['a', 'b', 'c'], () => [1, 1], [2, 9])).toEqual([['a', 'b'], ['c']]);
    expect(packRows(['a', 'b', 'c'], () => [1, 4], [9, 9])).toEqual([['a', 'b'], ['c']]);
  });

  it('makes no part of nothing, and one of what is too large', () => {
    expect(packParts([], [1])).toEqual([]);
    expect(packParts([group('a', [])], [1])).toEqual([]);
    expect(packParts([group('a', [99]), group('b', [1])], [9, 10])).toEqual([['a0'], ['b0']]);
  });

  it('loses nothing, keeps the order and the limits', () => {
    const groups = fc.array(fc.tuple(fc.array(fc.integer({ min: 0, max: 10 }), { maxLength: 6 }), fc.boolean()), { maxLength: 20 });
    fc.assert(
      fc.property(groups, (made) => {
        const input = made.map(
          ([sizes, lead], index): Group<readonly [number, number]> => ({
            lead,
            items: sizes.map((size) => ({ value: [index, size] as const, cost: [1, size] })),
          }),
        );
        const parts = packParts(input, [5, 12]);
        expect(parts.flat()).toEqual(input.flatMap(({ items }) => items.map(({ value }) => value)));
        for (const part of parts) {
          expect(part.length).toBeLessThanOrEqual(5);
          expect(part.reduce((sum, [, size]) => sum + size, 0)).toBeLessThanOrEqual(12);
        }
      }),
      { numRuns: 1_000 },
    );
  });
});
