/** What both voices of a pair across the Atlantic speak of: one story, topic terms; null where they only stand on either side. */
export type SharedMatter = 'story' | readonly string[] | null;

/** Why a quote is in an edition, or was left out. */
export type QuoteRule =
  | { readonly kind: 'american' | 'european'; readonly matter: SharedMatter }
  /** Shown: `whole` is a whole sentence; `before` counts the quotes of the same voice that were chosen first. */
  | { readonly kind: 'worth'; readonly score: number; readonly whole: boolean; readonly before: number }
  /** Shown: an earlier edition was to have it, in a part that was not posted. */
  | { readonly kind: 'owed' }
  /** Left out, as nearly the words that are shown, which begin so. */
  | { readonly kind: 'near-same'; readonly opening: string }
  | { readonly kind: 'same-voice'; readonly most: number }
  | { readonly kind: 'no-room'; readonly room: number }
  /** Shown: words of whom the digest follows, or somebody else's that speak of them. */
  | { readonly kind: 'followed' | 'of-followed'; readonly name: string }
  | Barred
  | { readonly kind: 'had' | 'nothing-posted' | 'untold' | 'not-new' };

/** Why a quote can be in no edition. */
export type Barred =
  | { readonly kind: 'nobodys' | 'beside-topic' | 'beside-fragment' }
  | { readonly kind: 'unsure'; readonly confidence: number; readonly needed: number };
