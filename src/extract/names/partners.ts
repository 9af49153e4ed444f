import { genderOfFirstName } from '../lexicon/first-names.ts';
import { isListedPersonNoun, TITLES } from '../lexicon/people-words.ts';
import type { Tagged } from '../text/tags.ts';

/** Those who trade with the founders of a firm. */
const WITH_THEM = /^(?:partners|sons|daughters|brothers|co|company|associates)$/;
/** More founders no firm is called after. */
const MAX_FOUNDERS = 4;

/** A capital that may be a founder's surname: no office and no word for people. */
const isFounder = (token: Tagged | undefined): boolean =>
  token?.tag === 'name' && !TITLES.has(token.lower) && !isListedPersonNoun(token.lower);

/**
 * How many tokens at `to` go on with the name of a firm that one surname at `from` begins: "Keller|, Rowe and Partners|", "Keller|, Rowe,
 * Hale & Co|"; 0 where none do.
 */
export function foundersGoOn(tokens: readonly Tagged[], from: number, to: number): number {
  if (tokens[to]?.text !== ',' || to !== from + 1 || !isFounder(tokens[from])) return 0;
  // "said Ann Keller, Rowe and Partners"
  if (genderOfFirstName(tokens[from]?.lower ?? '') !== null) return 0;
  let at = to;
  for (let count = 1; count < MAX_FOUNDERS && tokens[at]?.text === ',' && isFounder(tokens[at + 1]); count += 1) at += 2;
  const link = tokens[at];
  const last = tokens[at + 1];
  if (at === to || !(link?.lower === 'and' || link?.text === '&') || last?.capital !== true || !WITH_THEM.test(last.lower)) return 0;
  return last.paragraph === tokens[from]?.paragraph ? at + 2 - to : 0;
}
