import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Subject } from './subject.ts';

/** What makes somebody do something: with a bare infinitive, and with "to". */
const MAKES = /^(?:made|makes|making|let|lets|letting)$/;
const MOVES = /^(?:led|leads|prompted|prompts|caused|causes|forced|forces|drove|drives|provoked|provokes|got|gets|persuaded|encouraged)$/;
/** In tokens: "made the driver knock on the window of her car and say". */
const REACH = 14;

/**
 * Who is made to say something by the infinitive at `i` that is joined to another: "this made |the driver| knock on her window and say", "this led |the boy| to
 * turn round and say"; null for all others.
 */
export function madeToSay(reading: Reading, { from }: Sentence, i: number): Subject | null {
  const { tokens, chunkFrom, mentions } = reading;
  if (tokens[i]?.form !== 'base' || tokens[i - 1]?.lower !== 'and') return null;
  for (let at = i - 2; at > Math.max(from, i - REACH); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'quote' || token.tag === 'that' || token.tag === 'pronoun' || token.tag === 'relative')
      return null;
    const moves = MOVES.test(token.lower);
    if (token.tag !== 'verb' || !(moves || MAKES.test(token.lower))) continue;
    const whom = mentions[chunkFrom.get(at + 1) ?? -1];
    if (whom === undefined || whom.sort === 'thing' || whom.sort === 'document') return null;
    const to = tokens.slice(whom.to, i - 1).some(({ tag }) => tag === 'to');
    return to === moves ? { mention: whom, how: 'before' } : null;
  }
  return null;
}
