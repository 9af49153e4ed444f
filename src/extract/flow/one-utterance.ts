import type { Frame } from '../frames/frames.ts';
import type { Reading } from '../reading.ts';
import type { Attributed } from '../speech/attributed.ts';

/** "said Ann Lee, speaking of the builders": whom or what the words are about, not who says them. */
const ABOUT = /^(?:speak|talk|refer|mention|allude|cite|reference|quote|address|begin)$/;

/**
 * Whether the words that `frame` reports at token `q` go on with those of `previous` in the same sentence: one verb of one subject reports both. "Ann Lee
 * called it “…” and tweeted that “…”", "“…,” she said, adding that “…”" are two utterances.
 */
export function goesOnWith(reading: Reading, previous: Attributed, frame: Frame, q: number): boolean {
  // "called it “…” and referred to its “…”": a name for a thing, given in passing.
  if (previous.frame?.cue !== frame.cue) return frame.lemma === 'refer';
  const from = reading.tokenOfSpan.get(previous.span) ?? q;
  return !isOwnReport(reading, frame, from) && !reportsBetween(reading, Math.max(from, frame.cue) + 1, q);
}

/** "“…,” adding, “…”": the participle behind the first words reports the second ones. */
const isOwnReport = ({ tokens }: Reading, { cue }: Frame, from: number): boolean =>
  cue > from && tokens[cue]?.form === 'ing' && tokens[cue - 1]?.tag !== 'auxiliary';

/** Whether a further verb reports words between two tokens. */
function reportsBetween({ tokens }: Reading, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) {
    const token = tokens[at];
    if (token?.tag === 'verb' && token.cue !== null && token.cue.class !== 'think' && !ABOUT.test(token.cue.lemma)) return true;
  }
  return false;
}
