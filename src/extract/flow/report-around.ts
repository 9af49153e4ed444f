import { genderOfPronoun } from '../discourse/discourse.ts';
import type { Frame, Framed } from '../frames/frames.ts';
import type { Place } from '../speakers/holders.ts';
import type { Identifier } from '../speakers/speakers.ts';

/** Between the verb of the report and the pronoun in it stands "that" at most. */
const NEXT = 2;

/**
 * "The senator said he called it “…”": what somebody says of himself is his, and his name is surer than the pronoun. The frame of
 * the report around `frame`; null where the pronoun may be somebody else.
 */
export function reportAround(identifier: Identifier, framed: Framed, frame: Frame, place: Place): Frame | null {
  const gender = genderOfPronoun(frame.mention.pronoun ?? '');
  if (!frame.embedded || gender === null) return null;
  const outer = framed.frames.findLast((other) => other.kind === 'say' && !other.embedded && other.cue < frame.mention.from);
  if (outer === undefined || frame.mention.from - outer.cue > NEXT) return null;
  const own = genderOfPronoun(outer.mention.pronoun ?? '');
  if (own !== null) return own === gender ? outer : null;
  const who = identifier.identify(outer.mention, { ...place, token: outer.mention.from });
  const shown = who?.entity?.gender ?? outer.mention.gender;
  return who?.entity?.kind === 'person' && (shown === null || shown === gender) ? outer : null;
}
