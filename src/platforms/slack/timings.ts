import type { Rate } from '../pacing.ts';

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
  /** Scheduled posts to one channel: one a second. Slack allows bursts, but does not promise to show them (Slack docs, "Rate limits"). */
  readonly postRate: Rate;
  /** Answers in one channel: a few at once are worth the risk, for a person waits. */
  readonly answerRate: Rate;
  /** Messages to all channels together: "several hundred a minute" (Slack docs, chat.postMessage). */
  readonly workspaceRate: Rate;
  /** Looks at histories: fifty a minute and bursts (Slack docs, Tier 3). */
  readonly historyRate: Rate;
  /** Before each new try of a post that certainly did not arrive. */
  readonly postBackoff: readonly number[];
  /** How long a post, or one look at a history, may wait in all, so that the schedule is answered within a minute: no try begins later. */
  readonly postPatience: number;
  /** After a limit for which Slack named no time; doubled each time. */
  readonly unnamedWait: number;
  /** Between two looks for a post that is not there. */
  readonly historyPause: number;
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
  postRate: { gap: 1_000, burst: 1 },
  answerRate: { gap: 1_000, burst: 3 },
  workspaceRate: { gap: 100, burst: 5 },
  historyRate: { gap: 1_200, burst: 20 },
  postBackoff: [1_000, 4_000],
  postPatience: 40_000,
  unnamedWait: 2_000,
  historyPause: 3_000,
});
