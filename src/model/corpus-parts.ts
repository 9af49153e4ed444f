import type { Article } from './article.ts';
import type { Quote } from './quote.ts';
import type { Speaker } from './speaker.ts';
import type { Topic } from './topic.ts';

/** What a corpus is made of. */
export interface CorpusParts {
  readonly articles: readonly Article[];
  readonly quotes: readonly Quote[];
  readonly speakers: readonly Speaker[];
  readonly topics: readonly Topic[];
}
