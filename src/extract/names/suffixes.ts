import type { Tagged } from '../text/tags.ts';
import { dutchArticle } from './dutch-article.ts';

const SUFFIX = /^(?:Jr|Sr)\.?$/;

/** How many tokens at `to` go on with a name: "Jan |van 't Hoff|", "Tom Ray|, Jr.|"; 0 where none do. */
export function nameGoesOn(tokens: readonly Tagged[], to: number): number {
  if (tokens[to]?.text === ',' && tokens[to - 1]?.tag === 'name' && SUFFIX.test(tokens[to + 1]?.text ?? '')) return 2;
  const article = dutchArticle(tokens, to);
  return article > 0 ? article + 1 : 0;
}
