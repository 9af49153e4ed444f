import { type Topic, topicFromId } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';
import { topicOfTyped } from '../search/topic-words.ts';
import type { Texts } from '../texts/texts.ts';
import { prepareTopicView, topicView } from './topic-view.ts';

/** The topic that is meant: one of those that are kept, by name, alias or id; else one made of the words. Null when it is neither. */
export function meantTopic(wrote: string, corpus: Corpus): Topic | null {
  const bare = wrote.trim().replace(/^["“”]|["“”]$/g, '');
  return topicFromId(bare) ?? corpus.findTopic(bare) ?? topicOfTyped(bare.replace(/^words:/, ''));
}

/** For a topic made of words, what they find now; a kind warning when that is nothing. Null for other topics. */
export async function foundNow(topic: Topic, corpus: Corpus, { briefs }: Texts): Promise<string | null> {
  if (topic.words === undefined) return null;
  await prepareTopicView(corpus, topic);
  const { articles } = topicView(corpus, topic);
  return articles.length === 0 ? briefs.noneHasWords(topic.words) : briefs.wordsFind(articles.length);
}
