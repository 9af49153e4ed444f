import { cueOf } from '../lexicon/cues.ts';
import { MONTHS, WEEKDAYS } from '../lexicon/function-words.ts';
import { HONORIFICS } from '../lexicon/people-words.ts';
import type { Token } from './tokens.ts';

/** "Ms |Friday|", "|Friday| said": somebody is called so. */
const isBorne = (tokens: readonly Token[], i: number): boolean =>
  HONORIFICS.has(tokens[i - 1]?.lower ?? '') ||
  (cueOf(tokens[i + 1]?.lower ?? '')?.form === 'past' && tokens[i - 1]?.capital !== true && tokens[i - 1]?.lower !== 'on');

/** "met Ann Stanley |Tuesday|", "voted in Stanley |March| 5": the capitalised token at `i` says when, though it stands behind a first name; "the author Ann |Friday|" is called so. */
export function isDayBehind(tokens: readonly Token[], i: number): boolean {
  const [given, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined) return false;
  if (MONTHS.has(token.lower)) return /^\d{1,2}$/.test(next?.text ?? '');
  if (!WEEKDAYS.has(token.lower) || token.lower === 'sun') return false;
  const before = tokens[i - 2];
  // "Rep. |Ann| Stanley Tuesday": whoever has a name before it needs no other.
  if (before?.capital === true && before.end + 1 === given?.start) return true;
  return !tokens.some(({ text }, j) => text === token.text && isBorne(tokens, j));
}
