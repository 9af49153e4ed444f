import { BODY_NOUNS, KNOWN_BODIES } from '../lexicon/bodies.ts';
import { isOutlet } from '../lexicon/outlets.ts';
import { isPeopleNoun, isPersonNoun } from '../lexicon/people-words.ts';
import { readAs, type Token, type Untagged } from './tokens.ts';

const SHOUTED = /^\p{Lu}{4,}$/u;
const PARTIES = /^(?:labour|tory|tories|conservative|liberal|green|reform|plaid|ukip)$/;
/** In tokens: headline, byline and captions stand before the lead, and no more. */
const LEAD = 150;
const isShouted = (token: Token | undefined): boolean => token?.capital === true && SHOUTED.test(token.text);

/**
 * "A VETERAN Marlford councillor has", "COUNCIL leader Ann Lee has": papers print the first word of a story in capitals, and it is a word like
 * any other, unless the article has it in capitals elsewhere. The tokens, with that word as none that has a capital.
 */
export function withCapsLeads(tokens: readonly Untagged[]): readonly Untagged[] {
  const leads = new Set<number>();
  for (let at = 0; at <= Math.min(LEAD, tokens.length - 1); at += 1) if (isLead(tokens, at)) leads.add(at);
  if (leads.size === 0) return tokens;
  const again = repeated(tokens);
  const lowered = [...tokens];
  for (const at of leads) {
    const token = tokens[at];
    if (token !== undefined && !again.has(token.text)) lowered[at] = readAs(token, { ...token, capital: false });
  }
  return lowered;
}

/** Whether the word at the index is the first of its paragraph, or stands behind its "A", and alone is in capitals. */
function isLead(tokens: readonly Token[], at: number): boolean {
  const [first, before, token, next] = [tokens[at - 2], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (token === undefined || !isShouted(token)) return false;
  if (PARTIES.test(token.lower) || KNOWN_BODIES.has(token.lower) || isOutlet(token.text)) return false;
  const article = before?.paragraph === token.paragraph && /^AN?$/i.test(before.text);
  const opens = (article ? first : before)?.paragraph !== token.paragraph;
  const goesOn = next?.paragraph === token.paragraph && /\p{Ll}/u.test(next.text) && next.start === token.end + 1;
  return opens && goesOn && (article || isKnownNoun(token.lower));
}

const isKnownNoun = (lower: string): boolean => BODY_NOUNS.has(lower) || isPersonNoun(lower) || isPeopleNoun(lower);

/** What the article prints in capitals more than once. */
function repeated(tokens: readonly Token[]): Set<string> {
  const [once, twice] = [new Set<string>(), new Set<string>()];
  for (const token of tokens) if (isShouted(token)) (once.has(token.text) ? twice : once).add(token.text);
  return twice;
}
