import { BE } from '../lexicon/function-words.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Tagged } from '../text/tags.ts';
import { isPassive } from './passives.ts';

/** What one person writes to others, or puts up for them to read. */
const PAPER =
  /^(?:letter|note|message|text|e-?mail|voicemail|card|postcard|leaflet|notice|sign|poster|placard|post|tweet|warning|threat|reply|notification|statement)$/;
/** It is its office's, whoever has signed it. */
const MEMO = 'memo';
/** What somebody does who has not written the paper. */
const RECEIVES =
  /^(?:received?|receives|receiving|got|gets|getting|found|finds?|finding|saw|sees?|spotted|spots|opened|opens|noticed|notices|discovered|discovers|uncovered|obtained|obtains|intercepted|recovered|recalled|remembered)$/;
const GIVEN = /^(?:sent|handed|given|shown|passed|served|left|emailed|e-mailed|texted|issued|slipped|read|offered)$/;
const ISSUES = /^(?:released?|releases|releasing|issued?|issues|issuing|published|publishes|produced|produces)$/;
/** "A note was |pushed| through the door". */
const PUT =
  /^(?:left|pushed|posted|found|sent|put|slipped|pinned|stuck|attached|taped|delivered|discovered|placed|dropped|handed|nailed|thrown|hung)$/;
/** "a letter |sent| by Ann Lee": what stands between a paper and whoever wrote it. */
const MADE = /^(?:sent|written|left|posted|signed|penned|addressed|typed|shared|published|delivered|read|handed|given)$/;
/** In tokens: no paper stands farther before what it says, and the bound keeps any text linear. */
const FAR = 16;
/** In mentions, for the paper that an "it" stands for. */
const NEAR = 8;

/** Whether a phrase names a paper that one person writes to others. */
export const isMissive = ({ head }: Mention): boolean => PAPER.test(head ?? '');

/** Whether the paper's writer may be whoever a phrase names: somebody, or a body, and no place. */
function mayWrite({ cast }: Reading, { kind, sort, run }: Mention): boolean {
  if (kind !== 'name') return kind === 'nominal' && (sort === 'person' || sort === 'people' || sort === 'body');
  const entity = run === null ? undefined : cast.ofRun.get(run);
  return entity !== undefined && !entity.place;
}

const isSomebody = ({ cast }: Reading, { kind, sort, run }: Mention): boolean =>
  kind === 'name' ? run !== null && cast.ofRun.get(run)?.kind === 'person' : sort === 'person';

/** Who stands behind "from" or "by" between two tokens, the first of which follows a paper; null where nobody does. */
function writerBetween(reading: Reading, from: number, to: number): Mention | null {
  const { tokens, chunkFrom, mentions } = reading;
  for (let at = from; at < to; at += 1) {
    if (!/^(?:from|by)$/.test(tokens[at]?.lower ?? '')) continue;
    const writer = mentions[chunkFrom.get(at + 1) ?? -1];
    if (writer !== undefined && writer.to <= to && mayWrite(reading, writer)) return writer;
  }
  return null;
}

/** Where the phrase ends that "saying", "that read" or ", which said" with its verb at `i` goes on with; -1 for any other verb. */
function introducedAt(tokens: readonly Tagged[], i: number): number {
  const link = tokens[i - 1];
  const at = tokens[i]?.form === 'ing' ? i : link?.lower === 'that' || link?.lower === 'which' ? i - 1 : -1;
  return tokens[at - 1]?.text === ',' ? at - 1 : at;
}

/** The index of the noun of the paper that stands nearest before the token `end` of a sentence; -1 where none does, or a clause lies between. */
function paperAt({ tokens, chunkTo }: Reading, sentence: Sentence, end: number): number {
  for (let at = end - 1; at >= Math.max(sentence.from, end - FAR); at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.tag === 'sign' || token.tag === 'quote' || token.tag === 'conjunction') return -1;
    if ((PAPER.test(token.lower) || token.lower === MEMO) && chunkTo.has(at + 1)) return at;
    // "A note was pushed through the door of Ann Lee": its own verb, right behind it.
    const own = BE.has(tokens[at - 1]?.lower ?? '') && PAPER.test(tokens[at - 2]?.lower ?? '');
    if (token.tag === 'verb' && !MADE.test(token.lower) && !own) return -1;
  }
  return -1;
}

/**
 * Whose the words are of a paper that the verb at `i` goes on with: "got a letter from Tom Ray |saying|" (he), "was handed a note that
 * |said|" (the note). Null where whoever the sentence speaks of may have written it: "sent a letter |saying|".
 */
export function paperSpeaker(reading: Reading, sentence: Sentence, i: number): Mention | null {
  const { tokens, chunkTo, mentions } = reading;
  const cue = tokens[i]?.cue?.class;
  // "a letter which called it": a participle names what somebody does with the letter.
  if (cue !== 'say' && !(cue === 'judge' && tokens[i]?.form !== 'ing')) return null;
  const end = introducedAt(tokens, i);
  const noun = end < 0 ? -1 : paperAt(reading, sentence, end);
  const paper = noun < 0 ? undefined : mentions[chunkTo.get(noun + 1) ?? -1];
  if (paper === undefined || paper.kind !== 'nominal') return null;
  const verb = tokens[paper.from - 1];
  // "released a letter from her doctor that says": she speaks through it.
  const writer = ISSUES.test(verb?.lower ?? '') || paper.head === MEMO ? null : writerBetween(reading, paper.to, end);
  if (writer !== null) return writer;
  return isFromOthers(reading, paper, end) ? paper : null;
}

/** Whether somebody else has written the paper: "received |a letter|", "was sent |a letter|", "|a letter| was pushed through the door" before the token `end`. */
export function isFromOthers({ tokens }: Reading, paper: Mention, end: number): boolean {
  const verb = tokens[paper.from - 1];
  const given = verb !== undefined && GIVEN.test(verb.lower) && isPassive(tokens, paper.from - 1);
  const received = verb?.tag === 'verb' && RECEIVES.test(verb.lower) && !isPassive(tokens, paper.from - 1);
  const put = BE.has(tokens[paper.to]?.lower ?? '') && PUT.test(tokens[paper.to + 1]?.lower ?? '') && paper.to < end;
  return given || received || put;
}

/** Who wrote the paper that a phrase names: "a letter from |Ann Lee|", "a note written by |Ann Lee|"; null where the phrase does not tell. */
export function namedWriter(reading: Reading, paper: Mention): Mention | null {
  if (!isMissive(paper)) return null;
  const { tokens } = reading;
  const { to } = paper;
  const made = MADE.test(tokens[to]?.lower ?? '') ? to + 1 : to;
  // "a message |to Tom Ray| from Ann Lee"
  const hearer = tokens[made]?.lower === 'to' ? reading.mentions[reading.chunkFrom.get(made + 1) ?? -1] : undefined;
  const at = hearer?.to ?? made;
  if (!/^(?:from|by)$/.test(tokens[at]?.lower ?? '')) return null;
  const writer = reading.mentions[reading.chunkFrom.get(at + 1) ?? -1];
  return writer !== undefined && mayWrite(reading, writer) ? writer : null;
}

/**
 * Who wrote what is "the letter" because it was told "in a letter": "Ann Lee told them in a letter that … The letter says"; null where that sentence
 * names nobody before it, or several.
 */
export function writerInLetter(
  { tokens, mentions, chunks, chunkTo, runTo, cast, sentences }: Reading,
  { head, from, to, chunk, definite }: Mention,
): Mention | null {
  if (!definite || to - from !== 2 || !PAPER.test(head ?? '')) return null;
  for (let at = chunk - 1; at >= Math.max(0, chunk - NEAR); at -= 1) {
    const before = mentions[at];
    if (before?.head !== head) continue;
    const opening = sentences[chunks[at]?.sentence ?? -1]?.from ?? before.from;
    if (before.definite || tokens[before.from - 1]?.lower !== 'in' || tokens[before.from]?.paragraph !== tokens[from]?.paragraph)
      return null;
    const people = new Set<Mention>();
    for (let end = Math.max(opening, before.from - FAR) + 1; end < before.from; end += 1) {
      const run = runTo.get(end);
      const named = run === undefined || cast.ofRun.get(run)?.kind !== 'person' ? undefined : mentions[chunkTo.get(end) ?? -1];
      if (named !== undefined) people.add(named);
    }
    const [writer] = people;
    return people.size === 1 ? (writer ?? null) : null;
  }
  return null;
}

/** Whose paper an "it" is that speaks: "A note from |Ms Ray| was read out. “…,” it said."; null where it may be a body, or another paper. */
export function writerOfIt(reading: Reading, { pronoun, chunk, from, to }: Mention): Mention | null {
  const { tokens, mentions, cast } = reading;
  if (pronoun !== 'it' || chunk < 0 || tokens[to]?.cue?.class !== 'say') return null;
  for (let at = chunk - 1; at >= Math.max(0, chunk - NEAR); at -= 1) {
    const before = mentions[at];
    if (before === undefined || (tokens[from]?.paragraph ?? 0) - (tokens[before.from]?.paragraph ?? 0) > 1) return null;
    if (isMissive(before)) {
      const writer = namedWriter(reading, before);
      return writer !== null && isSomebody(reading, writer) ? writer : null;
    }
    const entity = before.run === null || before.kind !== 'name' ? undefined : cast.ofRun.get(before.run);
    if (before.sort === 'document' || before.sort === 'body' || entity?.kind === 'organisation') return null;
  }
  return null;
}
