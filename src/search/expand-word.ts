import { americanSpelling } from '../model/spelling.ts';
import { type Dictionary, editsAllowed } from './dictionary.ts';

/** How a word of the question was read. `begun`: as the beginning of a longer word. */
export type Reading = 'exact' | 'inflected' | 'typo' | 'begun';

export interface Expansion {
  readonly term: string;
  readonly how: Reading;
  /** 1 for the word itself, less the further away. */
  readonly closeness: number;
}

const CLOSENESS = { exact: 1, inflected: 0.95, begun: 0.8, oneEdit: 0.7, twoEdits: 0.5 } as const;
/** A beginning of two letters fits everything. */
const MIN_BEGUN = 3;
/** Enough for the words that a beginning can mean; more would be no answer. */
const MAX_BEGUN = 40;
/** In words this short a changed first letter makes another word ("trade", "grade") more often than a typo. */
const KEEPS_FIRST_LETTER = 5;

/**
 * The words of the dictionary that a folded word of the question may mean. A word in use is taken as it is, with its
 * plural or singular. Otherwise: the nearest spellings, or, for the last word, what begins so. `companions` is how many
 * words of the question are in use: beside one, even a word of three letters may lack a fourth ("five eys").
 */
export function expandWord(
  term: string,
  dictionary: Dictionary,
  inUse: (term: string) => boolean,
  context: { readonly companions: number; readonly last: boolean },
): readonly Expansion[] {
  const inflected = inflections(term)
    .filter(inUse)
    .map((other): Expansion => ({ term: other, how: 'inflected', closeness: CLOSENESS.inflected }));
  if (inUse(term)) return [{ term, how: 'exact', closeness: CLOSENESS.exact }, ...inflected];
  if (inflected.length > 0) return inflected;
  const begun =
    context.last && term.length >= MIN_BEGUN
      ? dictionary
          .startingWith(term, MAX_BEGUN)
          .filter(inUse)
          .map((other): Expansion => ({ term: other, how: 'begun', closeness: CLOSENESS.begun }))
      : [];
  return begun.length > 0 ? begun : typos(term, dictionary, inUse, context.companions > 0);
}

function typos(term: string, dictionary: Dictionary, inUse: (term: string) => boolean, accompanied: boolean): readonly Expansion[] {
  // Numbers have no typos: 2015 is not 2016.
  if (/\p{N}/u.test(term)) return [];
  const short = term.length === 3;
  if (short && !accompanied) return [];
  const near = dictionary
    .near(term, short ? 1 : editsAllowed(term.length))
    .filter((other) => inUse(other.term) && !/\p{N}/u.test(other.term))
    .filter((other) => !short || other.term.length === 4)
    .filter((other) => term.length > KEEPS_FIRST_LETTER || sameStart(term, other.term));
  const least = near[0]?.distance;
  return near
    .filter((other) => other.distance === least)
    .map((other) => ({ term: other.term, how: 'typo', closeness: least === 1 ? CLOSENESS.oneEdit : CLOSENESS.twoEdits }));
}

const sameStart = (a: string, b: string): boolean => a[0] === b[0] || (a[0] === b[1] && a[1] === b[0]);

/** A singular in `-es` or `-s` has three letters at least: "ines" is no plural of "in", nor "ans" of "an". */
const MIN_SINGULAR = 3;

/** Plural and singular in their regular forms. */
export const inflections = (term: string): readonly string[] => regularForms(term).filter((form) => form.length >= MIN_SINGULAR);

function regularForms(term: string): readonly string[] {
  if (term.length < 3) return [];
  if (term.endsWith('ies')) return [`${term.slice(0, -3)}y`];
  if (term.endsWith('es')) return [term.slice(0, -1), term.slice(0, -2)];
  if (term.endsWith('s')) return term.endsWith('ss') ? [`${term}es`] : [term.slice(0, -1)];
  return [`${term}s`, /[sxz]$|[cs]h$/.test(term) ? `${term}es` : '', term.endsWith('y') ? `${term.slice(0, -1)}ies` : '']
    .filter((form) => form !== '')
    .map(americanSpelling);
}
