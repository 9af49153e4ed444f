import { namesEntity } from '../discourse/spoken-names.ts';
import { isNative } from '../offices/varied-heads.ts';
import type { Entity } from '../people/entities.ts';

/**
 * "“Ray will win,” the Texan said": whether the words name one of `people` who is of where the description `name` says, and `first`, who is
 * left, is not known to be: now and then somebody speaks of himself so.
 */
export function speaksOfHimself(
  head: string,
  name: string,
  first: Entity,
  people: readonly Entity[],
  spoken: ReadonlyMap<string, string>,
): boolean {
  if (!isNative(head)) return false;
  const stem = name.slice(0, -3);
  const isThere = ({ roles }: Entity): boolean => roles.some(({ text }) => text.includes(stem));
  return !isThere(first) && people.some((one) => isThere(one) && namesEntity(spoken, one));
}
