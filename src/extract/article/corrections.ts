/** The kinds of things that papers put right. */
const PIECE =
  '(?:article|story|report|piece|post|column|headline|caption|interview|review|obituary|page|item|video|podcast|newsletter|transcript)';
/** "An earlier version of this article said", "This story was amended on 3 May", "Correction: …", whatever bullet or star stands before it. */
const OPENING = new RegExp(
  String.raw`^[^\p{L}]{0,4}(?:(?:an? |the )?(?:earlier|previous|original|prior|first) version of (?:this|the|our) ${PIECE}|(?:this|the|our) ${PIECE} (?:was|has been|has since been|is) (?:amended|corrected|updated to|revised to|clarified|edited to)|(?:corrections?|clarifications?)(?:,? \p{L}{3,9} \d{1,2}(?:,? \d{4})?)?(?::|\.| [-–—]) )`,
  'iu',
);
/** In UTF-16 units: all that such a note begins with. */
const HEAD = 120;
/** "Correction: the bridge was closed in May." may be anything; with the piece it puts right it is the paper's own. */
const OWN = new RegExp(
  String.raw`\b(?:(?:this|our|an?) (?:\p{L}+ ){0,2}${PIECE}|version of|we (?:said|wrote|reported|stated|misstated|published))\b`,
  'iu',
);
/** In UTF-16 units: so much of a note is looked at. */
const NOTE = 600;

/** Whether the paragraph from `start` to `end` is a note of the paper's own that puts something right: whatever it quotes was said wrongly or by itself. */
export function isCorrection(text: string, start: number, end: number): boolean {
  return OPENING.test(text.slice(start, Math.min(end, start + HEAD))) && OWN.test(text.slice(start, Math.min(end, start + NOTE)));
}
