import type { Article } from '../model/article.ts';
import type { Topic } from '../model/topic.ts';
import type { Corpus, Understanding } from '../search/corpus.ts';
import { type DateRange, dateOverlaps, isOpen } from '../search/dates/date-range.ts';
import { datesInWords } from '../search/dates/dates-in-words.ts';
import { topicOfTyped } from '../search/question/topic-words.ts';
import { foldText } from '../search/words/fold.ts';
import type { TopicView } from './story.ts';
import { prepareTopicView, topicView } from './topic-view.ts';

/** The articles of a matter, best first. */
export interface MatterArticles {
  readonly articles: readonly Article[];
  /** So many of them, the last ones, only mention a topic, or have the words only in their quotes or in another form. */
  readonly beside: number;
}

/**
 * What `/brief` on these words counts, so that `/articles` on the same lists just that; null where they are nobody's title and make
 * no topic, and the words are all there is to look for.
 */
export async function matterArticles(words: string, today: Temporal.PlainDate, corpus: Corpus): Promise<MatterArticles | null> {
  const { range, rest } = datesInWords(words, today);
  const topic = topicTitled(rest, corpus) ?? topicOfPlain(rest, today, corpus);
  if (topic === null) return null;
  await prepareTopicView(corpus, topic);
  const view = topicView(corpus, topic);
  return view.stories.length === 0 ? null : articlesIn(view, range, corpus);
}

/** The same of a view that is there: the titles that hold the words come first, or what is about the topic. */
export function articlesIn({ topic, articles }: TopicView, range: DateRange, corpus: Corpus): MatterArticles {
  const within = ({ published }: Article): boolean => isOpen(range) || dateOverlaps(published?.date ?? null, range);
  const about =
    topic.words === undefined
      ? articles.filter((each) => each.about).map(({ article }) => article)
      : corpus.searchArticles(topic.words.join(' '));
  const first = new Set(about.filter(within).map(({ id }) => id));
  const rest = articles.filter(({ article }) => !first.has(article.id) && within(article)).map(({ article }) => article);
  return { articles: [...about.filter(within), ...rest], beside: rest.length };
}

/** The topic of just this title: what follows a brief asks for it by that. */
const topicTitled = (wrote: string, { topics }: Corpus): Topic | null =>
  topics.find(({ title }) => foldText(title) === foldText(wrote)) ?? null;

/** The topic that words make which name nobody and nothing else. */
function topicOfPlain(words: string, today: Temporal.PlainDate, corpus: Corpus): Topic | null {
  return isPlain(corpus.search({ words, today }).understood) ? topicOfTyped(words) : null;
}

/** Words that are nothing but words, or the name of a body: what is said of it matters as much as what it says. */
export const isPlain = ({ speaker, outlet, since, until }: Understanding): boolean =>
  (speaker === null || ('speaker' in speaker && speaker.speaker.kind !== 'person')) && outlet === null && since === null && until === null;
