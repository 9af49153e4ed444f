import { type Discourse, genderOfPronoun } from '../discourse/discourse.ts';
import { genderOfFirstName } from '../lexicon/first-names.ts';
import { FEMALE, MALE } from '../lexicon/people-words.ts';
import { headOf } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import type { Place } from './holders.ts';

/** How far in front of the sentence the last speaker is named, in tokens. */
const NEAR = 30;
/** So far back it is looked for a pronoun that agrees with the name, in tokens; the bound keeps any text linear. */
const TOKENS = 2000;
const OF: Readonly<Record<'m' | 'f', RegExp>> = { m: /^(?:he|him|his|himself)$/, f: /^(?:she|her|hers|herself)$/ };

/** Whether anything but the first name shows somebody's gender before a token: an honorific, what they are, a pronoun. */
function isShown({ tokens, runs, cast }: Reading, entity: Entity, gender: 'm' | 'f', before: number): boolean {
  const own = gender === 'm' ? MALE : FEMALE;
  return (
    entity.roles.some(({ text }) => own.has(headOf(text))) ||
    runs.some((run) => (run.honorific === 'm' || run.honorific === 'f') && cast.ofRun.get(run) === entity) ||
    tokens.slice(Math.max(entity.first, before - TOKENS), before).some(({ lower }) => OF[gender].test(lower))
  );
}

/**
 * "“…,” said Akira Lee. / “…,” she added": whoever has just spoken, though the first name is mostly a man's, where nobody else whom the
 * article has named may be "she"; null where something beside the first name shows the gender, or another is named in between.
 */
export function misjudgedGender(
  reading: Reading,
  discourse: Discourse,
  { pronoun }: Mention,
  { token, sentence, paragraph }: Place,
): Entity | null {
  const gender = genderOfPronoun(pronoun ?? '');
  const last = gender === null ? null : discourse.lastSpeaker(token);
  if (last === null || last.kind !== 'person' || last.described || last.gender === null || last.gender === gender) return null;
  if (last.parts.length === 1 || genderOfFirstName(last.parts[0] ?? '') !== last.gender) return null;
  const { tokens, runTo, cast, sentences } = reading;
  const from = sentences[sentence]?.from ?? token;
  let near = false;
  for (let at = from; at > Math.max(0, from - NEAR) && paragraph - (tokens[at - 1]?.paragraph ?? 0) <= 1; at -= 1) {
    const run = runTo.get(at);
    const entity = run === undefined ? undefined : cast.ofRun.get(run);
    if (entity?.kind === 'person' && entity !== last) return null;
    near ||= entity === last;
  }
  return near && !isShown(reading, last, last.gender, token) ? last : null;
}
