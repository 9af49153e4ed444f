import type { Article } from '../../model/article.ts';
import type { CorpusParts } from '../../model/corpus-parts.ts';
import type { TopicId } from '../../model/ids.ts';
import type { Quote } from '../../model/quote.ts';
import { relevanceOf } from './relevance.ts';

/** Above it an article is about a topic. On the reviewed records nothing is above that their editor has left out, and two thirds of the listed are. */
export const ABOUT = 10;

/** A look-up of the topics that an article and its quotes are about, for articles to which no editor has given any; in the order of the topics. */
export function createTopicFinder({
  topics,
  speakers,
}: Pick<CorpusParts, 'topics' | 'speakers'>): (article: Article, quotes: readonly Quote[]) => readonly TopicId[] {
  const people = new Map(speakers.map((speaker) => [speaker.id, speaker]));
  return (article, quotes) =>
    topics
      .filter((topic) => {
        const persons = topic.people.flatMap((id) => people.get(id) ?? []);
        return relevanceOf({ ...article, topics: [] }, quotes, topic, persons).score > ABOUT;
      })
      .map(({ id }) => id);
}
