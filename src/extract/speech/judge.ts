import { putsAs } from '../frames/score-frames.ts';
import type { Reading } from '../reading.ts';
import type { Attributed } from './attributed.ts';
import type { MarkedKind } from './speech.ts';

/** From this score on the attribution decides, whatever the words look like. */
const FIRM = 6.5;
/** One word that somebody thinks is speech only with such a score. */
const FIRM_THOUGHT = 5;

const ORDERED = /^(?:told|urged|ordered|warned|advised)$/;

/** "was urged to |“…”|", "Pupils told |‘…’|": whether the words at the token `at` are what somebody is told to do. */
function isOrder({ tokens }: Reading, at: number): boolean {
  if (tokens[at - 1]?.form === 'past' && ORDERED.test(tokens[at - 1]?.lower ?? '')) return true;
  if (tokens[at - 1]?.tag !== 'to' || !/^(?:urged|asked|told|ordered|warned|advised|instructed)$/.test(tokens[at - 2]?.lower ?? ''))
    return false;
  const helper = tokens[at - 3];
  return helper?.tag === 'auxiliary' && /^(?:is|are|was|were|been|be|being)$/.test(helper.lower);
}

/** "‘Stop The Fires’ – Tom Ray Pleads With Youths": words with which a line begins, and a sign that parts them from the rest. */
function opensLine({ tokens, tokenOfSpan }: Reading, span: number): boolean {
  const at = tokenOfSpan.get(span) ?? 0;
  const [word, next] = [tokens[at], tokens[at + 1]];
  const first = tokens[at - 1]?.paragraph !== word?.paragraph;
  return first && next?.paragraph === word?.paragraph && /^[,–—-]$/.test(next?.text ?? '');
}

/** Decides whether a span is speech, by its own shape and by how well it was attributed. */
export function judge(reading: Reading, one: Attributed): MarkedKind {
  const { shape, frame, basis, score } = one;
  const span = reading.spans[one.span];
  const attributed = basis !== 'none';
  const firm = attributed && score >= FIRM;
  if (shape.named === 'other') return 'other';
  if (shape.nickname) return 'term';
  if (shape.named !== null && shape.words <= 6 && !(firm && frame !== null && frame.from > frame.cue)) return shape.named;
  // Set in capitals right after a noun, or with nothing but a name after it, it is the name of a work.
  if (shape.named === 'title' && shape.titleCase) return 'title';
  const told =
    shape.stopped || frame?.kind === 'colon' || ((frame?.kind === 'say' || frame?.kind === 'dash') && opensLine(reading, one.span));
  // A headline sets in capitals what somebody says further on.
  if (shape.titleCase && shape.words <= 8 && basis !== 'repeats' && !(firm && told)) return 'title';
  const whole = shape.capital && (one.floating || shape.stopped) && shape.words >= 3;
  if (!attributed) {
    // "“I am.”", a paragraph of a dialogue.
    if (one.floating && shape.stopped && shape.capital && shape.words >= 2) return 'direct';
    // "wrote on the wall: “Not here.”"
    const at = reading.tokenOfSpan.get(one.span) ?? 0;
    if (shape.capital && shape.stopped && shape.words >= 2 && reading.tokens[at - 1]?.text === ':') return 'direct';
    // "The council was urged to “do more”": somebody's words, whoever urged it.
    if (shape.words >= 2 && !shape.titleCase && isOrder(reading, at)) return 'partial';
    if (shape.words >= 6 || (whole && shape.words >= 4) || span?.closed === false) return shape.capital ? 'direct' : 'partial';
    return 'term';
  }
  // "makes “smart” doors": a word or two that only stand before a noun.
  const next = reading.tokens[(reading.tokenOfSpan.get(one.span) ?? -2) + 1];
  const loose = frame?.kind === 'think' || frame?.kind === 'bare';
  if (loose && shape.words <= 2 && !shape.stopped && (next?.tag === 'word' || next?.tag === 'name')) return 'term';
  if (frame?.kind === 'bare' && !shape.stopped && isSlogan(reading, reading.tokenOfSpan.get(one.span) ?? 0)) return 'term';
  const personal =
    frame !== null && (frame.mention.kind !== 'nominal' || frame.mention.sort === 'person' || frame.mention.sort === 'people');
  if (frame?.kind === 'bare' && shape.words <= (personal ? 1 : 3) && !(personal && putsAs(reading, reading.tokenOfSpan.get(one.span) ?? 0)))
    return 'term';
  if (frame?.kind === 'think' && shape.words === 1 && score < FIRM_THOUGHT) return 'term';
  return shape.capital && (whole || shape.words >= 5 || (shape.stopped && shape.words >= 2)) ? 'direct' : 'partial';
}

const PLANS = /^(?:plan|bill|act|agenda|package|budget|program|programme|initiative|law|platform|campaign|tour|strategy|slogan|doctrine)$/;

/** "pushed Ms Ray's |“clean homes, good jobs”| plan through": what somebody calls a plan of theirs. */
function isSlogan({ tokens }: Reading, at: number): boolean {
  return /^(?:genitive|owner)$/.test(tokens[at - 1]?.tag ?? '') && PLANS.test(tokens[at + 1]?.lower ?? '');
}
