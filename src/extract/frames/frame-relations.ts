import type { Mention } from '../phrases/mentions.ts';
import { openingOf } from '../phrases/phrase-ending.ts';
import type { Reading } from '../reading.ts';
import type { Frame, Framed } from './frames.ts';
import { FRONTED } from './opening-verbs.ts';

const isDescribed = ({ kind, sort }: Mention): boolean => kind === 'nominal' && (sort === 'person' || sort === 'people');
const tellsThat = ({ tokens }: Reading, { kind, cue }: Frame, q: number): boolean =>
  kind === 'say' && tokens.slice(cue + 1, q).some(({ tag }) => tag === 'that');
/** What a clause has, and a bare object has not. */
const CLAUSE = new Set(['that', 'auxiliary', 'modal']);
/** What somebody does who says that something be done, with a "to" before it. */
const DIRECTS = /^(?:tell|ask|urge|order|instruct|beg|implore|plead|warn|advise|encourage|promise|vow|pledge|threaten)$/;
/** "called him a |“…”": in tokens. */
const NAMED_SO = 4;
/** "wrote back to him, |“…”": in tokens. */
const LED = 5;
const OPINION = /^(?:believe|think|feel|hope|fear|expect|worry|decide|determine|find|conclude)$/;

/**
 * Whether `frame` only passes on what the sentence gives to somebody else: "Ms Ray called it “…”, according to the paper", "…, the
 * paper reported", "According to the paper, a spokesman said: “…”". `q` is the token of the quotation.
 */
export function passedOn(reading: Reading, framed: Framed, frame: Frame, q: number): boolean {
  // "The nurses had warned that it was “…”, the report says."
  const paper = frame.mention.pronoun === 'it' || (frame.mention.kind === 'nominal' && frame.mention.sort === 'document');
  if (frame.from > q && (isLast(reading, frame) || isLastOfTwo(reading, framed, frame)))
    if (framed.frames.some((other) => governs(reading, other, frame, q) || leadsTo(reading, other, frame, q))) return true;
  const reports =
    frame.cue > q && ((/^(?:report|hear)$/.test(frame.lemma) && isPaper(reading, frame.mention)) || (paper && frame.kind === 'say'));
  if (frame.kind !== 'accord' && !reports) return false;
  return framed.frames.some(
    (other) =>
      other.cue < Math.max(frame.cue, q) &&
      (isSpeech(other) || (other.cue < frame.cue && OPINION.test(other.lemma))) &&
      other.mention.chunk !== frame.mention.chunk &&
      // "According to a draft, ministers will commit to “…”": they have not yet.
      !(paper && frame.kind === 'accord' && reading.tokens[other.cue - 1]?.tag === 'modal') &&
      (!paper || frame.kind === 'accord' || (isDescribed(other.mention) && tellsThat(reading, other, q))) &&
      (other.mention.kind !== 'nominal' || other.mention.sort === 'person' || (paper && other.mention.sort === 'people')),
  );
}

/**
 * "Mr Lee told him that it was “…”, the prosecutor said.": whether `frame` has a clause that holds the words at `q`, and `last` is a
 * report without an object at the end of the sentence.
 */
function governs({ tokens }: Reading, frame: Frame, last: Frame, q: number): boolean {
  if (!isSpeech(frame) || frame.embedded || frame.how !== 'before' || frame.cue >= q || frame.mention.chunk === last.mention.chunk)
    return false;
  const clause = tokens.slice(frame.cue + 1, q);
  return (
    // "Ms Lee called the claim “…”, her spokesman said."
    // "Ms Lee told him to “…”, aides said."
    (clause.some(({ tag }) => CLAUSE.has(tag)) || frame.kind === 'judge' || (DIRECTS.test(frame.lemma) && clause.at(-1)?.tag === 'to')) &&
    !clause.some(({ tag, text }) => tag === 'conjunction' || tag === 'quote' || /^[,;:()–—]$/.test(text))
  );
}

/** "His boss wrote back, “…,” Mr Lee said.": whether `frame` leads to the words at `q`, which `last` passes on. */
const leadsTo = ({ tokens }: Reading, frame: Frame, last: Frame, q: number): boolean =>
  frame.kind === 'say' &&
  frame.how === 'before' &&
  frame.mention.chunk !== last.mention.chunk &&
  frame.mention.kind !== 'pronoun' &&
  frame.cue < q &&
  q - frame.cue <= LED &&
  !tokens.slice(frame.cue + 1, q).some(({ tag }) => /^(?:pronoun|auxiliary|modal|verb|that)$/.test(tag)) &&
  /^[,:]$/.test(tokens[q - 1]?.text ?? '');

/** A report without an object at the end of a sentence. "Ms Lee said she left because “…”, she said." has the same person twice. */
const isLast = ({ tokens }: Reading, { kind, mention, to }: Frame): boolean =>
  kind === 'say' && mention.kind !== 'pronoun' && isOverAt(tokens, to);

/** What opens a clause before the main one. */
const OPENING = /^(?:when|if|although|though|while|asked)$/;
/** In tokens: "in a short readout of the call on Monday". */
const MAX_CLOSING = 10;

/** Whether the sentence is over at `to`, but for where and when it was said: "said |in a readout.|" */
function isOverAt(tokens: Reading['tokens'], to: number): boolean {
  for (let at = to; at <= to + MAX_CLOSING; at += 1) {
    const token = tokens[at];
    if (token === undefined || /^[.!?]$/.test(token.text)) return true;
    if (at === to && !/^(?:preposition|date|adverb)$/.test(token.tag)) return false;
    if (!/^(?:preposition|date|adverb|determiner|word|name|number|owner)$/.test(token.tag)) return false;
  }
  return false;
}

/** "She had told him that it was “…”, |he said|.": he passes it on, whatever else may be a report of his own. */
const isLastOfTwo = (reading: Reading, framed: Framed, frame: Frame): boolean =>
  (frame.mention.pronoun === 'he' || frame.mention.pronoun === 'she') &&
  isLast(reading, { ...frame, mention: { ...frame.mention, kind: 'name' } }) &&
  framed.frames.every((other) => other === frame || other.mention.pronoun !== frame.mention.pronoun) &&
  framed.frames.some(({ mention, cue }) => cue < frame.cue && mention.pronoun === (frame.mention.pronoun === 'he' ? 'she' : 'he'));

/** "Mr Lee said that Ms Ray wavers, calling her “…”": her clause is over where he goes on. `q` is the token of the quotation. */
export function isOver(framed: Framed, frame: Frame, q: number): boolean {
  if (!frame.embedded || frame.cue >= q) return false;
  return framed.frames.some(
    (other) =>
      other.cue > frame.cue && other.cue < q && other.how === 'shared' && isSpeech(other) && other.mention.chunk !== frame.mention.chunk,
  );
}

/** "Mr Lee said it was “…” and Ms Ray called it “…”": with a subject of its own the second report is not within the first. */
export const isJoined = (reading: Reading, framed: Framed, frame: Frame, q: number): boolean =>
  framed.frames.some(
    (other) =>
      isSpeech(other) &&
      other.how === 'before' &&
      other.mention.from > frame.cue &&
      other.cue < q &&
      /^(?:while|whereas|and|but)$/.test(reading.tokens[other.mention.from - 1]?.lower ?? '') &&
      (reading.tokens[other.mention.from - 2]?.text === ',' ||
        reading.tokens.slice(frame.cue, other.mention.from).some(({ tag }) => tag === 'quote')),
  );

/** "“…,” said Ms Ray of the union, which has accused them of “…”": what follows is in the clause of "which". */
export const isLeft = (framed: Framed, frame: Frame, q: number): boolean =>
  frame.how === 'after' &&
  framed.frames.some((other) => other.how === 'relative' && isSpeech(other) && other.cue >= frame.to && other.cue < q);

/** "If it is late, |as Ms Ray says|, Mr Lee admits": an aside at the end of a clause that is over. */
function endsFronted({ tokens, chunks, sentences }: Reading, { mention: { from, chunk } }: Frame): boolean {
  const first = sentences[chunks[chunk]?.sentence ?? -1]?.from ?? -1;
  const opening = tokens[first]?.lower === 'but' || tokens[first]?.lower === 'and' ? first + 1 : first;
  return tokens[from - 2]?.text === ',' && OPENING.test(tokens[opening]?.lower ?? '');
}

/** "When Mr Lee announced it, he called them “…”": the clause of "when" is over where the main one begins. */
export const isFronted = (reading: Reading, framed: Framed, frame: Frame, q: number): boolean =>
  // "As Ms Ray puts it, he is …": hers all the same.
  (reading.tokens[frame.mention.from - 1]?.lower !== 'as' || endsFronted(reading, frame)) &&
  FRONTED.has(reading.tokens[frame.mention.from - 1]?.lower ?? '') &&
  framed.frames.some(
    (other) =>
      other.how === 'before' &&
      other.kind !== 'bare' &&
      other.mention.from > frame.cue &&
      other.cue < q &&
      reading.tokens[other.mention.from - 1]?.text === ',',
  );

/** "He quit after Ms Ray called him “…”": what she called him is hers, whatever the verb before. `q` is the token of the quotation. */
export const isBehind = ({ tokens }: Reading, framed: Framed, frame: Frame, q: number): boolean =>
  tokens[q - 1]?.text !== ':' &&
  framed.frames.some(
    (other) =>
      other.kind === 'judge' &&
      other.how === 'before' &&
      other.mention.kind !== 'pronoun' &&
      other.mention.from > frame.cue &&
      other.cue < q &&
      q - other.cue <= NAMED_SO &&
      FRONTED.has(tokens[other.mention.from - 1]?.lower ?? '') &&
      !tokens.slice(other.cue, q).some(({ tag }) => tag === 'sign'),
  );

/** "He blamed “…” — a phrase that Ms Ray used twice — and left": the verb stands between dashes, the quotation at `q` outside them. */
export const isInPassing = (framed: Framed, frame: Frame, q: number): boolean =>
  framed.asides.some(([from, to]) => from < frame.cue && frame.cue < to && (q < from || q > to));

/** "Mr Lee quoted Ms Ray as saying": the verb before her has no words of its own. */
export const isRetold = (reading: Reading, framed: Framed, frame: Frame): boolean =>
  framed.frames.some((other) => other.how === 'told' && openingOf(reading, other.mention) === frame.cue + 1);

const isSpeech = (frame: Frame): boolean => frame.kind === 'say' || frame.kind === 'judge';

/** In tokens: "when, |in reply to a question|, he". */
const MAX_FRONT = 9;

/** "Ms Ray said he had lied when, after a vote, |he| had told them": whether an aside right behind "when" ends before the subject at `from`. */
function isAfterWhen({ tokens }: Reading, from: number): boolean {
  if (tokens[from - 1]?.text !== ',') return false;
  for (let at = from - 2; at > from - MAX_FRONT && tokens[at]?.tag !== 'quote'; at -= 1)
    if (tokens[at]?.text === ',') return tokens[at - 1]?.lower === 'when';
  return false;
}

/** The last verb of speech of a sentence: whoever follows on from it. */
export function lastSpeech(reading: Reading, framed: Framed): Frame | null {
  // "He noted that she had turned down an invitation to testify.": what is not done says nothing.
  const told = ({ cue }: Frame): boolean => reading.tokens[cue - 1]?.tag !== 'to';
  // "What parents ask is …" tells no words, "When Mr Ray said so, the room erupted." leads on to others.
  const idle = ({ mention, cue }: Frame): boolean =>
    framed.main?.chunk !== mention.chunk &&
    // "Messages in which members suggest that somebody should question him": what should be said is not.
    (/^(?:what|when)$/.test(reading.tokens[mention.from - 1]?.lower ?? '') ||
      isAfterWhen(reading, mention.from) ||
      reading.tokens[cue - 1]?.lower === 'should');
  const speech = (inside: boolean, fits = (_: Frame): boolean => true): Frame | undefined =>
    framed.frames.findLast(
      (frame) =>
        frame.embedded === inside &&
        fits(frame) &&
        !idle(frame) &&
        (frame.kind === 'say' || frame.kind === 'accord' || frame.kind === 'noun' || frame.kind === 'judge') &&
        frame.mention.sort !== 'thing',
    );
  // "Mr Lee said that some critics had warned of it.": who goes on is Mr Lee.
  return speech(false, told) ?? speech(false) ?? speech(true) ?? null;
}

/** Who passes on, in the same sentence, words that `frame` gives to somebody else; null when nobody does. */
export function relayOf(reading: Reading, framed: Framed, frame: Frame): Mention | null {
  if (frame.how === 'shared' || frame.kind === 'accord') return null;
  const relay = framed.frames.find(
    (other) => other.mention.chunk !== frame.mention.chunk && other.mention.kind !== 'pronoun' && passesOn(reading, other, frame),
  );
  return relay?.mention ?? null;
}

function passesOn(reading: Reading, other: Frame, frame: Frame): boolean {
  // "“…,” Mr Lee said, according to two people in the room."
  if (other.kind === 'accord' || (frame.how === 'told' && other.cue === openingOf(reading, frame.mention) - 1)) return true;
  if (other.kind !== 'say' && other.lemma !== 'hear') return false;
  // "before a council |hearing|"
  if (other.lemma === 'hear' && reading.tokens[other.cue]?.form === 'ing') return false;
  // "a source said that Mr Lee told the group", "The Herald reported that Mr Lee called it “…”"
  if (other.cue < frame.from)
    return (other.mention.unnamed && frame.embedded) || (frame.embedded && !other.embedded && follows(reading, other, frame));
  // "Mr Lee told him that it was “…”, the prosecutor said."
  if (other.from > frame.cue && isLast(reading, other)) {
    const q = reading.tokens.slice(frame.cue, other.from).findLastIndex(({ tag }) => tag === 'quote') + frame.cue;
    if (q > frame.cue && governs(reading, frame, other, q)) return true;
  }
  // "Mr Lee called it “…”, the Herald reported."
  return other.cue > frame.cue && /^(?:report|hear)$/.test(other.lemma) && isBody(reading, other.mention);
}

/** Whether the clause of `frame` is the object of the other's verb. */
function follows(reading: Reading, other: Frame, frame: Frame): boolean {
  const from = openingOf(reading, frame.mention);
  const before = reading.tokens[from - 1];
  const verb = before?.tag === 'that' ? from - 2 : from - 1;
  return verb >= other.cue && verb - other.cue <= 2;
}

function isBody(reading: Reading, mention: Mention): boolean {
  if (mention.kind === 'nominal') return mention.sort === 'body';
  return mention.run !== null && reading.cast.ofRun.get(mention.run)?.kind === 'organisation';
}

/** "the Sunday Herald reported": a name with an article is a paper's, whatever else is known of it. */
const isPaper = (reading: Reading, mention: Mention): boolean =>
  isBody(reading, mention) || (mention.kind === 'name' && reading.tokens[mention.from]?.lower === 'the');

/** A speaker whose words the sentence before only passed on, and who passed them on. */
export interface PassedOn {
  readonly speaker: Mention;
  readonly relay: Mention;
}

/** "The Herald reported that Mr Lee had lost his temper.": what he says in the next sentences is passed on as well. */
export function passedOnIn(reading: Reading, framed: Framed): PassedOn | null {
  for (const frame of framed.frames) {
    if (!frame.embedded || frame.mention.kind !== 'name') continue;
    const relay = relayOf(reading, framed, frame);
    if (relay !== null) return { speaker: frame.mention, relay };
  }
  return null;
}
