import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import type { Entity } from './entities.ts';

const AGE = /^\d{1,3}$/;
/** "the 63-year-old", "the 63-year-old lawyer": the number. */
const SPOKEN = /^(\d{1,3})-year-old$/;

const known = new WeakMap<Reading, ReadonlyMap<Entity, number>>();

/** The ages that an article states after names: "Ann Lee, 63,", "Ann Lee (63)", "Ann Lee, aged 63"; looked for once. */
export function agesIn(reading: Reading): ReadonlyMap<Entity, number> {
  const ages = known.get(reading) ?? statedIn(reading);
  known.set(reading, ages);
  return ages;
}

function statedIn(reading: Reading): ReadonlyMap<Entity, number> {
  const { tokens, runs, cast } = reading;
  const ages = new Map<Entity, number>();
  for (const run of runs) {
    const entity = cast.ofRun.get(run);
    const sign = tokens[run.to]?.text;
    if (entity?.kind !== 'person' || (sign !== ',' && sign !== '(')) continue;
    const at = tokens[run.to + 1]?.lower === 'aged' ? run.to + 2 : run.to + 1;
    const [age, end] = [tokens[at], tokens[at + 1]];
    const closed = end === undefined || (sign === '(' ? end.text === ')' : /^[,.;:—–]$/.test(end.text) || end.paragraph !== age?.paragraph);
    if (age !== undefined && AGE.test(age.text) && closed) ages.set(entity, Number(age.text));
  }
  return ages;
}

/** In years; beside an elder of that name "Mr" or "Ms" is the elder. */
const GROWN = 18;

/** The age of a minor that stands beside the name from token `from` to `to` ("Ruby Lee, 13,", "8-year-old Ruby Lee"), in years; null where none does. */
export function minorAt(tokens: readonly Tagged[], from: number, to: number): number | null {
  const last = tokens[from - 1]?.lower ?? '';
  const before = last.endsWith('-old') ? ageSaid(last) : null;
  if (before !== null) return before < GROWN ? before : null;
  const [sign, age, end] = [tokens[to]?.text, tokens[to + 1], tokens[to + 2]];
  if ((sign !== ',' && sign !== '(') || age?.tag !== 'number' || !AGE.test(age.text) || !/^[,.;)]$/.test(end?.text ?? '')) return null;
  return Number(age.text) < GROWN ? Number(age.text) : null;
}

/** The age that a description states, in years; null when it states none. */
export function ageSaid(words: string): number | null {
  for (const word of words.toLowerCase().split(/\s+/)) {
    const age = SPOKEN.exec(word)?.[1];
    if (age !== undefined) return Number(age);
  }
  return null;
}

const grouped = new WeakMap<Reading, ReadonlyMap<number, readonly Entity[]>>();

/** Whoever the article says to be as old as a description says ("the 63-year-old"), if that is one alone. */
export function onlyOneAged(reading: Reading, said: string): Entity | null {
  const age = ageSaid(said);
  if (age === null) return null;
  const ages = agesIn(reading);
  const byAge = grouped.get(reading) ?? Map.groupBy(ages.keys(), (entity) => ages.get(entity) ?? 0);
  grouped.set(reading, byAge);
  const [one, ...others] = byAge.get(age) ?? [];
  return others.length === 0 ? (one ?? null) : null;
}
