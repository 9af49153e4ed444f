import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayNumber } from '../../src/brief/day-number.ts';

describe('the number of a day', () => {
  it('is that of the calendar, in every year that a newspaper can print', () => {
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 500_000 }), (days) => {
        expect(dayNumber(Temporal.PlainDate.from('1970-01-01').add({ days }).toString())).toBe(days);
      }),
      { numRuns: 2000 },
    );
    expect(['1970-01-01', '2000-02-29', '2000-03-01', '2026-11-21'].map(dayNumber)).toEqual([0, 11_016, 11_017, 20_778]);
  });
});
