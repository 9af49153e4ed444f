import type { Frame } from '../frames/frames.ts';
import type { Mention } from '../phrases/mentions.ts';
import type { Identified } from '../speakers/voices.ts';
import type { Shape } from './speech.ts';

/** How a quotation got its speaker. */
export type Basis = 'sentence' | 'continues' | 'same-paragraph' | 'led-in' | 'label' | 'signed' | 'repeats' | 'next-paragraph' | 'none';

/** One span between marks with everything that was found out about it. */
export interface Attributed {
  readonly span: number;
  readonly sentence: number;
  readonly shape: Shape;
  readonly frame: Frame | null;
  readonly score: number;
  readonly basis: Basis;
  readonly mention: Mention | null;
  readonly who: Identified | null;
  /** The span before it with which it forms one utterance. */
  readonly joins: number | null;
  /** It is a whole sentence, or several, by itself. */
  readonly floating: boolean;
  readonly relay: Mention | null;
}

/** What an attribution is worth that no frame of its own sentence makes, in the measure of `scoreFrame`. */
export const SCORES = {
  /** "SMITH: …" */
  label: 7,
  /** The speaker's name stands by itself on the next line. */
  signed: 6.5,
  /** A headline repeats words that somebody says further on. */
  repeats: 6.5,
  /** The sentence before ends with a colon. */
  ledIn: 6,
  /** It follows a quotation in the same paragraph, or in the paragraph before. */
  sameParagraph: 5,
  nextParagraph: 4,
  /** One sentence of the reporter's stands between it and the quotation before. */
  resumed: 4,
  /** It follows a report without quotation in the same paragraph, or in the paragraph before. */
  reported: 4,
  reportedBefore: 3,
  /** Somebody else's turn, whoever that is. */
  turn: 3,
  /** It follows a sentence about somebody that has no verb of speech: "Ms Ray was unmoved. “…”" */
  unsaid: 2,
  none: 0,
} as const;
