import type { Office } from '../offices/offices.ts';
import { headOf } from '../offices/stated-role.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Reading } from '../reading.ts';

/**
 * Whether "the president" (`head`) may be the one of the record: not where the article itself calls somebody else so, and without a day only where it names
 * the one of the record.
 */
export function standsByRecord({ cast }: Reading, head: string, { name, dated }: Office): boolean {
  const surname = name.split(' ').at(-1)?.toLowerCase() ?? '';
  const people = cast.entities.slice(0, MOST_NAMED).filter(({ kind, described }) => kind === 'person' && !described);
  if (people.some(({ parts, roles }) => parts.at(-1) !== surname && roles.some(({ text }) => headOf(text) === head))) return false;
  return dated || people.some(({ parts }) => parts.at(-1) === surname);
}
