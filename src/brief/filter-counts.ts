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
  const addArticle = ({ topics, outlet, via }: Article, by: number): void => {
    for (const [at, topic] of topics.entries()) if (topics.indexOf(topic) === at) counter(byTopic, topic).quotes += by;
    if (outlet !== null) counter(byOutlet, outlet).quotes += by;
    if (via !== null && via !== outlet) counter(byOutlet, via).quotes += by;
  };
  // Quotes of a day, and of an article, mostly stand together: then there is nothing to look up.
  let [day, ofDay]: [PartialDate | null, Counter] = [null, { quotes: 0 }];
  let [printedIn, quotesOfIt]: [ArticleId | null, number] = [null, 0];
  const endArticle = (next: ArticleId | null): void => {
    const article = printedIn === null ? undefined : corpus.article(printedIn);
    if (article !== undefined) addArticle(article, quotesOfIt);
    [printedIn, quotesOfIt] = [next, 0];
  };
  for (const { utterance } of hits) {
    const { speaker, date, quotes } = utterance;
    if (speaker !== null) counter(bySpeaker, speaker).quotes += 1;
    if (date !== null) {
      if (date !== day) [day, ofDay] = [date, counter(byDate, date)];
      ofDay.quotes += 1;
    }
    if (quotes.length === 1) {
      const id = quotes[0].article;
      if (id !== printedIn) endArticle(id);
      quotesOfIt += 1;
      continue;
    }
    endArticle(null);
    const articles = quotes.flatMap((quote) => corpus.article(quote.article) ?? []);
    for (const topic of new Set(articles.flatMap((article) => article.topics))) counter(byTopic, topic).quotes += 1;
    for (const outlet of new Set(articles.flatMap(({ outlet: own, via }) => [own, via])))
      if (outlet !== null) counter(byOutlet, outlet).quotes += 1;
  }
  endArticle(null);
  return { bySpeaker, byTopic, byOutlet, byDate };
}

function counter<Key>(counts: Map<Key, Counter>, key: Key): Counter {
  const known = counts.get(key);
  if (known !== undefined) return known;
  const fresh = { quotes: 0 };
  counts.set(key, fresh);
  return fresh;
}
