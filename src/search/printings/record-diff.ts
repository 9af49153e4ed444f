import type { Article } from '../../model/article.ts';
import type { CorpusParts } from '../../model/corpus-parts.ts';
import type { ArticleId, SpeakerId, TopicId } from '../../model/ids.ts';
import type { Quote } from '../../model/quote.ts';
import type { Speaker } from '../../model/speaker.ts';
import type { Topic } from '../../model/topic.ts';

/** The parts of a corpus by their ids. */
export interface Records {
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly speakers: ReadonlyMap<SpeakerId, Speaker>;
  readonly topics: ReadonlyMap<TopicId, Topic>;
  readonly quotesIn: ReadonlyMap<ArticleId, readonly Quote[]>;
}

export const NO_RECORDS: Records = { articles: new Map(), speakers: new Map(), topics: new Map(), quotesIn: new Map() };

/** What goes and what comes. A record that is another object now is in both lists, and so are the quotes of an article that is. */
export interface RecordDiff {
  readonly records: Records;
  readonly articles: { readonly gone: readonly Article[]; readonly come: readonly Article[] };
  readonly quotes: { readonly gone: readonly Quote[]; readonly come: readonly Quote[] };
  readonly speakers: { readonly gone: readonly Speaker[]; readonly come: readonly Speaker[] };
  /** Articles that are held now and have changed themselves or in their quotes. */
  readonly touched: ReadonlySet<ArticleId>;
}

/** Records in one step: a look-up each, so some tenths of a millisecond. */
const STEP = 2000;

/** Compares by identity, not by content: what has not changed is expected to be the same object. Short steps. */
export function* diffRecords(before: Records, parts: CorpusParts): Generator<void, RecordDiff> {
  let work = 0;
  const articles = { gone: [] as Article[], come: [] as Article[] };
  const quotes = { gone: [] as Quote[], come: [] as Quote[] };
  const touched = new Set<ArticleId>();
  const byId = new Map<ArticleId, Article>();
  for (const article of parts.articles) {
    byId.set(article.id, article);
    if (++work % STEP === 0) yield;
  }
  const quotesIn = new Map<ArticleId, Quote[]>();
  for (const quote of parts.quotes) {
    const own = quotesIn.get(quote.article);
    if (own === undefined) quotesIn.set(quote.article, [quote]);
    else own.push(quote);
    if (++work % STEP === 0) yield;
  }
  for (const [id, article] of byId) {
    const known = before.articles.get(id);
    if (known !== article) {
      if (known !== undefined) articles.gone.push(known);
      articles.come.push(article);
      touched.add(id);
    }
    if (++work % STEP === 0) yield;
  }
  for (const [id, article] of before.articles) {
    if (!byId.has(id)) articles.gone.push(article);
    if (++work % STEP === 0) yield;
  }
  for (const [id, own] of quotesIn) {
    const known = before.quotesIn.get(id) ?? [];
    const moved = byId.get(id) !== before.articles.get(id);
    const [had, has] = [new Set(known), new Set(own)];
    const [gone, come] = moved ? [known, own] : [known.filter((quote) => !has.has(quote)), own.filter((quote) => !had.has(quote))];
    quotes.gone.push(...gone);
    quotes.come.push(...come);
    if (gone.length + come.length > 0 && byId.has(id)) touched.add(id);
    work += own.length;
    if (work >= STEP) {
      work = 0;
      yield;
    }
  }
  for (const [id, own] of before.quotesIn) {
    if (!quotesIn.has(id)) {
      quotes.gone.push(...own);
      if (byId.has(id)) touched.add(id);
    }
    if (++work % STEP === 0) yield;
  }
  const speakers = new Map(parts.speakers.map((speaker) => [speaker.id, speaker]));
  yield;
  const different = {
    gone: [...before.speakers.values()].filter((speaker) => speakers.get(speaker.id) !== speaker),
    come: [...speakers.values()].filter((speaker) => before.speakers.get(speaker.id) !== speaker),
  };
  const topics = new Map(parts.topics.map((topic) => [topic.id, topic]));
  return { records: { articles: byId, speakers, topics, quotesIn }, articles, quotes, speakers: different, touched };
}
