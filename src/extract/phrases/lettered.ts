/** What has words on it that are not its owner's. */
const LETTERED =
  /^(?:badge|badges|t-shirts?|tshirts?|shirts?|sweatshirts?|hoodies?|jumpers?|caps?|hats?|mugs?|signs?|banners?|placards?|posters?|stickers?|flags?|scar(?:f|ves)|vests?|plaques?|tattoos?|labels?|cards?|buttons?|billboards?|jackets?|tags?|mats?|doormats?|leaflets?|flyers?|wreaths?)$/;
/** Words that everybody knows. */
const KNOWN = /^(?:adages?|proverbs?|sayings?|maxims?|clich[eé]s?|inscriptions?|epitaphs?|lyrics?|aphorisms?|limericks?)$/;

/** Whether a noun in small letters is one for what bears words: "wore a |badge| saying". */
export const isLettered = (word: string): boolean => LETTERED.test(word);

/** Whether words after a colon behind this noun are those of the thing: "held up a |sign|: “…”", "knows the old |adage|: “…”". */
export const bearsWords = (word: string): boolean => LETTERED.test(word) || KNOWN.test(word);
