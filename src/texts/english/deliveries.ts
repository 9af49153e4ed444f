import { moment } from './dates.ts';
import { bare } from './words.ts';

const times = (tries: number): string => (tries === 1 ? 'once' : `${tries} times`);

/** Why an edition that was begun is not to be sent any more; `late`: so many hours after its slot. */
type Unwanted = { readonly kind: 'removed' | 'paused' | 'unknown' } | { readonly kind: 'late'; readonly hours: number };

function because(why: Unwanted): string {
  switch (why.kind) {
    case 'removed':
      return 'its schedule was removed meanwhile';
    case 'paused':
      return 'its schedule was paused meanwhile';
    case 'unknown':
      return 'what was being sent is not known any more';
    case 'late':
      return `more than ${why.hours} hours have passed since`;
    default:
      return why satisfies never;
  }
}

const theNext = (next: Temporal.Instant | null, zone: string): string =>
  `The next edition${next === null ? '' : `, ${moment(next, zone)},`}`;

const notToldAgain = 'If that fails too you are not told again; "/digest list" in the channel shows how it stands.';

/**
 * What became of an edition on its way into a channel, for its receipt and for whoever scheduled it. Reasons come as sentences of
 * this language, from a platform or from here.
 */
export const deliveries = {
  /** Slots that passed while nothing ran. */
  onlyNewest: 'It passed while Attaché was not running; only the newest missed edition is made up for.',
  tooOld: (hours: number): string => `It passed more than ${hours} hours before Attaché was running again.`,
  skipsMissed: 'It passed while Attaché was not running, and this schedule skips what it misses.',
  laterOnesToo: (until: Temporal.Instant): string => `So did every later slot before ${until.toString({ smallestUnit: 'minute' })}.`,
  notSent: (why: Unwanted): string => `It was not sent: ${because(why)}.`,
  notFinished: (why: Unwanted): string => `It was not finished: ${because(why)}.`,
  notCertain: (why: Unwanted): string => `It is not certain whether all of it arrived, and it was not sent again: ${because(why)}.`,
  /** Parts that are out when the rest does not follow; 1 at least. */
  partsOut: (parts: number): string =>
    parts === 1 ? 'Its first part was posted; the rest was not sent.' : `Its first ${parts} parts were posted; the rest was not sent.`,
  /** What was to be in the part at which an edition ended, and in the one at which an earlier one had. */
  givenUp: 'What an earlier edition had broken off at stood in that part again, and is not tried a third time.',
  unreadable: 'What is stored of it cannot be read.',
  notComposed: 'The digest could not be composed; the log says why.',
  partPosted: (part: number): string => `Part ${part} was posted.`,
  failed: (reason: string): string => `${bare(reason)}.`,
  /** Given up after so many tries; `doubt`: it may have arrived. */
  triedInVain: (reason: string, doubt: boolean, tries: number): string =>
    `${doubt ? `It is not certain whether the digest arrived (${bare(reason)})` : bare(reason)}. It was tried ${times(tries)}.`,
  tryFailed: (tries: number, reason: string): string => `Try ${tries} failed: ${bare(reason)}.`,
  tryUnknown: (tries: number, reason: string): string => `Try ${tries} has an unknown outcome: ${bare(reason)}.`,
  noAnswer: (seconds: number): string => `there was no answer within ${seconds} seconds`,
  postingBroke: 'posting failed in an unexpected way, and the log says how',
  /** Looking in the channel for what arrived of it. */
  searched: (parts: number): string =>
    parts === 0 ? 'The channel was searched: nothing had arrived.' : `The channel was searched: ${parts} of its parts had arrived.`,
  notSearched: (reason: string): string => `The channel could not be searched: ${bare(reason)}.`,
  sentUnsearched: (reason: string): string =>
    `The channel could not be searched (${bare(reason)}); it was sent again within the minutes in which the platform refuses a second copy.`,
  neverSearched: (reason: string): string =>
    `It is not certain whether the digest arrived, and the channel could not be searched (${bare(reason)}); it was not sent again, so that nobody gets it twice.`,
  searchBroke: 'the search failed in an unexpected way, and the log says how',
  /** A schedule whose channel takes no posts. `remedy` is a sentence. */
  suspended: (reason: string, remedy: string): string => `${bare(reason)}. The schedule is suspended. ${remedy}`,
  /** What a person can do about a fault that stays until then, where the platform does not say. */
  remedies: {
    permission: 'Allow the bot to post in that channel, or invite it there.',
    archived: 'Unarchive the channel, or remove the schedule.',
    gone: 'Invite the bot to the channel again, or remove the schedule if the channel was deleted.',
    revoked: 'Install the app again, and give the bot its new token.',
  },
  unknownZone: (zone: string): string => `Its time (${zone}) cannot be worked out on this machine.`,
  chooseAnotherZone: 'Remove it, and schedule it again with another zone.',
  /** What the person who made a schedule is told privately when it is suspended. */
  yoursIsSuspended: (id: string, topic: string, when: string, reason: string): string =>
    `Your digest ${id} (${topic}, ${when}) is suspended: ${reason}`,
  keptAndTried: (id: string): string =>
    `It is kept and tried again at most once a day. "/digest resume ${id}" in its channel resumes it at once.`,
  /** What the same person is told of an edition that failed; `reason` is a sentence. */
  yoursHasFailed: (id: string, topic: string, slot: Temporal.Instant, zone: string, reason: string): string =>
    `Your digest ${id} (${topic}) for ${moment(slot, zone)} has failed: ${bare(reason)}.`,
  /** Of an edition of which nothing was posted; `next` is null where there is none. */
  nextCoversIt: (next: Temporal.Instant | null, zone: string): string => `${theNext(next, zone)} covers its time as well. ${notToldAgain}`,
  /** Of an edition of which a part was posted; `news`: whether any stood in the rest. */
  nextHasRest: (next: Temporal.Instant | null, zone: string, news: boolean): string =>
    news
      ? `${theNext(next, zone)} has what was new in the rest as well; what was posted does not come again. ${notToldAgain}`
      : `There was no news in the rest. ${theNext(next, zone)} has what is new since. ${notToldAgain}`,
  /** Of an edition of which a part was posted where nobody knows what stood in which part: nothing of it comes again. */
  restIsNotRepeated: (next: Temporal.Instant | null, zone: string, edition: string): string =>
    `What stood in the rest does not come again: "/digest why ${edition}" in the channel lists it. ${theNext(next, zone)} has what is new since. ${notToldAgain}`,
};
