import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';

/** Verbs whose object does what the infinitive after it says. */
export const CAUSING =
  /^(?:led|leads|leading|lead|prompted|prompts|prompting|prompt|caused|causing|forced|forcing|spurred|spurring|compelled|compelling|inspired|inspiring|drove|driving|moved|provoked|provoking)$/;

/** Where "Labour leader and Hexby MP Ann Lee" begins: what she is as well stands before the "and". */
export function startOfTwo({ tokens, chunks, chunkTo }: Reading, { from, kind }: Mention): number {
  const other = kind === 'name' && tokens[from - 1]?.lower === 'and' ? chunkTo.get(from - 1) : undefined;
  return (other === undefined ? undefined : chunks[headOfChain(tokens, chunks, other)]?.from) ?? from;
}

const LETTING = /^(?:allow(?:s|ed|ing)?|enabl(?:es?|ed|ing)|persuad(?:es?|ed|ing)|convinc(?:es?|ed|ing)|got|gets)$/;

/** "led Ms Ray to call it", "has allowed critics to claim", not "allows the bank to lend": whether whoever stands behind `governor` speaks. */
export const isMadeTo = (governor: Tagged | undefined, verb: Tagged): boolean =>
  CAUSING.test(governor?.lower ?? '') ||
  (LETTING.test(governor?.lower ?? '') && verb.cue?.lemma !== 'continue' && (verb.cue?.class === 'say' || verb.cue?.class === 'judge'));
