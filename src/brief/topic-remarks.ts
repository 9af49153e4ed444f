import { followingId } from '../model/followed-person.ts';
import type { Topic } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import type { TopicMeant } from './meant-topic.ts';
import { optionValue } from './option-value.ts';
import { prepareTopicView, topicView } from './topic-view.ts';
import { whose } from './understood.ts';

/** How words were read as a person, or not, and how to have it the other way; null for a topic that was named, and for words that are nobody's name. */
export function howRead({ match, topic, passedOver }: TopicMeant & { readonly kind: 'topic' }, wrote: string, texts: Texts): string | null {
  const { schedules, understood } = texts;
  const passed = passedOver === null ? null : followingId(passedOver.id);
  if (passedOver !== null && passed !== null) return schedules.personInstead(passedOver.name, `topic:${passed}`);
  if (match === null) return null;
  const read = match.kind === 'fuzzy' ? [understood.readAs(match.wrote, topic.title)] : whose(match, texts);
  const office = match.kind === 'office' ? [schedules.notTheOffice] : [];
  return [...read, ...office, schedules.wordsInstead(`topic:words:${optionValue(wrote)}`)].join(' ');
}

/** What a topic of somebody's own finds now, that is one made of words or one that follows a person; a kind warning when that is nothing. Null for other topics. */
export async function foundNow(topic: Topic, corpus: Corpus, { briefs, schedules }: Texts): Promise<string | null> {
  if (topic.speaker !== undefined) {
    const held = corpus.utterancesBy(topic.speaker);
    return schedules.follows(topic.title, held.length, held[0]?.date ?? null);
  }
  if (topic.words === undefined) return null;
  await prepareTopicView(corpus, topic);
  const { articles } = topicView(corpus, topic);
  return articles.length === 0 ? briefs.noneHasWords(topic.words) : briefs.wordsFind(articles.length);
}
