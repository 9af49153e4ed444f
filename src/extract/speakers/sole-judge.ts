import { otherwiseCalled } from '../offices/affiliations.ts';
import { headOf } from '../offices/stated-role.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Reading } from '../reading.ts';

/** Those of whom a story about one case has one. */
const SITTING = /^(?:judge|coroner|magistrate|recorder|sheriff)$/;

/**
 * "He was jailed by a judge who called it “…”. … Judge Ann Lee said": the one judge whom the article names further on; null for any other
 * description, and where it names several, or none.
 */
export function soleJudge({ cast, tokens }: Reading, { head, from, definite }: Mention): Entity | null {
  if (head === null || definite || !SITTING.test(head) || tokens[from]?.tag !== 'determiner') return null;
  const sits = ({ text }: Entity['roles'][number]): boolean =>
    headOf(text) === head || otherwiseCalled(text).some((other) => other.startsWith(`${head} `));
  const sitting = cast.entities.slice(0, MOST_NAMED).filter((entity) => entity.kind === 'person' && entity.roles.some(sits));
  const [one] = sitting;
  return sitting.length === 1 && one !== undefined && one.first > from ? one : null;
}
