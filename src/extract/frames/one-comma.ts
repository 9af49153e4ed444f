import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/**
 * "“…,” Ann Lee from the union, told", "Ann Lee, said it would": one comma, where two would do or none; null unless the phrase is a name's and stands right after a quotation,
 * or opens its sentence before a verb of speech that has its clause behind it.
 */
export function beforeComma({ tokens, chunks, mentions, chunkTo }: Reading, { from }: Sentence, j: number): Mention | null {
  const index = tokens[j]?.text === ',' ? chunkTo.get(j) : undefined;
  const head = index === undefined ? undefined : mentions[headOfChain(tokens, chunks, index)];
  if (head?.kind !== 'name') return null;
  if (head.chunk !== index) return tokens[head.from - 1]?.tag === 'quote' ? head : null;
  const opens = head.from === from || (head.from === from + 2 && tokens[from]?.tag === 'adverb' && tokens[from + 1]?.text === ',');
  const [verb, next, then] = [tokens[j + 1], tokens[j + 2], tokens[j + 3]];
  const clause = next?.tag === 'that' || (next?.tag === 'pronoun' && /^(?:verb|auxiliary|modal)$/.test(then?.tag ?? ''));
  return opens && verb?.cue?.class === 'say' && /^(?:past|s)$/.test(verb.form ?? '') && clause ? head : null;
}
