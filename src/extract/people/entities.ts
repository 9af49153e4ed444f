import { genderOfFirstName } from '../lexicon/first-names.ts';
import { linkAcronyms, linkMixedLetters } from '../names/acronyms.ts';
import { aliasesAmong, nicknameIn, shortFormsOf } from '../names/aliases.ts';
import { misprintsAmong } from '../names/misprints.ts';
import { type Form, formOf, inCase, isPlace, SEATS } from '../names/name-forms.ts';
import { thingsAmong } from '../names/named-things.ts';
import type { NameRun } from '../names/names.ts';
import { titlesBesideNames } from '../names/peerage.ts';
import { sameFirstName, sameInitials } from '../names/same-first-name.ts';
import { shortBodiesAmong } from '../names/short-bodies.ts';
import { bearsPlural, couplesAmong, firmsAmong, kindOfSingle, placesAmong, townsAmong } from '../names/single-names.ts';
import type { Tagged } from '../text/tags.ts';
import { minorAt } from './ages.ts';
import { type Bearers, initialsAmong, openBearers } from './bearers.ts';
import { collectivesAmong } from './collective-names.ts';
import { type Age, ageBefore, ageByKinBehind, kinAmong } from './kin.ts';
import { spelledAlike } from './unaccented.ts';

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
  /** The age of a minor, in years: no trade means one, and "Mr" or "Mrs" an elder of that name. */
  minor: number | null;
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

/** The cast while it is being put together. */
interface Casting {
  readonly tokens: readonly Tagged[];
  readonly forms: readonly Form[];
  readonly entities: Entity[];
  readonly ofRun: Map<NameRun, Entity>;
  readonly bearers: Bearers;
  /** Names of animals, makes and works. */
  readonly things: ReadonlySet<string>;
  /** Other names, with the run of the one who bears them, and two words of a longer name with its bearer. */
  readonly aliases: ReadonlyMap<string, NameRun>;
  /** Names of clubs, bands and firms. */
  readonly collectives: ReadonlySet<string>;
  readonly otherwise: Map<string, Entity>;
  readonly text: string;
}

/** Groups the name runs of an article into the people and bodies they name. */
export function castOf(tokens: readonly Tagged[], runs: readonly NameRun[], text: string): Cast {
  const forms = spelledAlike(runs.map((run) => formOf(tokens, run, text)).filter((form) => form !== null));
  const casting: Casting = {
    tokens,
    forms,
    entities: [],
    ofRun: new Map(),
    bearers: openBearers(),
    things: thingsAmong(tokens, forms),
    aliases: aliasesAmong(tokens, forms),
    collectives: collectivesAmong(tokens, forms),
    otherwise: new Map(),
    text,
  };
  // Full names first, so that a surname in the headline finds its bearer.
  castFullNames(casting);
  castKin(casting);
  linkAcronyms(tokens, forms, casting.ofRun, casting.bearers.byLast);
  linkMixedLetters(forms, casting.ofRun, casting.bearers.byLast);
  castAddressed(casting);
  castShortNames(casting);
  return { entities: casting.entities, ofRun: casting.ofRun, doubtful: casting.bearers.doubtful };
}

function add({ tokens, entities, bearers }: Casting, form: Form, kind: Entity['kind'], place = isPlace(form.parts)): Entity {
  const entity: Entity = {
    kind,
    described: false,
    place: place && !SEATS.test(form.parts[0] ?? ''),
    name: kind === 'person' ? inCase(form.text) : form.text,
    parts: form.parts,
    suffix: form.suffix,
    gender: genderOf(form),
    minor: minorAt(tokens, form.run.nameFrom, form.run.to),
    leaning: null,
    affiliation: null,
    implied: null,
    full: 0,
    count: 0,
    first: form.run.from,
    roles: [],
  };
  entities.push(entity);
  bearers.add(entity);
  return entity;
}

/** Names of two words or more. */
function castFullNames(casting: Casting): void {
  const { tokens, forms, ofRun, bearers } = casting;
  const towns = townsAmong(tokens, forms);
  const shorts = shortBodiesAmong(tokens, forms);
  const { things, aliases, collectives } = casting;
  for (const printed of forms) {
    // "Blue Heron" of "Blue Heron Energy"
    const form = shorts.get(printed.text) ?? printed;
    if (form.sort === 'single' || form.parts.length < 2) continue;
    const key = form.parts.join(' ');
    const fitting = (bearers.byLast.get(form.parts.at(-1) ?? '') ?? []).filter((entity) =>
      form.sort === 'person' ? samePerson(entity, form) : entity.kind === 'organisation' && entity.parts.join(' ') === key,
    );
    const other =
      fitting.length > 0 || form.sort === 'body'
        ? undefined
        : (ofRun.get(aliases.get(form.text) ?? printed.run) ?? casting.otherwise.get(key));
    const exact = fitting.length > 1 ? fitting.find((entity) => entity.parts.join(' ') === key) : undefined;
    // "George Bush" beside George H. W. and George W. Bush.
    if (fitting.length > 1 && exact === undefined) bearers.doubtful.add(printed.run);
    const known = exact ?? fitting[0] ?? other;
    const kind =
      form.sort !== 'person' || towns.has(form.text) || collectives.has(form.text)
        ? 'organisation'
        : things.has(form.text)
          ? 'document'
          : 'person';
    const entity = known ?? add(casting, form, kind);
    const nickname = nicknameIn(tokens, printed.run, casting.text);
    if (nickname !== null) bearers.addLast(nickname, entity);
    // Two of one opening: either.
    for (const short of shortFormsOf(form, nickname))
      if ((casting.otherwise.get(short) ?? entity) === entity) casting.otherwise.set(short, entity);
      else casting.otherwise.delete(short);
    if (form.text.length > entity.name.length && form.sort === 'person' && known !== other) {
      entity.name = inCase(form.text);
      entity.parts = form.parts;
      bearers.addFirst(entity);
    }
    entity.full += 1;
    entity.count += 1;
    entity.gender ??= genderOf(form);
    entity.minor ??= minorAt(tokens, form.run.nameFrom, form.run.to);
    ofRun.set(printed.run, entity);
  }
}

/** Names that stand in full only together with another's: couples, kin, a title beside a name. */
function castKin(casting: Casting): void {
  const { tokens, forms, ofRun, bearers } = casting;
  for (const [form, couple] of [...couplesAmong(tokens, forms), ...kinAmong(tokens, forms), ...titlesBesideNames(tokens, forms)]) {
    const known = (bearers.byLast.get(couple.parts.at(-1) ?? '') ?? []).filter((entity) => entity.kind === 'person');
    const entity = known.find((one) => one.parts[0] === couple.parts[0]) ?? add(casting, couple, 'person');
    const other = known.length === 1 ? known[0]?.gender : undefined;
    if (entity.gender === null && other && genderOfFirstName(couple.parts[0] ?? '') === null) entity.gender = other === 'm' ? 'f' : 'm';
    // "Lord Balfern" from there on
    if (form.run.honorific !== null) bearers.addLast(form.parts.at(-1) ?? '', entity);
    entity.full += 1;
    entity.count += 1;
    ofRun.set(form.run, entity);
  }
}

/** "Mr. Obama" where only Michelle Obama is named in full is somebody else. */
function castAddressed(casting: Casting): void {
  const { forms, bearers } = casting;
  const addressed = new Map<string, Set<string>>();
  for (const { parts, run } of forms)
    if (parts.length === 1 && (run.honorific === 'm' || run.honorific === 'f'))
      addressed.set(parts[0] ?? '', (addressed.get(parts[0] ?? '') ?? new Set()).add(run.honorific));
  for (const form of forms) {
    const gender = form.run.honorific;
    if (form.parts.length !== 1 || (gender !== 'm' && gender !== 'f')) continue;
    // "Mr Lee" and "Ms Lee", and no telling which of the two is "Quen Lee": they are called by the surname alone.
    const both = addressed.get(form.parts[0] ?? '')?.size === 2;
    const people = (bearers.byLast.get(form.parts[0] ?? '') ?? []).filter((entity) => entity.kind === 'person');
    const open = people.filter((entity) => entity.gender === null);
    // "Mr Lee", "Ms Lee", and of Tom and Quen Lee only one can be she.
    const left = open.length === 1 && people.length > 1 && !people.some((entity) => entity.gender === gender) ? open[0] : undefined;
    const fitting = left ?? people.find((entity) => (entity.gender === null && !both) || entity.gender === gender);
    if (people.length > 0 && fitting === undefined) add(casting, form, 'person').full = 1;
    else if (fitting?.parts.length === 1) fitting.full += 1;
  }
}

/** "Tom Lee and Ray Lee": two of one surname, with a comma or an "and" between them at most. A couple, "Ann and Ray Lee", is not meant: Mrs Lee is one of them. */
const standTogether = (one: Form | undefined, next: Form | undefined): boolean =>
  one !== undefined &&
  next !== undefined &&
  next.run.from - one.run.to <= 1 &&
  one.run.to - one.run.from > 1 &&
  one.parts.at(-1) === next.parts.at(-1);

/** All other names, each in its place. */
function castShortNames(casting: Casting): void {
  const { tokens, forms, entities, ofRun, bearers, things, aliases, collectives } = casting;
  const shortBodies = initialsAmong(entities);
  const places = placesAmong(tokens, forms);
  const firms = firmsAmong(tokens, forms);
  const misprint = misprintsAmong(forms, entities, bearers.byLast);
  /** Those who are called an older or a younger brother or sister. */
  const siblings = new Map<Age, Entity>();
  for (const [at, form] of forms.entries()) {
    const paragraph = tokens[form.run.from]?.paragraph ?? 0;
    const full = ofRun.get(form.run);
    if (full) {
      // "the party of Tom Lee and Ray Lee": nobody of a list is who "Mr Lee" is from there on.
      if (!standTogether(forms[at - 1], form) && !standTogether(form, forms[at + 1])) bearers.namedInFull(full, form, paragraph);
      const age = ageBefore(tokens, form.run.from);
      if (age !== 'unknown') siblings.set(age, full);
      continue;
    }
    const alias = aliases.get(form.text);
    const age = form.parts.length === 1 && bearers.share(form) ? ageByKinBehind(tokens, form.run.to) : null;
    const sibling = age === null ? undefined : siblings.get(age);
    const own = sibling?.parts.at(-1) === form.parts[0] ? sibling : undefined;
    // "Tom Lee brought his brother, Ray Lee. Mr Lee praised his brother": either of the two.
    if (age !== null && own === undefined) bearers.doubtful.add(form.run);
    const entity =
      own ??
      (alias === undefined ? undefined : ofRun.get(alias)) ??
      bearers.of(form, paragraph, shortBodies) ??
      misprint(form) ??
      add(
        casting,
        form,
        bearsPlural(form, bearers.byLast) ? 'group' : things.has(form.text) ? 'document' : kindOfSingle(form, places, firms, collectives),
        isPlace(form.parts) || places.has(form.text),
      );
    entity.count += 1;
    if (form.run.honorific === 'm' || form.run.honorific === 'f') entity.gender = form.run.honorific;
    bearers.namedShort(entity, form, paragraph);
    ofRun.set(form.run, entity);
  }
}
