import { genderOfPronoun } from '../discourse/discourse.ts';
import type { Frame, Framed } from '../frames/frames.ts';
import type { Reading } from '../reading.ts';
import type { Place } from '../speakers/holders.ts';
import type { Identifier } from '../speakers/speakers.ts';

/** Between the verb of the report and the pronoun in it stands "that" at most. */
const NEXT = 2;

/**
 * "The senator said he called it “…”": what somebody says of himself is his, and his name is surer than the pronoun. The frame of
 * the report around `frame`; null where the pronoun may be somebody else.
 */
export function reportAround(reading: Reading, identifier: Identifier, framed: Framed, frame: Frame, place: Place): Frame | null {
  const gender = genderOfPronoun(frame.mention.pronoun ?? '');
  if (!frame.embedded || gender === null) return null;
  const called = whoCalls(reading, framed, frame);
  if (called !== null && (called.mention.gender === null || called.mention.gender === gender)) return called;
  const outer = framed.frames.findLast((other) => other.kind === 'say' && !other.embedded && other.cue < frame.mention.from);
  if (outer === undefined || frame.mention.from - outer.cue > NEXT) return null;
  const own = genderOfPronoun(outer.mention.pronoun ?? '');
  if (own !== null) return own === gender ? outer : null;
  const who = identifier.identify(outer.mention, { ...place, token: outer.mention.from });
  const shown = who?.entity?.gender ?? outer.mention.gender;
  return who?.entity?.kind === 'person' && (shown === null || shown === gender) ? outer : null;
}

/** "while |the head of the union| welcomed what he called “…”": the frame of the clause that holds "what he called", where somebody described is its subject. */
function whoCalls({ tokens }: Reading, framed: Framed, { mention }: Frame): Frame | null {
  if (tokens[mention.from - 1]?.lower !== 'what') return null;
  const outer = framed.frames.findLast((other) => other.cue < mention.from && other.how !== 'shared' && other.mention !== mention);
  if (outer === undefined || outer.how !== 'before' || outer.mention.kind !== 'nominal' || outer.mention.sort !== 'person') return null;
  return tokens.slice(outer.cue + 1, mention.from - 1).some(({ tag }) => tag === 'sign' || tag === 'name' || tag === 'verb') ? null : outer;
}
