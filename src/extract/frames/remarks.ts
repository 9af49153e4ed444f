import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

const REMARK =
  /^(?:remarks?|comments?|claims?|jibes?|jokes?|slurs?|insults?|tweets?|posts?|e-?mails?|texts?|messages?|quips?|outbursts?|rants?)$/;
const OVER = /^(?:over|for|about|on|after)$/;

/**
 * "Lee presses Ray over (his) “…” remark": whose remark it is, for the token index `i` of the noun behind the words: the object of the verb. Null for any other
 * word, and where the verb has no object ("Ray apologises over “…” remark").
 */
export function remarkOf({ tokens, chunkTo, mentions }: Reading, i: number): Mention | null {
  if (tokens[i - 1]?.tag !== 'quote' || !REMARK.test(tokens[i]?.lower ?? '')) return null;
  const over = tokens[i - 2]?.tag === 'owner' ? i - 3 : i - 2;
  const whose = OVER.test(tokens[over]?.lower ?? '') ? mentions[chunkTo.get(over) ?? -1] : undefined;
  return whose?.kind === 'name' && tokens[whose.from - 1]?.tag === 'verb' ? whose : null;
}
