import { nations, otherNationThan } from '../offices/nations.ts';
import { isNative } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** What whoever leads a country is called in general. */
const LEADER = /^(?:leader|president)$/;
/** Who leads a country, by the end of a stated office: "the Spanish leader" may be any of them, "the Spanish president" a president alone. */
const LEADS = /\b(?:president|prime minister|premier|chancellor|taoiseach|king|queen|monarch|dictator|leader)$/i;
const PRESIDES = /\bpresident$/i;
/** Words with which two leaders come together, between their names. */
const MEETS =
  /^(?:met|meet|meets|meeting|hosted|hosts|welcomed|welcomes|greeted|called|phoned|telephoned|rang|summit|talks|alongside|visited|received)$/;
/** "Tom Ray flew to Bergen to |meet| Ria de Wit": in tokens. */
const FAR = 16;

/** All that an article tells of what somebody is, with what it implies. */
const told = ({ roles, implied }: Entity): readonly string[] => [...roles.map(({ text }) => text), ...(implied ? [implied] : [])];

/** Everybody who is named before the token `at`. */
const namedUntil = ({ cast }: Reading, at: number): readonly Entity[] =>
  cast.entities.slice(0, MOST_NAMED).filter(({ kind, first }) => kind === 'person' && first < at);

/**
 * "Ria de Wit met Spain's president, Al Orr. The |Dutch leader| said": of two who come together in one sentence, and of whom one is of
 * another nation, the other, of whom nothing is told; null where it is not so.
 */
function whoMet(reading: Reading, people: readonly Entity[], { from }: Mention, name: string): Entity | null {
  const isOther = otherNationThan(name);
  const [one, other] = people;
  if (people.length !== 2 || one === undefined || other === undefined) return null;
  const foreign = people.filter((entity) => told(entity).some(isOther));
  const unknown = people.filter((entity) => told(entity).length === 0 && !entity.described);
  if (foreign.length !== 1 || unknown.length !== 1 || !told(foreign[0] ?? one).some((text) => LEADS.test(text))) return null;
  const [start, end] = [Math.min(one.first, other.first), Math.max(one.first, other.first)];
  if (end - start > FAR || end >= from) return null;
  const between = reading.tokens.slice(start, end);
  return between.some(({ lower }) => MEETS.test(lower)) && !between.some(({ text }) => /^[.;:]$/.test(text)) ? (unknown[0] ?? null) : null;
}

/**
 * Who "the Spanish leader" is, or "the Spaniard": the one person named so far whom the article makes the leader, or a citizen, of that
 * nation; null where there are several or none. `name` is the description.
 */
export function nationalLeader(reading: Reading, mention: Mention, name: string): Entity | null {
  const head = mention.head ?? '';
  const leads = LEADER.test(head);
  if (!mention.definite || (!leads && !isNative(head)) || nations(name) === 0 || mention.to - mention.from > 3) return null;
  const isOther = otherNationThan(name);
  const people = namedUntil(reading, mention.from);
  const fits = head === 'president' ? PRESIDES : LEADS;
  const known = people.filter(
    (entity) =>
      (mention.gender === null || entity.gender === null || mention.gender === entity.gender) &&
      told(entity).some(
        (text) => nations(text) > 0 && !isOther(text) && (!leads || (fits.test(text) && !/\b(?:former|ex-|vice)/i.test(text))),
      ),
  );
  if (known.length > 0) return known.length === 1 ? (known[0] ?? null) : null;
  return leads ? whoMet(reading, people, mention, name) : null;
}
