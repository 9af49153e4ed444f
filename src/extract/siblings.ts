import { agesIn } from './ages.ts';
import type { Entity } from './entities.ts';
import { MOST_NAMED } from './most-named.ts';
import type { NameRun } from './names.ts';
import type { Reading } from './reading.ts';

const YOUNGER = /^(?:younger|youngest)$/;
const OLDER = /^(?:elder|older|eldest|oldest)$/;
const said = (entity: Entity, word: RegExp): boolean => entity.roles.some(({ text }) => text.split(' ').some((part) => word.test(part)));

/** Whether a surname stands after "the younger" or "the elder": one of two who share it. */
export const isOneOfFamily = ({ tokens }: Reading, run: NameRun): boolean => {
  const word = tokens[run.from - 1]?.lower ?? '';
  return tokens[run.from - 2]?.lower === 'the' && (YOUNGER.test(word) || OLDER.test(word));
};

/**
 * Who "the younger Keller" is: whoever the article calls a younger brother or the like, the other where it calls one the elder, or
 * the younger of two whose ages it states. Null where none of that tells.
 */
export function oneOfFamily(reading: Reading, run: NameRun): Entity | null {
  const young = YOUNGER.test(reading.tokens[run.from - 1]?.lower ?? '');
  const surname = reading.tokens[run.to - 1]?.lower ?? '';
  const people = reading.cast.entities.slice(0, MOST_NAMED);
  const family = people.filter(
    (one) => one.kind === 'person' && ((one.parts.length > 1 && one.parts.at(-1) === surname) || said(one, YOUNGER) || said(one, OLDER)),
  );
  const [same, other] = young ? [YOUNGER, OLDER] : [OLDER, YOUNGER];
  const called = family.filter((one) => said(one, same));
  if (called.length === 1) return called[0] ?? null;
  const junior = young ? people.filter(({ suffix }) => /^jr/.test(suffix)) : [];
  if (junior.length === 1) return junior[0] ?? null;
  const [first, second] = family;
  if (family.length !== 2 || first === undefined || second === undefined) return null;
  const opposite = family.filter((one) => said(one, other));
  if (opposite.length === 1) return opposite[0] === first ? second : first;
  const ages = agesIn(reading);
  const [a, b] = [ages.get(first), ages.get(second)];
  if (a === undefined || b === undefined || a === b) return null;
  return a < b === young ? first : second;
}
