import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import { headOfChain } from './chunks.ts';

/** Prepositions that open no clause of their own: what hangs on them between a subject and its verb is nobody's subject. */
const ADVERBIAL = /^(?:in|at|on|during|from|by|through|via|under|within|into|inside|outside|near|about|over)$/;
const ISSUED = /^(?:released|issued|published|obtained|filed|unveiled|circulated|leaked)$/;
const PUT = /^(?:posted|shared|sent|seen|written|delivered|provided|e-?mailed|uploaded|signed)$/;
export const TIME =
  /^(?:weeks?|months?|years?|days?|mornings?|afternoons?|evenings?|nights?|weekends?|summer|spring|autumn|winter|time|decades?|hours?|minutes?)$/;
const WHEN = /^(?:last|this|next|that|earlier|later|one|two|three|each|every|the)$/;

/** "A statement released on Monday": at `i` stands what is done to a paper, not by it. */
export function isIssued(reading: Reading, i: number): boolean {
  const token = reading.tokens[i];
  if (token?.tag !== 'verb') return false;
  const { lower } = token;
  // "A statement posted on Monday" was posted; "the account posted: “…”" speaks.
  const next = reading.tokens[i + 1];
  const put = PUT.test(lower) && (next?.tag === 'date' || (next?.tag === 'preposition' && next.lower !== 'with'));
  if (!put && !ISSUED.test(lower)) return false;
  const index = reading.chunkTo.get(i);
  const mention = index === undefined ? undefined : reading.mentions[headOfChain(reading.tokens, reading.chunks, index)];
  return mention?.kind === 'nominal' && mention.sort === 'document';
}

/**
 * "Mr Lee last week invited", "Ms Ray less than two weeks ago said", "who has in the past described", "is backing him and in a statement praised": the token before which
 * words of time or place end that stand between a subject and its verb; null when no such words end at `at`.
 */
export function adverbialBefore(reading: Reading, sentence: Sentence, at: number): number | null {
  const index = reading.chunkTo.get(at);
  const chunk = index === undefined ? undefined : reading.chunks[index];
  if (index === undefined || !chunk || chunk.from <= sentence.from) return null;
  const { tokens, chunks, mentions } = reading;
  const when = WHEN.test(tokens[chunk.from]?.lower ?? '') || (chunk.to - chunk.from === 1 && tokens[chunk.from - 1]?.lower === 'last');
  if (when && TIME.test(tokens[at - 1]?.lower ?? '') && tokens[chunk.from - 1]?.tag !== 'preposition') return chunk.from;
  if (tokens[at - 1]?.lower === 'ago') {
    let from = chunk.from;
    while (from - 1 > sentence.from && /^(?:less|more|than|about|just|only|over|nearly|almost)$/.test(tokens[from - 1]?.lower ?? ''))
      from -= 1;
    return from;
  }
  const head = headOfChain(tokens, chunks, index);
  const first = chunks[head];
  const link = first === undefined ? undefined : tokens[first.from - 1];
  if (!first || !link || first.from - 2 < sentence.from || !ADVERBIAL.test(link.lower) || link.tag !== 'preposition') return null;
  const mention = mentions[head];
  const place = mention?.kind === 'name' && mention.run !== null && reading.cast.ofRun.get(mention.run)?.place === true;
  if (mention?.kind === 'pronoun' || (mention?.kind === 'name' && !place) || mentions[index]?.kind === 'pronoun') return null;
  if (mentions[index]?.kind === 'name' && index !== head) return null;
  const before = tokens[first.from - 2];
  return before && /^(?:auxiliary|modal|relative|conjunction|name|pronoun|adverb)$/.test(before.tag) ? first.from - 1 : null;
}
