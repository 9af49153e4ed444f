import { cueOf } from '../lexicon/cues.ts';
import { WEEKDAYS } from '../lexicon/function-words.ts';
import { commonVerb } from '../lexicon/verbs.ts';
import type { Token } from './tokens.ts';

const OWNED = /^(?:the|an?|this|that|every|his|her|its|their|my|our)$/;

/** "has |long| said", "said |late| Monday", "put out |early| on Friday": whether the word at `i` says when or how long, and nothing of the word after it. */
export function isTimely(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined || next === undefined) return false;
  if (token.lower === 'long') {
    const form = next.lower === 'been' || next.lower === 'had' ? 'participle' : (cueOf(next.lower)?.form ?? commonVerb(next.lower));
    return !next.capital && (form === 'past' || form === 'participle') && !OWNED.test(tokens[i - 1]?.lower ?? '');
  }
  if ((token.lower !== 'late' && token.lower !== 'early') || OWNED.test(tokens[i - 1]?.lower ?? '')) return false;
  return WEEKDAYS.has(next.lower) || (next.lower === 'on' && WEEKDAYS.has(tokens[i + 2]?.lower ?? ''));
}
