import type { Article } from '../../src/model/article.ts';
import type { ArticleId } from '../../src/model/ids.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Utterance } from '../../src/model/utterance.ts';
import { createUtteranceGroups } from '../../src/search/printings/utterance-groups.ts';
import { newestUtteranceFirst } from '../../src/search/printings/utterances.ts';

/** The utterances of all these quotes at once, in the order of the corpus. */
export function groupUtterances(quotes: readonly Quote[], articles: ReadonlyMap<ArticleId, Article>): readonly Utterance[] {
  const steps = createUtteranceGroups().change([], quotes, articles);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return [...step.value.made].sort(newestUtteranceFirst);
}
