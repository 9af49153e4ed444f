import type { NameRun } from '../names/names.ts';
import { agesIn } from '../people/ages.ts';
import type { Entity } from '../people/entities.ts';
import { MOST_NAMED } from '../people/most-named.ts';
import type { Reading } from '../reading.ts';
import { bothWays, familiesIn } from './families.ts';

const YOUNGER = /^(?:younger|youngest|junior)$/;
const OLDER = /^(?:elder|older|eldest|oldest|senior)$/;
/** Kin who are the older of two. */
const ELDERS = /^(?:parent|grandparent|uncle)$/;
const said = (entity: Entity, word: RegExp): boolean => entity.roles.some(({ text }) => text.split(' ').some((part) => word.test(part)));

/** "Keller Sr." of whom no name in full is stated so: the word that tells him from the other, and where the surname ends. */
const bySuffix = ({ tokens, cast }: Reading, run: NameRun): boolean =>
  run.to - run.nameFrom === 2 && /^(?:sr|jr)\.?$/.test(tokens[run.to - 1]?.lower ?? '') && cast.ofRun.get(run)?.suffix === '';

/** Whether a surname stands after "the younger" or "the elder", or before "Sr.": one of two who share it. */
export const isOneOfFamily = (reading: Reading, run: NameRun): boolean => {
  const word = reading.tokens[run.from - 1]?.lower ?? '';
  return (reading.tokens[run.from - 2]?.lower === 'the' && (YOUNGER.test(word) || OLDER.test(word))) || bySuffix(reading, run);
};

/**
 * Who "the younger Keller" is: whoever the article calls a younger brother or the like, the other where it calls one the elder, or
 * the younger of two whose ages it states. Null where none of that tells.
 */
export function oneOfFamily(reading: Reading, run: NameRun): Entity | null {
  const suffixed = bySuffix(reading, run);
  const young = suffixed ? /^jr/.test(reading.tokens[run.to - 1]?.lower ?? '') : YOUNGER.test(reading.tokens[run.from - 1]?.lower ?? '');
  const surname = reading.tokens[run.to - (suffixed ? 2 : 1)]?.lower ?? '';
  const people = reading.cast.entities.slice(0, MOST_NAMED);
  const family = people.filter(
    (one) => one.kind === 'person' && ((one.parts.length > 1 && one.parts.at(-1) === surname) || said(one, YOUNGER) || said(one, OLDER)),
  );
  const honorific = run.honorific === 'm' || run.honorific === 'f' ? run.honorific : null;
  const born = new Set(
    familiesIn(reading)
      .flatMap(bothWays)
      .filter(
        ({ kind, kin, owner }) => ELDERS.test(kind) && [kin, owner].every((one) => one.parts.at(-1) === surname && one.parts.length > 1),
      )
      .map(({ kin, owner }) => (young ? owner : kin))
      .filter(({ gender }) => honorific === null || gender === null || gender === honorific),
  );
  const [heir] = born;
  if (heir !== undefined) return born.size === 1 ? heir : null;
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
