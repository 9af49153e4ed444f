import { otherwiseCalled, spelledOut } from '../offices/affiliations.ts';
import type { Entity } from '../people/entities.ts';
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

/** The words of a description in small letters, without their genitives. */
export const wordsIn = remembered((low): ReadonlySet<string> => new Set(low.replace(/['’]s\b/g, '').split(/[^\p{L}\p{N}-]+/u)));
