import type { Article } from '../model/article.ts';
import type { ArticleId } from '../model/ids.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import type { Quote } from '../model/quote.ts';
import type { Utterance } from '../model/utterance.ts';
import { partialLast } from './printing.ts';
import { createUtteranceGroups } from './utterance-groups.ts';

/**
 * Groups quotes into utterances: the same words, or words contained in fuller ones, by the same speaker (an unattributed
 * printing fits any). Words of fewer than four count as the same only when they are equal and printed by different articles.
 * The result does not depend on the order of the input; newest first, whole sentences before words inside a sentence, then by id.
 */
export function groupUtterances(quotes: readonly Quote[], articles: ReadonlyMap<ArticleId, Article>): readonly Utterance[] {
  const steps = createUtteranceGroups().change([], quotes, articles);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return [...step.value.made].sort(newestUtteranceFirst);
}

/** The order of all lists of utterances. */
export const newestUtteranceFirst = (a: Utterance, b: Utterance): number =>
  compareNewestFirst(a.date, b.date) || partialLast(a.quotes[0], b.quotes[0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
