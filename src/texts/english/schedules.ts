import type { PartialDate } from '../../model/partial-date.ts';
import type { MissedPolicy, OccurrenceState, Schedule } from '../../model/schedule.ts';
import { date, moment } from './dates.ts';
import { bare, count, either, listed, quoted } from './words.ts';

/** A digest among others: its id, the title of its topic, and when it runs, in words. */
interface Named {
  readonly id: string;
  readonly topic: string;
  readonly when: string;
}

const MISSED: Readonly<Record<MissedPolicy, string>> = { once: 'made up for once, within 12 hours', skip: 'skipped' };
const WHEN_EMPTY: Readonly<Record<Schedule['whenEmpty'], string>> = { archive: 'an edition from the archive', silence: 'no post' };
const OUTCOMES: Readonly<Record<OccurrenceState, string>> = {
  claimed: 'claimed',
  sending: 'sending',
  delivered: 'delivered',
  failed: 'failed',
  skipped: 'skipped',
};
const STATES: Readonly<Record<Schedule['state'], string>> = { active: '', paused: ', paused', suspended: ', suspended' };

const named = ({ id, topic, when }: Named): string => `${id} (${topic}, ${when})`;
const title = (topic: string, id: string): string => `${topic} (${id})`;
const button = (does: string, id: string | null): string => (id === null ? does : `${does} ${id}`);

/** The digests of a channel: lists, what was changed, and why something was not. Topics by their titles; `line` is a command. */
export const schedules = {
  none: 'No digest is scheduled in this channel.',
  forExample: (line: string): string => `For example: ${line}`,
  here: (digests: number): string => `${count(digests, 'digest')} in this channel`,
  title,
  when: 'When',
  suspended: 'Suspended',
  /** A suspended one: when it is tried again. */
  triedAgain: 'Tried again',
  next: 'Next',
  missedRuns: 'Missed runs',
  nothingNew: 'Nothing new',
  last: 'Last',
  paused: 'paused',
  notByItself: 'not by itself',
  runs: (at: readonly Temporal.Instant[], zone: string): string => at.map((each) => moment(each, zone)).join('; '),
  missed: MISSED,
  whenEmpty: WHEN_EMPTY,
  neverRun: 'not run yet',
  lastRun: (state: OccurrenceState, at: Temporal.Instant, zone: string, reason: string | null): string =>
    `${OUTCOMES[state]}, ${moment(at, zone)}${reason === null ? '' : `: ${reason}`}`,
  /** Buttons; beside others they say which digest they mean. */
  pause: (id: string | null): string => button('Pause', id),
  resume: (id: string | null): string => button('Resume', id),
  remove: (id: string | null): string => button('Remove', id),
  preview: 'Preview',
  scheduleDigest: 'Schedule a digest',
  /** What was done. */
  changed: {
    scheduled: (topic: string, id: string): string => `Scheduled: ${title(topic, id)}.`,
    paused: (topic: string, id: string): string => `Paused: ${title(topic, id)}.`,
    resumed: (topic: string, id: string): string => `Resumed: ${title(topic, id)}.`,
  },
  removed: (topic: string, id: string): string => `Removed: ${title(topic, id)}. Posts and receipts are kept.`,
  whatIsLeft: 'What is left',
  scheduleAgain: 'Schedule it again',
  noChannel: 'Digests belong to a channel; please ask again in the channel that should get it.',
  mayNotManage: 'Changing the digests of this channel needs the right to manage it; please ask somebody who has it.',
  putRight: 'Put it right in a form',
  unknownTopic: (wrote: string, mostWords: number, topics: readonly string[]): string =>
    `${quoted(wrote)} is neither a topic nor a person nor up to ${mostWords} words to look for. The topics are ${listed(topics)}.`,
  /** Of a digest that follows a person. */
  follows: (name: string, quotes: number, newest: PartialDate | null): string =>
    quotes === 0
      ? `No quote by ${name} is held yet; editions come once there is one.`
      : `${count(quotes, 'quote')} by ${name} ${quotes === 1 ? 'is' : 'are'} held now${newest === null ? '' : `, the newest of ${date(newest)}`}.`,
  notTheOffice: 'The digest follows the person, whoever holds the office later.',
  /** `option` is what to type. */
  wordsInstead: (option: string): string => `For articles with the words instead: ${option}`,
  personInstead: (name: string, option: string): string => `For what ${name} says instead: ${option}`,
  /** `others` more go by the name. A single one is not certain to be meant. */
  whichPerson: (wrote: string, names: readonly string[], others: number): string =>
    names.length + others === 1
      ? `Is ${quoted(wrote)} ${listed(names)}, whom the digest should follow, or are these words to look for?`
      : `${quoted(wrote)} may be ${either([...names, ...(others > 0 ? [`${others} more`] : [])])}. Whom should the digest follow?`,
  theWords: (wrote: string): string => `The words ${quoted(wrote)}`,
  whichOne: (digests: number): string =>
    digests === 1 ? 'Nothing was changed. This channel has one digest; name it to go on:' : 'Which one? This channel has several digests:',
  notHere: (wrote: string): string => `This channel has no digest ${quoted(wrote)}. It has:`,
  inList: ({ id, topic, when }: Named): string => `${id}: ${topic}, ${when}`,
  noneYet: 'This channel has no schedules yet; make one with /digest schedule, for example weekdays 08:00.',
  several: (wrote: string, found: readonly Named[]): string =>
    `Several schedules begin with ${quoted(wrote)}: ${found.map(named).join('; ')}.`,
  noSuch: (wrote: string, here: readonly Named[]): string =>
    `This channel has no schedule ${quoted(wrote)}; it has ${here.map(named).join('; ')}.`,
  already: ({ id, topic, when }: Named, state: Schedule['state']): string =>
    `This channel already has ${topic}, ${when}: it is ${id}${STATES[state]}.`,
  tooMany: (most: number): string => `This channel has ${most} schedules, the most it may have; remove one first.`,
  neverRuns: (when: string): string => `${quoted(when)} has no run within the next eight years; choose another time.`,
  noFurtherRun: (digest: Named): string => `${named(digest)} has no further run; remove it and make another.`,
  inFile: (id: string): string => `${id} is kept in the schedule file and would come back: take it out there, or pause it here.`,
  /** Above a preview of what was posted under another code; `edition` is null where it had none. */
  postedThen: (edition: string | null): string =>
    `What was posted then was edition ${edition ?? 'of an older release'}; what is held has been corrected or completed since, so that today it would read:`,
  /** `reason` is half a sentence. */
  nothingToPost: (reason: string): string => `Nothing would be posted: ${bare(reason)}.`,
};
