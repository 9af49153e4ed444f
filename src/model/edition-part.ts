import type { UtteranceId } from './ids.ts';

/** Something that an edition tells: a story, a quote, that nothing is left. */
export interface EditionItem {
  /** What the channel has had once it was posted. */
  readonly utterances: readonly UtteranceId[];
  /** It stands in the blocks of the reply up to so many, and was posted with the last of them. */
  readonly end: number;
  /** What is no news comes from the archive, and nobody waits for it. */
  readonly news: boolean;
}

/** What stands in one part of an edition as it is posted. */
export interface EditionPart {
  /** What the channel has had once it was posted. */
  readonly utterances: readonly UtteranceId[];
  /** Those of them that are news. */
  readonly news: readonly UtteranceId[];
}
