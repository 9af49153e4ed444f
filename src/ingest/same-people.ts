import type { ArticleId, SpeakerId } from '../model/ids.ts';
import { couldBeOne } from './one-person.ts';
import { type Bearer, type Held, yearsBetween } from './printed-people.ts';
import { type SharedOffice, sharedOffice } from './shared-office.ts';

/** Who is who among people of one family name. */
export interface SamePeople {
  /** Records that are of somebody who has another one, with the id of that. */
  readonly same: ReadonlyMap<SpeakerId, SpeakerId>;
  /** Of a family name alone: who that is, article by article; others stay as they are. */
  readonly inArticle: ReadonlyMap<SpeakerId, ReadonlyMap<ArticleId, SpeakerId>>;
}

/** A son has his father's name and may have his seat, but a generation later. */
const MAX_YEARS = 12;
/** "President Lee" is whoever is printed so within this time. */
const MAX_YEARS_BARE = 2;
/** More records of one name are compared with themselves only. */
const MAX_ALIKE = 200;

/**
 * Makes one of people of one family name whose names can be one person's and who are printed with one office: "James B. Lee, F.B.I. director"
 * and "FBI Director Jim Lee". A name that two others can be, who cannot be one, stays by itself. Pure.
 */
export function samePeople(bearers: readonly Bearer[]): SamePeople {
  const whole = bearers.filter(({ name }) => name.given.length > 0).slice(0, MAX_ALIKE);
  const groups = grouped(whole);
  const same = new Map<SpeakerId, SpeakerId>();
  for (const group of groups) {
    const chosen = chosenOf(group);
    for (const { speaker } of group) if (speaker !== chosen.speaker) same.set(speaker.id, chosen.speaker.id);
  }
  const inArticle = new Map<SpeakerId, ReadonlyMap<ArticleId, SpeakerId>>();
  for (const bare of bearers) {
    if (bare.name.given.length > 0 || bare.isReviewed) continue;
    const found = new Map<ArticleId, SpeakerId>();
    for (const [article, offices] of bare.inArticle) {
      const meant = groups.filter((group) => group.some((other) => haveOne(offices, other.offices, isBareOffice)));
      const [only] = meant;
      if (only !== undefined && meant.length === 1) found.set(article, chosenOf(only).speaker.id);
    }
    if (found.size > 0) inArticle.set(bare.speaker.id, found);
  }
  return { same, inArticle };
}

/** Those who are one person, each somebody in one group. */
function grouped(bearers: readonly Bearer[]): readonly (readonly Bearer[])[] {
  const partners = new Map<Bearer, Bearer[]>(bearers.map((each) => [each, []]));
  for (const [at, one] of bearers.entries()) {
    for (const other of bearers.slice(at + 1)) {
      if (!areOne(one, other)) continue;
      partners.get(one)?.push(other);
      partners.get(other)?.push(one);
    }
  }
  const groups: Bearer[][] = [];
  const done = new Set<Bearer>();
  for (const first of bearers) {
    if (done.has(first)) continue;
    const group = [first];
    done.add(first);
    for (const each of group) {
      for (const other of partners.get(each) ?? []) {
        if (done.has(other)) continue;
        done.add(other);
        group.push(other);
      }
    }
    const isSound = group.every((one) => group.every((other) => one === other || canBeOne(one, other)));
    groups.push(...(isSound ? [group] : group.map((each) => [each])));
  }
  return groups;
}

const canBeOne = (a: Bearer, b: Bearer): boolean => !(a.isReviewed && b.isReviewed) && couldBeOne(a.name, b.name) !== null;

function areOne(a: Bearer, b: Bearer): boolean {
  const names = canBeOne(a, b) ? couldBeOne(a.name, b.name) : null;
  // An initial is anybody's who has it.
  const isInitial = [a, b].some(({ name }) => name.given[0]?.length === 1);
  return (
    names !== null && haveOne(a.offices, b.offices, (shared, years) => (years ?? 0) <= MAX_YEARS && (!isInitial || shared !== 'title'))
  );
}

/** A family name alone needs an office that tells, and days that are known. */
const isBareOffice = (shared: SharedOffice, years: number | null): boolean =>
  shared !== 'title' && years !== null && years <= MAX_YEARS_BARE;

function haveOne(some: readonly Held[], others: readonly Held[], counts: (shared: SharedOffice, years: number | null) => boolean): boolean {
  return some.some((one) =>
    others.some((other) => {
      const shared = sharedOffice(one.office, other.office);
      return shared !== null && counts(shared, yearsBetween(one, other));
    }),
  );
}

/** Whose record stays: the one that a person wrote, else the one that is quoted most, the first by id of several. */
function chosenOf(group: readonly Bearer[]): Bearer {
  const [first, ...others] = group;
  if (first === undefined) throw new Error('a group of people has nobody in it');
  return others.reduce((best, each) => {
    if (best.isReviewed !== each.isReviewed) return each.isReviewed ? each : best;
    if (best.quotes !== each.quotes) return each.quotes > best.quotes ? each : best;
    return each.speaker.id < best.speaker.id ? each : best;
  }, first);
}
