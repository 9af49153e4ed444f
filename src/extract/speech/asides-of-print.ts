/** "(CROSSTALK.)", "[Applause]": what a transcript notes between the words. */
const NOTED = /^(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\])[.!]?$/;
/** "Follow Ann Lee on Twitter @annlee.": where the writer is found. */
const FOLLOWED =
  /^follow (?:\S+ ){1,5}on (?:twitter|x|facebook|instagram|threads|bluesky|mastodon|truth social|gab|parler)\b[^.!?]{0,40}[.!]?$/i;
const LONGEST = 120;

/** Whether words in marks are nobody's: a note of who wrote a transcript down, or a line of the page, that stands where a paragraph of a quotation would. */
export const isNoted = (words: string): boolean => words.length <= LONGEST && (NOTED.test(words) || FOLLOWED.test(words));
