import { SPEECH_NOUNS } from '../lexicon/cues.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import type { Frame } from './frames.ts';

/** What is done with words that somebody else has written. */
const PASSES_ON = /^(?:retweet|repost|share|quote|cite|read|recite|forward|publish|relay)$/;
const WRITTEN = /^(?:posts?|tweets?|messages?|letters?|e-?mails?|texts?|notes?|statements?|words|captions?|poems?|comments?|tributes?)$/;
/** "back |at| Ms Ray's claim that", "off Ms Ray's", "about Ms Ray's": in tokens, from the verb to the name. */
const MAX_LINK = 3;
const LINK = /^(?:preposition|adverb|to)$/;
const OWNER = /^(?:name|word|determiner)$/;
/** Verbs that have such words for their object. */
const TAKES_UP = /^(?:welcome|repeat|echo|cite|quote|relay|recall|mention|retell)$/;
/** No name with its title is longer, in tokens. */
const MAX_NAME = 6;

/** Where, behind the verb of a frame, somebody else's name in the genitive ends: the token of the noun that is theirs; -1 where none does. */
function ownedBehind({ tokens, runTo, cast }: Reading, frame: Frame, most: number): number {
  let at = frame.cue + 1;
  while (at <= frame.cue + most && LINK.test(tokens[at]?.tag ?? '')) at += 1;
  for (let to = at + 1; to <= at + MAX_NAME; to += 1) {
    if (!OWNER.test(tokens[to - 1]?.tag ?? '')) return -1;
    if (tokens[to]?.tag !== 'genitive') continue;
    const run = runTo.get(to);
    return run !== undefined && cast.ofRun.get(run)?.kind === 'person' ? to + 1 : -1;
  }
  return -1;
}

/** "repeated |a claim by Ms Ray that| it was “…”", "hit back at |a plea from her for|": whether somebody named gives the noun behind the verb of `frame`. */
function isGivenBehind({ tokens, runTo, cast }: Reading, { cue, lemma }: Frame, q: number): boolean {
  if (!TAKES_UP.test(lemma) && !LINK.test(tokens[cue + 1]?.tag ?? '')) return false;
  let noun = cue + 1;
  while (noun < cue + MAX_NOUN && /^(?:preposition|adverb|to|determiner|word)$/.test(tokens[noun]?.tag ?? '') && !isLinked(tokens, noun))
    noun += 1;
  if (!isLinked(tokens, noun)) return false;
  let to = noun + 1;
  while (to < noun + MAX_NAME && !/^(?:by|from)$/.test(tokens[to]?.lower ?? '')) to += 1;
  to += 1;
  while (/^(?:name|determiner|word)$/.test(tokens[to]?.tag ?? '') && to < noun + 2 * MAX_NAME) to += 1;
  const run = runTo.get(to);
  if (run === undefined || cast.ofRun.get(run)?.kind !== 'person' || to >= q) return false;
  return tokens[to]?.tag === 'that' && !/^[:,]$/.test(tokens[q - 1]?.text ?? '');
}

/** "with fury to a sharp |claim|": in tokens. */
const MAX_NOUN = 7;

/** "a |claim| by", "a |claim| made by": whether a noun of speech at `i` is followed by who gives it. */
const isLinked = (tokens: readonly Tagged[], i: number): boolean =>
  SPEECH_NOUNS.has(tokens[i]?.lower ?? '') &&
  (/^(?:by|from)$/.test(tokens[i + 1]?.lower ?? '') || (tokens[i + 1]?.tag === 'verb' && tokens[i + 2]?.lower === 'by'));

/**
 * Whether the words at the token `q` are those of somebody else whom the verb's object names: "She hit back at Mr Ray's claim that it was
 * “…”", "She shared Mr Ray's post: “…”".
 */
export function areOthers(reading: Reading, frame: Frame, q: number): boolean {
  if (REJECTING.test(frame.lemma) && frame.cue < q && isTaunt(reading.tokens, frame.cue, q)) return true;
  if (frame.kind !== 'say' || frame.how !== 'before' || frame.cue >= q) return false;
  const { tokens } = reading;
  const passed = PASSES_ON.test(frame.lemma);
  const noun = ownedBehind(reading, frame, MAX_LINK);
  if (noun < 0) return isGivenBehind(reading, frame, q);
  if (noun >= q) return false;
  const [word, next] = [tokens[noun]?.lower ?? '', tokens[noun + 1]];
  if (next?.tag === 'that')
    return (
      (SPEECH_NOUNS.has(word) || word === 'admission') &&
      !/^[:,]$/.test(tokens[q - 1]?.text ?? '') &&
      (TAKES_UP.test(frame.lemma) || LINK.test(tokens[frame.cue + 1]?.tag ?? ''))
    );
  const behind = next?.text === ',' ? noun + 2 : noun + 1;
  const reads = /^(?:which|that)$/.test(tokens[behind]?.lower ?? '') && /^(?:reads?|said|says)$/.test(tokens[behind + 1]?.lower ?? '');
  return passed && WRITTEN.test(word) && (next?.text === ':' || next?.tag === 'quote' || reads);
}

/** What is called so by whoever says it, and what is where its owner stands before it. */
const TAUNT = /^(?:jibe|gibe|slur|taunt|smear|label|tag)s?$/;
const CHARGE = /^(?:charge|claim|accusation|allegation|criticism|attack)s?$/;

/** "rejected the board's |“…” claim|", "shrugged off a |“…” jibe|": whether the words at `q` are those of what is rejected at `cue`. */
function isTaunt(tokens: readonly Tagged[], cue: number, q: number): boolean {
  const noun = tokens[q + 1]?.lower ?? '';
  return TAUNT.test(noun) || (CHARGE.test(noun) && /^(?:name|genitive)$/.test(tokens[q - 1]?.tag ?? '') && cue < q - 1);
}

const REFERRING = /^(?:referring|pointing|alluding|responding|replying|objecting|reacting)$/;

/** "…, |pointing to| Mr Lee's claim". */
export const refersOn = (tokens: readonly Tagged[], from: number, q: number): boolean =>
  tokens.slice(from, q).some(({ form, lower }, k, all) => form === 'ing' && REFERRING.test(lower) && all[k + 1]?.lower === 'to');

/** No verb stands further from its words, in tokens. */
const AHEAD = 9;

/** "told her to |“…”|": whether the clause of the verb at `cue` has words in marks of its own. */
export function hasOwnWords(tokens: readonly Tagged[], cue: number): boolean {
  const ahead = tokens.slice(cue + 1, cue + AHEAD);
  const q = ahead.findIndex(({ tag }) => tag === 'quote');
  if (q <= 0 || ahead[q]?.paragraph !== tokens[cue]?.paragraph) return false;
  return !ahead.slice(0, q).some(({ tag }) => tag === 'sign' || tag === 'conjunction');
}

const REJECTING =
  /^(?:reject|dismiss|deny|dispute|rebut|refute|counter|contradict|ridicule|mock|question|doubt|challenge|contest|protest|query)$/;

/** The verb by which `frame` rejects something before the words at `q`: its own, "had |to reject|", "wrote posts |that rejected|"; -2 for none. */
export function rejectsAt({ tokens }: Reading, { lemma, cue }: Frame, q: number): number {
  if (REJECTING.test(lemma)) return cue;
  const at = tokens
    .slice(cue + 1, q)
    .findIndex(
      (token, i) =>
        token.tag === 'verb' && REJECTING.test(token.cue?.lemma ?? '') && /^(?:to|that|which)$/.test(tokens[cue + i]?.lower ?? ''),
    );
  return at > 0 ? cue + 1 + at : -2;
}
