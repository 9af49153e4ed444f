import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Article } from '../model/article.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Topic } from '../model/topic.ts';
import type { Corpus } from '../search/corpus.ts';
import { ABOUT } from '../search/question/topic-finder.ts';
import { dayNumber } from './day-number.ts';
import { clusterStories } from './stories.ts';
import { byRelevance, type ScoredArticle, type StoryMember, type TopicView } from './story.ts';
import { topicQuotes } from './topic-quotes.ts';

/** Topics made of words come without end; more than this at a time are made again when they are needed. */
const MAX_TOPICS_KEPT = 64;
const views = new WeakMap<Corpus, Map<string, TopicView>>();

/** The view of a corpus under a topic, made once for each corpus: at eight o'clock a thousand channels ask for the same. */
export function topicView(corpus: Corpus, topic: Topic): TopicView {
  const known = keptView(corpus, topic);
  if (known !== null) return known;
  const steps = makeTopicView(corpus, topic);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return keep(corpus, topic, step.value);
}

/** Makes the view with everything else that waits between its steps, so that it is there when `topicView` is asked. */
export async function prepareTopicView(corpus: Corpus, topic: Topic): Promise<void> {
  if (keptView(corpus, topic) !== null) return;
  const steps = makeTopicView(corpus, topic);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return void keep(corpus, topic, step.value);
    await nextTurn();
  }
}

function keptView(corpus: Corpus, topic: Topic): TopicView | null {
  const known = views.get(corpus)?.get(topic.id);
  return known !== undefined && (known.topic === topic || topic.words !== undefined) ? known : null;
}

function keep(corpus: Corpus, topic: Topic, view: TopicView): TopicView {
  const kept = views.get(corpus) ?? new Map<string, TopicView>();
  views.set(corpus, kept);
  kept.set(topic.id, view);
  const [oldest] = kept.keys();
  if (kept.size > MAX_TOPICS_KEPT && oldest !== undefined) kept.delete(oldest);
  return view;
}

function daysOf({ published }: Article): ScoredArticle['days'] {
  if (published === null) return null;
  const { first, last } = spanOf(published.date);
  return { first, last, number: dayNumber(last) };
}

/** Articles in one step: a few milliseconds. */
const STEP = 200;

/** The view from scratch, in short steps. */
export function* makeTopicView(corpus: Corpus, topic: Topic): Generator<void, TopicView> {
  const articles: ScoredArticle[] = [];
  for (const [at, article] of corpus.articles.entries()) {
    if (at % STEP === STEP - 1) yield;
    const { score, found } = corpus.relevance(article, topic);
    const about = score > ABOUT || article.topics.includes(topic.id) || topic.words !== undefined || topic.speaker !== undefined;
    if (score > 0) articles.push({ article, score, found, about, days: daysOf(article) });
  }
  articles.sort(byRelevance);
  const scored = new Map(articles.map((each) => [each.article.id, each]));
  const central = articles.filter(({ about }) => about).map(({ article }) => article);
  // Of whoever is followed no stories are told.
  const clusters =
    topic.speaker === undefined
      ? yield* clusterStories(central, corpus)
      : central.map((article, origin) => [{ article, origin, same: null }]);
  const members = clusters
    .map((cluster) =>
      cluster
        .flatMap(({ article, origin, same }): readonly StoryMember[] => {
          const each = scored.get(article.id);
          return each === undefined ? [] : [{ ...each, origin, same }];
        })
        .sort(byRelevance),
    )
    .sort(([a], [b]) => (a === undefined || b === undefined ? 0 : byRelevance(a, b)));
  const { quotes, beside } = yield* topicQuotes(
    corpus,
    topic,
    members,
    articles.filter(({ about }) => !about),
  );
  const perStory = Map.groupBy(quotes, ({ story }) => story);
  const undated = articles.filter(({ about, days }) => about && days === null);
  return {
    topic,
    articles,
    undated,
    stories: members.map((each, at) => ({ members: each, quotes: perStory.get(at) ?? [] })),
    quotes,
    beside,
  };
}
