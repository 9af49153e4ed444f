import { isPersonNoun } from '../lexicon/people-words.ts';
import type { Reading } from '../reading.ts';

const ONE_NAME = /^\p{Lu}\p{Ll}{2,}$/u;
/** So many names are looked at. */
const MOST_NAMES = 200;

/** "Night cashier ‘Mina’ says": whether the words in the marks of the token at `at` are what somebody described before them is called in the article. */
export function isPseudonym({ tokens, cast }: Reading, content: string, at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]];
  if (before?.tag !== 'word' || !ONE_NAME.test(content) || !isPersonNoun(before.lower)) return false;
  if (next === undefined || !/^(?:verb|auxiliary|modal|sign)$/.test(next.tag)) return false;
  const name = content.toLowerCase();
  return cast.entities.slice(0, MOST_NAMES).some(({ kind, parts }) => kind === 'person' && parts.length === 1 && parts[0] === name);
}
