import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BURST, createRateLimit } from '../../src/command/rate-limit.ts';

const START = Temporal.Instant.from('2026-11-21T10:00:00Z');
const later = (milliseconds: number): Temporal.Instant => START.add({ milliseconds });

describe('a rate limit', () => {
  it('grants a burst of ten, then one a second, and says how long to wait', () => {
    const limit = createRateLimit();
    for (let n = 0; n < 10; n += 1) expect(limit.take('a', 1, START)).toBe(0);
    expect(limit.take('a', 1, START)).toBe(1000);
    expect(limit.take('a', 1, later(400))).toBe(600);
    expect(limit.take('a', 1, later(1000))).toBe(0);
    expect(limit.take('a', 1, later(1000))).toBe(1000);
    expect(limit.take('a', 1, later(60_000))).toBe(0);
  });

  it('knows people apart', () => {
    const limit = createRateLimit();
    for (let n = 0; n < 10; n += 1) limit.take('a', 1, START);
    expect(limit.take('b', 1, START)).toBe(0);
  });

  it('takes half for what costs half', () => {
    const limit = createRateLimit();
    for (let n = 0; n < 20; n += 1) expect(limit.take('a', 0.5, START)).toBe(0);
    expect(limit.take('a', 0.5, START)).toBe(500);
  });

  it('forgets who has been quiet for longest, and nobody else', () => {
    const limit = createRateLimit({ people: 2 });
    for (const person of ['a', 'b']) for (let n = 0; n < 10; n += 1) limit.take(person, 1, START);
    limit.take('a', 1, START);
    limit.take('c', 1, START);
    expect(limit.take('a', 1, START)).toBe(1000);
    expect(limit.take('b', 1, START)).toBe(0);
  });

  it('never grants more than the burst and what has come since, whenever it is asked', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2000, max: 3000 }), { maxLength: 80 }), (pauses) => {
        const limit = createRateLimit();
        let [at, latest, granted] = [0, 0, 0];
        for (const pause of pauses) {
          at = Math.max(0, at + pause);
          latest = Math.max(latest, at);
          if (limit.take('a', 1, later(at)) === 0) granted += 1;
          expect(granted).toBeLessThanOrEqual(BURST + latest / 1000 + 1e-9);
        }
      }),
    );
  });
});
