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
  const byArticle = new Map<Article, Counter>();
  const addArticle = ({ topics, outlet, via }: Article, by: number): void => {
    for (const [at, topic] of topics.entries()) if (topics.indexOf(topic) === at) add(byTopic, topic, by);
    if (outlet !== null) add(byOutlet, outlet, by);
    if (via !== null && via !== outlet) add(byOutlet, via, by);
  };
  // Quotes of a day, and of an article, mostly stand together: then there is nothing to look up.
  let [day, ofDay]: [PartialDate | null, Counter] = [null, { quotes: 0 }];
  let [printedIn, ofArticle]: [ArticleId | null, Counter] = [null, { quotes: 0 }];
  for (const { utterance } of hits) {
    const { speaker, date, quotes } = utterance;
    if (speaker !== null) add(bySpeaker, speaker, 1);
    if (date !== null) {
      if (date !== day) [day, ofDay] = [date, add(byDate, date, 0)];
      ofDay.quotes += 1;
    }
    if (quotes.length === 1) {
      const [{ article: id }] = quotes;
      if (id !== printedIn) {
        const article = corpus.article(id);
        // Equals stand in the order in which they were met.
        if (article !== undefined && !byArticle.has(article)) addArticle(article, 0);
        [printedIn, ofArticle] = [id, article === undefined ? { quotes: 0 } : add(byArticle, article, 0)];
      }
      ofArticle.quotes += 1;
      continue;
    }
    const articles = quotes.flatMap((quote) => corpus.article(quote.article) ?? []);
    for (const topic of new Set(articles.flatMap((article) => article.topics))) add(byTopic, topic, 1);
    for (const outlet of new Set(articles.flatMap(({ outlet: own, via }) => [own, via]))) if (outlet !== null) add(byOutlet, outlet, 1);
  }
  for (const [article, { quotes }] of byArticle) addArticle(article, quotes);
  return { bySpeaker, byTopic, byOutlet, byDate };
}

function add<Key>(counts: Map<Key, Counter>, key: Key, by: number): Counter {
  const known = counts.get(key);
  const counter = known ?? { quotes: 0 };
  if (known === undefined) counts.set(key, counter);
  counter.quotes += by;
  return counter;
}
