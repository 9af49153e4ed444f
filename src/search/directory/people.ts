import type { Speaker } from '../../model/speaker.ts';
import type { SpeakerMatch } from '../corpus.ts';
import { ALWAYS, type DateRange } from '../dates/date-range.ts';
import { contentWords } from '../words/content-words.ts';
import { termsOf as foldedTerms, type Token } from '../words/fold.ts';
import { isRunning } from '../words/office-words.ts';
import { isHonorific } from '../words/question-words.ts';
import type { Named, NameIndex } from './names.ts';
import { nameWords } from './names.ts';
import type { Holder, OfficeIndex } from './offices.ts';

export type FoundSpeaker = Exclude<SpeakerMatch, { readonly kind: 'none' }>;

/** Who was meant, with the terms of office that count when an office was named. */
export interface Person {
  readonly match: FoundSpeaker;
  readonly speakers: readonly Speaker[];
  /** The terms of office of these speakers that were asked for; empty when a name was written. */
  readonly holders: readonly Holder[];
  /** Everyone who held the office, those who are never quoted included. */
  readonly everyHolder: readonly Holder[];
}

export interface People {
  /** Words that are, as a whole, a name or an office. */
  exact(tokens: readonly Token[], range: DateRange): Person | null;
  /** Whether it is somebody's given name, whoever else has it as a family name. */
  isGiven(token: Token): boolean;
  /** Words that are, as a whole, a mistyped name. */
  near(tokens: readonly Token[]): (Person & { readonly distance: number }) | null;
  /** One word that is the beginning of a name. */
  begun(token: Token): Person | null;
  /** Whom articles call by these words and nothing longer, as menus and buttons give it; null when nobody is, or the words are an alias. */
  called(tokens: readonly Token[]): Person | null;
  /** Any of these, or `none` with the nearest names. */
  find(
    tokens: readonly Token[],
    range: DateRange,
  ): { readonly person: Person } | { readonly none: SpeakerMatch & { readonly kind: 'none' } };
}

/** Names offered when nothing was found. */
export const MAX_NEAREST = 5;

/** `isDescribed`: whether articles print such a role, in folded words. `isSaid`: what stands in a quote or a printed role is no typo of an office. `isQuoted`: among the holders of an office, those of whom something is held are meant, if there are any. */
export function createPeople(
  names: NameIndex,
  offices: OfficeIndex,
  isQuoted: (speaker: Speaker) => boolean,
  isSaid: (term: string) => boolean,
  isDescribed: (speaker: Speaker, as: (role: readonly string[]) => boolean) => boolean,
): People {
  /** Of several people of one name those who have, or are printed with, the title before it: "President Clinton", "Senator Johnson". */
  const titled = (named: readonly Named[], title: readonly string[]): readonly Named[] => {
    if (named.length < 2 || title.length === 0) return named;
    // "Nominee for president" is no president.
    const hasAll = (words: readonly string[]): boolean =>
      title.every((term) => words.includes(term)) && !words.some((word) => isRunning(word) && !title.includes(word));
    const entitled = named.filter(
      ({ speaker }) =>
        speaker.offices.some((office) => [office.title, ...office.aliases].some((name) => hasAll(foldedTerms(name)))) ||
        isDescribed(speaker, hasAll),
    );
    return entitled.length > 0 ? entitled : named;
  };
  /** "Foreign Secretary Johnson": who of that name had the office, and what they said in it. */
  const officeAndName = (tokens: readonly Token[], range: DateRange): Person | null => {
    for (let at = 1; at < tokens.length; at++) {
      const named = names.exact(termsOf(tokens.slice(at)));
      const speakers = new Set(named.map(({ speaker }) => speaker));
      const had = (when: DateRange): readonly Holder[] =>
        named.length === 0 ? [] : offices.find(termsOf(tokens.slice(0, at)), when, isSaid).filter(({ speaker }) => speakers.has(speaker));
      const ever = had(ALWAYS);
      if (ever.length === 0) continue;
      const holding = new Set(ever.map(({ speaker }) => speaker));
      const person = byName(
        named.filter(({ speaker }) => holding.has(speaker)),
        wroteOf(tokens),
      );
      const holders = had(range);
      return { ...person, holders, everyHolder: holders };
    }
    return null;
  };
  const exact: People['exact'] = (tokens, range) => {
    const name = addressee(tokens);
    const named = names.exact(name);
    if (named.length > 0) return byName(titled(named, termsOf(tokens).slice(0, tokens.length - name.length)), wroteOf(tokens));
    const holders = offices.find(termsOf(tokens), range, isSaid);
    const quoted = holders.filter(({ speaker }) => isQuoted(speaker));
    if (holders.length > 0) return { ...byOffice(quoted.length > 0 ? quoted : holders, wroteOf(tokens)), everyHolder: holders };
    return officeAndName(tokens, range);
  };
  const near: People['near'] = (tokens) => {
    const found = names.near(addressee(tokens));
    if (found === null) return null;
    return { ...byName(found.found, wroteOf(tokens), found.distance), distance: found.distance };
  };
  const begun: People['begun'] = (token) => {
    const found = names.begun(token.term);
    return found === null ? null : byName(found.found, token.raw, found.distance);
  };

  return {
    exact,
    isGiven: ({ term }) => names.isGiven(term),
    near,
    begun,
    called(tokens) {
      const typed = nameWords(termsOf(tokens).join(' '));
      const words = names.only(typed).length > 0 ? typed : addressee(contentWords(tokens));
      const called = names.only(words);
      return called.length === 0 || names.exact(words).some(({ kind }) => kind === 'alias') ? null : byName(called, wroteOf(tokens));
    },
    find(tokens, range) {
      const content = contentWords(tokens);
      const [only] = content;
      const person = exact(content, range) ?? near(content) ?? (only !== undefined && content.length === 1 ? begun(only) : null);
      if (person !== null) return { person };
      return { none: { kind: 'none', wrote: wroteOf(tokens), nearest: names.nearest(termsOf(content), MAX_NEAREST, true) } };
    },
  };
}

function byName(named: readonly Named[], wrote: string, distance?: number): Person {
  const speakers = named.map((each) => each.speaker);
  const [first] = named;
  if (first === undefined || named.length > 1)
    return { match: { kind: 'ambiguous', candidates: speakers, wrote, by: 'name' }, speakers, holders: [], everyHolder: [] };
  const match: FoundSpeaker =
    distance === undefined
      ? { kind: first.kind, speaker: first.speaker, wrote }
      : { kind: 'fuzzy', speaker: first.speaker, wrote, distance };
  return { match, speakers, holders: [], everyHolder: [] };
}

/** The holders of an office who are meant, of all whom its words fit. */
export const holding = (holders: readonly Holder[], wrote: string): Person => ({ ...byOffice(holders, wrote), everyHolder: holders });

/**
 * Who had the office, whether or not anything is held of them: everyone of the time that was asked for. Where none was, the last who took it beside those
 * who are quoted, lest an earlier one pass for the present one.
 */
export function whoHeld({ match, holders, everyHolder }: Person, dated: boolean): FoundSpeaker {
  if (match.kind !== 'office' && !(match.kind === 'ambiguous' && match.by === 'office')) return match;
  const [latest] = everyHolder;
  return byOffice(dated ? everyHolder : everyHolder.filter((holder) => holder === latest || holders.includes(holder)), match.wrote).match;
}

function byOffice(holders: readonly Holder[], wrote: string): Omit<Person, 'everyHolder'> {
  const speakers = [...new Set(holders.map((holder) => holder.speaker))];
  const [first] = holders;
  if (first === undefined || speakers.length > 1)
    return { match: { kind: 'ambiguous', candidates: speakers, wrote, by: 'office' }, speakers, holders };
  return { match: { kind: 'office', ...first, wrote }, speakers, holders };
}

const termsOf = (tokens: readonly Token[]): readonly string[] => tokens.map((token) => token.term);
const wroteOf = (tokens: readonly Token[]): string => tokens.map((token) => token.raw).join(' ');

/** "Mr Hegseth" is asked for as "Hegseth". */
const addressee = (tokens: readonly Token[]): readonly string[] =>
  tokens.length > 1 && tokens.some((token) => isHonorific(token.term)) ? nameWords(termsOf(tokens).join(' ')) : termsOf(tokens);
