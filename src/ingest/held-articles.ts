import type { ArticleId, SpeakerId } from '../model/ids.ts';
import { oneSpeaker } from '../model/one-speaker.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import type { HeldArticle, StoredCorpus } from '../store/store.ts';

/** What a store holds, followed article by article; the same as its storedCorpus gives at once. */
export interface HeldArticles {
  /** Puts these ids right: those that are in `held` are as there, the others are gone. */
  take(ids: readonly ArticleId[], held: readonly HeldArticle[]): void;
  /** Everything, by article id. Records of articles that were not taken anew are the objects that they were. Short steps. */
  corpus(): Generator<void, StoredCorpus>;
}

/** Articles in one step. */
const STEP = 500;

/** Nothing held yet. */
export function createHeldArticles(): HeldArticles {
  const articles = new Map<ArticleId, HeldArticle>();
  /** The articles that name each speaker, and what they call him together. */
  const named = new Map<SpeakerId, ArticleId[]>();
  const speakers = new Map<SpeakerId, Speaker>();
  const renamed = new Set<SpeakerId>();
  let order: readonly ArticleId[] = [];
  let isOrdered = true;

  function drop(id: ArticleId): void {
    for (const speaker of articles.get(id)?.speakers ?? []) {
      const naming = named.get(speaker.id) ?? [];
      const at = naming.indexOf(id);
      if (at >= 0) naming.splice(at, 1);
      renamed.add(speaker.id);
    }
    articles.delete(id);
  }

  function settleName(id: SpeakerId): void {
    const naming = (named.get(id) ?? []).toSorted((a, b) => (a < b ? -1 : 1));
    const now = oneSpeaker(naming.flatMap((article) => articles.get(article)?.speakers.find((speaker) => speaker.id === id) ?? []));
    if (now === null) {
      speakers.delete(id);
      named.delete(id);
    } else if (JSON.stringify(now) !== JSON.stringify(speakers.get(id))) speakers.set(id, now);
  }

  return {
    take(ids, held) {
      isOrdered = false;
      for (const id of ids) drop(id);
      for (const each of held) {
        articles.set(each.article.id, each);
        for (const speaker of each.speakers) {
          const naming = named.get(speaker.id);
          if (naming === undefined) named.set(speaker.id, [each.article.id]);
          else naming.push(each.article.id);
          renamed.add(speaker.id);
        }
      }
    },
    *corpus() {
      let work = 0;
      for (const id of renamed) {
        settleName(id);
        if (++work % STEP === 0) yield;
      }
      renamed.clear();
      if (!isOrdered) {
        order = [...articles.keys()].sort();
        isOrdered = true;
        yield;
      }
      const quotes: Quote[] = [];
      for (const id of order) {
        quotes.push(...(articles.get(id)?.quotes ?? []));
        if (++work % STEP === 0) yield;
      }
      return { articles: order.flatMap((id) => articles.get(id)?.article ?? []), quotes, speakers: [...speakers.values()] };
    },
  };
}
