import type { Article } from '../model/article.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Topic } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';
import { ABOUT } from '../search/topic-finder.ts';
import { dayNumber } from './day-number.ts';
import { clusterStories } from './stories.ts';
import { byRelevance, type ScoredArticle, type StoryMember, type TopicView } from './story.ts';
import { topicQuotes } from './topic-quotes.ts';

/** Topics made of words come without end; more than this at a time are made again when they are needed. */
const MAX_TOPICS_KEPT = 64;
const views = new WeakMap<Corpus, Map<string, TopicView>>();

/** The view of a corpus under a topic, made once for each corpus: at eight o'clock a thousand channels ask for the same. */
export function topicView(corpus: Corpus, topic: Topic): TopicView {
  const kept = views.get(corpus) ?? new Map<string, TopicView>();
  views.set(corpus, kept);
  const known = kept.get(topic.id);
  if (known !== undefined && (known.topic === topic || topic.words !== undefined)) return known;
  const made = makeTopicView(corpus, topic);
  kept.set(topic.id, made);
  const [oldest] = kept.keys();
  if (kept.size > MAX_TOPICS_KEPT && oldest !== undefined) kept.delete(oldest);
  return made;
}

function daysOf({ published }: Article): ScoredArticle['days'] {
  if (published === null) return null;
  const { first, last } = spanOf(published.date);
  return { first, last, number: dayNumber(last) };
}

/** The same, from scratch. */
export function makeTopicView(corpus: Corpus, topic: Topic): TopicView {
  const articles = corpus.articles
    .map((article): ScoredArticle => {
      const { score, found } = corpus.relevance(article, topic);
      const about = score > 0 && (score > ABOUT || article.topics.includes(topic.id) || topic.words !== undefined);
      return { article, score, found, about, days: daysOf(article) };
    })
    .filter(({ score }) => score > 0)
    .sort(byRelevance);
  const scored = new Map(articles.map((each) => [each.article.id, each]));
  const clusters = clusterStories(
    articles.filter(({ about }) => about).map(({ article }) => article),
    corpus,
  );
  const members = clusters
    .map((cluster) =>
      cluster
        .flatMap(({ article, origin }): readonly StoryMember[] => {
          const each = scored.get(article.id);
          return each === undefined ? [] : [{ ...each, origin }];
        })
        .sort(byRelevance),
    )
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byRelevance(a, b)));
  const quotes = topicQuotes(corpus, topic, members);
  const perStory = Map.groupBy(quotes, ({ story }) => story);
  return { topic, articles, stories: members.map((each, at) => ({ members: each, quotes: perStory.get(at) ?? [] })), quotes };
}
