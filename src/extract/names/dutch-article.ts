import type { Tagged } from '../text/tags.ts';

/** How many tokens "in 't" has in "Sophie in 't Veld", "van ’t" in "Jan van ’t Hoff"; 0 where no such surname stands. */
export function dutchArticle(tokens: readonly Tagged[], at: number): number {
  const mark = /^(?:in|van|op|aan)$/.test(tokens[at]?.lower ?? '') ? at + 1 : at;
  const article = /^['’‘]$/.test(tokens[mark]?.text ?? '') && tokens[mark + 1]?.text === 't' && tokens[mark + 2]?.tag === 'name';
  return article && tokens[mark + 1]?.start === tokens[mark]?.end ? mark + 2 - at : 0;
}
