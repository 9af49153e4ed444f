import { countriesIn, type NamedCountry, sameCountries, withoutCountries } from '../words/countries.ts';
import { termsOf } from '../words/fold.ts';
import { canonicalOffice, isHeadOfOffice } from '../words/office-words.ts';

/** An office as a question asks for it. */
export interface AskedOffice {
  /** Its words in one form, without countries and small words; empty where nothing is left. */
  readonly title: ReadonlySet<string>;
  readonly countries: readonly NamedCountry[];
}

/**
 * What a printed role says of an office: `exact`, that its holder has just this one; `open`, that the holder leaves out the country, or whose it is
 * ("Gov." for "governor of Marland"); `gone`, that somebody had it or is yet to have it; null, nothing.
 */
export type OfficeTold = 'exact' | 'open' | 'gone' | null;

/** Of one who holds an office these say nothing else; of one who does not, they do. */
const BESIDES: ReadonlySet<string> = new Set(
  'acting conservative current democratic embattled incumbent interim liberal libertarian longtime outgoing popular present republican sitting socialist tory unpopular'.split(
    ' ',
  ),
);
const NO_MORE: ReadonlySet<string> = new Set(
  'designate elect erstwhile ex former formerly late once onetime past previous retired then was would'.split(' '),
);
/** What stands after these belongs to somebody else: "adviser to the mayor and governor". */
const SOMEBODY_ELSES = /[’']s\b|\b(?:to|for|with)\b/i;
const OF_WHAT = /\b(?:at|for|of)\b.*/i;
const OF_COMPANIES = /\b(?:CEO|chief executive|founder|owner)\b/i;
const BETWEEN_OFFICES = /[,;/]|\s(?:and|&)\s/;
const NOW: ReadonlySet<string> = new Set(['current', 'incumbent', 'present', 'sitting']);

/** Folded words of a question as the office that they ask for. */
export function askedOffice(terms: readonly string[]): AskedOffice {
  const words = canonicalOffice(terms);
  return { title: new Set(withoutCountries(words).filter((word) => !NOW.has(word))), countries: countriesIn(words) };
}

/** What a role tells of an office, whose country the article may leave out where `isOf` is known of the speaker. */
export function toldOf(asked: AskedOffice, role: string, isOf: (countries: readonly NamedCountry[]) => boolean): OfficeTold {
  const [whole, ...parts] = [role, ...officesIn(role)];
  const told = [whole ?? '', ...parts].map((part) => toldByOne(asked, part, isOf));
  return told.find((each) => each === 'exact') ?? told.find((each) => each === 'gone') ?? told.find((each) => each === 'open') ?? null;
}

/** The offices of a role that has several; "former" before the first is of all of them, and a company before the last. */
function officesIn(role: string): readonly string[] {
  const parts = role.split(BETWEEN_OFFICES);
  if (parts.length < 2 || OF_COMPANIES.test(role)) return [];
  const found: string[] = [];
  for (const [i, part] of parts.entries()) {
    // "President and publisher of Nordlys" is no president of a country.
    const whose = OF_WHAT.test(part) ? '' : (parts.slice(i + 1).flatMap((later) => OF_WHAT.exec(later)?.[0] ?? [])[0] ?? '');
    found.push(`${part} ${whose}`);
    if (SOMEBODY_ELSES.test(part) || termsOf(part).some((term) => NO_MORE.has(term))) break;
  }
  return found;
}

function toldByOne({ title, countries }: AskedOffice, part: string, isOf: (countries: readonly NamedCountry[]) => boolean): OfficeTold {
  const terms = termsOf(part);
  const words = canonicalOffice(terms);
  const named = countriesIn(words);
  const isBeside = (word: string): boolean => BESIDES.has(word) || NO_MORE.has(word) || isOfCity(word, words, title);
  const own = withoutCountries(words).filter((word) => title.has(word) || !isBeside(word));
  if (own.length === 0 || !own.every((word) => title.has(word))) return null;
  const isWhole = new Set(own).size === title.size;
  // Who has an office is not who had it.
  if ([...title].some((word) => NO_MORE.has(word) && !own.includes(word))) return null;
  const isHead = own.some(isHeadOfOffice);
  if (terms.some((term) => NO_MORE.has(term) && !title.has(term))) return isHead ? 'gone' : null;
  const sameOnes = countries.length === 0 || (named.length > 0 && sameCountries(countries, named));
  if (isWhole && (sameOnes || (named.length === 0 && isOf(countries)))) return 'exact';
  return (named.length === 0 || sameOnes) && isHead ? 'open' : null;
}

/** "New York City Mayor" is the mayor of New York. */
const isOfCity = (word: string, words: readonly string[], title: ReadonlySet<string>): boolean =>
  word === 'city' && words.includes('mayor') && title.size > 1;
