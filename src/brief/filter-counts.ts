import type { Article } from '../model/article.ts';
import type { ArticleId, SpeakerId, TopicId } from '../model/ids.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Corpus, QuoteHit } from '../search/corpus.ts';

/** One look-up counts, where a number would need two. */
export interface Counter {
  quotes: number;
}

/** In how many quotes of an answer each speaker, topic, outlet and date is. */
export interface Counts {
  readonly bySpeaker: ReadonlyMap<SpeakerId, Counter>;
  readonly byTopic: ReadonlyMap<TopicId, Counter>;
  readonly byOutlet: ReadonlyMap<string, Counter>;
  readonly byDate: ReadonlyMap<PartialDate, Counter>;
}

const counted = new WeakMap<readonly QuoteHit[], Counts>();

/** Counts an answer once for all its menus. An answer may be all that is held, so what is printed once is counted by its article. */
export function countsOf(hits: readonly QuoteHit[], corpus: Corpus): Counts {
  const known = counted.get(hits) ?? count(hits, corpus);
  counted.set(hits, known);
  return known;
}

function count(hits: readonly QuoteHit[], corpus: Corpus): Counts {
  const bySpeaker = new Map<SpeakerId, Counter>();
  const byTopic = new Map<TopicId, Counter>();
  const byOutlet = new Map<string, Counter>();
  const byDate = new Map<PartialDate, Counter>();
  const byArticle = new Map<ArticleId, Counter>();
  const addArticle = (article: Article | undefined, by: number): void => {
    if (article === undefined) return;
    for (const topic of new Set(article.topics)) add(byTopic, topic, by);
    for (const outlet of new Set([article.outlet, article.via])) if (outlet !== null) add(byOutlet, outlet, by);
  };
  for (const { utterance } of hits) {
    if (utterance.speaker !== null) add(bySpeaker, utterance.speaker, 1);
    if (utterance.date !== null) add(byDate, utterance.date, 1);
    const { quotes } = utterance;
    if (quotes.length === 1) {
      const [{ article: id }] = quotes;
      // Equals stand in the order in which they were met.
      if (!byArticle.has(id)) addArticle(corpus.article(id), 0);
      add(byArticle, id, 1);
      continue;
    }
    const articles = quotes.flatMap((quote) => corpus.article(quote.article) ?? []);
    for (const topic of new Set(articles.flatMap((article) => article.topics))) add(byTopic, topic, 1);
    for (const outlet of new Set(articles.flatMap(({ outlet: own, via }) => [own, via]))) if (outlet !== null) add(byOutlet, outlet, 1);
  }
  for (const [id, { quotes }] of byArticle) addArticle(corpus.article(id), quotes);
  return { bySpeaker, byTopic, byOutlet, byDate };
}

function add<Key>(counts: Map<Key, Counter>, key: Key, by: number): void {
  const counter = counts.get(key);
  if (counter === undefined) counts.set(key, { quotes: by });
  else counter.quotes += by;
}
