import type { PartialDate } from '../../model/partial-date.ts';
import { date } from './dates.ts';
import { bare, count, listed, page, quoted } from './words.ts';

/** Who is on record, and one speaker's card. */
export const speakers = {
  nobody: 'Nobody is on record yet.',
  heading: (shown: number, pages: number): string => `Who is on record${page(shown, pages)}`,
  line: (name: string, held: string): string => `${name}: ${held}`,
  more: (left: number): string => `${count(left, 'more speaker')}.`,
  namedOnly: (people: number): string =>
    `${count(people, 'other is', 'others are')} named but not quoted. /speakers and a name shows their offices.`,
  /** An office as `sources.office` gives it, with the days on which it was held. */
  office: (office: string, from: PartialDate, to: PartialDate | null): string =>
    `${office}, ${date(from)} ${to === null ? 'to date' : `to ${date(to)}`}`,
  noneCalled: (wrote: string, nearest: readonly string[]): string =>
    `Nobody called ${quoted(wrote)} is on record.${nearest.length > 0 ? ` Closest: ${bare(listed(nearest))}.` : ''}`,
  /** Whom articles call by words that are no name; and how many quotes of each they print with that description. */
  describedSo: (wrote: string): string => `Nobody is called ${quoted(wrote)}; articles describe these people so:`,
  describedCandidate: (name: string, quotes: number): string => `${name}: ${count(quotes, 'quote')} so described`,
  quotesWith: (wrote: string): string => `Quotes with ${quoted(wrote)}`,
  several: 'Several people:',
  ambiguous: (wrote: string): string => `${quoted(wrote)} may be one of several people:`,
  /** A person with offices as `office` gives them, and what is held. */
  candidate: (name: string, facts: readonly string[]): string => [name, facts.join('; ')].filter((part) => part !== '').join(': '),
  /** A button. */
  follow: 'Follow in a digest',
  offices: 'Offices',
  describedAs: 'Described as',
  alsoWritten: 'Also written',
  onRecord: 'On record',
  notQuoted: 'named, but not quoted in any article held',
  /** Whoever is known by another form of the name. */
  perhapsAlso: 'Perhaps also',
  topics: 'Topics',
};
