import type { Article } from '../model/article.ts';
import type { AttacheError } from '../model/errors.ts';
import type { ArticleId, OccurrenceId, QuoteId, ScheduleId, SpeakerId, UtteranceId } from '../model/ids.ts';
import type { Quote } from '../model/quote.ts';
import type { Delivery, Destination, Occurrence, PlatformName, Schedule, Suspension } from '../model/schedule.ts';
import type { Speaker } from '../model/speaker.ts';
import type { OccurrenceUpdate } from './occurrence-update.ts';

export type { OccurrenceUpdate } from './occurrence-update.ts';

/** A row that holds what no release has written; everything else goes on without it. */
export interface UnreadableRow {
  readonly kind: 'schedule' | 'occurrence';
  readonly id: string;
  readonly error: AttacheError;
}

/** What could be read, and what could not. */
export interface Readable<Value> {
  readonly values: readonly Value[];
  readonly unreadable: readonly UnreadableRow[];
}

/** What is waiting, over all channels of the platforms that were asked about. */
export interface Backlog {
  readonly due: number;
  readonly overdue: number;
  readonly suspended: number;
  readonly unfinished: number;
  readonly lastDelivery: Temporal.Instant | null;
}

/** A quote with where its words stand in the article's text: UTF-16 offsets, `end` exclusive; one place for each segment, or for each paragraph of one. */
export interface EvidencedQuote {
  readonly quote: Quote;
  readonly evidence: readonly { readonly start: number; readonly end: number }[];
}

/** An article with all that was read from it. */
export interface StoredArticle {
  readonly article: Article;
  readonly text: string;
  /** Of everything here but `origin` and `at`: the same hash means that nothing changes. */
  readonly hash: string;
  /** The file that it came from. */
  readonly origin: string;
  readonly quotes: readonly EvidencedQuote[];
  /** Those whom the quotes name and no list of people knows. */
  readonly speakers: readonly Speaker[];
  /** What the same file held before under another id; it goes in the same transaction. */
  readonly replaces: ArticleId | null;
  readonly at: Temporal.Instant;
}

/** A name that another article makes certain for a quote that its own leaves open. */
export interface StoredSettlement {
  readonly quote: QuoteId;
  readonly speaker: SpeakerId;
  readonly settledBy: ArticleId;
  /** The words that both articles print. */
  readonly sharedWords: string;
  readonly confidence: number;
}

/** An article as it is held: its quotes with their settlements, and the speakers as it names them itself. */
export interface HeldArticle {
  readonly article: Article;
  readonly quotes: readonly Quote[];
  readonly speakers: readonly Speaker[];
}

/** A line of the list of what is held. */
export interface ListedArticle {
  readonly article: Article;
  /** The file that it came from. */
  readonly origin: string;
  readonly quotes: number;
}

/** Everything ingested. A settled quote carries its settlement, unless it was asked for without. Ordered by article id and place. */
export interface StoredCorpus {
  readonly articles: readonly Article[];
  readonly quotes: readonly Quote[];
  readonly speakers: readonly Speaker[];
}

/** What a store says has changed. It says nothing of what: whoever listens asks again. */
export type StoreChange = 'corpus' | 'schedules';
/** Called soon after a change; must not throw. */
export type StoreListener = (what: StoreChange) => void;

/**
 * State that outlives the process. Every implementation passes test/contracts/store-contract.ts.
 * Every method may throw an AttacheError `store-unavailable`; none loses what an earlier call has confirmed.
 */
export interface Store {
  /** False, and nothing is changed, when its id is taken: of those who add one id at once, one gets true. */
  addSchedule(schedule: Schedule): Promise<boolean>;
  /** False, and nothing is changed, when no schedule has its id any more. */
  replaceSchedule(schedule: Schedule): Promise<boolean>;
  /** Adds or replaces a schedule by id. */
  saveSchedule(schedule: Schedule): Promise<void>;
  schedule(id: ScheduleId): Promise<Schedule | null>;
  /** Of one destination, or all; oldest first. */
  schedules(destination?: Destination): Promise<readonly Schedule[]>;
  /** Of every channel of one workspace or server, by channel, oldest first; `limit` at most. */
  schedulesIn(platform: PlatformName, space: string, limit: number): Promise<readonly Schedule[]>;
  /** True when it was there. Its occurrences stay, as receipts. */
  removeSchedule(id: ScheduleId): Promise<boolean>;
  /** The earliest next slot over all schedules that are not paused. */
  nextDue(): Promise<Schedule | null>;
  /** Every suspended schedule, longest first, `limit` at most. */
  suspended(limit: number): Promise<readonly Schedule[]>;
  /**
   * How much is waiting: schedules that are due at `now`, those of them that were due at `overdueSince` already, suspended ones, and
   * occurrences that were begun and have not ended, all of them on these platforms, or on any when absent; and when a digest was last
   * delivered anywhere, null when none is known. Cheap.
   */
  backlog(now: Temporal.Instant, overdueSince: Temporal.Instant, platforms?: readonly PlatformName[]): Promise<Backlog>;

  /** What the clock of the database's server shows, which is the same for all who share it; null where there is no server. */
  time(): Promise<Temporal.Instant | null>;

  /**
   * Takes up to `limit` channels that have something to be done at `now`, a due schedule or an unfinished occurrence, and that
   * nobody holds; longest due first, found by an index. They are `holder`'s until `until`, and nobody else is given them before:
   * unless `now` proves to have been ahead, by more than a hold lasts, of what clocks show.
   */
  takeChannels(take: {
    readonly holder: string;
    readonly now: Temporal.Instant;
    readonly until: Temporal.Instant;
    readonly limit: number;
    /** Only channels of these; all when absent. */
    readonly platforms?: readonly PlatformName[];
  }): Promise<readonly Destination[]>;
  /** Prolongs every hold of `holder` that has not run out at `now`, and says which. */
  renewChannels(holder: string, now: Temporal.Instant, until: Temporal.Instant): Promise<readonly Destination[]>;
  /** Gives a channel back; nobody takes it before `until`. False when it was not `holder`'s any more. */
  releaseChannel(where: Destination, holder: string, now: Temporal.Instant, until: Temporal.Instant): Promise<boolean>;

  /** The channel's schedules that are not paused and whose next slot is at or before `now`, longest due first. */
  dueSchedules(where: Destination, now: Temporal.Instant): Promise<Readable<Schedule>>;
  /** The channel's occurrences that are claimed or sending, oldest slot first. */
  unfinished(where: Destination): Promise<Readable<Delivery>>;
  /** Takes an unreadable row out of the way: a schedule is due no more, an occurrence has failed for that reason. True for the first to do so. */
  setAside(row: UnreadableRow, reason: string, at: Temporal.Instant): Promise<boolean>;
  /** Moves the next slot on, only when it still is `from` and the schedule is not paused: false when somebody else has moved it. */
  advance(id: ScheduleId, from: Temporal.Instant, to: Temporal.Instant | null): Promise<boolean>;
  /** Suspends an active schedule; `next` is the slot that is tried next. False when it is not active. */
  suspend(id: ScheduleId, suspension: Suspension, next: Temporal.Instant | null): Promise<boolean>;
  /** Makes a suspended schedule active again; false when it is not suspended. */
  reinstate(id: ScheduleId, next: Temporal.Instant | null): Promise<boolean>;
  /**
   * True once for each suspension: for the one who may now tell the owner; and again when they were missed at `missedUntil` or
   * before. False also while the owner has been told of another suspended schedule of the same channel, or was missed after that,
   * and when there is no owner.
   */
  mayTellOwner(id: ScheduleId, at: Temporal.Instant, missedUntil: Temporal.Instant): Promise<boolean>;
  /** Who was allowed to tell the owner at that instant did certainly not reach them. */
  missedOwner(id: ScheduleId, at: Temporal.Instant): Promise<void>;

  /**
   * Writes a new occurrence in state `claimed`: true for the one caller that was first, false for every other, for ever. With
   * `moves` the schedule's next slot is moved on in the same write, and nothing is claimed when it is not `moves.from` any more,
   * or the schedule was paused or removed.
   */
  claim(
    occurrence: {
      readonly id: OccurrenceId;
      readonly schedule: ScheduleId;
      readonly destination: Destination;
      readonly slot: Temporal.Instant;
      readonly at: Temporal.Instant;
      readonly holder: string;
    },
    moves?: { readonly from: Temporal.Instant; readonly to: Temporal.Instant | null },
  ): Promise<boolean>;
  /** Writes occurrences in state `skipped`, those that are not there yet. */
  skip(
    schedule: Pick<Schedule, 'id' | 'destination'>,
    slots: readonly { readonly id: OccurrenceId; readonly slot: Temporal.Instant; readonly reason: string }[],
    at: Temporal.Instant,
  ): Promise<void>;
  /**
   * Moves an occurrence on: claimed -> sending -> delivered | failed, claimed -> skipped | failed. One guarded write; false
   * when the state does not allow it (it is final, or unknown), or `holder` does not hold it. `sending` may be repeated.
   */
  update(id: OccurrenceId, change: OccurrenceUpdate): Promise<boolean>;
  /** Makes an unfinished occurrence `holder`'s, when `from` holds it: false when it is final or somebody else was first. */
  takeOver(id: OccurrenceId, from: string, holder: string): Promise<boolean>;
  occurrence(id: OccurrenceId): Promise<Occurrence | null>;
  /** Newest slot first. */
  occurrences(schedule: ScheduleId, limit: number): Promise<readonly Occurrence[]>;
  /** Which slot was delivered last: known also where the rest of its row cannot be read. */
  lastDelivered(schedule: ScheduleId): Promise<Pick<Occurrence, 'id' | 'slot'> | null>;
  /**
   * The schedule's failed occurrences of which a part was posted, and of which it is known what stood in which, with a slot between these two, oldest
   * first; from the beginning for null.
   */
  partlyPosted(schedule: ScheduleId, after: Temporal.Instant | null, before: Temporal.Instant): Promise<readonly Occurrence[]>;
  /** The channel's latest delivery, or the latest with this id or whose fingerprint begins like this. */
  delivery(where: Destination, asked: string | null): Promise<Delivery | null>;
  /** The newest delivery of the channel that was posted whole and can be read. */
  latestDelivered(where: Destination): Promise<Delivery | null>;
  /**
   * Every utterance that digests carried to this destination: delivered ones, and failed ones in the parts that were posted, or anywhere where it is
   * not known what stood in which; and what was given up.
   */
  hadBy(destination: Destination): Promise<ReadonlySet<UtteranceId>>;

  /**
   * Keeps a button's command that is too long for the platform, under a key made from it, which counts as used then. What was kept
   * under the key first stays.
   */
  remember(key: string, value: string, at: Temporal.Instant): Promise<void>;
  /** What was kept; null when nothing was. With `at`, the key counts as used then. */
  recall(key: string, at?: Temporal.Instant): Promise<string | null>;
  /** True for the first caller in all processes that asks about this event of a platform, false for every other. */
  first(event: string, at: Temporal.Instant): Promise<boolean>;

  /**
   * Keeps what a platform gave when the bot was installed, in place of what was kept under that id. `record` is opaque here: whoever
   * keeps a token seals it first. With `within` the record is that of the other id: a workspace inside an organisation.
   */
  putInstallation(installation: {
    readonly id: string;
    readonly within: string | null;
    readonly record: string;
    readonly at: Temporal.Instant;
  }): Promise<void>;
  /** The record that counts for an id, and whose it is; null when nothing, or nothing any more, is kept. */
  installation(id: string): Promise<{ readonly id: string; readonly record: string } | null>;
  /** True when it was there; what is within it goes too. */
  removeInstallation(id: string): Promise<boolean>;
  /** Everything kept that has a record of its own, by id. */
  installations(): Promise<readonly { readonly id: string; readonly record: string }[]>;

  /**
   * Removes what is old, `limit` rows of each kind at most: final occurrences with a slot before `occurrencesBefore`, but for
   * the last delivered one of each schedule, buttons that were last used before `memosBefore`, and events that were seen before
   * `eventsBefore`. Returns how many went. What a channel has had stays.
   */
  prune(old: {
    readonly occurrencesBefore: Temporal.Instant;
    readonly memosBefore: Temporal.Instant;
    readonly eventsBefore: Temporal.Instant;
    readonly limit: number;
  }): Promise<number>;

  /** Keeps an article in place of what was held under its id and nothing else, in one transaction. What rested on that is open again. */
  putArticle(article: StoredArticle): Promise<'new' | 'replaced' | 'unchanged'>;
  /** True when it was there; its quotes, speakers and settlements go with it. */
  removeArticle(id: ArticleId): Promise<boolean>;
  /** The article that a file held when it was last read, and its address. */
  articleFrom(origin: string): Promise<Pick<Article, 'id' | 'url'> | null>;
  /**
   * Replaces all settlements by these: true when anything changed. With the revision that they were made from, those of articles that have changed since,
   * and those that rest on one, stay as they are: whoever changed them settles them.
   */
  putSettlements(settlements: readonly StoredSettlement[], revision?: number): Promise<boolean>;
  /** Throws an AttacheError `bad-data` that names a row which cannot be read. */
  storedCorpus(options?: { readonly settled: boolean }): Promise<StoredCorpus>;
  /** These articles as they are now, by id; unknown ids are left out. Throws an AttacheError `bad-data` like storedCorpus. */
  heldArticles(ids: readonly ArticleId[]): Promise<readonly HeldArticle[]>;
  /** Everything ingested as a list, by article id. */
  listArticles(): Promise<readonly ListedArticle[]>;
  /**
   * The articles that were put, removed, or settled otherwise after `since`, by id, and the revision that this brings one to.
   * Found by an index: it costs what has changed. A settlement whose article has gone does not make its quote's article change.
   */
  changedSince(since: number): Promise<{ readonly revision: number; readonly articles: readonly ArticleId[] }>;
  /** Grows whenever storedCorpus may answer differently; 0 as long as nothing was ever ingested. Cheap. */
  corpusRevision(): Promise<number>;

  /**
   * Tells of changes: `corpus` whenever corpusRevision has grown, `schedules` when one was saved, suspended, reinstated or
   * removed (not when its next slot moved on); own changes too, and now and then once too often. With PostgreSQL those of every
   * process, within a second, and once for each kind after a lost connection, since something may have been missed; with SQLite
   * those of this process only, so that whoever needs others' asks now and then. Returns what ends the watch.
   */
  watch(listener: StoreListener): () => void;

  close(): Promise<void>;
}
