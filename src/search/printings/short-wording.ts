import type { Article } from '../../model/article.ts';
import { isCommonWord } from '../../model/common-words.ts';
import type { ArticleId } from '../../model/ids.ts';
import { type PartialDate, spanOf } from '../../model/partial-date.ts';
import type { Quote } from '../../model/quote.ts';
import { termsOf } from '../words/fold.ts';
import { MIN_SHARED_WORDS, type Printing } from './printing.ts';

/** Articles print the same few words of one speech for so many days. */
export const SAME_WORDS_DAYS = 7;
/** A few words that stand in a longer quote are the same words only where both are news of the same days. */
export const WITHIN_OTHERS_DAYS = 3;

/** From so many words on nobody says them twice by chance, whatever they are. */
const LONG = 12;
/** Of fewer than six words four must tell something, of more three: “do it once and then over again” does not. */
const FEW_WORDS = 6;
const [FEW_TELLING, MIN_TELLING] = [4, 3];

/** Whether a wording is one that many people use, or one person often. */
export function isShortWording({ quote, count }: Pick<Printing, 'quote' | 'count'>): boolean {
  if (count >= LONG) return false;
  if (count < MIN_SHARED_WORDS) return true;
  const telling = termsOf(quote.segments.join(' ')).filter((term) => !isCommonWord(term)).length;
  return telling < (count < FEW_WORDS ? FEW_TELLING : MIN_TELLING);
}

/** Whether two quotes are known to be of so many days: by when they were said, else by when they were printed. */
export function saidWithin(most: number, a: Quote, b: Quote, articles: ReadonlyMap<ArticleId, Article>): boolean {
  if (a.saidOn !== null && b.saidOn !== null) return daysBetween(a.saidOn, b.saidOn) <= most;
  const [x, y] = [a, b].map(({ saidOn, article }) => articles.get(article)?.published?.date ?? saidOn);
  return x != null && y != null && daysBetween(x, y) <= most;
}

/** Days between two dates at the least: 0 when they may be one. */
function daysBetween(a: PartialDate, b: PartialDate): number {
  const [x, y] = [spanOf(a), spanOf(b)];
  const [before, after] = x.first <= y.first ? [x.last, y.first] : [y.last, x.first];
  return Math.max(0, Temporal.PlainDate.from(before).until(Temporal.PlainDate.from(after), { largestUnit: 'days' }).days);
}
