import type { ArticleId, QuoteId, SpeakerId } from './ids.ts';
import type { PartialDate } from './partial-date.ts';

/** `direct`: whole sentences. `partial`: words inside the reporter's own sentence. */
export type QuoteKind = 'direct' | 'partial';

/**
 * Whose words they are. `settledBy` names the article that makes the speaker certain when the printing article does not; `printedAs` is the
 * fullest name that the printing article gives, where other articles know the speaker by another. An anonymous source keeps the description it was printed with.
 */
export type Attribution =
  | { readonly kind: 'speaker'; readonly speaker: SpeakerId; readonly settledBy: ArticleId | null; readonly printedAs?: string }
  | { readonly kind: 'anonymous'; readonly description: string }
  | { readonly kind: 'unattributed' };

/** `exact`: every segment is a slice of the stored text. `near`: but for marks or spacing. `unchecked`: no text at hand. */
export type Verified = 'exact' | 'near' | 'unchecked';

/** One utterance as one article prints it. */
export interface Quote {
  readonly id: QuoteId;
  readonly article: ArticleId;
  readonly kind: QuoteKind;
  /** Verbatim, marks excluded; a split quote has several. Never empty. */
  readonly segments: readonly string[];
  readonly attribution: Attribution;
  /** As the article prints it. */
  readonly role: string | null;
  /** The words that name the speaker ("he", "Mr Healey"). */
  readonly mention: string | null;
  /** The words that tie the quote to the speaker ("told"). */
  readonly cue: string | null;
  /** "The Sunday Times", "a speech at NATO headquarters". */
  readonly venue: string | null;
  /** Who passed on somebody else's words. */
  readonly relay: string | null;
  readonly saidOn: PartialDate | null;
  /** The sentence it stands in, where the quote needs one: in our own words in a reviewed record, as printed in the user's own store. */
  readonly context: string | null;
  /** 0 to 1: how sure the attribution is. */
  readonly confidence: number;
  readonly verified: Verified;
}
