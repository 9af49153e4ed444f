import type { PartialDate } from '../../model/partial-date.ts';
import { TELLING } from '../lexicon/cues.ts';
import { words } from '../lexicon/words.ts';
import { tailOfChain } from '../phrases/chunks.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Attributed } from './attributed.ts';
import { findSaidOn } from './said-on.ts';

const OCCASIONS =
  words(`interview statement speech address tweet post letter email memo briefing conference rally debate hearing meeting summit visit appearance
 event twitter facebook instagram op-ed radio television broadcast testimony remarks column blog podcast call lecture sermon message video forum show programme program
 headquarters townhall livestream thread newsletter announcement tv stream release ceremony inquest trial vigil funeral launch dinner hustings session telegram
 tiktok linkedin bluesky threads youtube weibo`);
/** Those who are told something, where it stands for the occasion: "told MPs", "warned a rally in Ohio". */
const AUDIENCES =
  words(`reporters journalists press media mps peers lawmakers legislators senators councillors councilors delegates supporters members crowd audience court inquest jury jurors
 tribunal committee panel parliament congregation students viewers listeners interviewer readers shareholders investors analysts voters rally conference hearing meeting
 commission council assembly congress agency newspaper paper magazine radio station broadcaster programme program show podcast channel website`);
/** Outlets whose names a reader would not take for a surname, in small letters; those of one word that are no firm's stand in `lexicon/outlets.ts`. */
const MEDIA =
  /^(?:the )?(?:le figaro|le monde|libération|der spiegel|die welt|die zeit|bild|el país|el mundo|la repubblica|la stampa|corriere della sera|ukrainska pravda|al jazeera|al arabiya|newsnight|newstalk|time|haaretz|kommersant|nikkei|asahi shimbun|the economist|economist|spectator|atlantic|hill|week|times radio|talkradio|fox|sky|channel 4|channel 5|channel 4 news)$/;
/** Longer descriptions of an occasion say more than where it was. */
const MAX_VENUE = 90;

/** Where, to whom and when something was said, as far as its sentence tells. */
export function provenanceOf(
  reading: Reading,
  one: Attributed,
  published: PartialDate | null,
): { readonly venue: string | null; readonly saidOn: PartialDate | null } {
  if (one.frame === null || one.basis === 'next-paragraph') return { venue: null, saidOn: null };
  return {
    venue: toldWhom(reading, one) ?? spokenTo(reading, one) ?? occasion(reading, one) ?? tweeted(reading, one),
    saidOn: findSaidOn(reading, one, published),
  };
}

/** "told The Sunday Times": the outlet after the verb. */
function toldWhom(reading: Reading, one: Attributed): string | null {
  const cue = one.frame?.cue ?? -1;
  const lemma = reading.tokens[cue]?.cue?.lemma;
  const index = lemma !== undefined && TELLING.has(lemma) ? reading.chunkFrom.get(cue + 1) : undefined;
  const mention = index === undefined ? undefined : reading.mentions[index];
  return index === undefined || mention === undefined ? null : audience(reading, index, mention);
}

const SPEAKING = words('speaking talking');

/** "speaking to the BBC, she said", "Ms Ray, talking to reporters in Brussels, called" */
function spokenTo(reading: Reading, one: Attributed): string | null {
  const sentence = reading.sentences[sentenceOf(reading, one)];
  if (!sentence) return null;
  for (let i = sentence.from; i + 2 < sentence.to; i += 1) {
    if (!SPEAKING.has(reading.tokens[i]?.lower ?? '') || !/^(?:to|with)$/.test(reading.tokens[i + 1]?.lower ?? '')) continue;
    const index = reading.chunkFrom.get(i + 2);
    const mention = index === undefined ? undefined : reading.mentions[index];
    return index === undefined || mention === undefined ? null : audience(reading, index, mention);
  }
  return null;
}

/** The phrase of a chunk, where it names an outlet or body, or those who stand for an occasion; null where it is anybody else. */
function audience(reading: Reading, index: number, mention: Mention): string | null {
  const { tokens, cast, runTo } = reading;
  if (mention.kind === 'nominal')
    return AUDIENCES.has(mention.head ?? '') || OCCASIONS.has(mention.head ?? '') ? phrase(reading, index) : null;
  if (mention.kind !== 'name' || mention.run === null) return null;
  const next = tokens[mention.to]?.tag;
  if (next === 'verb' || next === 'auxiliary' || next === 'modal') return null;
  // "told CNN's Tom Ray"
  const genitive = tokens.slice(mention.from, mention.to).findIndex(({ tag }) => tag === 'genitive');
  const owner = genitive < 1 ? undefined : runTo.get(mention.from + genitive);
  const body = [owner, mention.run].some((run) => run != null && cast.ofRun.get(run)?.kind === 'organisation');
  const said = reading.text.slice(mention.start, mention.end).toLowerCase();
  return body ||
    MEDIA.test(said) ||
    OCCASIONS.has(tokens[mention.to - 1]?.lower ?? '') ||
    AUDIENCES.has(tokens[mention.to - 1]?.lower ?? '')
    ? phrase(reading, index)
    : null;
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

/** "tweeted": the verb names the place. */
const tweeted = ({ tokens }: Reading, { frame }: Attributed): string | null =>
  frame !== null && tokens[frame.cue]?.cue?.lemma === 'tweet' ? 'Twitter' : null;

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
