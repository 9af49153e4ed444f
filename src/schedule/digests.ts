import type { EditionReceipt, KeptEdition } from '../model/edition-receipt.ts';
import type { ScheduleId } from '../model/ids.ts';
import type { Result } from '../model/result.ts';
import type { Destination, Occurrence, Schedule } from '../model/schedule.ts';
import type { Topic } from '../model/topic.ts';
import type { Reply } from '../reply/reply.ts';

/** A schedule with its next runs, for lists. */
export interface ScheduleView {
  /** Suspended and with its times in the bot's zone, where this machine does not know its own. */
  readonly schedule: Schedule;
  /** The recurrence in words: "weekdays 08:00 Europe/London". */
  readonly when: string;
  /** At most three; none when paused, and when it will be tried again while it is suspended. */
  readonly nextRuns: readonly Temporal.Instant[];
  readonly last: Occurrence | null;
}

/** The times of a schedule, or of several about one topic. */
export interface DigestClock {
  /** The IANA zone of the first of them. */
  readonly zone: string;
  /** The first slot of a day in that zone; null on a day without one. */
  slotOn(day: Temporal.PlainDate): Temporal.Instant | null;
}

/** What commands may do with digests. Failures are sentences for the person who asked, in the language of the interface. */
export interface Digests {
  /** `when`: "weekdays 08:00 Europe/London", "daily 7:30", "mon,thu 18:00 America/New_York", "cron 0 8 * * 1-5 Europe/Berlin". */
  add(
    where: Destination,
    topic: Topic,
    when: string,
    options: {
      readonly missed: Schedule['missed'];
      readonly whenEmpty: Schedule['whenEmpty'];
      /** The platform's id of the person who asks; told when the schedule is suspended. */
      readonly owner?: string | null;
    },
  ): Promise<Result<ScheduleView, string>>;
  list(where: Destination): Promise<readonly ScheduleView[]>;
  /** Only within the destination that asks: a schedule of another channel is not found. */
  setState(where: Destination, id: ScheduleId, state: 'active' | 'paused'): Promise<Result<ScheduleView, string>>;
  remove(where: Destination, id: ScheduleId): Promise<Result<Schedule, string>>;
  /** Exactly what would be posted at that instant; posts nothing. */
  preview(where: Destination | null, topic: Topic, at: Temporal.Instant): Promise<Reply>;
  /** By which clock a channel has its digest about a topic; null where it has none. */
  clockOf(where: Destination, topic: Topic): Promise<DigestClock | null>;
  /** Why a preview says what it says, and the zone for its times; null for a topic that there is not. */
  explain(
    where: Destination | null,
    topic: Topic,
    at: Temporal.Instant,
  ): Promise<{ readonly receipt: EditionReceipt; readonly zone: string } | null>;
  /**
   * What is kept of an edition that was due in this channel: by its fingerprint or a beginning of it of four characters at
   * least, by its occurrence's id, or the last of a day (`YYYY-MM-DD`), or the latest of all for null. Null when there is none of it, or when it belongs to another channel.
   */
  receipt(where: Destination, edition: string | null): Promise<KeptEdition | null>;
  /** The newest edition that was posted in this channel; null when there is none. */
  delivered(where: Destination): Promise<KeptEdition | null>;
  /** Schedules of a channel that are suspended, or of all channels for null; oldest first, bounded. */
  suspended(where: Destination | null): Promise<readonly Schedule[]>;
  /** The next post in a channel, or over all channels for null. */
  next(where: Destination | null): Promise<{ readonly schedule: Schedule; readonly at: Temporal.Instant } | null>;
}
