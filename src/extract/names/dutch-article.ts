import { words } from '../lexicon/words.ts';
import type { Tagged } from '../text/tags.ts';

const BEFORE = words('in van op aan');

/** How many tokens "in 't" has in "Sophie in 't Veld", "van ’t" in "Jan van ’t Hoff"; 0 where no such surname stands. */
export function dutchArticle(tokens: readonly Tagged[], at: number): number {
  const mark = BEFORE.has(tokens[at]?.lower ?? '') ? at + 1 : at;
  const article = tokens[mark + 1]?.text === 't' && /^['’‘]$/.test(tokens[mark]?.text ?? '') && tokens[mark + 2]?.tag === 'name';
  return article && tokens[mark + 1]?.start === tokens[mark]?.end ? mark + 2 - at : 0;
}
