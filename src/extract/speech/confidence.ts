import type { Attributed, Basis } from './attributed.ts';

/** Below this the speaker is left open: one in three such names was right on the development sets. */
export const LEAST_CONFIDENCE = 0.68;
const UNKNOWN = 0.3;

/** How far each way of carrying a speaker over may be trusted, by its share of right ones on the development sets. */
const CARRIED: Readonly<Record<Exclude<Basis, 'sentence'>, number>> = {
  continues: 0.93,
  label: 0.95,
  signed: 0.86,
  repeats: 0.9,
  'led-in': 0.9,
  'same-paragraph': 0.93,
  'next-paragraph': 0.77,
  none: 0.3,
};

/** How sure the attribution is, 0 to 1: how firmly the words tie the quote to a mention, and the mention to somebody. */
export function confidenceOf(one: Attributed): number {
  if (one.who === null) return UNKNOWN;
  if (one.basis === 'sentence' && one.frame?.kind === 'bare' && one.frame.how === 'shared') return UNKNOWN;
  const tie = one.basis === 'sentence' ? Math.min(0.98, 0.5 + one.score * 0.05) : CARRIED[one.basis];
  return Math.round(100 * tie * (0.5 + 0.5 * one.who.sure)) / 100;
}
