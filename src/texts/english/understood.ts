import type { PartialDate } from '../../model/partial-date.ts';
import { date } from './dates.ts';
import { either, listed, quoted } from './words.ts';

/** A topic that words were read as: how it was written, what it is called, and how much of the answer really speaks of it. */
interface ReadTopic {
  readonly title: string;
  readonly wrote: string;
  /** Whether what was written is the title itself, and whether that has several words. */
  readonly sameName: boolean;
  readonly severalWords: boolean;
  /** All the quotes of the answer, and those that speak of the topic. */
  readonly found: number;
  readonly onTopic: number;
}

function aboutTopic({ title, wrote, sameName, severalWords, found, onTopic }: ReadTopic): string {
  // Quotes that hold all the words of a longer title are among those that are shown; a single word was looked for before.
  const isTitle = sameName && severalWords;
  const read = isTitle
    ? `Read as the topic ${title}`
    : `No quote holds ${quoted(wrote)}${sameName ? ' itself' : ''}; read as the topic ${title}${sameName ? '' : ', of which it is another name'}`;
  const filed = found - onTopic;
  if (found === 0) return `${read}.`;
  if (filed === 0) return `${read}: ${onTopic === 1 ? 'it speaks' : 'they speak'} of it${isTitle ? '' : ' in other words'}.`;
  if (onTopic === 0)
    return `${read}: none speaks of it; ${filed === 1 ? 'it stands in an article' : 'they stand in articles'} filed under it.`;
  return `${read}: ${onTopic === 1 ? 'the first speaks' : `the first ${onTopic} speak`} of it, the other ${filed} only ${filed === 1 ? 'stands' : 'stand'} in articles filed under it.`;
}

/** How a question was read, where that is not what was typed. */
export const understood = {
  /** Of a pasted text. */
  cut: (words: number): string => `Looked for by its first ${words} words.`,
  respelt: (name: string, wrote: string): string => `Showing ${name}; you wrote ${quoted(wrote)}.`,
  alias: (wrote: string, name: string): string => `${quoted(wrote)} is ${name}.`,
  /** `office` as `sources.office` gives it. */
  office: (wrote: string, name: string, office: string, from: PartialDate, to: PartialDate | null): string =>
    `${quoted(wrote)} ${to === null ? 'is' : 'was'} ${name}, ${office}${to === null ? ` since ${date(from)}` : `, ${date(from)} to ${date(to)}`}.`,
  ambiguous: (wrote: string, names: readonly string[]): string => `${quoted(wrote)} may be ${either(names)}; showing all of them.`,
  /** One of several people of a family name, of whom no first name is printed. */
  noFirstName: (name: string): string => `${name} (no first name printed)`,
  manyNamed: (wrote: string, people: number, names: readonly string[]): string =>
    `${quoted(wrote)} may be ${people} people, most often ${listed(names)}; showing all of them.`,
  several: (names: readonly string[]): string => `Showing ${listed(names)}.`,
  vacant: (office: string): string => `Nobody on record was ${quoted(office)} then.`,
  outOfOffice: 'None of it is from that time in office.',
  aboutTopic,
  isTopic: (wrote: string, title: string): string => `${quoted(wrote)} was read as the topic ${title}.`,
  topicAlias: (wrote: string, title: string): string => `${quoted(wrote)} is another name of the topic ${title}.`,
  /** The last `last` of `found` quotes are there for who speaks. */
  byOffice: (last: number, found: number): string =>
    last === found
      ? 'Found by the office or description of whoever speaks.'
      : `The last ${last === 1 ? 'is' : `${last} are`} there for the office or description of whoever speaks.`,
  /** So many of `found` quotes stand in articles that do not print the office. */
  printedElsewhere: (quotes: number, found: number): string =>
    quotes === found ? 'Other articles of that time print the office.' : `For ${quotes} of them only other articles of that time print it.`,
  /** The last `last` quotes are not by the body that was named, but speak of it. */
  ofBody: (names: readonly string[], last: number): string =>
    `The last ${last === 1 ? 'speaks' : `${last} speak`} of ${either(names)}; others said ${last === 1 ? 'it' : 'them'}.`,
  /** `range` as `dates.range` gives it, or the name of an outlet. */
  only: (what: string): string => `Only ${what}.`,
  readAs: (wrote: string, read: string): string => `${quoted(wrote)} was read as ${quoted(read)}.`,
  outletReadAs: (wrote: string, outlet: string): string => `${quoted(wrote)} was read as ${outlet}.`,
  wordForWord: 'Found word for word.',
  somebodyElses: (name: string): string => `Nothing like it by ${name}; these very words are somebody else’s.`,
  saidByOthers: (names: readonly string[]): string => `Nothing like it by ${either(names)}; somebody else said it.`,
  inArticle: (words: readonly string[]): string =>
    `${listed(words.map((word) => quoted(word)))} ${words.length === 1 ? 'stands' : 'stand'} in the article, not in the quote.`,
  alsoWritten: (ways: readonly string[]): string => `Also ${listed(ways.map((way) => quoted(way)))}.`,
  leftOut: (words: readonly string[]): string => `${listed(words.map((word) => quoted(word)))} left out: no quote holds all the words.`,
  without: (words: readonly string[]): string => `Without ${either(words.map((word) => quoted(word)))}.`,
  notBy: (names: readonly string[]): string => `Without the words of ${listed(names)}.`,
  lookedFor: (words: readonly string[]): string => `About this message I looked for ${words.join(', ')}.`,
};
