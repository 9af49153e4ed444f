import { rawWords } from './fold.ts';

/** Most words are shorter, with the space behind them. */
const LETTERS_A_WORD = 12;

/** How many words a quote has, counted until there are `enough`: most have more, and only whether they do is asked of thousands. */
export function wordCount(segments: readonly string[], enough: number): number {
  const text = segments.join(' ');
  const begun = rawWords(text.slice(0, enough * LETTERS_A_WORD)).length;
  return begun >= enough || text.length <= enough * LETTERS_A_WORD ? Math.min(begun, enough) : Math.min(rawWords(text).length, enough);
}
