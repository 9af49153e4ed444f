/** The tables as Kysely sees them. Instants are integer milliseconds since 1970, UTC; PostgreSQL hands bigints out as strings. */
export interface Tables {
  readonly schedules: ScheduleRow;
  readonly occurrences: OccurrenceRow;
  readonly had: HadRow;
  readonly memos: MemoRow;
}

export interface ScheduleRow {
  readonly id: string;
  readonly destination: string;
  readonly topic: string;
  /** JSON of a Recurrence. */
  readonly recurrence: string;
  readonly missed: string;
  readonly when_empty: string;
  readonly state: string;
  readonly created_at: number;
  readonly next_slot: number | null;
  readonly origin: string;
}

export interface OccurrenceRow {
  readonly id: string;
  readonly schedule: string;
  /** Copied from the schedule at the claim, since a schedule may be removed while its digest is on its way. */
  readonly destination: string | null;
  readonly slot: number;
  readonly state: string;
  readonly claimed_at: number;
  readonly finished_at: number | null;
  readonly reason: string | null;
  /** JSON lists of strings. */
  readonly utterances: string;
  readonly messages: string;
  readonly fingerprint: string | null;
}

/** An utterance that a delivered digest carried to a destination; its first time only. */
export interface HadRow {
  readonly destination: string;
  readonly utterance: string;
  readonly occurrence: string;
}

export interface MemoRow {
  readonly key: string;
  readonly value: string;
  readonly remembered_at: number;
}
