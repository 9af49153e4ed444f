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
  const as = tokens[i - 1]?.lower === 'as';
  const kind = tokens[i]?.form === 'ing' ? tokens[i]?.cue?.class : undefined;
  // "recalled Ms Ray calling it"
  const recalled = (at: number): boolean => /^(?:recall|remember|hear)$/.test(tokens[at]?.cue?.lemma ?? '');
  if (kind !== 'say' && kind !== 'judge') return null;
  const to = as ? i - 1 : i;
  const index = reading.chunkTo.get(to);
  const last = tokens[to - 1];
  // "quoted the mayor, Ann Lee, as saying"
  const apart = as && last?.text === ',' ? beforeAside(reading, sentence, to - 1) : null;
  // "quoted him as saying"
  const mention = index === undefined ? (last?.tag === 'object' ? pronounOf(last, to - 1) : apart) : reading.mentions[index];
  if (mention === null || mention === undefined || mention.sort === 'thing') return null;
  const verb = openingOf(reading, mention) - 1;
  return RETELLING.test(tokens[verb]?.cue?.lemma ?? '') && (kind === 'say' || as || recalled(verb)) ? mention : null;
}
