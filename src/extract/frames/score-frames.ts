import { PLAIN_REPORTS, SPEECH_NOUNS, TELLING } from '../lexicon/cues.ts';
import { BE } from '../lexicon/function-words.ts';
import { isTrade } from '../lexicon/role-words.ts';
import { TIME } from '../phrases/adverbials.ts';
import { bearsWords } from '../phrases/lettered.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import { isOutcry } from './accords.ts';
import { byAgent } from './by-agent.ts';
import { CAUSING } from './caused.ts';
import { isConceded, isWhat } from './clause-shapes.ts';
import type { Frame, FrameKind } from './frames.ts';
import { hasGiver, isAnswered, isClaimed, isMet } from './given-words.ts';
import { areOthers, hasOwnWords, refersOn, rejectsAt } from './others-words.ts';
import { wasTold } from './passives.ts';
import { isAsked, isPut } from './put-questions.ts';
import { partIn } from './told-behind.ts';

/** What each way of tying words to somebody is worth by itself. */
const KIND: Readonly<Record<FrameKind, number>> = { say: 6, accord: 6, judge: 5.4, noun: 4.4, colon: 7, dash: 7, think: 3.6, bare: 1.2 };
const PLAIN_CUE = 0.9;
const ADJACENT_AFTER = 4;
const ADJACENT_BEFORE = 3;
const LOOSE_BEFORE = 2;
const PER_TOKEN = 0.09;
const OBJECTS = new Set(['that', 'pronoun', 'word', 'determiner', 'owner', 'subordinator']);
/** Below this a quotation counts as not attributed by its own sentence. */
export const ENOUGH = 2.4;

/** What "dismissed by Ms Ray as" gains right before the words, and "complaints from Ms Ray that". */
const AS = 1.2;

/** What somebody loses for words that others shout at him. */
const OTHERS = 7;

/** What whoever answers loses for words of the question. */
const ASKED_OF = 5;

/** What a report at the end of the sentence gains: ", said Ann Lee." is true of all that stands before it. */
const CLOSING = 1.4;

/** What a claim gains that has an owner's name before it and its clause after it. */
const CLAIMED = 0.8;

/** "told |supporters in the hall|: “…”": in tokens. */
const HEARER = 5;

/** What somebody loses of whom something is claimed: enough to leave the words open. */
const CLAIMED_OF = 1.7;

/** "was |the Rev Ms |Lee's reply": in tokens, with the verb. */
const MAX_TITLE = 5;

const RESPONDING = /^(?:respond|reply|object|point|allude|answer|refer|react)$/;
/** What is spoken of more often than it is told. */
const JUDGED =
  /^(?:plans?|proposals?|decisions?|rules?|policy|claims?|allegations?|accusations?|charges?|criticisms?|comments?|remarks?|attacks?|speech|rhetoric|threats?|complaints?|demands?|suggestions?)$/;
const GESTURE = /^(?:weep|laugh|sob|smile|sigh|gasp|wail|moan|groan|beam|giggle|chuckle|cry|grin)$/;
const REPLY = /^(?:reply|response|answer|retort|riposte|rejoinder|verdict)$/;
/** Verbs whose object is followed by what it is said to be. */
const NAMING = /^(?:call|label|brand|dub|deem|term|pronounce|describe)$/;
const SILENT = /^(?:nothing|little)$/;
/** "used to say", "likes to say": it is said. */
const HABITUAL = /^(?:used|likes?|liked|loves?|loved|tends?|tended|began|continues?|continued)$/;

/** What may stand between words and the passive verb that tells who said them: "he was", "the mayor was". */
const PASSIVE = /^(?:pronoun|auxiliary)$/;
const TOLD = /^(?:pronoun|auxiliary|name|determiner|owner|word)$/;

/** Whether somebody's word of speech stands between: "Mr Lee's claim". */
const owned = (reading: Reading, from: number, q: number): boolean =>
  reading.tokens.slice(from, q).some((token, at, all) => token.tag === 'word' && SPEECH_NOUNS.has(token.lower) && hasGiver(all, at));

/** Whether "as", with an article at most, leads to the quotation at `q`. */
export const putsAs = ({ tokens }: Reading, q: number): boolean =>
  tokens[tokens[q - 1]?.tag === 'determiner' ? q - 2 : q - 1]?.lower === 'as';

/** Whether the phrase at `from` says when: "Ann Lee wrote the next day". */
const isTime = (tokens: Reading['tokens'], from: number): boolean =>
  tokens.slice(from + 1, from + 3).some((token) => TIME.test(token.lower));

/** Whether the verb has no object of its own after it: ", Ann Lee said on Monday." */
function closes(reading: Reading, frame: Frame): boolean {
  const next = reading.tokens[frame.to];
  const plain = frame.kind === 'accord' || PLAIN_REPORTS.has(frame.lemma) || frame.lemma === 'report';
  // "restricted comments about the bank": a noun.
  if (reading.tokens[frame.cue - 1]?.tag === 'verb') return false;
  return plain && frame.how !== 'shared' && (next === undefined || !(OBJECTS.has(next.tag) || next.tag === 'name'));
}

/** "rules, which exporters deride as “…”": theirs, whatever the verb before. */
const asWhich = (reading: Reading, mention: Mention, q: number): boolean =>
  reading.tokens[mention.from - 1]?.tag === 'relative' && putsAs(reading, q);

/** How well a frame fits the quotation at token `q`; higher is better. */
export function scoreFrame(reading: Reading, frame: Frame, q: number, ends: boolean): number {
  const { tokens } = reading;
  const { mention } = frame;
  let score = KIND[frame.kind] + (frame.kind === 'say' && PLAIN_REPORTS.has(frame.lemma) ? PLAIN_CUE : 0);
  const likePerson = mention.sort === 'person' || mention.sort === 'people' || (mention.sort === 'thing' && isTrade(mention.head ?? ''));
  if (mention.kind === 'nominal' && mention.sort === 'thing' && !likePerson) score -= 3;
  if (frame.embedded && mention.kind === 'nominal' && !likePerson && frame.kind !== 'noun') score -= 2.5;
  // "He added that if the US attacks the regime “…”": what happens in the condition is nobody's speech.
  const opening = tokens[mention.from - 1];
  // "left because she felt that it was “…”": what she thinks is her own.
  const reason = opening?.lower === 'because' && /^(?:believe|think|feel|fear)$/.test(frame.lemma);
  const conditional = frame.embedded && opening?.tag === 'subordinator' && !reason;
  // "pressed by Ms Ray on whether he had “…”": nor what is asked about.
  if ((conditional || opening?.lower === 'whether') && frame.from <= q && frame.kind !== 'say') score -= 3;
  // "blamed the press for making much of Ms Ray's claim that it was “…”": what the claim says is hers.
  if (frame.kind === 'noun' && mention.kind === 'name' && tokens[frame.cue + 1]?.tag === 'that' && frame.cue < q) score += CLAIMED;
  // "Mr Lee said that Ms Ray had offered “…”": what he says of the offer.
  if (frame.embedded && frame.lemma === 'offer' && frame.cue < q) score -= 4;
  // "He was told he was “…”": by somebody else.
  if (frame.embedded && frame.kind === 'bare' && wasTold(reading, mention.from - 1)) score -= 4;
  // "the claim that he was “…”": by whoever claims it, and open where nobody is named.
  else if (frame.embedded && frame.kind === 'bare' && mention.kind !== 'pronoun' && isClaimed(tokens, mention.from)) score -= CLAIMED_OF;
  // "The readout said they discussed “…”": its words for it.
  if (frame.embedded && /^(?:discuss|speak|talk)$/.test(frame.lemma) && !putsAs(reading, q)) score -= 2;
  // "complaints from two members that it was “…”"
  if (
    frame.kind === 'noun' &&
    /^(?:from|by)$/.test(tokens[frame.cue + 1]?.lower ?? '') &&
    (tokens[mention.to]?.tag === 'that' || (tokens[mention.to]?.lower === 'for' && tokens[q - 1]?.tag === 'to')) &&
    mention.to < q
  )
    score += AS;
  // "Ms Lee called Mr Ray's comments “…”": she calls them so.
  const titled = tokens[frame.from - 1]?.tag === 'name' ? 2 : 1;
  const governing = tokens[frame.from - titled];
  if (frame.kind === 'noun' && frame.cue === q - 1 && governing?.tag === 'verb' && NAMING.test(governing.cue?.lemma ?? '')) score -= 2;
  // "thinks Mr Lee's plan is “…”", "Mr Lee's speech led Ms Ray to call it “…”": what somebody else says of it.
  if (
    frame.kind === 'noun' &&
    frame.cue < q &&
    JUDGED.test(tokens[frame.cue]?.lower ?? '') &&
    (BE.has(tokens[frame.cue + 1]?.lower ?? '') || CAUSING.test(tokens[frame.cue + 1]?.lower ?? '')) &&
    tokens[frame.cue + 2]?.tag !== 'that'
  )
    score -= 3;
  else if (frame.kind === 'noun' && frame.cue < q && isMet(tokens, frame.cue)) score -= 5;
  else if (frame.kind === 'noun' && frame.cue < q && BE.has(tokens[frame.cue + 1]?.lower ?? '') && isAnswered(tokens, mention.from))
    score -= 3;
  // "played down Mr Lee's comments as “…”": who plays them down says so.
  if (frame.kind === 'noun' && frame.cue < q && tokens[frame.cue + 1]?.lower === 'as') score -= 3;
  if (mention.pronoun === 'it') score -= 1.2;
  if (mention.pronoun === 'i' || mention.pronoun === 'we' || mention.pronoun === 'you') score -= 2;
  if ((frame.from > q ? frame.how === 'before' : frame.how === 'agent' && frame.lemma === 'ask') && isAsked(reading, q)) score -= ASKED_OF;
  if (frame.from > q && (isPut(reading, q) || /^headlined?$/.test(tokens[q - 1]?.lower ?? ''))) score -= ASKED_OF;
  if ((frame.from < q || frame.kind === 'bare') && isOutcry(tokens, q) && frame.kind !== 'noun') score -= OTHERS;
  return frame.from > q ? wordsFirst(reading, frame, q, ends, score) : wordsLast(reading, frame, q, score);
}

/** The same for words that stand before somebody and the verb: "“…,” said Ms Ray". `worth` is what the frame is worth wherever they stand. */
function wordsFirst(reading: Reading, frame: Frame, q: number, ends: boolean, worth: number): number {
  const { tokens } = reading;
  let score = worth;
  let gap = 0;
  let signs = 0;
  const as = tokens[frame.from - 1]?.lower === 'as' && (frame.kind === 'say' || frame.kind === 'judge');
  // "“…,” Mr Ray was told by Ann Lee"
  const heard = TELLING.has(frame.lemma) && tokens[frame.from - 1]?.tag === 'auxiliary' ? TOLD : PASSIVE;
  for (let i = q + 1; i < frame.from; i += 1) {
    // "calls it “…”; rivals deride it": another clause begins.
    if (tokens[i]?.text === ';') return score - 5;
    if (tokens[i]?.tag === 'sign') signs += 1;
    // "“…” at any price, as Ann Lee put it"
    else if (as && i === frame.from - 1) continue;
    else if (tokens[i]?.tag !== 'adverb' && !(frame.how === 'agent' && heard.test(tokens[i]?.tag ?? ''))) gap += 1;
  }
  const part = partIn(tokens, frame, q);
  if (part !== null) return score + (part === 'told' ? ADJACENT_AFTER : -4);
  if (frame.kind === 'say' && frame.how === 'before' && isConceded(tokens, q, frame.from)) return score;
  // "sought to “…” what Ann Lee had said": what follows is the object of the words.
  if (frame.how === 'before' && isWhat(tokens, frame.mention.from)) score -= 5.5;
  // "“…,” but Ann Lee said yes": the verb has its own object.
  const next = tokens[frame.cue + 1];
  const own =
    frame.lemma === 'say' ? frame.how !== 'after' : frame.kind === 'say' && frame.how === 'before' && !TELLING.has(frame.lemma) && !as;
  if (own && next && OBJECTS.has(next.tag) && !isTime(tokens, frame.cue + 1)) score -= 5.5;
  // "While Mr Ray set out “…”, Ann Lee used her speech": a verb that may report nothing, with an object or a clause of its own.
  const idle = (frame.kind === 'bare' || frame.kind === 'think') && frame.how !== 'after';
  if (idle && next && (OBJECTS.has(next.tag) || /^(?:to|verb|auxiliary|name)$/.test(next.tag))) score -= 4;
  // "called it “…”, as Mr Ray told her to “…”": what he tells her comes after it.
  if (as && hasOwnWords(tokens, frame.cue)) score -= 6;
  // "hit back at Ms Ray's claim that it was “…”, saying “…”"
  if (frame.how === 'shared' && tokens[frame.cue]?.form === 'ing' && tokens[frame.to]?.tag === 'quote') score -= 6;
  // "When Ann Lee asked “…”, Mr Ray answered: “…”": what he answers comes after it.
  // "After Ann Lee's verdict that it was “…”, Mr Ray hit |back|: “…”"
  let colon = frame.to;
  while (colon < frame.to + HEARER && /^(?:adverb|determiner|name|word|object)$/.test(tokens[colon]?.tag ?? '')) colon += 1;
  if (frame.how !== 'after' && tokens[colon]?.text === ':' && tokens[colon + 1]?.tag === 'quote') score -= 5;
  // "“…” - a decision that Ms Lee calls “…”": what she calls it comes after it.
  // "Responding to Ms Lee's claim that it was “…”, Mr Ray called it “…”"
  const called = tokens[frame.to]?.tag === 'quote' || hasOwnWords(tokens, frame.cue);
  if (frame.kind === 'judge' && frame.how === 'before' && called) score -= 5;
  // "“Not today,” was Ms Lee's reply."
  const verdict =
    frame.kind === 'noun' && frame.from <= q + MAX_TITLE && /^(?:was|is|came|ran|read|went)$/.test(tokens[q + 1]?.lower ?? '');
  if (verdict) return score + ADJACENT_AFTER;
  // "jailed by a judge who called him “…”, Mr Ray wept": words that end no clause are not wept.
  if (!ends && GESTURE.test(frame.lemma)) score -= 4;
  if (gap === 0) return score + (ends || signs > 0 ? ADJACENT_AFTER : 0.5);
  const link = tokens[frame.from - (as ? 2 : 1)];
  const comma = link?.text === ',' || link?.tag === 'quote';
  if ((frame.kind === 'say' || frame.kind === 'accord') && comma)
    return score + (closes(reading, frame) ? CLOSING : -0.4) - PER_TOKEN * gap;
  if (frame.kind === 'accord') return score - 1 - PER_TOKEN * gap;
  return score - 5 - PER_TOKEN * gap;
}

/** The same for words that stand after the verb: "Ms Ray said: “…”". */
function wordsLast(reading: Reading, frame: Frame, q: number, worth: number): number {
  const { tokens } = reading;
  const { mention } = frame;
  let score = worth;
  // "Ann Lee, of “The Old Roads,” said": words between the subject and its verb are not what it says.
  if (frame.cue > q) return score - 5;
  const start = Math.max(frame.cue, frame.how === 'after' ? frame.to - 1 : frame.cue);
  const gap = q - start - 1;
  if (frame.how === 'agent' && q > mention.to) score += byAgent(tokens.slice(mention.to, q), frame.lemma);
  const lead = tokens[q - 1];
  // "Mr Ray said nothing, but Ann Lee called it “…”"
  if (frame.kind === 'say' && gap > 2 && SILENT.test(tokens[frame.cue + 1]?.lower ?? '')) score -= 4;
  const helper = tokens[frame.cue - 1];
  // "said he would offer “…”": what somebody would do is told by somebody else, where there is one.
  const unreal = helper?.tag === 'to' && tokens.slice(Math.max(0, frame.cue - 6), frame.cue).some(({ tag }) => tag === 'modal');
  const habit = helper?.tag === 'to' && HABITUAL.test(tokens[frame.cue - 2]?.lower ?? '');
  if (helper?.tag === 'modal' || unreal || (helper?.tag === 'to' && frame.how !== 'shared' && !habit)) score -= 2;
  // "a reply from Ms Ray, whose page is mostly about chess: “…”": not the page.
  const shown = lead?.text === ':' && bearsWords(tokens[q - 2]?.lower ?? '');
  if (shown && (frame.kind === 'bare' || frame.kind === 'think')) score -= 3;
  else if (lead?.text === ':' && frame.kind === 'bare' && mention.sort !== 'thing' && tokens[mention.from - 1]?.lower !== 'whose')
    score += 3;
  // "presents herself as a “…”", "hailed it as “…”": with "as" every verb puts words to something.
  if (frame.kind === 'bare' && putsAs(reading, q) && mention.sort !== 'thing') score += 2;
  // "referred to a deputy who had spoken there as “…”": "as" hangs on "referred".
  if (frame.lemma === 'refer' && !frame.embedded && putsAs(reading, q)) score += 2;
  // "backed what Ms Ray calls a “…”": hers, whatever the verb before.
  if (
    (frame.kind === 'judge' || NAMING.test(frame.lemma)) &&
    mention.pronoun !== 'they' &&
    (tokens[mention.from - 1]?.lower === 'what' || tokens[mention.from]?.lower === 'what' || asWhich(reading, mention, q)) &&
    gap <= (asWhich(reading, mention, q) ? 4 : 2)
  )
    score += 2;
  // "said that Ms Ray had called the plan “…”": hers.
  const object = /^(?:object|owner|pronoun)$/.test(tokens[q - 1]?.tag ?? '');
  const person =
    (mention.run !== null && reading.cast.ofRun.get(mention.run)?.kind === 'person') ||
    // "complained that the star had called her “…”"
    (object && mention.kind === 'nominal' && mention.sort === 'person' && mention.definite) ||
    // "She said he called it “…”"
    (object && (mention.pronoun === 'he' || mention.pronoun === 'she'));
  // "shared by Ms Ray, who called it “…”"
  if (frame.kind === 'judge' && (frame.embedded || frame.how === 'relative') && person && gap <= 4 && tokens[q - 1]?.tag !== 'sign')
    score += 1.6;
  // "said that Ms Ray had scribbled in the margin: “…”"
  if (frame.kind === 'say' && frame.embedded && person && lead?.text === ':') score += 1.6;
  // "The record shows laughter, and then the mayor's reply: “…”"
  const set = /^(?:then|and|,)$/.test(tokens[mention.from - 1]?.lower ?? '') || mention.from === 0;
  if (frame.kind === 'noun' && frame.cue === q - 2 && lead?.text === ':' && set && REPLY.test(tokens[frame.cue]?.lower ?? '')) score += 1.6;
  // "responded to Mr Lee's claim that she was late with a blunt |message|: “…”"
  if (frame.kind === 'noun' && frame.cue < q - 2 && lead?.text === ':' && SPEECH_NOUNS.has(tokens[q - 2]?.lower ?? '')) score -= 3;
  // "said Mr Lee shouted and “…”": what he did next is told by whoever tells of the shout.
  if (frame.embedded && frame.cue === q - 2 && lead?.tag === 'conjunction') score -= 4;
  if (gap === 0) score += ADJACENT_BEFORE;
  else if (gap <= 12 && (lead?.text === ':' || (lead?.text === ',' && gap <= 8))) score += ADJACENT_BEFORE - 0.05 * gap;
  else score += LOOSE_BEFORE - PER_TOKEN * gap;
  // "She spoke on the plan — which the paper noted as rare — “…”": the clause of "which" is over.
  if (tokens[mention.from - 1]?.tag === 'relative' && isEnded(tokens.slice(start + 1, q - 1))) score -= 3;
  // "responded to Mr Lee's claim that it was “…”": the words are in the claim.
  // "“…,” she added, referring to Mr Lee's claim that it was “…”"
  const responds = RESPONDING.test(frame.lemma) && tokens[frame.cue + 1]?.lower === 'to';
  if (lead?.text !== ':' && owned(reading, start + 1, q) && (responds || refersOn(tokens, start + 1, q))) score -= 3;
  // "rejected Mr Lee's claim that it was “…”": his, whoever rejects it.
  const from = rejectsAt(reading, frame, q) + 1;
  if (from > 0 && owned(reading, from, q) && opensClause(tokens.slice(from, q))) score -= 3;
  else if (areOthers(reading, frame, q)) score -= 6;
  // "A dean who proposed it was informed that he had “…”": the clause of "who" is over, and the words are nobody's who is named.
  if (frame.how === 'relative' && tokens.slice(start + 1, q).some((_, k) => wasTold(reading, start + 1 + k))) score -= 4;
  // A semicolon or another quotation's own attribution stands between.
  for (let i = start + 1; i < q; i += 1)
    if (tokens[i]?.text === ';') score -= tokens.slice(i, q).some(({ tag }) => tag === 'verb') ? 3 : 1.5;
  return score;
}

/** "claim |that| it was", "call |for| it to": what is claimed or called for is told. */
const opensClause = (between: readonly Tagged[]): boolean =>
  between.some(
    ({ tag, lower }, k) => tag === 'that' || ((lower === 'for' || lower === 'to') && SPEECH_NOUNS.has(between[k - 1]?.lower ?? '')),
  );

/** Whether a clause is over before the words come: a comma or dash follows its verb, and no "that" goes on behind it. */
const isEnded = (between: readonly Tagged[]): boolean =>
  between.findLastIndex(({ text }) => /^(?:[,)—–]|--)$/.test(text)) > between.findLastIndex(({ tag }) => tag === 'that');
