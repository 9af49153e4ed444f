import type { Article } from '../model/article.ts';
import type { ArticleId, UtteranceId } from '../model/ids.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import type { Barred } from '../model/quote-rule.ts';
import type { Side } from '../model/speaker.ts';
import type { Topic } from '../model/topic.ts';
import type { Utterance } from '../model/utterance.ts';
import type { FoundTerm } from '../search/question/relevance.ts';
import type { SameWitness } from './story-copies.ts';

/** An article with how relevant it is to the topic, and through what. */
export interface ScoredArticle {
  readonly article: Article;
  readonly score: number;
  readonly found: readonly FoundTerm[];
  /** False for one that only mentions the topic. */
  readonly about: boolean;
  /** The first and the last day on which it may have appeared, `YYYY-MM-DD`, and the last as a day number; null when unknown. */
  readonly days: { readonly first: string; readonly last: string; readonly number: number } | null;
}

export interface StoryMember extends ScoredArticle {
  /** Members of the same origin are one witness. */
  readonly origin: number;
  /** Why it is the same witness as an earlier article; null when it is not. */
  readonly same: SameWitness | null;
}

/** Articles about one event, most relevant first. */
export interface Story {
  readonly members: readonly StoryMember[];
  readonly quotes: readonly TopicQuote[];
}

/** A quote with what decides whether it is shown. */
export interface TopicQuote {
  readonly utterance: Utterance;
  /** The article of the story through which it is found, and that story's place in the view. */
  readonly article: ArticleId;
  readonly story: number;
  /** Null for nobody known, and where nothing tells it. */
  readonly side: Side | null;
  readonly score: number;
  /** Whether it can stand by itself; see `isWhole`. */
  readonly whole: boolean;
  /** The topic's terms of which it speaks, its context included. */
  readonly terms: readonly FoundTerm[];
  /** Those of them that are in its own words, and not only around it. */
  readonly spoken: readonly FoundTerm[];
  /** Every id under which a channel may have had it. */
  readonly ids: readonly UtteranceId[];
  /** Why it can never be in a digest; null when it can. */
  readonly barred: Barred | null;
}

/** Somebody who is named, and might be of any side. */
export const isUnknownSide = ({ side, utterance }: TopicQuote): boolean => side === null && utterance.speaker !== null;

/** All of a corpus that has to do with a topic; the same for every channel. */
export interface TopicView {
  readonly topic: Topic;
  /** Everything relevant, most relevant first. */
  readonly articles: readonly ScoredArticle[];
  /** Those about it whose date is unknown. */
  readonly undated: readonly ScoredArticle[];
  readonly stories: readonly Story[];
  /** Best first. */
  readonly quotes: readonly TopicQuote[];
  /** Quotes that speak of the topic themselves, in articles that only mention it, best first. Their stories are below 0, one for each article. */
  readonly beside: readonly TopicQuote[];
}

/** Most relevant first, then by id, so that nothing is left to chance. */
export const byRelevance = (a: ScoredArticle, b: ScoredArticle): number => b.score - a.score || (a.article.id < b.article.id ? -1 : 1);

/** Best first, then newest, then by id. */
export const bestFirst = (a: TopicQuote, b: TopicQuote): number =>
  b.score - a.score || compareNewestFirst(a.utterance.date, b.utterance.date) || (a.utterance.id < b.utterance.id ? -1 : 1);
