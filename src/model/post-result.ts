/**
 * Why a platform did not take a post, as far as a person could do something about it. `away`: nothing left this process, which has
 * no way to the platform; another may have one.
 */
export type PostFault = 'permission' | 'archived' | 'gone' | 'revoked' | 'limited' | 'unreachable' | 'away' | 'refused' | 'stopping';

/** What became of a post. `uncertain`: nobody knows whether it arrived (a time-out after sending). */
export type PostResult =
  | { readonly kind: 'posted'; readonly messages: readonly string[] }
  | {
      readonly kind: 'failed';
      /** True when trying again is of no use until a person has changed something. */
      readonly permanent: boolean;
      /** One sentence. */
      readonly reason: string;
      /** Ids of the parts that did arrive, in order. */
      readonly messages: readonly string[];
      readonly fault?: PostFault;
      /** One sentence that says what a person can do; absent when nobody can. */
      readonly remedy?: string;
      /** Milliseconds that the platform asks to wait. */
      readonly retryAfter?: number;
    }
  | { readonly kind: 'uncertain'; readonly reason: string; readonly messages: readonly string[] };

/** Whether a private message reached a person; `unclear`: it may have. */
export type Told = 'told' | 'missed' | 'unclear';

/** One post as the schedule orders it; it may be ordered again after a crash. */
export interface PostOrder {
  /** The same for every try of the same post, so that a platform that can refuse duplicates does. */
  readonly key: string;
  /** Ids of the parts that are known to have arrived, in order; only what follows them is sent. Absent: none. */
  readonly sent?: readonly string[];
  /** Told of each part as it arrives, and waited for before the next part is sent. */
  arrived?(message: string): Promise<void>;
  /** Asked in the moment before each part is sent: false when somebody else may be posting by now, and nothing more is to be sent. */
  mayGoOn?(): boolean;
}

/** What is known of a post whose fate is uncertain. */
export interface PostSearch {
  readonly key: string;
  /** Printed in the last part's footer. */
  readonly fingerprint: string | null;
  /** Nothing of the post can be older. */
  readonly since: Temporal.Instant;
}

/** What the channel's history says of a post. */
export type PostFound =
  /** Ids of the parts that arrived, in order, from the first on; empty when none did. */
  | { readonly kind: 'found'; readonly messages: readonly string[] }
  /** The history could not be read, or not far enough back; one sentence. `away`: nobody was asked, as with the fault of that name. */
  | { readonly kind: 'unknown'; readonly reason: string; readonly away?: true };
