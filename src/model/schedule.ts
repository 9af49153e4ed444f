import type { OccurrenceId, ScheduleId, TopicId, UtteranceId } from './ids.ts';

/** A place to post, platform first: `slack:T0123/C0456`, `discord:123/456` (server/channel), `terminal:local/console`. */
export type Destination = string & { readonly destination: true };

const DESTINATION = /^(slack|discord|terminal):[A-Za-z0-9_-]{1,40}\/[A-Za-z0-9_-]{1,40}$/;

/** Parses the one-string form of a destination; null when it is none. */
export const parseDestination = (raw: string): Destination | null => (DESTINATION.test(raw) ? (raw as Destination) : null);

/** Makes a destination from its parts; throws a RangeError when a part does not fit. */
export function destination(platform: 'slack' | 'discord' | 'terminal', space: string, channel: string): Destination {
  const made = parseDestination(`${platform}:${space}/${channel}`);
  if (made === null) throw new RangeError('a destination is platform:space/channel, each of letters, digits, - and _');
  return made;
}

/** The parts of a destination. */
export function partsOf(where: Destination): {
  readonly platform: 'slack' | 'discord' | 'terminal';
  readonly space: string;
  readonly channel: string;
} {
  const [, platform = 'terminal', space = '', channel = ''] = /^([a-z]+):([^/]+)\/(.+)$/.exec(where) ?? [];
  return { platform: platform as 'slack' | 'discord' | 'terminal', space, channel };
}

/** When a digest is posted, in the wall-clock time of an IANA zone. Only schedule/recurrence.ts makes one. */
export type Recurrence =
  /** `days`: 1 is Monday, 7 is Sunday; ascending, never empty. */
  | { readonly kind: 'weekly'; readonly days: readonly number[]; readonly hour: number; readonly minute: number; readonly zone: string }
  /** Five fields; day-of-month and day-of-week as in classic cron (either matches when both are restricted). */
  | { readonly kind: 'cron'; readonly expression: string; readonly zone: string };

/** What happens to slots that passed while nothing ran: only the newest is made up for (within 12 hours), or none. */
export type MissedPolicy = 'once' | 'skip';

export interface Schedule {
  readonly id: ScheduleId;
  readonly destination: Destination;
  readonly topic: TopicId;
  readonly recurrence: Recurrence;
  readonly missed: MissedPolicy;
  /** With nothing new: an edition from the archive, or no post. */
  readonly whenEmpty: 'archive' | 'silence';
  readonly state: 'active' | 'paused';
  readonly createdAt: Temporal.Instant;
  /** The next slot that is to run; null when paused. */
  readonly nextSlot: Temporal.Instant | null;
  /** `chat`: made by /digest schedule. `file`: kept in step with the schedule file. */
  readonly origin: 'chat' | 'file';
}

export type OccurrenceState = 'claimed' | 'sending' | 'delivered' | 'failed' | 'skipped';

/** One slot of a schedule and what became of it. */
export interface Occurrence {
  readonly id: OccurrenceId;
  readonly schedule: ScheduleId;
  readonly slot: Temporal.Instant;
  readonly state: OccurrenceState;
  readonly claimedAt: Temporal.Instant;
  readonly finishedAt: Temporal.Instant | null;
  /** One sentence: why it was skipped or failed. Null otherwise. */
  readonly reason: string | null;
  /** The utterances that the post carried. */
  readonly utterances: readonly UtteranceId[];
  /** Platform message ids of the parts that were sent, in order. */
  readonly messages: readonly string[];
  /** Short hash of edition and content, also printed in the digest's footer. */
  readonly fingerprint: string | null;
}
