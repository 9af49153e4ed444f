import { beforeAside } from '../phrases/asides.ts';
import { type Mention, pronounOf } from '../phrases/mentions.ts';
import { openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** Verbs whose object is somebody whose words are told. */
const RETELLING = /^(?:quote|cite|recall|remember|hear|describe|report)$/;

/** "quoted Ms Ray as saying", "recalled Ms Ray saying": whose words the participle at `i` tells; null where it goes on with the subject. */
export function toldSpeaker(reading: Reading, sentence: Sentence, i: number): Mention | null {
  const { tokens } = reading;
  // "quoted Ms Ray as |having said|"
  const had = tokens[i - 1]?.lower === 'having' ? 1 : 0;
  const as = tokens[i - 1 - had]?.lower === 'as';
  const kind = tokens[i]?.form === 'ing' || (had > 0 && as) ? tokens[i]?.cue?.class : undefined;
  // "recalled Ms Ray calling it"
  const recalled = (at: number): boolean => /^(?:recall|remember|hear)$/.test(tokens[at]?.cue?.lemma ?? '');
  // "quoted Ms Ray as feeling": with other verbs that is how somebody else sees her.
  if (kind !== 'say' && kind !== 'judge' && !(as && kind === 'think')) return null;
  const to = as ? i - 1 - had : i;
  const index = reading.chunkTo.get(to);
  const last = tokens[to - 1];
  // "quoted the mayor, Ann Lee, as saying"
  const apart = as && last?.text === ',' ? beforeAside(reading, sentence, to - 1) : null;
  // "quoted him as saying"
  const mention = index === undefined ? (last?.tag === 'object' ? pronounOf(last, to - 1) : apart) : reading.mentions[index];
  if (mention === null || mention === undefined || mention.sort === 'thing') return null;
  const verb = openingOf(reading, mention) - 1;
  if (kind === 'think') return /^(?:quote|cite)$/.test(tokens[verb]?.cue?.lemma ?? '') ? mention : null;
  return RETELLING.test(tokens[verb]?.cue?.lemma ?? '') && (kind === 'say' || as || recalled(verb)) ? mention : null;
}
