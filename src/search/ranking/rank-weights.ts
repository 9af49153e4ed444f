import type { QuoteField } from '../tables/indexed-quote.ts';

/**
 * A name far above an office, an office above words of the text (even the rarest), these above the sentence around them,
 * and topic and outlet last: "nato" in the quote beats "NATO" as the name of its topic. `rarity` counts for more the
 * fewer quotes hold the word.
 */
export const WEIGHTS = {
  speaker: { base: 6, rarity: 0 },
  role: { base: 3.5, rarity: 0 },
  topics: { base: 1, rarity: 0 },
  outlet: { base: 0.8, rarity: 0 },
  text: { base: 1.5, rarity: 1.5 },
  context: { base: 1.2, rarity: 0.2 },
} as const satisfies Readonly<Record<QuoteField, { readonly base: number; readonly rarity: number }>>;

/** All the words next to each other, in the order of the question, are worth this much more. */
export const ORDER_BONUS = 0.25;
/** Words still count as next to each other with two others ("of the") between them. */
export const NEXT_TO = 3;
/** All the words in one name or one office, or three and more in one text: then a quote that scatters them over several fields is not meant. */
export const TOGETHER_BONUS = 0.5;
export const MIN_TOGETHER = { entity: 2, text: 3 } as const;
/** What "about" and "every" are worth where the text has them: they are looked for, but nothing is left out for want of them. */
export const OPTIONAL_SHARE = 0.4;
