import { genderOfPronoun } from '../discourse/discourse.ts';
import { subjectAhead } from '../discourse/subject-ahead.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { DOUBTFUL, type Place } from './holders.ts';
import type { Identified } from './voices.ts';

/** No pronoun is surer than that, nor, where it may be somebody's who was spoken of before. */
const SURE = 0.96;
const LIKELY = 0.75;

/** Whom a pronoun that looks ahead means by the main clause alone, and whether nobody spoken of before can be meant. */
export interface MeantAhead {
  readonly who: Identified;
  readonly sure: boolean;
}

/** "In what |he| called “…”, Al Orr resigned": whoever does what the main clause tells; null where the pronoun does not look ahead, or he is not known. */
export function meantAhead(
  reading: Reading,
  identify: (mention: Mention, place: Place) => Identified | null,
  mention: Mention,
  place: Place,
): MeantAhead | null {
  const ahead = subjectAhead(reading, mention, reading.sentences[place.sentence]);
  const who = ahead === null ? null : identify(ahead.mention, { ...place, token: ahead.mention.from });
  if (ahead === null || who?.entity == null) return null;
  const gender = genderOfPronoun(mention.pronoun ?? '');
  if (gender !== null && who.entity.gender !== null && who.entity.gender !== gender) return null;
  return { who: { ...who, sure: Math.min(who.sure, ahead.sure ? SURE : LIKELY) }, sure: ahead.sure && who.sure > DOUBTFUL };
}
