import type { Clock } from '../model/clock.ts';
import type { ScheduleId, TopicId } from '../model/ids.ts';
import type { Destination, PlatformName } from '../model/schedule.ts';
import type { Store } from '../store/store.ts';
import type { Texts } from '../texts/texts.ts';
import type { Compose, Ends, FindPost, Post, ScheduleLog, Tell } from './deliver.ts';
import type { ScheduleTimings } from './timings.ts';

/** What running a schedule takes. */
export interface RunDeps {
  readonly store: Store;
  readonly clock: Clock;
  readonly compose: Compose;
  /** What a topic is called in what people are told; its id where it is not known any more. */
  readonly titleOf: (topic: TopicId) => string;
  /** For what receipts and people are told. */
  readonly texts: Texts;
  readonly post: Post;
  readonly ends: Ends;
  readonly findPost: FindPost;
  readonly tell: Tell;
  readonly log: ScheduleLog;
  /** 0 to 1, for the jitter between tries. */
  readonly random: () => number;
  /** The name of this process among all that share the store: another one after each start. */
  readonly holder: string;
  readonly timings: ScheduleTimings;
  /** Whether this process certainly holds the channel, and for a while yet; absent: it does. */
  readonly holds?: (where: Destination) => boolean;
  /** Those that this process has; the channels of others are left to whoever has theirs. Absent: all. */
  readonly platforms?: readonly PlatformName[];
  /** Aborted when the bot stops: no further post is begun. */
  readonly signal?: AbortSignal;
  /** Aborted when it has waited long enough for what is under way. */
  readonly leave?: AbortSignal;
  /** Told what became of each slot that was run or gone on with, and in which channel. */
  readonly report?: (report: RunReport, where: Destination) => void;
}

/**
 * What became of one slot. `waiting`: it is tried again, and the channel rests until `after` milliseconds have passed, whatever a
 * clock shows; `away`: this process has no way to the platform, and nothing was tried; `elsewhere`: another process has it, or had it.
 */
export type RunOutcome =
  | { readonly kind: 'delivered'; readonly messages: readonly string[] }
  | { readonly kind: 'skipped' | 'failed' | 'away'; readonly reason: string }
  | { readonly kind: 'waiting'; readonly reason: string; readonly after: number }
  | { readonly kind: 'elsewhere' };

/** What became of a schedule that was due. `slot` is null when none of its slots was to be run any more. */
export interface RunReport {
  readonly schedule: ScheduleId;
  readonly slot: Temporal.Instant | null;
  readonly outcome: RunOutcome | { readonly kind: 'nothing' } | { readonly kind: 'broken'; readonly error: Error };
}
