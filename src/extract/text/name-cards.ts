/** A part of the text that is no prose. Offsets into the text, `end` exclusive. */
export interface NameCard {
  readonly start: number;
  readonly end: number;
}

/** How far before its "MORE" such a card begins at most. */
const REACH = 500;
const MORE = / MORE(?![\p{L}\p{N}])/gu;
/** "LeeAnn Marie LeeBoard votes to": a name, its full form, and a headline, without anything between. */
const CARD = /(\p{Lu}[\p{L}’'-]{2,30})( ?\p{Lu}[^\n]{0,50}? \1)(?! )\p{Lu}?[^\n]*$/u;
/** "Hide AdAdvertisement" before the first word of a paragraph. */
const LABELS = /(?<![^\n])(?:(?:Hide Ad|Advertisement) ?){1,6}(?=\p{Lu}\p{Ll}*)/gu;
const GLUED = /\p{Ll}\p{Lu}\p{Ll}/u;

/**
 * What some news sites set behind a name, and what stands in the copied text without a space: "Sen. Ann LeeAnn Marie LeeBoard votes to
 * close MORE (D-Ohio)". Each result begins after the name and ends after "MORE"; linear in the text, since no letter is looked at by two
 * cards.
 */
export function nameCards(text: string): readonly NameCard[] {
  const found: NameCard[] = [];
  for (const label of text.matchAll(LABELS)) found.push({ start: label.index, end: label.index + label[0].length });
  let from = 0;
  for (const more of text.matchAll(MORE)) {
    const end = more.index + more[0].length;
    const window = text.slice(Math.max(from, more.index - REACH), more.index);
    from = end;
    const card = GLUED.test(window) ? CARD.exec(window.slice(window.lastIndexOf('\n') + 1)) : null;
    if (card !== null) found.push({ start: more.index - card[0].length + (card[1]?.length ?? 0), end });
  }
  return found.sort((a, b) => a.start - b.start);
}
