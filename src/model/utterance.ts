import type { SpeakerId, UtteranceId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';
import type { Quote } from './quote.ts';

/** The same words as one or several articles print them. */
export interface Utterance {
  readonly id: UtteranceId;
  /** Fullest wording first; never empty. */
  readonly quotes: readonly [Quote, ...Quote[]];
  /** Null for anonymous or unattributed words. */
  readonly speaker: SpeakerId | null;
  /** When it was said, else when it was first printed; null when neither is known. */
  readonly date: PartialDate | null;
}
