import type { Frame, Framed } from '../frames/frames.ts';
import { words } from '../lexicon/words.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Prominence } from './discourse.ts';
import { broughtIn } from './newcomers.ts';

const HANGING = words('with against about at to from on of for after once because');
/** Whether the phrase at the token index `at` hangs on what stands before it: in "was angry with the referee, Tom Ray" he is not in the foreground. */
export const hangsOn = (tokens: Reading['tokens'], at: number): boolean =>
  HANGING.has(tokens[at - 1]?.lower ?? '') ||
  // "It was to rebuke Tom Ray, the member for Hexby."
  (tokens[at - 1]?.tag === 'verb' && tokens[at - 2]?.tag === 'to') ||
  HANGING.has(tokens[ownedBefore(tokens, at) - 1]?.lower ?? '');

/** Where "her wife, |the cellist Ann Lee" begins: the token index of the owner. */
function ownedBefore(tokens: Reading['tokens'], at: number): number {
  let from = at - 1;
  if (tokens[from]?.text !== ',') return at;
  for (from -= 1; from > at - 6 && /^(?:word|name)$/.test(tokens[from]?.tag ?? ''); from -= 1);
  return tokens[from]?.tag === 'owner' ? from : at;
}

/** "The man with the pump was |Ann Lee|": who somebody turns out to be. */
function isComplement({ tokens, mentions }: Reading, chunk: number): boolean {
  const mention = mentions[chunk];
  if (mention?.kind !== 'name') return false;
  const verb = tokens[mention.from - 1]?.lower;
  if (verb !== 'is' && verb !== 'was') return false;
  const subject = tokens[mention.from - 2]?.tag;
  return !/^(?:pro|anti)$/.test(tokens[mention.from]?.lower ?? '') && subject !== 'pronoun' && subject !== 'quote';
}

/** "The report, published by the audit office, was late. It said": the report, whoever wrote it. */
const isOfPaper = ({ main }: Framed, { kind, how, mention }: Frame): boolean =>
  kind === 'say' && how === 'agent' && main?.kind === 'nominal' && main.sort === 'document' && mention.sort !== 'document';

/** What is said of whoever gives no words, right behind the name. */
const GIVES_NONE =
  /^ (?:has |had )?(?:(?:declined|refused) to (?:comment|speak|respond|be drawn)|(?:would|could|did) not (?:comment|respond|be (?:drawn|reached)))\b/;
/** What opens a clause before the one that a sentence is about. */
const FRONTING = words('while whilst although though whereas as when after before since because if once');
const isReport = ({ kind, how, embedded, lemma }: Frame): boolean => lemma === 'say' && kind === 'say' && how === 'before' && !embedded;
/** Verbs after which the other one speaks. */
const ASKING = words('ask question press quiz grill query');

/** Those whom the sentence says to have been asked ("Ms Ray asked Mr Lee why"), by their chunk: the answer is theirs. */
function askedIn(reading: Reading, framed: Framed): readonly number[] {
  return framed.frames.flatMap((frame) => {
    if (!ASKING.has(frame.lemma) || frame.how === 'after') return [];
    // "asked Mr Ray to go": no question.
    const link = reading.tokens[reading.mentions[reading.chunkFrom.get(frame.cue + 1) ?? -1]?.to ?? -1]?.tag;
    if (link === 'to') return [];
    const object = reading.chunkFrom.get(frame.cue + 1);
    const asked = frame.how === 'agent' ? framed.main : object === undefined ? undefined : reading.mentions[object];
    if (asked?.kind !== 'name' || asked.run === null || asked.chunk === frame.mention.chunk) return [];
    return reading.cast.ofRun.get(asked.run)?.kind === 'person' ? [asked.chunk] : [];
  });
}

/** Those who ask somebody named (`asked`), or by whom somebody was asked, by their chunk. */
function questionersIn(reading: Reading, framed: Framed, asked: readonly number[]): readonly number[] {
  return framed.frames.flatMap((frame) =>
    ASKING.has(frame.lemma) && (frame.how === 'agent' || asked.includes(reading.chunkFrom.get(frame.cue + 1) ?? -1))
      ? [frame.mention.chunk]
      : [],
  );
}

/**
 * How readily a pronoun takes up whoever a phrase of the sentence names, by the phrase's chunk: speakers first, then subjects. Who is
 * named in a relative clause, or in words that somebody reports, is only mentioned.
 */
export function prominenceIn(reading: Reading, sentence: Sentence, framed: Framed): (chunk: number) => Prominence {
  // Lists, since no more than a handful stands in any sentence.
  const subjects: number[] = [];
  const speaking: number[] = [];
  const embedded: number[] = [];
  const reported = framed.frames.find(isReport)?.cue ?? Number.POSITIVE_INFINITY;
  for (const frame of framed.frames) {
    const { chunk } = frame.mention;
    if (frame.embedded) embedded.push(chunk);
    if (frame.how === 'relative') continue;
    if (frame.how !== 'shared' && frame.how !== 'agent') subjects.push(chunk);
    // "Ms Lee said she had been advised by the clerk": he says nothing here.
    if (frame.how === 'agent' && reported < frame.mention.from) continue;
    if (!frame.embedded && (frame.kind === 'say' || frame.kind === 'judge') && !isOfPaper(framed, frame)) speaking.push(chunk);
  }
  const asks = framed.frames.some(({ lemma }) => ASKING.has(lemma));
  const asked = asks ? askedIn(reading, framed) : [];
  const questioners = asks ? questionersIn(reading, framed, asked) : [];
  speaking.push(...asked);
  // "PHOTO: Ann Lee, 9, on Sunday."
  const labelled = reading.tokens[sentence.from + 1]?.text === ':' && sentence.from + 2 < sentence.to;
  const leading = reading.chunkFrom.get(labelled ? sentence.from + 2 : sentence.from);
  if (leading !== undefined) subjects.push(leading);
  for (const chunk of new Set(subjects)) subjects.push(...joinedTo(reading, sentence, chunk));
  const reporter = closingReport(reading, sentence, framed);
  const brought = broughtIn(reading, sentence, framed.main)?.chunk;
  const asker = frontedAsker(reading, framed) ?? frontedRival(reading, sentence, framed);
  const mute = muteIn(reading, sentence, framed);
  return (chunk) => {
    if (chunk === mute) return 'other';
    // "When Mr Lee asked how sure he was, the admiral paused.": the admiral.
    if (chunk === asker) return 'other';
    // "he and his friend Tom agreed": he.
    const { tokens, chunks } = reading;
    const and = (chunks[chunk]?.from ?? 0) - 1;
    if (tokens[and]?.lower === 'and' && /^(?:he|she)$/.test(tokens[and - 1]?.lower ?? '')) return 'other';
    // "two sisters, the younger of whom, Emma, runs": she is brought in.
    if (tokens[and]?.text === ',' && tokens[and - 1]?.lower === 'whom' && tokens[and - 2]?.lower === 'of') return 'subject';
    if (chunk === brought) return 'foreground';
    if (embedded.includes(chunk) || (reporter !== null && chunk < reporter)) return 'other';
    // "Ann is blunter, once her mother has gone": Ann is whom it is about.
    if (!speaking.includes(chunk) && subjects.includes(chunk) && dependsAt(reading, sentence, chunk)) return 'other';
    if (questioners.includes(chunk) || isComplement(reading, chunk)) return 'introduced';
    return speaking.includes(chunk) ? 'speaker' : subjects.includes(chunk) ? 'subject' : 'other';
  };
}

/** Whoever asks in a clause of "when" before somebody else's, by the chunk; null where nobody does. */
function frontedAsker({ tokens }: Reading, { frames, main }: Framed): number | null {
  const frame = frames.find(
    ({ lemma, how, mention }) => ASKING.has(lemma) && how === 'before' && /^(?:when|as|after)$/.test(tokens[mention.from - 1]?.lower ?? ''),
  );
  const other = main !== null && (main.sort === 'person' || main.kind === 'name') && main.pronoun !== 'it';
  return frame !== undefined && other && main.chunk !== frame.mention.chunk && main.from > frame.cue ? frame.mention.chunk : null;
}

/** "While |Mr Lee| blames her, Tom Ray points to what he called “…”": whoever is named in the clause that opens a sentence whose own subject is another, by the chunk; null for nobody. */
function frontedRival({ tokens, chunkFrom }: Reading, { from }: Sentence, { frames }: Framed): number | null {
  if (!FRONTING.has(tokens[from]?.lower ?? '')) return null;
  const chunk = chunkFrom.get(from + 1);
  const first = frames.find(({ how, mention }) => how === 'before' && mention.chunk === chunk && mention.kind === 'name');
  const next =
    first === undefined
      ? undefined
      : frames.find(({ how, mention, cue }) => how === 'before' && cue > first.cue && mention.chunk !== chunk);
  if (first === undefined || next?.mention.kind !== 'name') return null;
  return tokens[next.mention.from - 1]?.text === ',' ? first.mention.chunk : null;
}

/** "|Mr Lee| declined to comment, but Tom Ray spoke up for him.": whoever gives no words while another does more, by the chunk; null for none. */
function muteIn({ text, tokens }: Reading, sentence: Sentence, { frames }: Framed): number | null {
  let but = sentence.from + 1;
  while (but < sentence.to && tokens[but]?.lower !== 'but') but += 1;
  if (but >= sentence.to) return null;
  const end = tokens[but - 1]?.end ?? -1;
  const first = frames.find(({ how, mention }) => how === 'before' && mention.from < but);
  const next = frames.find(({ how, mention }) => (how === 'before' || how === 'aside') && mention.from > but);
  if (first === undefined || next === undefined || next.mention.kind === 'pronoun') return null;
  return GIVES_NONE.test(text.slice(first.mention.end, end)) ? first.mention.chunk : null;
}

/** Those named beside a name with nothing but an "and" in between, by their chunk: in "Ann Lee and Jo Hill own the farm" either is "she". */
function joinedTo({ tokens, chunks, mentions, chunkFrom, chunkTo }: Reading, sentence: Sentence, chunk: number): readonly number[] {
  const own = chunks[chunk];
  if (own === undefined || mentions[chunk]?.kind !== 'name') return [];
  const before = tokens[own.from - 1]?.lower === 'and' ? chunkTo.get(own.from - 1) : undefined;
  const after = tokens[own.to]?.lower === 'and' ? chunkFrom.get(own.to + 1) : undefined;
  const opening = chunks[before ?? chunk]?.from ?? 0;
  const closing = chunks[after ?? chunk]?.to ?? 0;
  // "Choosing between Ann Lee and Jo Hill is hard.", "Ann Lee and Jo Hill, who say so.": the two are no subject.
  if (opening !== sentence.from && !/^(?:date|number)$/.test(tokens[opening - 1]?.tag ?? '')) return [];
  if (!/^(?:verb|auxiliary|modal|adverb)$/.test(tokens[closing]?.tag ?? '')) return [];
  return [before, after]
    .filter((at) => at !== undefined)
    .filter((at) => mentions[at]?.kind === 'name' && tokens[chunks[at]?.from ?? 0]?.tag === 'name');
}

/** Whether a phrase is the subject of a clause that hangs on one before it: "once |her mother| has gone". */
function dependsAt({ tokens, chunks }: Reading, sentence: Sentence, chunk: number): boolean {
  const at = (chunks[chunk]?.from ?? 0) - 1;
  return at > sentence.from && /^(?:once|until|while|whilst|although|though|because|after)$/.test(tokens[at]?.lower ?? '');
}

/** "Mr Lee will have a harder time, Ms Ray said.": the chunk of the one who reports what all the rest is about; null where nobody does. */
function closingReport(reading: Reading, sentence: Sentence, framed: Framed): number | null {
  const { tokens } = reading;
  const last = framed.frames.at(-1);
  if (last === undefined || last.kind !== 'say' || last.how === 'shared' || last.from - 2 < sentence.from) return null;
  const after = tokens[last.to];
  if (tokens[last.from - 1]?.text !== ',' || (after !== undefined && last.to < sentence.to && after.text !== '.')) return null;
  const opening = tokens[sentence.from]?.tag;
  if (opening === 'subordinator' || opening === 'preposition' || opening === 'verb') return null;
  const reported = tokens.slice(sentence.from, last.from);
  return reported.some(({ tag }) => tag === 'quote') ? null : last.mention.chunk;
}
