import { genderOfFirstName } from '../lexicon/first-names.ts';
import { TITLES } from '../lexicon/people-words.ts';
import type { Tagged } from '../text/tags.ts';

/** A quotation of a word or two between two parts of one name: Robert "Bobby" Scott. */
export function isNickname(tokens: readonly Tagged[], at: number): boolean {
  const [before, quote, after] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  return (
    before !== undefined &&
    quote !== undefined &&
    after !== undefined &&
    before.paragraph === after.paragraph &&
    quote.end - quote.start <= 18 &&
    after.start - before.end <= 22 &&
    !TITLES.has(after.lower) &&
    (genderOfFirstName(before.lower) !== null ||
      (/^\p{Lu}\.$/u.test(before.text) && genderOfFirstName(tokens[at - 2]?.lower ?? '') !== null)) &&
    // "Scott" may be a first name too.
    (genderOfFirstName(after.lower) === null || tokens[at + 2]?.tag !== 'name')
  );
}
