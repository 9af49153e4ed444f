import { isMember, legislates } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';

/** Whether a word for one of many in a parliament (`head`) would be given to `nearest`, of whom nothing says so, where somebody `recent` is one of them. */
export const isNearerThanMember = (head: string, nearest: Entity, recent: readonly Entity[]): boolean =>
  isMember(head) && !isInParliament(nearest) && recent.some((entity) => entity !== nearest && isInParliament(entity));

const isInParliament = ({ roles }: Entity): boolean => roles.some(({ text }) => legislates(text));
