import type { ArticleId } from './ids.ts';

/** Words that an article prints in quotation marks and that nobody said: a scare quote, a title, a nickname. Never shown as a quote. */
export interface Term {
  readonly article: ArticleId;
  readonly text: string;
  /** Why it is no quote. */
  readonly why: string;
}
