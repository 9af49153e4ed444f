import type { QuoteAnswer, QuoteQuery } from '../search/corpus.ts';

/** The filters that the words of a question were understood to name, so that a narrower question keeps them. */
export function readFilters({ topic, outlet, since, until }: QuoteAnswer['understood']): Partial<QuoteQuery> {
  return {
    ...(topic === null ? {} : { topic: topic.id }),
    ...(outlet === null ? {} : { outlet }),
    ...(since === null ? {} : { since }),
    ...(until === null ? {} : { until }),
  };
}
