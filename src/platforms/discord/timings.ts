import type { Rate } from '../pacing.ts';

/** How long Discord is waited for; milliseconds. Tests hand in shorter ones. */
export interface DiscordTimings {
  /** From start() to READY. login() alone may never settle when the gateway cannot be reached. */
  readonly startDeadline: number;
  /** Before each new try to log in while Discord cannot be reached; the last one is used again and again. */
  readonly loginDelays: readonly number[];
  /** Before each new gateway connection while it cannot be kept, on top of the library's half second; the last one is used again and again. */
  readonly reconnectDelays: readonly number[];
  /** For servers to be announced after READY. Shorter than startDeadline. */
  readonly guildWait: number;
  /** Before each new try to show an answer that Discord certainly or probably did not take. */
  readonly answerBackoff: readonly number[];
  /** How long a person waits for something that takes its turn among scheduled posts: no try begins later. */
  readonly answerPatience: number;
  /** One REST call. */
  readonly callTimeout: number;
  /** Before each new try of a post that certainly did not reach Discord. */
  readonly postBackoff: readonly number[];
  /** How long a post, or one look at a history, may wait in all, so that the schedule is answered within a minute: no try begins later. */
  readonly postPatience: number;
  /** After a limit for which Discord named no time; doubled each time. */
  readonly unnamedWait: number;
  /** After a limit of the network before Discord that named no time. */
  readonly blockedWait: number;
  /** Between two looks for a post that is not there. */
  readonly historyPause: number;
  /** Posts of all channels together: Discord allows the bot 50 requests a second. */
  readonly postRate: Rate;
  /** The longest wait for a rate limit that an answer to a person takes. */
  readonly longestRetryAfter: number;
  /** Between two looks at whether the token still counts, where no connection would tell. */
  readonly tokenEvery: number;
  /** Between two looks at whether the gateway is alive. */
  readonly lookEvery: number;
  /** Without a sign of life on the gateway for so long health says so; heartbeats are 41 s apart, and looked at within 15. */
  readonly quiet: number;
  /** Without one for so long the connection counts as down. */
  readonly silence: number;
  /** Down for so long, it counts as lost for good. */
  readonly lostAfter: number;
}

export const DISCORD_TIMINGS: DiscordTimings = Object.freeze({
  startDeadline: 15_000,
  loginDelays: [500, 1_000, 2_000, 4_000],
  reconnectDelays: [0, 500, 2_000, 5_000, 15_000, 30_000],
  guildWait: 5_000,
  answerBackoff: [300, 1_500],
  answerPatience: 20_000,
  callTimeout: 10_000,
  postBackoff: [1_000, 4_000],
  postPatience: 40_000,
  unnamedWait: 1_000,
  blockedWait: 60_000,
  historyPause: 3_000,
  // 45 a second, and after a stumble a little more: requests do not arrive as evenly as they are sent.
  postRate: { gap: 22, burst: 1, most: 47 },
  longestRetryAfter: 60_000,
  tokenEvery: 5 * 60_000,
  lookEvery: 15_000,
  quiet: 75_000,
  silence: 150_000,
  lostAfter: 15 * 60_000,
});
