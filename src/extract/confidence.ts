import type { Attributed } from './attribute.ts';
import type { Reading } from './reading.ts';

/** How sure the attribution is, 0 to 1. */
export function confidenceOf(_reading: Reading, one: Attributed): number {
  if (one.who === null) return 0.3;
  const base =
    one.basis === 'sentence'
      ? Math.min(0.98, 0.5 + one.score * 0.05)
      : one.basis === 'continues'
        ? 0.93
        : one.basis === 'led-in'
          ? 0.93
          : one.basis === 'same-paragraph'
            ? 0.93
            : 0.8;
  return Math.round(100 * base * (0.5 + 0.5 * one.who.sure)) / 100;
}
