import type { OccurrenceId, ScheduleId, UtteranceId } from '../model/ids.ts';
import type { Destination, Occurrence, OccurrenceState, Schedule } from '../model/schedule.ts';

/** How a claimed occurrence ended, or went on. */
export interface OccurrenceUpdate {
  readonly state: Exclude<OccurrenceState, 'claimed'>;
  readonly at: Temporal.Instant;
  readonly reason?: string;
  readonly utterances?: readonly UtteranceId[];
  readonly messages?: readonly string[];
  readonly fingerprint?: string;
}

/**
 * State that outlives the process. Every implementation passes test/contracts/store-contract.ts.
 * Every method may throw an AttacheError `store-unavailable`; none loses what an earlier call has confirmed.
 */
export interface Store {
  /** Adds or replaces a schedule by id. */
  saveSchedule(schedule: Schedule): Promise<void>;
  schedule(id: ScheduleId): Promise<Schedule | null>;
  /** Of one destination, or all; oldest first. */
  schedules(destination?: Destination): Promise<readonly Schedule[]>;
  /** True when it was there. Its occurrences stay, as receipts. */
  removeSchedule(id: ScheduleId): Promise<boolean>;
  /** Active schedules whose next slot is at or before `now`, longest due first, found by an index. */
  dueSchedules(now: Temporal.Instant, limit: number): Promise<readonly Schedule[]>;
  /** Moves the next slot on, only when it still is `from`: false when somebody else has moved it. */
  advance(id: ScheduleId, from: Temporal.Instant, to: Temporal.Instant | null): Promise<boolean>;
  /** The earliest next slot over all active schedules. */
  nextDue(): Promise<Schedule | null>;

  /** Writes a new occurrence in state `claimed`: true for the one caller that was first, false for every other, for ever. */
  claim(occurrence: {
    readonly id: OccurrenceId;
    readonly schedule: ScheduleId;
    readonly slot: Temporal.Instant;
    readonly at: Temporal.Instant;
  }): Promise<boolean>;
  /**
   * Moves an occurrence on: claimed -> sending -> delivered | failed, claimed -> skipped | failed. One guarded write;
   * false when the state does not allow it (it is final, or unknown). `sending` may be repeated to add message ids.
   */
  update(id: OccurrenceId, change: OccurrenceUpdate): Promise<boolean>;
  occurrence(id: OccurrenceId): Promise<Occurrence | null>;
  /** Newest slot first. */
  occurrences(schedule: ScheduleId, limit: number): Promise<readonly Occurrence[]>;
  lastDelivered(schedule: ScheduleId): Promise<Occurrence | null>;
  /** Occurrences that were claimed or sending when their process went away: state not final, claimed before `before`. */
  unfinished(before: Temporal.Instant): Promise<readonly Occurrence[]>;
  /** Every utterance that delivered digests carried to this destination. */
  hadBy(destination: Destination): Promise<ReadonlySet<UtteranceId>>;

  /** Keeps a button's command that is too long for the platform, under a key made from it. Repeating it is harmless. */
  remember(key: string, value: string, at: Temporal.Instant): Promise<void>;
  recall(key: string): Promise<string | null>;

  close(): Promise<void>;
}
