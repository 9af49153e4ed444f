/** How long Slack is waited for; milliseconds. Tests hand in shorter ones. */
export interface SlackTimings {
  /** From start() to the first connection. */
  readonly startDeadline: number;
  /** One call of the Web API or of a response_url; both libraries wait for ever by default. */
  readonly callTimeout: number;
  /** One attempt to connect: the call that fetches the address, and Slack's hello. Must be longer than `callTimeout`. */
  readonly attemptTimeout: number;
  /** Before each attempt to reconnect; the last one is used again and again. The first is short: Slack asks for it several times a day. */
  readonly reconnectDelays: readonly number[];
  /** Without a connection for so long, it counts as lost for good. */
  readonly lostAfter: number;
  /** A refusal while reconnecting is only believed after these further tries: Slack has been seen to refuse good tokens for moments. */
  readonly refusalRetries: readonly number[];
  /** How long the peer may take over a closing handshake before the socket is cut; the library's own limit is 30 s. */
  readonly closeGrace: number;
  /** A ping without a pong for so long means a dead connection. The library's 5 s is reported to cut healthy ones. */
  readonly pingTimeout: number;
  /** Between two messages to one channel: Slack allows about one a second. */
  readonly postGap: number;
  /** Before each new try of a post that certainly did not arrive. */
  readonly postBackoff: readonly number[];
  /** The longest single wait that Slack may ask for with Retry-After, and how many of them one message gets. */
  readonly longestRetryAfter: number;
  readonly retryAfters: number;
}

export const SLACK_TIMINGS: SlackTimings = Object.freeze({
  startDeadline: 15_000,
  callTimeout: 10_000,
  attemptTimeout: 20_000,
  reconnectDelays: [100, 1_000, 2_000, 5_000, 10_000, 30_000],
  lostAfter: 15 * 60_000,
  refusalRetries: [2_000, 10_000],
  closeGrace: 2_000,
  pingTimeout: 10_000,
  postGap: 1_000,
  postBackoff: [1_000, 4_000],
  longestRetryAfter: 60_000,
  retryAfters: 4,
});
