import { genderOfFirstName } from '../lexicon/first-names.ts';
import { interned } from './interned.ts';
import { readAs, type Token, type Untagged } from './tokens.ts';
import { byLexicon } from './word-classes.ts';

/** What only whoever bears the name can do: after a genitive stands what is owned. */
const SPEAKS =
  /^(?:said|says|told|tells|announced|announces|declined|declines|confirmed|confirms|added|adds|warned|warns|insisted|insists|argued|argues|denied|denies|apologised|apologized|responded|replied|tweeted)$/;
const HELPS = /^(?:has|had|will|would|did|does)$/;
/** What ends the name of a firm. */
const FIRM = /^(?:corp|inc|plc|ltd|co|llc|group|holdings|stores)$/;
/** "It's said", "Monday's told": a verb, or a day. */
const NEVER =
  /^(?:it|he|she|that|this|what|who|there|here|how|where|when|why|let|everyone|everybody|someone|somebody|nobody|everything|nothing|one|\p{L}+day)$/u;

/**
 * Puts the genitive back that is part of a name: "Macy’s said", "McDonald's, which runs 400 shops", "Kohl's Corp". What one place shows
 * is true of the whole article. Linear time.
 */
export function withOwnGenitives(tokens: readonly Untagged[]): readonly Untagged[] {
  const names = new Set<string>();
  for (let at = 1; at < tokens.length; at += 1) if (tokens[at]?.lower === "'s" && isOwn(tokens, at)) names.add(tokens[at - 1]?.text ?? '');
  if (names.size === 0) return tokens;
  const joined: Untagged[] = [];
  for (const token of tokens) {
    const owner = joined.at(-1);
    const joins = token.lower === "'s" && owner !== undefined && owner.end === token.start && names.has(owner.text);
    if (joins) {
      const lower = interned(`${owner.lower}'s`);
      const text = interned(owner.text + token.text);
      joined[joined.length - 1] = readAs(owner, { end: token.end, text, lower, capital: owner.capital });
    } else joined.push(token);
  }
  return joined;
}

function isOwn(tokens: readonly Token[], at: number): boolean {
  const [owner, next, after] = [tokens[at - 1], tokens[at + 1], tokens[at + 2]];
  if (owner === undefined || next === undefined || !owner.capital || owner.end !== tokens[at]?.start) return false;
  if (NEVER.test(owner.lower) || byLexicon(owner.lower) !== null || next.paragraph !== owner.paragraph) return false;
  // "Ann's told him": a verb, in the talk of friends. "Tom Ray's said so"
  const before = tokens[at - 2];
  const named = before?.capital === true && genderOfFirstName(before.lower) !== null && before.end + 1 === owner.start;
  const spoken = SPEAKS.test(next.lower) || (HELPS.test(next.lower) && SPEAKS.test(after?.lower ?? ''));
  if (spoken && !named) return true;
  if (next.text === ',' && after?.lower === 'which') return !named && genderOfFirstName(owner.lower) === null;
  return next.capital && FIRM.test(next.lower) && !named;
}
