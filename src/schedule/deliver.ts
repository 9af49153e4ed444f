import type { EditionItem } from '../model/edition-part.ts';
import type { EditionReceipt } from '../model/edition-receipt.ts';
import type { TopicId, UtteranceId } from '../model/ids.ts';
import type { PostFound, PostOrder, PostResult, PostSearch, Told } from '../model/post-result.ts';
import type { Destination, Schedule } from '../model/schedule.ts';
import type { Reply } from '../reply/reply.ts';

/** What an edition is made from. */
export interface EditionRequest {
  readonly topic: TopicId;
  /** Null for a preview of a topic that this channel has no schedule for. */
  readonly schedule: Schedule | null;
  readonly whenEmpty: Schedule['whenEmpty'];
  /** The slot that the edition is for. */
  readonly slot: Temporal.Instant;
  /** From the last delivered slot to this one; `from` is null for a first edition, which may draw on everything held. */
  readonly window: { readonly from: Temporal.Instant | null; readonly to: Temporal.Instant };
  /** What the channel has had from earlier digests. */
  readonly had: ReadonlySet<UtteranceId>;
  /** What was news in parts of earlier editions of the schedule that were never posted. */
  readonly owed: ReadonlySet<UtteranceId>;
  /** Milliseconds between the slot and now; never negative. */
  readonly lateBy: number;
  /** For a preview of what was posted: what arrived later was not there. Null or absent where everything held counts. */
  readonly heldAt?: Temporal.Instant | null;
  /** Nothing of it is kept: it is explained by being made again. */
  readonly isPreview?: boolean;
}

/** What is to be posted, or one sentence that says why nothing is; it `lasts` when every later edition will say the same. `utterances` is what the channel has had by it, and `items` the same by where it stands in the reply. */
export type Edition =
  | {
      readonly reply: Reply;
      readonly utterances: readonly UtteranceId[];
      readonly items: readonly EditionItem[];
      readonly fingerprint: string;
      readonly receipt: EditionReceipt;
    }
  | { readonly silence: string; readonly receipt?: EditionReceipt; readonly lasts?: true };

/** Makes an edition; pure, so that a preview and the post agree. */
export type Compose = (request: EditionRequest) => Edition | Promise<Edition>;

/** Posts to a channel. The order's key is the same for every try of one occurrence. */
export type Post = (where: Destination, reply: Reply, order: PostOrder) => Promise<PostResult>;

/**
 * How a post to a channel is cut into parts: for each of them how many blocks of the reply have been shown whole by its end. Null when this process
 * does not know that platform.
 */
export type Ends = (where: Destination, reply: Reply) => readonly number[] | null;

/** Looks in a channel's history for what arrived of a post. */
export type FindPost = (where: Destination, search: PostSearch) => Promise<PostFound>;

/** Sends a private message to a person of that workspace or server. */
export type Tell = (where: Destination, person: string, reply: Reply) => Promise<Told>;

/** Where the schedule's events go: a sentence and facts. The bot's own logger fits. */
export interface ScheduleLog {
  info(event: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(event: string, facts?: Readonly<Record<string, unknown>>): void;
  error(event: string, facts?: Readonly<Record<string, unknown>>): void;
}
