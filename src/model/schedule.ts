import type { EditionPart } from './edition-part.ts';
import type { OccurrenceId, ScheduleId, TopicId, UtteranceId } from './ids.ts';
import type { PostFault } from './post-result.ts';

/** A place to post, platform first: `slack:T0123/C0456`, `discord:123/456` (server/channel), `terminal:local/console`. */
export type Destination = string & { readonly destination: true };

/** Every platform that a destination may be on. */
export const PLATFORMS = ['slack', 'discord', 'terminal'] as const;
export type PlatformName = (typeof PLATFORMS)[number];

const DESTINATION = /^(slack|discord|terminal):[A-Za-z0-9_-]{1,40}\/[A-Za-z0-9_-]{1,40}$/;

/** Parses the one-string form of a destination; null when it is none. */
export const parseDestination = (raw: string): Destination | null => (DESTINATION.test(raw) ? (raw as Destination) : null);

/** Makes a destination from its parts; throws a RangeError when a part does not fit. */
export function destination(platform: PlatformName, space: string, channel: string): Destination {
  const made = parseDestination(`${platform}:${space}/${channel}`);
  if (made === null) throw new RangeError('a destination is platform:space/channel, each of letters, digits, - and _');
  return made;
}

/** The parts of a destination. */
export function partsOf(where: Destination): {
  readonly platform: PlatformName;
  readonly space: string;
  readonly channel: string;
} {
  const [, platform = 'terminal', space = '', channel = ''] = /^([a-z]+):([^/]+)\/(.+)$/.exec(where) ?? [];
  return { platform: platform as PlatformName, space, channel };
}

/** When a digest is posted, in the wall-clock time of an IANA zone. Only schedule/recurrence.ts makes one. */
export type Recurrence =
  /** `days`: 1 is Monday, 7 is Sunday; ascending, never empty. */
  | { readonly kind: 'weekly'; readonly days: readonly number[]; readonly hour: number; readonly minute: number; readonly zone: string }
  /** Five fields; day-of-month and day-of-week as in classic cron (either matches when both are restricted). */
  | { readonly kind: 'cron'; readonly expression: string; readonly zone: string };

/** What happens to slots that passed while nothing ran: only the newest is made up for (within 12 hours), or none. */
export type MissedPolicy = 'once' | 'skip';

/**
 * `paused`: a person wants no posts. `suspended`: the channel does not take them; kept, tried again at most once a day, and
 * active again as soon as a post gets through.
 */
export type ScheduleState = 'active' | 'paused' | 'suspended';

/** Why a schedule is suspended. */
export interface Suspension {
  /** Null when it is not the channel's fault: the schedule itself cannot be run. */
  readonly fault: PostFault | null;
  /** One sentence. */
  readonly reason: string;
  /** One sentence: what a person can do. */
  readonly remedy: string;
  readonly since: Temporal.Instant;
}

export interface Schedule {
  readonly id: ScheduleId;
  readonly destination: Destination;
  readonly topic: TopicId;
  readonly recurrence: Recurrence;
  readonly missed: MissedPolicy;
  /** With nothing new: an edition from the archive, or no post. */
  readonly whenEmpty: 'archive' | 'silence';
  readonly state: ScheduleState;
  /** Never null while the state is `suspended`, and always null otherwise. */
  readonly suspension: Suspension | null;
  readonly createdAt: Temporal.Instant;
  /** The next slot that is to run; while suspended, the next one that is tried; null when paused. */
  readonly nextSlot: Temporal.Instant | null;
  /** `chat`: made by /digest schedule. `file`: kept in step with the schedule file. */
  readonly origin: 'chat' | 'file';
  /** The platform's id of the person who made it in chat, who is told when it is suspended; never logged. Null when unknown. */
  readonly owner: string | null;
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
  /** What stands in each part; null before the first was announced, and for an edition of a release that did not know. */
  readonly parts: readonly EditionPart[] | null;
  /** Short hash of edition and content, also printed in the digest's footer. */
  readonly fingerprint: string | null;
}

/** What happened to a delivery, for its receipt: a part that arrived, a try that failed, a look into the channel's history. */
export interface DeliveryEvent {
  readonly at: Temporal.Instant;
  /** One sentence. */
  readonly what: string;
}

/** An occurrence with everything that is needed to go on with it, or to explain it. */
export interface Delivery extends Occurrence {
  readonly destination: Destination;
  /** Which process works on it, or did last. */
  readonly holder: string;
  /** Posts that were begun. */
  readonly tries: number;
  /** True when a post was begun whose outcome is not known: the channel has to be searched before another is begun. */
  readonly doubt: boolean;
  /** When the first and the last post were begun; null before the first. */
  readonly firstTry: Temporal.Instant | null;
  readonly lastTry: Temporal.Instant | null;
  /** The edition as it was composed, as JSON; kept until the occurrence is final. */
  readonly composed: string | null;
  /** The edition's receipt, as JSON; kept for 90 days. */
  readonly receipt: string | null;
  /** Oldest first. */
  readonly events: readonly DeliveryEvent[];
}
