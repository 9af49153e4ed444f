import { words } from '../lexicon/words.ts';
import type { Token } from './tokens.ts';

/** "07.31", "1:05pm" */
const STAMP = /^\d{1,2}[.:]\d{2}(?:[ap]m)?$/;
/** In tokens. */
const MAX_DATELINE = 12;

/** Whether a UTF-16 code is surely that of a letter; other letters than Latin ones may be missed. */
export const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 0xc0 && code < 0x250 && code !== 0xd7 && code !== 0xf7);

/** What ends a sentence, and what stands before an entry of a list. */
const ENDS = words('. ! ? : ; • * … .. ... ....');

/** Whether a sign is a dash of any length. */
export function isDash(text: string | undefined): boolean {
  if (text === undefined || text.length > 2) return false;
  const code = text.charCodeAt(0);
  return text.length === 1 ? code === 45 || (code >= 0x2013 && code <= 0x2015) : text === '--';
}

/** Whether the token opens a sentence, as far as its left neighbour tells. */
export function startsSentence(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  const token = tokens[i];
  if (!before || !token || before.paragraph !== token.paragraph) return true;
  if (before.span >= 0) return /[.!?…]/.test(before.closing);
  // Most words stand after a word, and signs have no letters.
  if (isLetter(before.text.charCodeAt(0))) return false;
  if (isStamp(tokens, i - 1)) return true;
  if (ENDS.has(before.text)) return true;
  if (before.text === '--' || !(isDash(before.text) || before.text === '|')) return false;
  return tokens[i - 2]?.paragraph !== token.paragraph || isDateline(tokens, i - 1);
}

/** Whether the token is the time of day before an entry of a live report. */
export const isStamp = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.paragraph !== tokens[i]?.paragraph && STAMP.test(tokens[i]?.text ?? '');

/** "PARIS —", "NAIROBI, Kenya —", "DAR ES SALAAM, Aug 9 (Reuters) -": whether all that stands before the dash at `i` is where the news is from. */
function isDateline(tokens: readonly Token[], i: number): boolean {
  let first = i;
  while (first > 0 && i - first < MAX_DATELINE && tokens[first - 1]?.paragraph === tokens[i]?.paragraph) first -= 1;
  if (tokens[first - 1]?.paragraph === tokens[i]?.paragraph || !/^\p{Lu}{3,}/u.test(tokens[first]?.text ?? '')) return false;
  return tokens.slice(first, i).every(({ capital, span, text }) => span < 0 && (capital || !/^\p{L}/u.test(text)));
}
