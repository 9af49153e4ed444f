import { followingId } from '../model/followed-person.ts';
import type { Speaker } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { type TopicMeant, unsettled } from './meant-topic.ts';
import { namesakesOf } from './namesake.ts';
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
  return [...read, ...office, schedules.wordsInstead(`topic:words:${optionValue(unsettled(wrote))}`)].join(' ');
}

/** What a topic of somebody's own finds now, that is one made of words or one that follows a person; a kind warning when that is nothing. Null for other topics. */
export async function foundNow(topic: Topic, corpus: Corpus, texts: Texts): Promise<string | null> {
  const { briefs } = texts;
  const followed = topic.speaker === undefined ? undefined : corpus.speaker(topic.speaker);
  if (followed !== undefined) return heldBy(followed, corpus, texts);
  if (topic.words === undefined) return null;
  await prepareTopicView(corpus, topic);
  const { articles } = topicView(corpus, topic);
  return articles.length === 0 ? briefs.noneHasWords(topic.words) : briefs.wordsFind(articles.length);
}

function heldBy(speaker: Speaker, corpus: Corpus, { answers, schedules }: Texts): string {
  const quotesBy = ({ id }: Speaker): number => corpus.utterancesBy(id).length;
  const namesakes = namesakesOf(speaker, corpus).map((each) => ({ name: each.name, quotes: quotesBy(each) }));
  const held = schedules.follows(speaker.name, quotesBy(speaker), corpus.utterancesBy(speaker.id)[0]?.date ?? null);
  return namesakes.length === 0 ? held : `${held} ${answers.namesakes(namesakes)}`;
}
