import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { framesOf } from './frames.ts';
import { isMissive, namedWriter } from './papers.ts';

/** In mentions, and in paragraphs: further on "the statement" may be another. */
const NEAR = 40;
const PARAGRAPHS = 2;
/** "issued |a |joint |statement": in tokens. */
const REACH = 4;
const GIVES = /^(?:issued|issues|provided|released|gave|sent|made|shared|published|posted|circulated)$/;

/**
 * Whose statement, or note, "the statement" is: "In a statement, the bank said … “…,” the statement said", "Ms Ray issued a statement. “…,” it said".
 * The words of a body's statement are the body's. Null where the article does not tell.
 */
export function issuerOf(reading: Reading, mention: Mention): Mention | null {
  if ((mention.head !== 'statement' && !isMissive(mention)) || !mention.definite || mention.to - mention.from > 2) return null;
  const paragraph = reading.tokens[mention.from]?.paragraph ?? 0;
  for (let at = mention.chunk - 1; at >= Math.max(0, mention.chunk - NEAR); at -= 1) {
    const before = reading.mentions[at];
    if (before === undefined || paragraph - (reading.tokens[before.from]?.paragraph ?? 0) > PARAGRAPHS) return null;
    if (before.head !== mention.head) continue;
    if (mention.head === 'statement') return before.definite ? null : whoGives(reading, before);
    // "a note from Ms Ray … “…,” the note said"
    return namedWriter(reading, before);
  }
  return null;
}

function whoGives(reading: Reading, given: Mention): Mention | null {
  const { tokens, sentences, chunks, mentions, chunkFrom } = reading;
  // "a statement from the bank"
  const by = /^(?:from|by)$/.test(tokens[given.to]?.lower ?? '') ? mentions[chunkFrom.get(given.to + 1) ?? -1] : undefined;
  if (by !== undefined) return isIssuer(by) ? by : null;
  const sentence = sentences[chunks[given.chunk]?.sentence ?? -1];
  if (sentence === undefined) return null;
  const { frames } = framesOf(reading, sentence);
  const inside = tokens.slice(Math.max(sentence.from, given.from - 2), given.from + 1).some(({ lower }) => lower === 'in');
  const giver = inside
    ? frames.findLast(({ kind, embedded, mention }) => kind === 'say' && !embedded && isIssuer(mention))
    : frames.findLast(({ cue }) => cue < given.from && given.from - cue <= REACH && GIVES.test(tokens[cue]?.lower ?? ''));
  return giver !== undefined && giver.mention !== given && isIssuer(giver.mention) ? giver.mention : null;
}

const isIssuer = ({ kind, sort }: Mention): boolean => kind === 'name' || sort === 'body' || (kind === 'nominal' && sort === 'person');
