import type { PartialDate } from '../../model/partial-date.ts';
import { date } from './dates.ts';
import { count, either, listed, quoted } from './words.ts';

/** What has the name that was given to a filter: nothing. */
type Filter = 'topic' | 'outlet';
/** What a filter that nothing has the name of offers: what is called like it, or what there is. */
type Offered = 'closest' | 'any';

/** What was asked for, where there is no quote of it; null for what was not. `range` as `dates.range` gives it. */
interface Asked {
  readonly words: readonly string[];
  readonly topic: string | null;
  readonly outlet: string | null;
  readonly range: string | null;
}

function about({ words, topic, outlet, range }: Asked): string {
  const parts = [
    words.length > 0 ? `with ${quoted(words.join(' '))}` : null,
    topic === null ? null : `on ${topic}`,
    outlet === null ? null : `in ${outlet}`,
    range,
  ].filter((part) => part !== null);
  return parts.length === 0 ? '' : ` ${parts.join(', ')}`;
}

/** The answer when nothing was found: what is missing, what is held, and what comes nearest. */
export const nothing = {
  matches: (asked: string, range: string | null): string =>
    `No quote matches ${quoted(asked)}${range === null ? '' : `, looked for ${range}`}.`,
  inRange: (range: string, newest: PartialDate | null): string =>
    `No quote ${range}${newest === null ? '' : `; the newest is of ${date(newest)}`}.`,
  undated: (quotes: number): string =>
    `${count(quotes, 'quote')} that ${quotes === 1 ? 'fits' : 'fit'} otherwise ${quotes === 1 ? 'has' : 'have'} no date.`,
  of: (asked: Asked): string => `No quote${about(asked)}.`,
  by: (names: readonly string[], asked: Asked): string => `No quote by ${either(names)}${about(asked)}.`,
  /** Where a name fits more people than can be listed. */
  byAnybody: (wrote: string, people: number, asked: Asked): string =>
    `No quote by any of ${count(people, 'person', 'people')} called ${quoted(wrote)}${about(asked)}.`,
  noWords: (asked: string): string => `There is no word to look for in ${quoted(asked)}.`,
  namedOnly: (names: readonly string[]): string =>
    `${either(names)} ${names.length === 1 ? 'is' : 'are'} named in the articles I hold, but not quoted in any of them.`,
  /** `name` where several people were asked for; `held` as `holdings.ofSpeaker` gives it. */
  onRecord: (name: string | null, held: string): string => `On record${name === null ? '' : ` by ${name}`}: ${held}.`,
  allBy: (name: string): string => `All by ${name}`,
  closestBy: (words: string, people: readonly { readonly name: string; readonly quotes: number }[]): string =>
    `Closest: ${quoted(words)} by ${listed(people.map(({ name, quotes }) => `${name} (${count(quotes, 'quote')})`))}.`,
  oneByOne: (held: readonly { readonly word: string; readonly quotes: number }[], none: readonly string[]): string =>
    `One by one: ${listed(held.map(({ word, quotes }) => `${quoted(word)} ${count(quotes, 'quote')}`))}${none.length > 0 ? `; ${listed(none.map((word) => quoted(word)))} none` : ''}.`,
  /** `quotes` follow, each with what it lacks. */
  nearby: (quotes: number): string => (quotes === 1 ? 'Nearest, though not all of it:' : 'Nearest, though none is all of it:'),
  saidByAnother: 'Said by somebody else.',
  lacking: (words: readonly string[]): string => `Not in it: ${listed(words.map((word) => quoted(word)))}.`,
  word: (word: string, quotes: number): string => `${word} (${quotes})`,
  topicsLike: (titles: readonly string[]): string => `Topics with a name like it: ${listed(titles)}.`,
  spokenOf: (people: readonly { readonly name: string; readonly quotes: number }[]): string =>
    `${listed(people.map(({ name, quotes }) => `${count(quotes, 'quote')} of others ${quotes === 1 ? 'speaks' : 'speak'} of ${name}`))}.`,
  about: (name: string, quotes: number): string => `About ${name} (${quotes})`,
  quotedInstead: (names: readonly string[]): string => `Quoted instead: ${listed(names)}.`,
  closestNames: (names: readonly string[]): string => `Closest names on record: ${listed(names)}.`,
  closest: (names: readonly string[]): string => `Closest: ${listed(names)}.`,
  mostQuoted: (names: readonly string[]): string => `Most quoted: ${listed(names)}.`,
  nobodyCalled: (wrote: string): string => `Nobody on record is called ${quoted(wrote)}.`,
  /** `more`: so many others there are. */
  noneCalled: (filter: Filter, wrote: string, offered: Offered, names: readonly string[], more: number): string => {
    const none = `No ${filter} is called ${quoted(wrote)}.`;
    if (names.length === 0) return none;
    if (offered === 'closest')
      return `${none} Closest: ${listed(names)}${more > 0 ? `; there ${more === 1 ? 'is' : 'are'} ${more} more` : ''}.`;
    return `${none} There are: ${listed([...names, ...(more > 0 ? [`${more} more`] : [])])}.`;
  },
  /** Ranges as `dates.range` gives them. */
  impossible: (since: string, until: string): string => `No day is both ${since} and ${until}.`,
  twoWays: (wrote: string): string => `${quoted(wrote)} can be read in two ways; write the year first: 2025-02-13.`,
  noDate: (wrote: string): string => `${quoted(wrote)} was not read as a date; write one as since:2025-02 or “since February 2025”.`,
  otherSpeaker: (name: string): string => `The words name ${name}, the filter another speaker.`,
  saidAbout: (name: string): string => `What is said about ${name}`,
  excluding: 'To leave a word out, put - before it.',
  otherOutlet: (named: string, filter: string): string => `The words name ${named}, the filter ${filter}.`,
};
