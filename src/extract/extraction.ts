import type { PartialDate } from '../model/partial-date.ts';

/** UTF-16 offsets into the text as given, `end` exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type ExtractedKind = 'person' | 'organisation' | 'group' | 'document' | 'anonymous';

export interface ExtractedSpeaker {
  /** The longest name in the article, or the description of somebody unnamed. */
  readonly name: string;
  readonly kind: ExtractedKind;
  /** As the article states it. */
  readonly role: string | null;
}

/** One utterance as the article prints it. */
export interface ExtractedQuote {
  readonly kind: 'direct' | 'partial';
  /** The words without their marks: verbatim slices of the text, ordered and disjoint. Never empty. */
  readonly segments: readonly Range[];
  /** Null when the article does not make the speaker certain. */
  readonly speaker: ExtractedSpeaker | null;
  /** The words that name the speaker, in the sentence before where he is carried over from there; null where a label or nothing does. */
  readonly mention: Range | null;
  /** The words that tie the quote to him. */
  readonly cue: Range | null;
  /** Who passed on somebody else's words. */
  readonly relay: string | null;
  /** Where or to whom it was said. */
  readonly venue: string | null;
  /** When, where the article states it and its own date is known. */
  readonly saidOn: PartialDate | null;
  /** 0 to 1: how sure the attribution is. */
  readonly confidence: number;
  /** Quotations inside the quotation. */
  readonly children: readonly Range[];
}

/** Words in marks that nobody said. */
export interface ExtractedTerm extends Range {
  readonly kind: 'term' | 'title' | 'other';
}

export interface Extraction {
  readonly quotes: readonly ExtractedQuote[];
  readonly terms: readonly ExtractedTerm[];
}
