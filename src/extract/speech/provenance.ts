import type { PartialDate } from '../../model/partial-date.ts';
import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Attributed } from './attributed.ts';
import { findSaidOn } from './said-on.ts';
import { venueOf } from './venue.ts';

/** Where, to whom and when something was said, as far as its sentence tells. */
export function provenanceOf(
  reading: Reading,
  one: Attributed,
  published: PartialDate | null,
): { readonly venue: string | null; readonly saidOn: PartialDate | null } {
  const { frame, basis } = one;
  const sentence = sentenceOf(reading, one);
  if (frame === null || !sentence || basis === 'next-paragraph') return { venue: null, saidOn: null };
  return { venue: venueOf(reading, frame, sentence), saidOn: findSaidOn(reading, frame, sentence, published) };
}

/** The sentence of the verb: the quotation may stand in one of the two after it. */
function sentenceOf(reading: Reading, one: Attributed): Sentence | undefined {
  const cue = one.frame?.cue ?? 0;
  for (let i = one.sentence; i >= Math.max(0, one.sentence - 2); i -= 1) {
    const sentence = reading.sentences[i];
    if (sentence && cue >= sentence.from && cue < sentence.to) return sentence;
  }
  return reading.sentences[one.sentence];
}
