import type { PartialDate } from '../model/partial-date.ts';
import type { Attributed } from './attribute.ts';
import { tailOfChain } from './chunks.ts';
import { TELLING } from './lexicon/cues.ts';
import { words } from './lexicon/words.ts';
import type { Reading } from './reading.ts';
import { findSaidOn } from './said-on.ts';

const OCCASIONS =
  words(`interview statement speech address tweet post letter email memo briefing conference rally debate hearing meeting summit visit appearance
 event twitter facebook instagram op-ed radio television broadcast testimony remarks column blog podcast call lecture sermon message video forum show programme program
 headquarters townhall livestream thread newsletter announcement`);
/** Longer descriptions of an occasion say more than where it was. */
const MAX_VENUE = 90;

/** Where, to whom and when something was said, as far as its sentence tells. */
export function provenanceOf(
  reading: Reading,
  one: Attributed,
  published: PartialDate | null,
): { readonly venue: string | null; readonly saidOn: PartialDate | null } {
  if (one.frame === null || one.basis === 'next-paragraph') return { venue: null, saidOn: null };
  return { venue: toldWhom(reading, one) ?? occasion(reading, one), saidOn: findSaidOn(reading, one, published) };
}

/** "told The Sunday Times": the outlet after the verb. */
function toldWhom(reading: Reading, one: Attributed): string | null {
  const cue = one.frame?.cue ?? -1;
  const lemma = reading.tokens[cue]?.cue?.lemma;
  const index = lemma !== undefined && TELLING.has(lemma) ? reading.chunkFrom.get(cue + 1) : undefined;
  const mention = index === undefined ? undefined : reading.mentions[index];
  if (index === undefined || mention?.kind !== 'name' || mention.run === null) return null;
  const next = reading.tokens[mention.to]?.tag;
  if (next === 'verb' || next === 'auxiliary' || next === 'modal') return null;
  return reading.cast.ofRun.get(mention.run)?.kind === 'organisation' ? phrase(reading, index) : null;
}

/** "in an interview with the paper", "on Twitter", "during a visit to Norway". */
function occasion(reading: Reading, one: Attributed): string | null {
  const sentence = reading.sentences[one.frame === null ? one.sentence : sentenceOf(reading, one)];
  if (!sentence) return null;
  for (let i = sentence.from; i < sentence.to; i += 1) {
    const token = reading.tokens[i];
    if (token?.tag !== 'preposition' || !/^(?:in|at|on|during|via|after|following)$/.test(token.lower)) continue;
    const index = reading.chunkFrom.get(i + 1);
    const chunk = index === undefined ? undefined : reading.chunks[index];
    if (index === undefined || !chunk) continue;
    const inside = reading.tokens.slice(chunk.from, chunk.to);
    if (inside.some((part) => OCCASIONS.has(part.lower)) && !/^(?:after|following)$/.test(token.lower)) return phrase(reading, index);
  }
  return null;
}

const sentenceOf = (reading: Reading, one: Attributed): number => {
  const cue = one.frame?.cue ?? 0;
  for (let i = one.sentence; i >= Math.max(0, one.sentence - 2); i -= 1) {
    const sentence = reading.sentences[i];
    if (sentence && cue >= sentence.from && cue < sentence.to) return i;
  }
  return one.sentence;
};

/** A noun phrase with what hangs on it, as printed, its white space made plain. */
function phrase(reading: Reading, index: number): string | null {
  const [chunk, tail] = [reading.chunks[index], reading.chunks[tailOfChain(reading.tokens, reading.chunks, index)]];
  const [first, last] = [chunk && reading.tokens[chunk.from], tail && reading.tokens[tail.to - 1]];
  if (!first || !last) return null;
  const text = reading.text.slice(first.start, last.end).replace(/\s+/g, ' ');
  return text.length > MAX_VENUE ? null : text;
}
