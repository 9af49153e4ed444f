import type { Reading } from '../reading.ts';
import type { Sentence } from '../text/sentences.ts';
import type { Entity } from './entities.ts';

/** What an obituary says somewhere, and what it opens with. */
const SURVIVED = /\b(?:(s?he) )?(?:is|was|are) survived by\b/i;
const DIED = /\bobituary\b|\b(?:has|have|had)? ?died\b[^.]{0,120}(?:\baged? \d|\bat \d{2}\b|\. (?:He|She) was \d{2,3}\b)/i;
/** In characters. */
const HEAD = 900;
/** So often at least an obituary names whom it is about. */
const NAMED = 2;
/** In tokens: whoever is named no earlier is not whom it is about. */
const OPENING = 80;
/** What a pronoun of the article speaks for whom it is about, in the measure of `discourse.ts`. */
const ABOUT = 1.8;
/** What words about somebody speak against his having said them. */
const SPOKEN_OF = 2.5;
const OWN = { m: /\b(?:he|him|his)\b/i, f: /\b(?:she|her|hers)\b/i } as const;

/** Whom an obituary is about: the one named most often of those whom it opens with; null for any other article. */
export function lamented(reading: Reading): Entity | null {
  const { text, cast } = reading;
  const head = text.slice(0, HEAD);
  const told = /died|obituary/i.test(head) ? DIED.exec(head) : null;
  const survived = text.includes('survived by') ? SURVIVED.exec(text) : null;
  if (told === null && survived === null) return null;
  // "She is survived by"
  const pronoun = survived?.[1]?.toLowerCase();
  const other = pronoun === undefined ? null : pronoun === 'she' ? 'm' : 'f';
  let most: Entity | null = null;
  for (const entity of cast.entities)
    if (
      entity.kind === 'person' &&
      (other === null || (entity.gender ?? entity.leaning) !== other) &&
      entity.first < OPENING &&
      entity.count >= NAMED &&
      entity.count > (most?.count ?? 0)
    )
      most = entity;
  // "For Mr Lee, whose brother, Tom, died at 43, …" is about Mr Lee.
  return most === null || told === null || survived !== null || diesIn(reading, most, told.index) ? most : null;
}

/** Whether `entity` is the last one whom its sentence names before the offset `at`. */
function diesIn({ tokens, sentences, runTo, cast }: Reading, entity: Entity, at: number): boolean {
  const sentence = sentences.find(({ to }) => (tokens[to - 1]?.end ?? 0) > at);
  let last: Entity | null = null;
  for (let to = (sentence?.from ?? 0) + 1; to <= (sentence?.to ?? 0) && (tokens[to - 1]?.start ?? 0) <= at; to += 1) {
    const run = runTo.get(to);
    const named = run === undefined ? undefined : cast.ofRun.get(run);
    if (named?.kind === 'person') last = named;
  }
  return last === entity;
}

/**
 * What speaks against `entity` for a pronoun of an obituary: nothing for anybody else, and for whom it is about less than nothing. Where
 * the pronoun's sentence holds words that speak of "him", they are of him and not by him.
 */
export function againstLamented(
  { text, tokens, spans }: Reading,
  dead: Entity | null,
  entity: Entity,
  sentence: Sentence | undefined,
): number {
  if (dead === null || entity !== dead) return 0;
  const gender = dead.gender;
  if (sentence !== undefined && gender !== null)
    for (let i = sentence.from; i < sentence.to; i += 1) {
      const span = spans[tokens[i]?.span ?? -1];
      if (span !== undefined && OWN[gender].test(text.slice(span.start, span.end))) return SPOKEN_OF;
    }
  return -ABOUT;
}
