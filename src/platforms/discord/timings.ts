/** How long Discord is waited for; milliseconds. Tests hand in shorter ones. */
export interface DiscordTimings {
  /** From start() to READY. login() alone may never settle when the gateway cannot be reached. */
  readonly startDeadline: number;
  /** Before each new try to log in while Discord cannot be reached; the last one is used again and again. */
  readonly loginDelays: readonly number[];
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
  callTimeout: 10_000,
  postBackoff: [1_000, 4_000],
  longestRetryAfter: 60_000,
  retryAfters: 4,
  silence: 150_000,
  lostAfter: 15 * 60_000,
});
