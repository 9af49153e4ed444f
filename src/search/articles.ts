import type { Article } from '../model/article.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import { contentWords } from './content-words.ts';
import { dateOverlaps, isOpen } from './date-range.ts';
import { datesInWords } from './dates-in-words.ts';
import { MAX_QUERY_LENGTH, termsOf, tokenizeQuery } from './fold.ts';
import { createWordIndex, type FieldWeight } from './word-index.ts';

/** An article with the names that stand for its ids. */
export interface ListedArticle {
  readonly article: Article;
  readonly topics: readonly string[];
  /** Who is quoted in it. */
  readonly people: readonly string[];
}

type ArticleField = 'title' | 'summary' | 'people' | 'topics' | 'outlet';

const WEIGHTS: Readonly<Record<ArticleField, FieldWeight>> = {
  title: { base: 3, rarity: 1 },
  summary: { base: 1.5, rarity: 1 },
  people: { base: 1.4, rarity: 0 },
  topics: { base: 1, rarity: 0 },
  outlet: { base: 1, rarity: 0 },
};

/**
 * Returns a search over articles: those whose title, summary, people, topics, outlet or author hold all the words, best
 * first, then newest. A date in the words is a filter; nothing else typed gives all of them, newest first.
 */
export function createArticleSearch(listed: readonly ListedArticle[]): (words: string) => readonly Article[] {
  const byId = new Map<string, Article>(listed.map(({ article }) => [article.id, article]));
  const dateOf = (article: Article | undefined) => article?.published?.date ?? null;
  const compare = (a: string, b: string): number =>
    compareNewestFirst(dateOf(byId.get(a)), dateOf(byId.get(b))) || (a < b ? -1 : a > b ? 1 : 0);
  const index = createWordIndex<ArticleField>(WEIGHTS, 'title', compare);
  index.add(
    listed.map(({ article, topics, people }) => ({
      id: article.id,
      fields: {
        title: termsOf(article.title),
        summary: termsOf(article.summary.text),
        people: people.flatMap(termsOf),
        topics: topics.flatMap(termsOf),
        outlet: [article.outlet, article.via, article.author].flatMap((name) => termsOf(name ?? '')),
      },
    })),
  );
  const newestFirst = [...byId.keys()].sort(compare);
  const articlesOf = (ids: readonly string[]): readonly Article[] => ids.flatMap((id) => byId.get(id) ?? []);

  return (words) => {
    const typed = words.slice(0, MAX_QUERY_LENGTH);
    const { range, rest } = datesInWords(typed);
    const accept = (id: string): boolean => dateOverlaps(dateOf(byId.get(id)), range);
    const tokens = contentWords(tokenizeQuery(rest));
    if (tokens.length > 0) {
      const dated = index.search(tokens, { accept });
      // "2010" may be a word of a title rather than a date.
      const hits = dated.length > 0 || isOpen(range) ? dated : index.search(contentWords(tokenizeQuery(typed)));
      return articlesOf(hits.map((hit) => hit.id));
    }
    return words.trim() === '' || !isOpen(range) ? articlesOf(newestFirst.filter(accept)) : [];
  };
}
