import type { ArticleId, UtteranceId } from './ids.ts';

/** Why an edition says what it says: kept with its occurrence and shown by `/digest why`. Plain data, so that it can be stored as JSON. */
export interface EditionReceipt {
  readonly topic: string;
  /** Instants as ISO 8601; `from` is null for a first edition. */
  readonly slot: string;
  readonly window: { readonly from: string | null; readonly to: string };
  /** Every article that was looked at and is relevant, most relevant first. */
  readonly articles: readonly ReceiptArticle[];
  /** Every quote that could have been shown, best first; bounded, `quotesLeft` counts those beyond. */
  readonly quotes: readonly ReceiptQuote[];
  readonly quotesLeft: number;
  readonly fingerprint: string;
}

export interface ReceiptArticle {
  readonly article: ArticleId;
  readonly title: string;
  readonly outlet: string;
  readonly score: number;
  /** The topic's terms that it has, with what each counted. */
  readonly terms: readonly { readonly term: string; readonly weight: number }[];
  /** `merged`: told under another article's story. */
  readonly fate: 'shown' | 'merged' | 'left-out';
  /** One sentence: the rule by which. */
  readonly rule: string;
}

export interface ReceiptQuote {
  readonly utterance: UtteranceId;
  readonly speaker: string;
  /** The first words. */
  readonly opening: string;
  readonly fate: 'shown' | 'left-out';
  readonly rule: string;
}
