import { linkAcronyms } from './acronyms.ts';
import { isMinor } from './ages.ts';
import { kinAmong } from './kin.ts';
import { BODY_NOUNS, PLACES } from './lexicon/bodies.ts';
import { isDemonym } from './lexicon/demonyms.ts';
import { genderOfFirstName } from './lexicon/first-names.ts';
import { misprintsAmong } from './misprints.ts';
import { type Form, formOf, inCase, isAcronym, isPlace, SEATS } from './name-forms.ts';
import type { NameRun } from './names.ts';
import { titlesBesideNames } from './peerage.ts';
import { sameFirstName, sameInitials } from './same-first-name.ts';
import { bearsPlural, couplesAmong, firmsAmong, kindOfSingle, placesAmong, townsAmong } from './single-names.ts';
import type { Tagged } from './tags.ts';

export type Gender = 'm' | 'f' | null;

/** Somebody or some body that the article names. Built once per article; `roles` and `gender` grow while it is read. */
export interface Entity {
  kind: 'person' | 'organisation' | 'group' | 'document';
  /** Known by a description only, never by a name. */
  readonly described: boolean;
  /** A country or town: seldom taken up by "it". */
  place: boolean;
  /** The longest form of the name in the article. */
  name: string;
  /** Lower-case words of the longest form, without generational suffix. */
  parts: readonly string[];
  readonly suffix: string;
  gender: Gender;
  /** Said to be a child, whom no "Mr" or "Mrs" and no trade means. */
  minor: boolean;
  /** What one pronoun beside the name suggests where nothing shows the gender. */
  leaning: Gender;
  /** Party and state from a bracket after the name: "Ohio Republican". */
  affiliation: string | null;
  /** The office that “his Dutch counterpart” supposes: see `counterparts.ts`. */
  implied: string | null;
  /** How often it is named in full, and at all. */
  full: number;
  count: number;
  /** Token index of the first mention. */
  readonly first: number;
  readonly roles: { readonly text: string; readonly at: number; readonly weak: boolean }[];
}

export interface Cast {
  readonly entities: readonly Entity[];
  /** The entity of each run; null for an office without a name or a doubtful surname. */
  readonly ofRun: ReadonlyMap<NameRun, Entity>;
  /** Surnames that two people of the article bear about equally well at that place. */
  readonly doubtful: ReadonlySet<NameRun>;
}

/** With a smaller lead over the next bearer of a surname nobody is named. */
const CLEAR_BEARER = 0.3;
/** The same for two who share a first name. */
const CLEAR_NAMESAKE = 1.1;
/** "Mr" fits a known man better than somebody of whom nothing is known, who may still be one. */
const KNOWN_GENDER = 1.5;
/** Who bore a surname a moment ago, bears it still. */
const STILL = 0.5;

function samePerson(entity: Entity, form: Form): boolean {
  if (entity.kind !== 'person' || entity.suffix !== form.suffix || entity.parts.at(-1) !== form.parts.at(-1)) return false;
  if (entity.parts.length === 1 || form.parts.length === 1) return true;
  const [a, b] = [entity.parts[0] ?? '', form.parts[0] ?? ''];
  return (
    (sameFirstName(a, b) && sameInitials(entity.parts, form.parts)) || (a !== b && (entity.parts.includes(b) || form.parts.includes(a)))
  );
}

const genderOf = (form: Form): Gender => {
  if (form.run.honorific === 'm' || form.run.honorific === 'f') return form.run.honorific;
  const guess = form.parts.length > 1 || form.sort === 'single' ? genderOfFirstName(form.parts[0] ?? '') : null;
  // "Lakshmi Narayan Iyer": two given names of two genders show none.
  const second = form.parts.length > 2 ? genderOfFirstName(form.parts[1] ?? '') : null;
  if (second !== null && second !== '?' && second !== guess) return null;
  return guess === 'm' || guess === 'f' ? guess : null;
};

/** Groups the name runs of an article into the people and bodies they name. */
export function castOf(tokens: readonly Tagged[], runs: readonly NameRun[], text: string): Cast {
  const entities: Entity[] = [];
  const ofRun = new Map<NameRun, Entity>();
  const doubtful = new Set<NameRun>();
  const byLast = new Map<string, Entity[]>();
  const byFirst = new Map<string, Entity[]>();
  /** Surnames before the last one. */
  const byMiddle = new Map<string, Entity[]>();
  const forms = runs.map((run) => formOf(tokens, run, text)).filter((form) => form !== null);
  const index = (map: Map<string, Entity[]>, key: string, entity: Entity): void => {
    const list = map.get(key);
    if (list === undefined) map.set(key, [entity]);
    else if (!list.includes(entity) && list.length < 12) list.push(entity);
  };
  const add = (form: Form, kind: Entity['kind'], place = isPlace(form.parts)): Entity => {
    const entity: Entity = {
      kind,
      name: kind === 'person' ? inCase(form.text) : form.text,
      parts: form.parts,
      described: false,
      place: place && !SEATS.test(form.parts[0] ?? ''),
      suffix: form.suffix,
      gender: genderOf(form),
      minor: isMinor(tokens, form.run.to),
      leaning: null,
      affiliation: null,
      implied: null,
      full: 0,
      count: 0,
      first: form.run.from,
      roles: [],
    };
    entities.push(entity);
    const surname = form.parts.at(-1) ?? '';
    index(byLast, surname, entity);
    // "Mr Qurashi" is Omar al-Qurashi.
    const bare = surname.replace(/^(?:al|el)-/, '');
    if (bare !== surname) index(byLast, bare, entity);
    index(byFirst, form.parts[0] ?? '', entity);
    const before = form.parts.length > 2 && kind === 'person' ? (form.parts.at(-2) ?? '') : '';
    if (before.length > 2 && genderOfFirstName(before) === null) index(byMiddle, before, entity);
    return entity;
  };
  const towns = townsAmong(tokens, forms);
  // Full names first, so that a surname in the headline finds its bearer.
  for (const form of forms) {
    if (form.sort === 'single' || form.parts.length < 2) continue;
    const key = form.parts.join(' ');
    const fitting = (byLast.get(form.parts.at(-1) ?? '') ?? []).filter((entity) =>
      form.sort === 'person' ? samePerson(entity, form) : entity.kind === 'organisation' && entity.parts.join(' ') === key,
    );
    const exact = fitting.length > 1 ? fitting.find((entity) => entity.parts.join(' ') === key) : undefined;
    // "George Bush" beside George H. W. and George W. Bush.
    if (fitting.length > 1 && exact === undefined) doubtful.add(form.run);
    const known = exact ?? fitting[0];
    const entity = known ?? add(form, form.sort === 'person' && !towns.has(form.text) ? 'person' : 'organisation');
    if (form.text.length > entity.name.length && form.sort === 'person') {
      entity.name = inCase(form.text);
      entity.parts = form.parts;
      index(byFirst, form.parts[0] ?? '', entity);
    }
    entity.full += 1;
    entity.count += 1;
    entity.gender ??= genderOf(form);
    entity.minor ||= isMinor(tokens, form.run.to);
    ofRun.set(form.run, entity);
  }
  for (const [form, couple] of [...couplesAmong(tokens, forms), ...kinAmong(tokens, forms), ...titlesBesideNames(tokens, forms)]) {
    const bearers = (byLast.get(couple.parts.at(-1) ?? '') ?? []).filter((entity) => entity.kind === 'person');
    const entity = bearers.find((one) => one.parts[0] === couple.parts[0]) ?? add(couple, 'person');
    const other = bearers.length === 1 ? bearers[0]?.gender : undefined;
    if (entity.gender === null && other && genderOfFirstName(couple.parts[0] ?? '') === null) entity.gender = other === 'm' ? 'f' : 'm';
    // "Lord Balfern" from there on
    if (form.run.honorific !== null) index(byLast, form.parts.at(-1) ?? '', entity);
    entity.full += 1;
    entity.count += 1;
    ofRun.set(form.run, entity);
  }
  linkAcronyms(tokens, forms, ofRun, byLast);
  // "Mr. Obama" where only Michelle Obama is named in full is somebody else.
  const addressed = new Map<string, Set<string>>();
  for (const { parts, run } of forms)
    if (parts.length === 1 && (run.honorific === 'm' || run.honorific === 'f'))
      addressed.set(parts[0] ?? '', (addressed.get(parts[0] ?? '') ?? new Set()).add(run.honorific));
  for (const form of forms) {
    const gender = form.run.honorific;
    if (form.parts.length !== 1 || (gender !== 'm' && gender !== 'f')) continue;
    // "Mr Lee" and "Ms Lee", and no telling which of the two is "Quen Lee": they are called by the surname alone.
    const both = addressed.get(form.parts[0] ?? '')?.size === 2;
    const bearers = (byLast.get(form.parts[0] ?? '') ?? []).filter((entity) => entity.kind === 'person');
    const open = bearers.filter((entity) => entity.gender === null);
    // "Mr Lee", "Ms Lee", and of Tom and Quen Lee only one can be she.
    const left = open.length === 1 && bearers.length > 1 && !bearers.some((entity) => entity.gender === gender) ? open[0] : undefined;
    const fitting = left ?? bearers.find((entity) => (entity.gender === null && !both) || entity.gender === gender);
    if (bearers.length > 0 && fitting === undefined) add(form, 'person').full = 1;
    else if (fitting?.parts.length === 1) fitting.full += 1;
  }
  const lastFull = new Map<Entity, number>();
  const lastShort = new Map<string, readonly [Entity, number]>();
  const bodies = entities
    .filter((entity) => entity.kind === 'organisation' && entity.parts.length > 1)
    .slice(0, 200)
    .map((entity) => ({
      initials: entity.parts
        .filter((part) => !/^(?:of|for|the|and|on|&|['’]s?)$/.test(part))
        .map((part) => part[0])
        .join(''),
      entity,
    }));
  const places = placesAmong(tokens, forms);
  const firms = firmsAmong(tokens, forms);
  const misprint = misprintsAmong(forms, entities, byLast);
  for (const form of forms) {
    const full = ofRun.get(form.run);
    if (full) {
      lastFull.set(full, tokens[form.run.from]?.paragraph ?? 0);
      lastShort.delete(form.parts.at(-1) ?? '');
      continue;
    }
    const key = form.parts.at(-1) ?? '';
    const entity =
      holderOf(tokens, form, byLast, byFirst, lastFull, lastShort, bodies, doubtful, byMiddle) ??
      misprint(form) ??
      add(form, bearsPlural(form, byLast) ? 'group' : kindOfSingle(form, places, firms), isPlace(form.parts) || places.has(form.text));
    entity.count += 1;
    if (form.run.honorific === 'm' || form.run.honorific === 'f') entity.gender = form.run.honorific;
    lastShort.set(key, [entity, tokens[form.run.from]?.paragraph ?? 0]);
    ofRun.set(form.run, entity);
  }
  return { entities, ofRun, doubtful };
}

/** Who bears a surname, a first name or a short name of a body; null when nobody named in full does. */
function holderOf(
  tokens: readonly Tagged[],
  form: Form,
  byLast: ReadonlyMap<string, Entity[]>,
  byFirst: ReadonlyMap<string, Entity[]>,
  lastFull: ReadonlyMap<Entity, number>,
  lastShort: ReadonlyMap<string, readonly [Entity, number]>,
  bodies: readonly { readonly initials: string; readonly entity: Entity }[],
  doubtful: Set<NameRun>,
  byMiddle: ReadonlyMap<string, readonly Entity[]>,
): Entity | null {
  const key = form.parts.at(-1) ?? '';
  const alone = form.parts.length === 1 && !isAcronym(form.text);
  const last = (byLast.get(key) ?? []).filter((entity) => form.sort !== 'body' || alone || entity.kind === 'organisation');
  const gender = form.run.honorific === 'm' || form.run.honorific === 'f' ? form.run.honorific : null;
  const fits = (list: readonly Entity[]): readonly Entity[] =>
    list.filter((entity) => gender === null || (!entity.minor && (entity.gender === null || entity.gender === gender)));
  const people = fits(last.filter((entity) => entity.kind === 'person' && entity.suffix === form.suffix));
  const sure = gender === null ? [] : people.filter((entity) => entity.gender === gender && entity.parts.length === 1);
  const bearers = sure.length > 0 ? sure : people.length > 0 ? people : fits(last);
  if (bearers.length > 0) return mostLikely(tokens, form, bearers, lastFull, lastShort.get(key), doubtful);
  if (form.sort === 'body' && form.parts.length === 1 && isAcronym(form.text)) {
    const letters = form.text.toLowerCase().replace(/\./g, '');
    const spelled = bodies.find((entity) => entity.initials === letters);
    if (spelled) return spelled.entity;
  }
  if (form.sort === 'body') {
    const same = [...(byFirst.get(form.parts[0] ?? '') ?? [])].find(
      (entity) =>
        entity.kind === 'organisation' &&
        entity.parts[0] === form.parts[0] &&
        (form.parts.length > 1 || !PLACES.has(form.parts[0] ?? '')) &&
        !isDemonym(form.text),
    );
    return same ?? null;
  }
  const first = fits(byFirst.get(form.parts[0] ?? '') ?? []).filter(
    (entity) => entity.kind === 'person' || (!PLACES.has(form.parts[0] ?? '') && entity.parts.some((part) => BODY_NOUNS.has(part))),
  );
  if (first.length > 0) return mostLikely(tokens, form, first, lastFull, undefined, doubtful, CLEAR_NAMESAKE);
  // "García" is José García López.
  const middle = form.parts.length > 1 ? [] : fits(byMiddle.get(key) ?? []);
  return middle.length === 1 ? (middle[0] ?? null) : null;
}

/** Among several bearers of a name: the one named in full most often, with a bonus for the one named in full just before. */
function mostLikely(
  tokens: readonly Tagged[],
  form: Form,
  bearers: readonly Entity[],
  lastFull: ReadonlyMap<Entity, number>,
  before: readonly [Entity, number] | undefined,
  doubtful: Set<NameRun>,
  clear = CLEAR_BEARER,
): Entity | null {
  if (bearers.length === 1) return bearers[0] ?? null;
  const here = tokens[form.run.from]?.paragraph ?? 0;
  const shown = form.run.honorific === 'm' || form.run.honorific === 'f' ? form.run.honorific : null;
  const score = (entity: Entity): number => {
    const gap = here - (lastFull.get(entity) ?? Number.NEGATIVE_INFINITY);
    const near = gap === 0 ? 2.5 : gap === 1 ? 1.5 : gap === 2 ? 0.7 : 0;
    const again = before !== undefined && before[0] === entity && here - before[1] <= 1 ? STILL : 0;
    return (
      1.5 * Math.log(1 + entity.full) +
      near +
      again +
      (entity.suffix ? -5 : 0) +
      (entity === bearers[0] ? 0.8 : 0) +
      (shown !== null && entity.gender === shown ? KNOWN_GENDER : 0) -
      entity.first / 1e6
    );
  };
  const ranked = bearers.map((entity) => [score(entity), entity] as const).toSorted((a, b) => b[0] - a[0]);
  const [best, second] = ranked;
  if (best !== undefined && second !== undefined && best[0] - second[0] < clear) doubtful.add(form.run);
  return best?.[1] ?? null;
}
