/** The tables as Kysely sees them. Instants are integer milliseconds since 1970, UTC; PostgreSQL hands bigints out as strings. */
export interface Tables {
  readonly schedules: ScheduleRow;
  readonly occurrences: OccurrenceRow;
  readonly channels: ChannelRow;
  readonly had: HadRow;
  readonly memos: MemoRow;
  readonly installations: InstallationRow;
  readonly articles: ArticleRow;
  readonly quotes: QuoteRow;
  readonly speakers: SpeakerRow;
  readonly settlements: SettlementRow;
  readonly article_changes: ArticleChangeRow;
  readonly corpus_revision: { readonly only_row: number; readonly revision: number };
}

export interface InstallationRow {
  readonly id: string;
  /** Whose record counts; null: its own. */
  readonly within_id: string | null;
  readonly record: string;
  readonly saved_at: number;
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
  readonly owner: string | null;
  /** JSON of a Suspension. */
  readonly suspension: string | null;
  /** When the owner was told of the suspension. */
  readonly told_at: number | null;
  /** The same instant when they were certainly not reached then. */
  readonly missed_at: number | null;
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
  /** JSON list of [utterances, those of them that are news], one for each part. */
  readonly parts: string | null;
  readonly fingerprint: string | null;
  readonly holder: string | null;
  readonly tries: number;
  /** 1 while the outcome of the last try is not known. */
  readonly doubt: number;
  readonly first_try: number | null;
  readonly last_try: number | null;
  /** JSON of an edition, and of its receipt. */
  readonly composed: string | null;
  readonly receipt: string | null;
  /** JSON list of [instant, sentence]. */
  readonly events: string;
}

/** A channel that has, or had, schedules: one process at a time works on it. */
export interface ChannelRow {
  readonly destination: string;
  /** Empty while nobody holds it. */
  readonly holder: string;
  /** Held, or at rest, until then. */
  readonly held_until: number;
  /** When that was written, by the clock that `held_until` went by. */
  readonly written_at: number;
}

/** An utterance that a digest carried to a destination, its first time only; or that was given up, since the destination does not take it. */
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

export interface ArticleRow {
  readonly id: string;
  /** JSON of an Article. */
  readonly record: string;
  readonly text: string;
  readonly hash: string;
  readonly origin: string;
  /** When the article was first ingested. */
  readonly ingested_at: number;
}

/** At which revision an article was last put, settled or removed. The row stays when the article goes, to say so. */
export interface ArticleChangeRow {
  readonly article: string;
  readonly revision: number;
}

export interface QuoteRow {
  readonly id: string;
  readonly article: string;
  /** Its place in the article, from 0. */
  readonly ordinal: number;
  /** JSON of a Quote as its own article gives it, before any settlement. */
  readonly record: string;
  /** JSON list of [start, end] in the article's text, UTF-16, one for each segment or paragraph of one. */
  readonly evidence: string;
  readonly confidence: number;
}

/** A speaker as one article names it; the same id in several articles is the same speaker. */
export interface SpeakerRow {
  readonly article: string;
  readonly id: string;
  /** JSON of a Speaker. */
  readonly record: string;
}

export interface SettlementRow {
  readonly quote: string;
  readonly speaker: string;
  readonly settled_by: string;
  readonly shared_words: string;
  readonly confidence: number;
}
