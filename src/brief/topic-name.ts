import type { TopicId } from '../model/ids.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { subjectOf } from './digest-content.ts';

/** What a digest's topic is called among others; its id where there is no such topic any more. */
export function topicName(id: TopicId, corpus: Corpus, { digests }: Texts): string {
  const topic = corpus.topic(id);
  return topic === undefined ? id : digests.name(subjectOf(topic));
}
