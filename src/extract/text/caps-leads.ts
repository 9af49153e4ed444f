import { BODY_NOUNS, KNOWN_BODIES } from '../lexicon/bodies.ts';
import { isOutlet } from '../lexicon/outlets.ts';
import { isPeopleNoun, isPersonNoun } from '../lexicon/people-words.ts';
import type { Token } from './tokens.ts';

const SHOUTED = /^\p{Lu}{4,}$/u;
const PARTIES = /^(?:labour|tory|tories|conservative|liberal|green|reform|plaid|ukip)$/;
/** In tokens: headline, byline and captions stand before the lead, and no more. */
const LEAD = 150;
const isShouted = (token: Token | undefined): boolean => token?.capital === true && SHOUTED.test(token.text);

/**
 * "A VETERAN Marlford councillor has", "COUNCIL leader Ann Lee has": papers print the first word of a story in capitals, and it is a word like
 * any other, unless the article has it in capitals elsewhere. The tokens, with that word as none that has a capital.
 */
export function withCapsLeads(tokens: readonly Token[]): readonly Token[] {
  let seen: Set<string> | null = null;
  const again = (token: Token): boolean => {
    seen ??= repeated(tokens);
    return seen.has(token.text);
  };
  return tokens.map((token, at) => {
    if (at > LEAD || !isShouted(token) || PARTIES.test(token.lower) || KNOWN_BODIES.has(token.lower) || isOutlet(token.text)) return token;
    const [first, before, next] = [tokens[at - 2], tokens[at - 1], tokens[at + 1]];
    const article = before?.paragraph === token.paragraph && /^AN?$/i.test(before.text);
    const opens = (article ? first : before)?.paragraph !== token.paragraph;
    const goesOn = next?.paragraph === token.paragraph && /\p{Ll}/u.test(next.text) && next.start === token.end + 1;
    if (!opens || !goesOn || again(token)) return token;
    return article || isKnownNoun(token.lower) ? { ...token, capital: false } : token;
  });
}

const isKnownNoun = (lower: string): boolean => BODY_NOUNS.has(lower) || isPersonNoun(lower) || isPeopleNoun(lower);

/** What the article prints in capitals more than once. */
function repeated(tokens: readonly Token[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const token of tokens) if (isShouted(token)) (once.has(token.text) ? twice : once).add(token.text);
  return twice;
}
