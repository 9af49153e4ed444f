import type { Reading } from './reading.ts';

/** What is said in somebody's view or words is theirs. */
export const VIEWS = /^(?:view|opinion|words|assessment|judgment|judgement)$/;

/** "according to", "in the words of", "per", "heard from": the token after which stands whose words they are; -1 when `i` begins none of them. */
export function accordAt(tokens: Reading['tokens'], i: number): number {
  const first = tokens[i]?.lower;
  if (first === 'according') return tokens[i + 1]?.lower === 'to' ? i + 1 : -1;
  if (first === 'from') return /^(?:hear|learn)$/.test(tokens[i - 1]?.cue?.lemma ?? '') ? i : -1;
  // "20 per cent", "a day per person"
  if (first === 'per') return tokens[i + 1]?.tag === 'name' || tokens[i + 1]?.lower === 'the' ? i : -1;
  if (first !== 'in' || tokens[i + 1]?.lower !== 'the') return -1;
  return VIEWS.test(tokens[i + 2]?.lower ?? '') && tokens[i + 3]?.lower === 'of' ? i + 3 : -1;
}
