import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Frame } from './frames.ts';

/** Verbs of whoever goes on telling. */
const GOES_ON = /^(?:add|conclude|stress|emphasise|emphasize|reiterate)$/;
/** After what nobody says any more, or what is told of somebody who is gone. */
const GONE = /^(?:died|resigned|quit|retired|vanished|disappeared)$/;
const SPOKEN = /^(?:say|tell|shout|scream|yell|ask|reply|whisper|mutter|warn|answer|snarl|bark|hiss|threaten)$/;
/** What is done in a scene, not in an account of it. */
const ALOUD = /^(?:shout|scream|yell|whisper|mutter|snarl|bark|hiss|threaten|ask|reply|answer)$/;
/** Verbs for what somebody has lived through, as well as for news. */
const TELLS = /^(?:say|tell|claim|allege|testify|describe|recall|hear)$/;
const HE = /\b(?:he|him|his)\b/i;
const SHE = /\b(?:she|her|hers)\b/i;
const OTHERS = /\b(?:he|him|his|she|her|hers|they|them|their)\b/i;
/** "told her: “…”": in tokens. */
const LED = 3;

/** What leads to direct words right behind the verb at `i`: the token of the quotation, or -1. */
function directAfter({ tokens }: Reading, i: number): number {
  for (let at = i + 1; at <= i + LED; at += 1) {
    const token = tokens[at];
    if (token?.tag === 'quote') return /^[:,]$/.test(tokens[at - 1]?.text ?? '') ? at : -1;
    if (token === undefined || !/^(?:object|owner|sign|name)$/.test(token.tag)) return -1;
  }
  return -1;
}

const genderOf = ({ cast }: Reading, { pronoun, run, gender }: Mention): 'm' | 'f' | null =>
  pronoun === 'he' ? 'm' : pronoun === 'she' ? 'f' : ((run === null ? null : cast.ofRun.get(run)?.gender) ?? gender);

/** Whether the words at a quotation's token speak of somebody of this gender as a third. */
function speaksOf(reading: Reading, q: number, doer: Mention): boolean {
  const { tokens, spans, text } = reading;
  const span = spans[tokens[q]?.span ?? -1];
  const gender = genderOf(reading, doer);
  const pronouns = gender === 'm' ? HE : gender === 'f' ? SHE : OTHERS;
  return span === undefined || pronouns.test(text.slice(span.start, span.end));
}

/** Whether the clause of the doer, up to the verb at `i`, is done to whoever tells of it: "grabbed |her|". */
function isDoneTo({ tokens }: Reading, teller: 'm' | 'f' | null, doer: Mention, i: number): boolean {
  const own = teller === 'm' ? /^(?:him|his)$/ : teller === 'f' ? /^her$/ : /^(?:him|his|her|them)$/;
  return tokens.slice(doer.to, i).some(({ lower }) => own.test(lower));
}

/**
 * Whose the verb of speech at `i` behind an "and" is, inside what `teller` tells of `doer`: "Ms Lee said that Mr Ray grabbed her and
 * |shouted|: “…”" is the doer's, "Ms Lee confirmed that Mr Ray had died and |added|" the teller's, "Ms Lee said Mr Ray won and |said|: “…”"
 * may be either's. Null where the words are not such. `frames` are those of the sentence before it.
 */
export function joinedVerb(
  reading: Reading,
  frames: readonly Frame[],
  i: number,
  teller: Mention | null,
  doer: Mention | null,
): 'teller' | 'doer' | 'either' | null {
  const { tokens } = reading;
  if (teller === null || doer === null || teller === doer || doer.sort !== 'person' || doer.from <= teller.to) return null;
  const lemma = tokens[i]?.cue?.lemma ?? '';
  const told = frames.findLast(({ mention }) => mention === teller);
  const from = Math.max(teller.to, told?.cue ?? 0);
  if (
    told === undefined ||
    tokens[i]?.cue?.class !== 'say' ||
    tokens.slice(from, doer.from).some(({ tag }) => /^(?:sign|quote|conjunction)$/.test(tag))
  )
    return null;
  if (GOES_ON.test(lemma) || GONE.test(tokens[i - 2]?.lower ?? '') || GONE.test(tokens[doer.to]?.lower ?? '')) return 'teller';
  const [tells, does] = [genderOf(reading, teller), genderOf(reading, doer)];
  const whom = tokens[i + 1]?.lower === 'him' ? 'm' : tokens[i + 1]?.lower === 'her' ? 'f' : null;
  // "said Mr Ray had lied and told |him|": nobody tells himself.
  if (whom !== null && does === whom && tells !== null && tells !== whom) return 'teller';
  const q = SPOKEN.test(lemma) && tokens[i]?.form === 'past' ? directAfter(reading, i) : -1;
  // "said Mr Ray had lied and said: “…”": of what had happened before, either may tell.
  const acts = tokens[doer.to]?.tag === 'verb' && tokens[doer.to]?.form === 'past';
  if (q < 0 || !acts || speaksOf(reading, q, doer)) return null;
  if (ALOUD.test(lemma) || whom !== null || isDoneTo(reading, tells, doer, i)) return 'doer';
  return TELLS.test(told.lemma) ? 'either' : null;
}

/**
 * Whose the verb at `i` behind an "and" is, after what somebody thinks that `doer` will do: "Ms Lee believes Mr Ray will win and |feels|",
 * "… would win and |called| it", is whoever thinks so, for after "will" a second verb has no ending. Null where it may be the doer's.
 */
export function thinkerBehind({ tokens }: Reading, frames: readonly Frame[], i: number, doer: Mention | null): Mention | null {
  if (doer === null || (tokens[i]?.form !== 's' && tokens[i]?.form !== 'past')) return null;
  const first = tokens.slice(doer.to, i).find(({ tag }) => tag !== 'adverb');
  const told = frames.findLast(({ mention }) => mention !== doer);
  if (first?.tag !== 'modal' || told === undefined || told.kind !== 'think' || !/^(?:before|aside)$/.test(told.how)) return null;
  return tokens.slice(told.cue + 1, doer.from).some(({ tag }) => /^(?:sign|quote|conjunction|relative)$/.test(tag)) ? null : told.mention;
}

/** Somebody in the place of `doer`, where the grammar does not tell who: nobody is named by it. */
export const nobody = (doer: Mention): Mention => ({ ...doer, chunk: -1, kind: 'pronoun', run: null, pronoun: 'who', head: null });

/**
 * "Ms Lee quoted Mr Ray, who said “…” and |said| “…”": whether the verb at `i` behind an "and" is that of whoever quotes, since the words
 * that are quoted are over.
 */
export function isQuotersAgain({ tokens }: Reading, frames: readonly Frame[], i: number): boolean {
  if (tokens[i - 2]?.tag !== 'quote' && tokens[i - 3]?.tag !== 'quote') return false;
  const quoted = frames.findLast(({ how }) => how === 'relative');
  return quoted !== undefined && frames.some(({ lemma, cue }) => /^(?:quote|cite)$/.test(lemma) && cue < quoted.mention.from);
}
