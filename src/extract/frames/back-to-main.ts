import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Frame } from './frames.ts';
import type { Subject } from './subject.ts';

/** What opens a clause that tells what went on meanwhile; "when" and "because" lead to whoever speaks as often. */
const MEANWHILE = /^(?:before|after|as|while)$/;
/** What befalls somebody by what the other clause tells, or is done while another acts: "faced calls to go after Ms Ray published it, saying he …". */
const BEFALLS =
  /^(?:fac|suffer|di|collaps|los|receiv|com|c[ao]me|fell|fall|was|were|is|are|got|had|has|won|appear|emerg|look|watch|listen|sat|stood|wait|hear|saw)/;
/** Verbs of speech that tell nothing of what is said. */
const SPEAKS = /^(?:speak|talk|address|lecture|preach)$/;
/** In tokens: "after |the mayor,| Ms Ray,". */
const LED = 8;

/**
 * "|Nurses| walked out as the mayor spoke, saying": who does what the participle at `i`, right after a comma, goes on with, where `current`
 * does something meanwhile that is no speech; null for any other verb.
 */
export function doerBehind({ tokens }: Reading, frames: readonly Frame[], i: number, current: Mention | null): Mention | null {
  const participle = tokens[i];
  if (participle?.form !== 'ing' || tokens[i - 1]?.text !== ',' || current === null) return null;
  if (!/^(?:say|judge)$/.test(participle.cue?.class ?? '')) return null;
  let at = current.from - 1;
  while (at > current.from - LED && /^(?:word|name|determiner|owner|sign)$/.test(tokens[at]?.tag ?? '')) at -= 1;
  const doer = MEANWHILE.test(tokens[at]?.lower ?? '') ? doerBefore(frames, at) : undefined;
  if (doer === undefined || doer.mention === current || BEFALLS.test(tokens[doer.cue]?.lower ?? '')) return null;
  const tells = frames.some(({ cue, kind, lemma }) => cue > at && (kind === 'say' || kind === 'judge') && !SPEAKS.test(lemma));
  return !tells && isSomebody(doer.mention) ? doer.mention : null;
}

/** "|Ms Ray| rose after the motion failed to call it “…”": for a verb with "to" whose subject would be a thing of the clause before, who does what it tells. */
export function saidOnPurpose({ tokens }: Reading, frames: readonly Frame[], i: number, found: Subject | null): Subject | null {
  if (found?.how !== 'before' || tokens[i]?.form !== 'base' || tokens[i - 1]?.tag !== 'to') return found;
  const { sort, from, kind } = found.mention;
  if (kind !== 'nominal' || (sort !== 'thing' && sort !== 'document') || !MEANWHILE.test(tokens[from - 1]?.lower ?? '')) return found;
  const doer = doerBefore(frames, from)?.mention;
  return doer !== undefined && isSomebody(doer) ? { mention: doer, how: 'shared' } : found;
}

/** "Mr Ray gave the interview after |Ann Lee| resigned, and said": whether `current` only does something while `main` acts. */
export const actsBeside = ({ tokens }: Reading, main: Mention | null, current: Mention | null): boolean =>
  current !== null && main !== null && current.from > main.to && MEANWHILE.test(tokens[current.from - 1]?.lower ?? '');

const SENDS = /^(?:slipped|sent|handed|passed|gave|texted|e-?mailed|delivered|circulated|mailed)$/;

/** "Ms Ray spoke after |two jurors| slipped her notes asking": who sends what the participle at `i` tells, where `verb` is that of `current`; null for any other. */
export function senderBehind({ tokens }: Reading, i: number, current: Mention | null, verb: number): Mention | null {
  if (current === null || tokens[i]?.form !== 'ing' || tokens[i - 1]?.tag !== 'word') return null;
  const told = tokens[i]?.cue?.class === 'say' && SENDS.test(tokens[verb]?.lower ?? '') && i - verb < LED;
  return told && current.kind !== 'pronoun' && isSomebody(current) ? current : null;
}

/** The last verb with a subject of its own before the token `at`. */
const doerBefore = (frames: readonly Frame[], at: number): Frame | undefined =>
  frames.findLast(({ cue, how }) => cue < at && how !== 'shared');

const isSomebody = ({ kind, sort, pronoun }: Mention): boolean =>
  kind === 'pronoun' ? pronoun !== 'it' : kind === 'name' || sort === 'person' || sort === 'people';
