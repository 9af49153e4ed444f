import { TELLING } from '../lexicon/cues.ts';
import { words } from '../lexicon/words.ts';
import { TIME } from '../phrases/adverbials.ts';
import { headOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import { openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';

/** What opens a sentence about a question. */
const ASKED = words('asked pressed questioned quizzed challenged');

/** "A mother whose son died has said": whoever the clause of "whose" is about goes on; null where the phrase stands in none. */
export function wholeBefore({ tokens, chunks, mentions, chunkTo }: Reading, { from }: Mention): Mention | null {
  const index = tokens[from - 1]?.lower === 'whose' ? chunkTo.get(from - 1) : undefined;
  const whole = index === undefined ? undefined : mentions[headOfChain(tokens, chunks, index)];
  return whole !== undefined && whole.sort !== 'thing' ? whole : null;
}

/** In tokens: "for more than ten years". */
const MAX_TIME = 6;

/** "said that |for years| some critics had": whether only a time stands between the subject at `from` and its "that". */
function opensInTime({ tokens }: Reading, from: number): boolean {
  if (!TIME.test(tokens[from - 1]?.lower ?? '')) return false;
  for (let at = from - 2; at >= from - MAX_TIME; at -= 1) {
    const tag = tokens[at]?.tag ?? '';
    if (tag === 'preposition') return tokens[at - 1]?.tag === 'that';
    if (!/^(?:determiner|number|adverb|word)$/.test(tag)) return false;
  }
  return false;
}

/** Whether the clause of this subject is itself what somebody says: "Mr Lee said (that) Ms Ray called …". */
export function isEmbedded(reading: Reading, sentence: Sentence, mention: Mention): boolean {
  const from = openingOf(reading, mention);
  const before = from > sentence.from ? reading.tokens[from - 1] : undefined;
  return (
    before !== undefined &&
    (before.tag === 'that' ||
      opensInTime(reading, from) ||
      (before.tag === 'verb' && before.cue !== null) ||
      // "Tom Ray told |me| Ann Lee called him “…”"
      (before.tag === 'object' && from - 2 >= sentence.from && TELLING.has(reading.tokens[from - 2]?.cue?.lemma ?? '')) ||
      before.lower === 'what' ||
      before.lower === 'if' ||
      before.lower === 'because' ||
      // "Asked by Ms Lee whether he had gone, Mr Ray laughed."
      (ASKED.has(reading.tokens[sentence.from]?.lower ?? '') && /^(?:whether|why|how|where)$/.test(before.lower)))
  );
}
