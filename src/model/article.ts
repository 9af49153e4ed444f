import type { ArticleId, TopicId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';

/** A file, or a line of JSON, that is larger is no article: the longest of newspapers have 200 kB, and a book has a few MB. */
export const MAX_ARTICLE_BYTES = 5_000_000;

/** When an article appeared and how we know: printed in it, or settled by the editor from the events it names (`note` says why). */
export interface Published {
  readonly date: PartialDate;
  readonly basis: 'printed' | 'inferred';
  readonly note: string | null;
}

export interface Summary {
  readonly text: string;
  /** `editor`: written by a person. `extract`: sentences taken from the article, and to be marked as such. */
  readonly origin: 'editor' | 'extract';
}

/** One published piece. The full text lives in the user's own store, never in this record. */
export interface Article {
  readonly id: ArticleId;
  readonly title: string;
  /** Who published it first; null when the article does not tell. */
  readonly outlet: string | null;
  /** Where it was read when that is another outlet (a reprint). */
  readonly via: string | null;
  readonly author: string | null;
  readonly published: Published | null;
  /** http or https only. */
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string;
  readonly summary: Summary;
  readonly topics: readonly TopicId[];
  /**
   * Epoch milliseconds at which the store was first given it; a correction changes nothing of it. Only the store sets it: reviewed
   * records have no such moment.
   */
  readonly arrivedAt?: number;
}
