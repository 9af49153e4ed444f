import type { PartialDate } from '../../model/partial-date.ts';
import type { SharedMatter } from '../../model/quote-rule.ts';
import type { Side } from '../../model/speaker.ts';
import { bothCapitals, calendarDay, clockTime, date, dayOnly, moment, placeOf } from './dates.ts';
import { count, listed } from './words.ts';

/** When an edition is for and what it covers. Instants; `zone` is an IANA name. */
interface Head {
  readonly slot: Temporal.Instant;
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
  readonly zone: string;
  /** Whole minutes, 0 where that is not worth a word. */
  readonly late: number;
  /** New articles whose date is not in the span, by their days (`YYYY-MM-DD`), the latest first; null is without a date. */
  readonly arrived: readonly { readonly articles: number; readonly days: { readonly first: string; readonly last: string } | null }[];
  /** By how many hours Washington is behind London when it is not the usual number, and until when in which zone, if that is known. */
  readonly outOfStep: {
    readonly hours: number;
    readonly usual: number;
    readonly until: { readonly at: Temporal.Instant; readonly zone: string } | null;
  } | null;
}

/** "08:00 London, 03:00 Washington. Covers Fri 20 Nov 08:00 to Mon 23 Nov 08:00, London time." */
function head({ slot, from, to, zone, late, arrived, outOfStep }: Head): string {
  const { year } = slot.toZonedDateTimeISO(zone);
  const end = (at: Temporal.Instant): string => `${calendarDay(at, zone).replace(new RegExp(` ${year}$`), '')} ${clockTime(at, zone)}`;
  const covers = `${end(from)} to ${end(to)}, ${placeOf(zone)} time${arrivals(arrived, year)}.`;
  const span = late === 0 ? `Covers ${covers}` : `Late by ${lateness(late)}; covers ${covers}`;
  return `${bothCapitals(slot)}. ${span}${outOfStep === null ? '' : ` ${clocks(outOfStep)}`}`;
}

/** ", and 2 articles from Thu 12 Feb and 1 without a date that arrived since"; empty when there are none. */
function arrivals(arrived: Head['arrived'], year: number): string {
  if (arrived.length === 0) return '';
  const groups = arrived.map(({ articles, days }, at) => {
    const which =
      days === null ? 'without a date' : `from ${[...new Set([days.first, days.last])].map((day) => dayOnly(day, year)).join(' to ')}`;
    return `${at === 0 ? count(articles, 'article') : articles} ${which}`;
  });
  return `, and ${listed(groups)} that arrived since`;
}

/** "2 h 15 min" */
const lateness = (minutes: number): string =>
  minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`;

function clocks({ hours, usual, until }: NonNullable<Head['outOfStep']>): string {
  const end = until === null ? '' : ` until ${calendarDay(until.at, until.zone)}`;
  return `The clocks are out of step${end}: Washington is ${hours} hours behind London, not ${usual}.`;
}

/** What was looked at, and who is quoted. */
interface Foot {
  /** Articles about the topic, null where there is none; `unnamed` of them name no outlet. */
  readonly considered: {
    readonly articles: number;
    readonly fresh: number;
    readonly outlets: number;
    readonly unnamed: number;
    readonly newest: PartialDate | null;
  } | null;
  /** Further articles that only mention the topic. */
  readonly mentioning: number;
  /** A sentence. */
  readonly voices: string;
  readonly fingerprint: string;
}

/** Whose voices are quoted, in the order in which they are named. */
interface Voices {
  readonly quotes: number;
  readonly sides: readonly { readonly side: Side; readonly quotes: number }[];
  /** Named, but nothing tells for which side they speak. */
  readonly unknown: number;
  readonly anonymous: number;
  readonly inOffice: number;
}

/** "14 articles considered, 3 new, from 6 outlets; 2 name no outlet; newest 20 Nov 2026. 5 more only mention it." */
function considered(all: Foot['considered'], mentioning: number): string {
  const mention = mentioning === 1 ? 'mentions' : 'mention';
  if (all === null) return mentioning === 0 ? 'No article is on it.' : `No article is about it; ${mentioning} only ${mention} it.`;
  const { articles, fresh, outlets, unnamed, newest } = all;
  const news = fresh > 0 ? `${fresh} new` : articles === 1 ? 'not new' : 'none of them new';
  const from = outlets === 0 ? '' : `, from ${count(outlets, 'outlet')}`;
  const none = unnamed === 0 || outlets === 0 ? '' : `; ${unnamed} ${unnamed === 1 ? 'names' : 'name'} no outlet`;
  return `${count(articles, 'article')} considered, ${news}${from}${none}${newest === null ? '' : `; newest ${date(newest)}`}.${mentioning === 0 ? '' : ` ${mentioning} more only ${mention} it.`}`;
}

const SIDES: Readonly<Record<Side, string>> = { us: 'US', uk: 'UK', eu: 'EU', russia: 'Russia', ukraine: 'Ukraine', other: 'other' };

/** "Voices: US 2, UK 2, anonymous 1; 4 of 5 in an office on record." */
function voices({ quotes, sides, unknown, anonymous, inOffice }: Voices): string {
  if (quotes === 0) return 'No quotes.';
  const rest = [['side unknown', unknown] as const, ['anonymous', anonymous] as const].filter(([, each]) => each > 0);
  const named = [...sides.map((each) => [SIDES[each.side], each.quotes] as const), ...rest].map(([name, each]) => `${name} ${each}`);
  return `Voices: ${named.join(', ')}; ${inOffice} of ${quotes} in an office on record.`;
}

/** What stands above two quotes from either side of the Atlantic. */
function pair(matter: SharedMatter): string {
  if (matter === 'story') return 'Across the Atlantic, on one story:';
  return matter === null
    ? 'From either side of the Atlantic, though not in answer to each other:'
    : `Across the Atlantic, on ${listed(matter.slice(0, 3))}:`;
}

/** What a digest is about: a topic by its title, or a person by name. */
interface Subject {
  readonly title: string;
  readonly isPerson: boolean;
}

/** What a digest is called among others. */
const name = ({ title, isPerson }: Subject): string => (isPerson ? `What ${title} says` : title);

const on = ({ title, isPerson }: Subject): string => (isPerson ? `by ${title}` : `on ${title}`);

/** Half a sentence, as a reason why nothing is posted. */
const nothingNew = (subject: Subject, since: Temporal.Instant, zone: string): string =>
  `nothing new ${on(subject)} since ${moment(since, zone)}`;

/** The beginning of an edition without news. On a topic its title stands right above. */
const noNews = (subject: Subject, since: Temporal.Instant, zone: string): string =>
  `Nothing new ${subject.isPerson ? `${on(subject)} ` : ''}since ${moment(since, zone)}`;

/** A digest from its title to its foot, and why there is none. */
export const digests = {
  name,
  title: (subject: Subject, slot: Temporal.Instant, zone: string): string => `${name(subject)}, ${calendarDay(slot, zone)}`,
  head,
  fromArchive: (subject: Subject, since: Temporal.Instant, zone: string): string =>
    `${noNews(subject, since, zone)}; from the archive, what this channel has not had yet:`,
  archiveSpent: (subject: Subject, since: Temporal.Instant, zone: string): string =>
    `${noNews(subject, since, zone)}, and this channel has had what the archive holds. The next edition comes when there is something to say.`,
  archiveEmpty: (subject: Subject, since: Temporal.Instant, zone: string): string =>
    `${noNews(subject, since, zone)}, and nothing ${on(subject)} in the archive.`,
  archiveQuoteless: (subject: Subject, since: Temporal.Instant, zone: string): string =>
    `${noNews(subject, since, zone)}, and the archive has no quote ${on(subject)}.`,
  /** Of a person of whom others speak. */
  nothingButOthers: (person: string, since: Temporal.Instant, zone: string): string =>
    `${noNews({ title: person, isPerson: true }, since, zone)}.`,
  moreOwn: (quotes: number): string => `And ${count(quotes, 'more new quote')}.`,
  /** Above quotes of others who speak of the person. */
  others: (person: string): string => `Others on ${person}`,
  ownAndOthers: (person: string, own: number, others: number): string =>
    own + others === 0 ? 'No quotes.' : `Quotes: ${person} ${own}${others === 0 ? '' : `, others ${others}`}.`,
  moreStories: (stories: number): string => `And ${count(stories, 'more story', 'more stories')}.`,
  inTheirWords: 'In their words',
  inTheirWordsFromArchive: 'In their words, from the archive',
  pair,
  /** What an edition says of a side that it has no quote of. */
  noAmerican: {
    silent: 'Washington is silent on this: no American voice is quoted.',
    unknown: 'No voice on this is known to be American.',
    elsewhere: 'No American voice on this: those who are quoted speak of other matters.',
    shown: 'What Americans say on this has been posted here before.',
  },
  noEuropean: {
    silent: 'Europe is silent on this: no European voice is quoted.',
    unknown: 'No voice on this is known to be European.',
    elsewhere: 'No European voice on this: those who are quoted speak of other matters.',
    shown: 'What Europeans say on this has been posted here before.',
  },
  voices,
  foot: (all: Foot): string => `${considered(all.considered, all.mentioning)} ${all.voices} Edition ${all.fingerprint}.`,
  moreQuotes: 'More quotes',
  discuss: 'Discuss',
  why: 'Why this?',
  manage: 'Manage',
  nothingNew,
  nothingLeft: (subject: Subject, since: Temporal.Instant, zone: string): string =>
    `${nothingNew(subject, since, zone)}, and this channel has had what the archive holds`,
  /** Half a sentence, as a reason why nothing is posted. */
  noSuchPerson: (name: string): string => `nobody called ${name} is on record any more; choose somebody else with /digest schedule`,
  noSuchTopic: (id: string): string => `there is no topic ${id} any more; choose another with /digest schedule`,
};
