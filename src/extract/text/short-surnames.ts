import { standsFirst } from '../lexicon/family-first.ts';
import { HONORIFICS, isPersonNoun, TITLES } from '../lexicon/people-words.ts';
import { isDash } from './sentence-openings.ts';
import type { Token } from './tokens.ts';

/** Family names that stand first and look like small words: "He Lihong", "So Ji-ah". */
const SMALL = /^(?:he|she|so|no|an|do|you|to|on|in)$/;
/** Those that no name follows unless it is theirs. */
const HE_OR_SHE = /^(?:he|she)$/;
/** A given name as Koreans and Taiwanese spell it: "Ji-ah". */
const GIVEN = /^\p{Lu}\p{Ll}+-\p{Ll}+$/u;

/** Whether a capitalised word can be a given name as far as it shows. */
const maybeGiven = (token: Token | undefined, before: Token): token is Token =>
  token?.capital === true &&
  token.start === before.end + 1 &&
  /^\p{Lu}\p{Ll}+(?:-\p{Ll}+)?$/u.test(token.text) &&
  token.known.closed === null &&
  token.known.verb === undefined &&
  token.known.cue === undefined &&
  !TITLES.has(token.lower);

/**
 * Whether the capitalised token at `i` is a family name although it looks like a small word: "spokesman |He| Lihong", "said |So| Ji-ah". Where it
 * `opens` a sentence only a given name with a hyphen shows it, or that no name stands behind "he" and "she".
 */
export function isShortSurname(tokens: readonly Token[], i: number, opens: boolean): boolean {
  const [before, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || !SMALL.test(token.lower) || !maybeGiven(next, token)) return false;
  if (GIVEN.test(next.text) && !/^(?:to|on|in)$/.test(token.lower)) return true;
  // "Lo and behold, He Himself": never inside a title.
  const after = tokens[i + 2];
  if (HE_OR_SHE.test(token.lower)) return after === undefined || !after.capital || after.start !== next.end + 1;
  if (opens || before === undefined) return false;
  const led = TITLES.has(before.lower) || HONORIFICS.has(before.lower) || isPersonNoun(before.lower) || before.known.cue?.form === 'past';
  return (led && token.lower !== 'no') || (before.span >= 0 && !isDash(before.text) && after?.known.cue !== undefined);
}

/**
 * Whether the capitalised token at `i` is a family name that stands before its given name, or a given name behind it, by which the article
 * may call somebody: "|Park| Ji-ah", "Tran Duc |Long|".
 */
export function isCalledFirst(tokens: readonly Token[], i: number): boolean {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (token === undefined) return false;
  if (standsFirst(token.lower)) return next !== undefined && next.start === token.end + 1 && GIVEN.test(next.text);
  const [family, middle] = [tokens[i - 2], tokens[i - 1]];
  if (family === undefined || middle === undefined || middle.end + 1 !== token.start || family.end + 1 !== middle.start) return false;
  return standsFirst(family.lower) && family.capital && middle.capital && middle.known.closed === null && !TITLES.has(token.lower);
}
