/** A quote as the index sees it. */
export interface IndexedQuote {
  readonly id: string;
  readonly speaker: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly text: string;
  readonly topics: readonly string[];
  readonly outlet: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`; anything else counts as unknown. */
  readonly date: string | null;
  /** Words around the quote (its sentence, where it was said), which explain a word less well than the quote itself. */
  readonly context?: string;
}

export type QuoteField = 'speaker' | 'role' | 'text' | 'context' | 'topics' | 'outlet';
