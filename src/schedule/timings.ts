/** Every time span and count that the schedule goes by; spans in milliseconds. */
export interface ScheduleTimings {
  /** A process holds a channel this long unless it prolongs that; after a crash another waits for the rest of it. */
  readonly hold: number;
  readonly renewEvery: number;
  /** In so long before a hold runs out nothing more is sent: a request may take ten seconds, and then nobody else has begun. */
  readonly restOfHold: number;
  /** Without an answer or a part arriving for so long, a post is lost; platforms promise to settle within a minute. */
  readonly postWithin: number;
  /** Before the second try; each later pause is twice as long, up to `longestPause`, and half as long to half as long again by chance. */
  readonly pause: number;
  readonly longestPause: number;
  /** A digest that could not be posted so often, or for so long, has failed. */
  readonly tries: number;
  readonly tryFor: number;
  /** A channel's history that cannot be read is tried again for so long after the uncertain post. */
  readonly lookFor: number;
  /** A digest that was left unfinished is not sent any more when its slot is older; the plan makes up for no older one either. */
  readonly finishWithin: number;
  /** A suspended schedule is tried no more often: once a day, also on the day that is an hour shorter. */
  readonly probeEvery: number;
  /** An owner whom the word of a suspension did not reach is told after so long again, at the next try, and for so long in all. */
  readonly tellAgain: number;
  readonly tellFor: number;
  /** Channels of one platform served side by side; each has a request or two under way. A dead one occupies its place for a minute at most. */
  readonly width: number;
  /** How long receipts, and buttons' commands that nobody uses, are kept; how often the old ones are removed, and how many at once. */
  readonly keepReceipts: number;
  readonly keepButtons: number;
  /** How long it is known which events a platform has sent: it repeats one for minutes, and after an outage perhaps for hours. */
  readonly keepEvents: number;
  readonly pruneEvery: number;
  readonly pruneAtOnce: number;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

export const scheduleTimings: ScheduleTimings = Object.freeze({
  hold: MINUTE,
  renewEvery: 20 * SECOND,
  restOfHold: 15 * SECOND,
  postWithin: 75 * SECOND,
  pause: 30 * SECOND,
  longestPause: 30 * MINUTE,
  tries: 10,
  tryFor: 3 * HOUR,
  lookFor: 10 * MINUTE,
  finishWithin: 12 * HOUR,
  probeEvery: 22 * HOUR,
  tellAgain: 20 * HOUR,
  tellFor: 7 * DAY,
  width: 48,
  keepReceipts: 90 * DAY,
  keepButtons: 180 * DAY,
  keepEvents: DAY,
  pruneEvery: HOUR,
  pruneAtOnce: 500,
});

/** The pause after so many tries (1 or more), for `chance` from 0 to 1: channels that failed together do not return together. */
export function pauseAfter(tries: number, chance: number, timings: ScheduleTimings): number {
  const usual = Math.min(timings.longestPause, timings.pause * 2 ** Math.min(tries - 1, 20));
  return Math.round(usual * (0.5 + chance));
}
