import { genderOfFirstName } from '../lexicon/first-names.ts';
import { FEMALE, MALE } from '../lexicon/people-words.ts';
import { words } from '../lexicon/words.ts';
import type { Form } from '../names/name-forms.ts';
import type { Reading } from '../reading.ts';
import type { Tagged } from '../text/tags.ts';
import type { Entity, Gender } from './entities.ts';

const KIN = words(
  `husband wife brother sister son daughter father mother dad mum mom grandson granddaughter grandfather grandmother fiancé fiancée stepson
 stepdaughter stepfather stepmother`,
);

/** In tokens: "praised |his own younger| brother". */
const NEAR_KIN = 8;
const YOUNGER = /^(?:younger|youngest|little|baby|kid)$/;
const OLDER = /^(?:older|elder|oldest|eldest|big)$/;

/** What somebody is to his kin: the older one, the younger one, or no telling. */
export type Age = 'older' | 'younger' | 'unknown';

const ageOf = (lower: string): Age => (YOUNGER.test(lower) ? 'younger' : OLDER.test(lower) ? 'older' : 'unknown');

/** "his older brother, |Ray Lee|": whether the name at `from` is introduced as somebody's older or younger sibling. */
export function ageBefore(tokens: readonly Tagged[], from: number): Age {
  const noun = tokens[from - 1]?.text === ',' ? from - 2 : from - 1;
  return /^(?:brother|sister)$/.test(tokens[noun]?.lower ?? '') ? ageOf(tokens[noun - 1]?.lower ?? '') : 'unknown';
}

/** "Mr Lee praised his younger brother's plan": what the bearer of the name that ends before `to` is to the kin of whom its clause tells; null where it tells of none. */
export function ageByKinBehind(tokens: readonly Tagged[], to: number): Age | null {
  for (let at = to; at < to + NEAR_KIN; at += 1) {
    const [token, next, third] = [tokens[at], tokens[at + 1], tokens[at + 2]];
    if (token === undefined || /^[.,;:]$/.test(token.text) || token.tag === 'name' || token.tag === 'quote') return null;
    if (!/^(?:his|her)$/.test(token.lower)) continue;
    if (KIN.has(next?.lower ?? '')) return 'unknown';
    if (!KIN.has(third?.lower ?? '')) return null;
    const theirs = ageOf(next?.lower ?? '');
    return theirs === 'younger' ? 'older' : theirs === 'older' ? 'younger' : 'unknown';
  }
  return null;
}

/** No surname stands in full more often; the bound keeps any text linear. */
const MAX_BEARERS = 50;

/**
 * "Tom Keller and his wife, Jess, … Mrs Keller said": who is only called by a first name as somebody's kin has the surname that "Mr" or
 * "Mrs" stands before, where nobody else of that gender bears it. Each first name that stands so, with the name in full.
 */
export function kinAmong(tokens: readonly Tagged[], forms: readonly Form[]): readonly (readonly [Form, Form])[] {
  const kin = forms.flatMap((form) => {
    const gender = kinOf(tokens, form);
    return gender === null ? [] : [{ form, gender }];
  });
  if (kin.length === 0) return [];
  const surnames = [...surnamesAddressed(forms)];
  // One of a gender who is called so, and one surname for it: else nobody can tell.
  const named = new Map(
    (['m', 'f'] as const).flatMap((gender) => {
      const same = new Set(kin.filter((one) => one.gender === gender).map((one) => one.form.text));
      const addressed = surnames.filter(([, shown]) => shown === gender);
      const [surname] = addressed[0] ?? [];
      if (same.size !== 1 || addressed.length !== 1 || surname === undefined) return [];
      const spelled = forms.findLast(({ parts }) => parts.length === 1 && parts[0] === surname)?.text ?? '';
      return [[gender, { surname, spelled }] as const];
    }),
  );
  return kin.flatMap(({ form, gender }) => {
    const one = named.get(gender);
    if (one === undefined) return [];
    return [[form, { ...form, parts: [form.parts[0] ?? '', one.surname], text: `${form.text} ${one.spelled}`, sort: 'person' }] as const];
  });
}

/** The gender of a first name that stands alone after somebody's "wife" or "brother", with a comma or without; null for any other name. */
function kinOf(tokens: readonly Tagged[], { parts, run }: Form): Gender {
  if (parts.length !== 1 || run.honorific !== null || run.nameFrom > run.from) return null;
  const noun = tokens[run.from - 1]?.text === ',' ? run.from - 2 : run.from - 1;
  const owner = tokens[noun - 1];
  if (owner?.lower !== 'whose' && !/^(?:owner|genitive|word)$/.test(owner?.tag ?? '')) return null;
  const lower = tokens[noun]?.lower ?? '';
  return !KIN.has(lower) ? null : MALE.has(lower) ? 'm' : FEMALE.has(lower) ? 'f' : null;
}

/** Surnames after "Mr" or "Mrs" that nobody of that gender bears in full, but somebody else does. */
function surnamesAddressed(forms: readonly Form[]): ReadonlyMap<string, Gender> {
  const full = Map.groupBy(
    forms.filter(({ parts }) => parts.length > 1),
    ({ parts }) => parts.at(-1) ?? '',
  );
  const found = new Map<string, Gender>();
  for (const { parts, run } of forms) {
    const [surname = ''] = parts;
    if (parts.length !== 1 || (run.honorific !== 'm' && run.honorific !== 'f')) continue;
    if (found.has(surname)) continue;
    const bearers = (full.get(surname) ?? []).slice(0, MAX_BEARERS);
    const shown = bearers.map((form) =>
      form.run.honorific === 'm' || form.run.honorific === 'f' ? form.run.honorific : genderOfFirstName(form.parts[0] ?? ''),
    );
    if (bearers.length > 0 && shown.every((gender) => gender !== null && gender !== run.honorific)) found.set(surname, run.honorific);
  }
  return found;
}

/** "Her manager told her to stay. She said": whether somebody is only known as whoever is somebody's, of whom nothing tells that this is meant. */
export const isHers = ({ tokens }: Reading, { described, gender, first }: Entity, pronoun: string): boolean =>
  described && gender === null && tokens[first]?.lower === (pronoun === 'she' ? 'her' : pronoun === 'he' ? 'his' : '');
