import type { ArticleId, UtteranceId } from './ids.ts';
import type { Occurrence } from './schedule.ts';

/** Why an edition says what it says: kept with its occurrence and shown by `/digest why`. Plain data, so that it can be stored as JSON. */
export interface EditionReceipt {
  /** The id of the topic, and its title as it was. */
  readonly topic: string;
  readonly title: string;
  /** Instants as ISO 8601; `from` is null for a first edition. */
  readonly slot: string;
  readonly window: { readonly from: string | null; readonly to: string };
  /** Articles that mention the topic and had appeared by the slot; how many of them are about it, and how many of those are new. */
  readonly considered: number;
  readonly about: number;
  readonly fresh: number;
  /** The articles looked at, those told first, then by rank; bounded, `articlesLeft` counts those beyond. */
  readonly articles: readonly ReceiptArticle[];
  readonly articlesLeft: number;
  /** Every quote that could have been shown, best first; bounded, `quotesLeft` counts those beyond. */
  readonly quotes: readonly ReceiptQuote[];
  readonly quotesLeft: number;
  /** Null where nothing was to be posted. */
  readonly fingerprint: string | null;
}

export interface ReceiptArticle {
  readonly article: ArticleId;
  readonly title: string;
  readonly outlet: string;
  /** Relevance to the topic; 0 is not at all. */
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

/** What is kept of one edition: why it says what it says, and how it was sent. */
export interface KeptEdition {
  readonly occurrence: Occurrence;
  /** The zone of the schedule, for showing times. */
  readonly zone: string;
  /** Null where nothing was composed, or where it was composed before receipts were kept. */
  readonly receipt: EditionReceipt | null;
  /** Each part that arrived and each try that failed, oldest first. */
  readonly events: readonly { readonly at: Temporal.Instant; readonly what: string }[];
}
