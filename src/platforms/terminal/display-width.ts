const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** East Asian Wide and Fullwidth ranges (Unicode 16, EastAsianWidth.txt), rounded to blocks. */
const WIDE =
  /^[\u1100-\u115f\u2329\u232a\u2e80-\u303e\u3041-\u33ff\u3400-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{17000}-\u{18cff}\u{1b000}-\u{1b2ff}\u{20000}-\u{3fffd}]/u;
const EMOJI = /^\p{Emoji_Presentation}|\ufe0f|^\p{Regional_Indicator}{2}/u;
const NO_WIDTH = /^[\p{Mn}\p{Me}\p{Cf}\p{Default_Ignorable_Code_Point}]+$/u;
const ASCII = /^[\x20-\x7e]*$/;

/** A grapheme and how many columns it takes. */
export interface Cell {
  readonly text: string;
  readonly width: 0 | 1 | 2;
}

/** Text as graphemes with their columns. Terminals disagree on new emoji; this is what most do. */
export function cellsOf(text: string): readonly Cell[] {
  if (ASCII.test(text)) return Array.from(text, (character) => ({ text: character, width: 1 }));
  return Array.from(graphemes.segment(text), ({ segment }) => ({ text: segment, width: widthOf(segment) }));
}

/** Columns that text takes on one line. */
export const displayWidth = (text: string): number =>
  ASCII.test(text) ? text.length : cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);

function widthOf(grapheme: string): Cell['width'] {
  if (NO_WIDTH.test(grapheme)) return 0;
  return WIDE.test(grapheme) || EMOJI.test(grapheme) ? 2 : 1;
}
