import type { Entity, Gender } from './entities.ts';
import { genderOfFirstName } from './lexicon/first-names.ts';
import { FEMALE, MALE } from './lexicon/people-words.ts';
import type { Reading } from './reading.ts';
import { headOf } from './roles.ts';

const MASCULINE = /^(?:he|his|him|himself)$/;
const FEMININE = /^(?:she|her|herself)$/;
/** Words for men that news uses of women too. */
const EITHER = /^(?:chairman|spokesman|councilman|fisherman|actor)$/;
/** With fewer pronouns that agree, the gender stays open. */
const ENOUGH_VOTES = 2;
const AGREEING = 0.8;
/** So often in full, and never shorter. */
const ALWAYS_FULL = 3;

interface Votes {
  m: number;
  f: number;
}

/** What the pronouns near a name tell of its gender, for every person of the article. */
export function votesForGender(reading: Reading): ReadonlyMap<Entity, Votes> {
  const { tokens, sentences, runs, cast } = reading;
  const votes = new Map<Entity, Votes>();
  const vote = (entity: Entity, gender: 'm' | 'f'): void => {
    const known = votes.get(entity) ?? { m: 0, f: 0 };
    known[gender] += 1;
    votes.set(entity, known);
  };
  let next = 0;
  let before: { readonly entity: Entity; readonly paragraph: number } | null = null;
  for (const sentence of sentences) {
    const starts = new Map<number, Entity>();
    for (let run = runs[next]; run !== undefined && run.from < sentence.to; run = runs[next]) {
      const entity = cast.ofRun.get(run);
      if (entity?.kind === 'person' && !run.office) starts.set(run.from, entity);
      next += 1;
    }
    const people = new Set<Entity>();
    const told = new Set<'m' | 'f'>();
    const opening = tokens[sentence.from]?.lower ?? '';
    if (before !== null && before.paragraph === sentence.paragraph && /^(?:he|she)$/.test(opening))
      vote(before.entity, opening === 'he' ? 'm' : 'f');
    for (let i = sentence.from; i < sentence.to && people.size < 2; i += 1) {
      const entity = starts.get(i);
      if (entity !== undefined) people.add(entity);
      const [only] = people;
      if (only === undefined || people.size > 1) continue;
      const lower = tokens[i]?.lower ?? '';
      const gender = MASCULINE.test(lower) ? 'm' : FEMININE.test(lower) ? 'f' : null;
      if (gender === null || told.has(gender)) continue;
      told.add(gender);
      vote(only, gender);
    }
    const [only] = starts.values();
    before = only !== undefined && new Set(starts.values()).size === 1 ? { entity: only, paragraph: sentence.paragraph } : null;
  }
  return votes;
}

/** The gender that a role shows: "the minister's daughter". */
function genderOfRoles(entity: Entity): Gender {
  for (const { text } of entity.roles) {
    const head = headOf(text);
    if (EITHER.test(head)) continue;
    if (MALE.has(head)) return 'm';
    if (FEMALE.has(head)) return 'f';
  }
  return null;
}

/** News calls a person by the surname after the first time; a name that always stands in full and begins with no first name is a body's. */
const neverShort = (entity: Entity): boolean =>
  entity.parts.length > 1 &&
  entity.full >= ALWAYS_FULL &&
  entity.full === entity.count &&
  entity.gender === null &&
  genderOfFirstName(entity.parts[0] ?? '') === null;

/**
 * Gives people whose name does not show it the gender that their roles and the pronouns around their names show. Who has none
 * of them, and is never called by a surname, is a body.
 */
export function inferGenders(reading: Reading): void {
  const votes = votesForGender(reading);
  const titled = new Set(
    reading.runs.flatMap((run) => (run.nameFrom > run.from || run.honorific !== null ? [reading.cast.ofRun.get(run)] : [])),
  );
  for (const entity of reading.cast.entities) {
    if (entity.kind !== 'person' || entity.gender !== null) continue;
    entity.gender = genderOfRoles(entity);
    const { m, f } = votes.get(entity) ?? { m: 0, f: 0 };
    if (entity.gender === null && m + f === 0 && !titled.has(entity) && neverShort(entity)) entity.kind = 'organisation';
    if (Math.max(m, f) < AGREEING * (m + f) || m + f === 0) continue;
    entity.leaning = m > f ? 'm' : 'f';
    if (Math.max(m, f) >= ENOUGH_VOTES) entity.gender ??= entity.leaning;
  }
}
