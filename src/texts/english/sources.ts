import type { PartialDate } from '../../model/partial-date.ts';
import { date, fromTo } from './dates.ts';
import { capitalised } from './words.ts';

/** Titles that two countries share are told apart. */
const COUNTRY: Readonly<Record<string, string>> = { GB: 'UK', US: 'US' };

/** "UK Defence Secretary", "US Defense Secretary"; the title alone where it already names its country or body. `country` as a code of two letters. */
export function office(title: string, country: string | null): string {
  const name = country === null ? undefined : COUNTRY[country];
  return name === undefined || title.startsWith(name) || / of /.test(title) ? title : `${name} ${title}`;
}

/** Who prints, who speaks, and when. */
export const sources = {
  /** An outlet within a sentence: "The Times, via The Australian", or what is known instead of a name. */
  outlet: (name: string | null, via: string | null): string =>
    name === null ? 'an unnamed outlet' : via === null ? name : `${name}, via ${via}`,
  /** "13 Feb 2025", with what to know of a date that was inferred, or that it is not known. */
  published: (on: PartialDate | null, inferred: boolean): string =>
    on === null ? 'date unknown' : inferred ? `${date(on)} (date inferred)` : date(on),
  /** What stands after an article's title. */
  afterTitle: (outlet: string, published: string): string => `: ${capitalised(outlet)}, ${published}`,
  unattributed: 'Unattributed',
  office,
  /** An office with the days on which it was held. */
  officeHeld: (name: string, from: PartialDate, to: PartialDate | null): string =>
    `${name} (${to === null ? `since ${date(from)}` : fromTo(from, to)})`,
};
