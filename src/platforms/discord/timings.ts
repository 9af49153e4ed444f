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
  /** One REST call. */
  readonly callTimeout: number;
  /** Before each new try of a post that Discord has refused for a moment. */
  readonly postBackoff: readonly number[];
  /** The longest single wait for a rate limit, and how many of them one message gets. */
  readonly longestRetryAfter: number;
  readonly retryAfters: number;
  /** Without a sign of life on the gateway for so long the connection counts as down; heartbeats are 41 s apart. */
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
  callTimeout: 10_000,
  postBackoff: [1_000, 4_000],
  longestRetryAfter: 60_000,
  retryAfters: 4,
  silence: 150_000,
  lostAfter: 15 * 60_000,
});
