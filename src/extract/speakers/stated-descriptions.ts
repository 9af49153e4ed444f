import { otherwiseCalled, spelledOut } from '../offices/affiliations.ts';
import { nations, otherNationThan } from '../offices/nations.ts';
import type { Entity } from '../people/entities.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';
import { remembered } from '../text/remembered.ts';

/** What was put together for somebody, and from how many roles. */
interface Stated {
  readonly roles: number;
  readonly implied: string | null;
  readonly texts: readonly string[];
}

/** Whether a name is a title of the peerage: see `peerage.ts`. */
export const bearsTitle = ({ parts }: Entity): boolean => parts.length === 3 && parts[1] === 'of';

/**
 * Opens what an article states of its people, short forms written out; party and state with the office that goes with them. It is put together
 * anew only where a role has come since: every description asks for everybody's.
 */
export function openDescriptions(): (entity: Entity) => readonly string[] {
  const known = new Map<Entity, Stated>();
  return (entity) => {
    const before = known.get(entity);
    if (before !== undefined && before.roles === entity.roles.length && before.implied === entity.implied) return before.texts;
    const texts = put(entity);
    known.set(entity, { roles: entity.roles.length, implied: entity.implied, texts });
    return texts;
  };
}

function put(entity: Entity): readonly string[] {
  const stated = [
    ...entity.roles.flatMap((role) => [spelledOut(role.text), ...otherwiseCalled(role.text)]),
    ...(entity.implied === null ? [] : [entity.implied]),
  ];
  // "the Duchess of Hexby": what she is, is her name.
  if (bearsTitle(entity)) return [...stated, entity.name];
  return entity.affiliation === null ? stated : [...stated, `${entity.affiliation} ${stated[0] ?? ''}`];
}

const BY_RANK = / (?:of (?:police|school|medicine|court)|by title)$/;
/** In mentions; the bound keeps any text linear. */
const NEAR = 60;

/**
 * From where on in the article, as a token index, a description that is nothing but a noun for a rank or form of address ("the officer") may
 * mean somebody of that rank: behind the last "an officer" without a name. Infinity where more words tell which one.
 */
function bareSince({ tokens, mentions }: Reading, { from, to, chunk, head }: Mention): number {
  const next = tokens[to]?.lower ?? '';
  if (to - from !== 2 || tokens[from]?.lower !== 'the' || /^(?:who|whom|that|of|in|at|from|for|on)$/.test(next)) return Infinity;
  for (let at = chunk - 1; at >= Math.max(0, chunk - NEAR); at -= 1) {
    const before = mentions[at];
    if (before?.kind === 'nominal' && before.head === head && !before.definite) return before.from;
  }
  return 0;
}

/** Opens, for one description, whether a text that only a rank or form of address makes of somebody, first named at the token `first`, may be left out. */
export function openRanks(reading: Reading, mention: Mention): (text: string, first: number) => boolean {
  let since: number | null = null;
  return (text, first) => {
    if (!BY_RANK.test(text)) return false;
    since ??= bareSince(reading, mention);
    return first < since;
  };
}

/** Whether a printed role, another name for one, or a form of address calls somebody by this noun. */
export const isCalled = ({ affiliation, implied, roles }: Entity, head: string): boolean =>
  (implied !== null && head === 'professor' && implied.startsWith('professor ')) ||
  affiliation?.toLowerCase().endsWith(` ${head}`) === true ||
  roles.some(({ text }) => text.toLowerCase().includes(head) || otherwiseCalled(text).some((other) => other.startsWith(`${head} `)));

/** The words of a description in small letters, without their genitives. */
export const wordsIn = remembered((low): ReadonlySet<string> => new Set(low.replace(/['’]s\b/g, '').split(/[^\p{L}\p{N}-]+/u)));

/** Whether the article says that somebody is of the nation that a description names. */
export const entityIsOf = (entity: Entity, name: string): boolean =>
  entity.roles.some(({ text }) => nations(text) > 0 && !otherNationThan(name)(text));
