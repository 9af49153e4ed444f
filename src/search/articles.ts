import type { Article } from '../model/article.ts';
import { compareNewestFirst } from '../model/partial-date.ts';
import { contentWords } from './content-words.ts';
import type { Understanding } from './corpus.ts';
import { type DateRange, dateOverlaps, isOpen } from './date-range.ts';
import { datesInWords } from './dates-in-words.ts';
import { MAX_QUERY_LENGTH, termsOf, tokenizeQuery } from './fold.ts';
import { mergeSorted } from './merge-sorted.ts';
import { createWordIndex, type FieldWeight, type WordDocument, type WordHit } from './word-index.ts';

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

/** A search over articles that come and go. */
export interface ArticleSearch {
  /** Adds articles; one with a known id replaces the older. */
  put(listed: Iterable<ListedArticle>): void;
  remove(ids: Iterable<string>): void;
  /**
   * Those whose title, summary, people, topics, outlet or author hold all the words, best first, then newest. A date in the words is a
   * filter; nothing else typed gives all of them, newest first.
   */
  search(words: string, today?: Temporal.PlainDate): readonly Article[];
  /** The words that were read as others to find the first of them. */
  corrected(words: string, today?: Temporal.PlainDate): Understanding['corrected'];
}

/** An empty search. */
export function createArticleSearch(): ArticleSearch {
  const byId = new Map<string, Article>();
  let newestFirst: readonly string[] = [];
  /** Ids that came, went, or may stand elsewhere since `newestFirst` was put in order. */
  const moved = new Set<string>();
  const dateOf = (article: Article | undefined) => article?.published?.date ?? null;
  const compare = (a: string, b: string): number =>
    compareNewestFirst(dateOf(byId.get(a)), dateOf(byId.get(b))) || (a < b ? -1 : a > b ? 1 : 0);
  const index = createWordIndex<ArticleField>(WEIGHTS, 'title', compare);
  const all = (): readonly string[] => {
    if (moved.size > 0) {
      const come = [...moved].filter((id) => byId.has(id));
      newestFirst = mergeSorted(newestFirst, (id) => !moved.has(id), come, compare);
      moved.clear();
    }
    return newestFirst;
  };
  const articlesOf = (ids: readonly string[]): readonly Article[] => ids.flatMap((id) => byId.get(id) ?? []);
  const documentOf = ({ article, topics, people }: ListedArticle): WordDocument<ArticleField> => ({
    id: article.id,
    fields: {
      title: termsOf(article.title),
      summary: termsOf(article.summary.text),
      people: people.flatMap(termsOf),
      topics: topics.flatMap(termsOf),
      outlet: [article.outlet, article.via, article.author].flatMap((name) => termsOf(name ?? '')),
    },
  });

  /** What holds the words; null when they are nothing but a date, or none at all. */
  const look = (words: string, today: Temporal.PlainDate | undefined): readonly WordHit<ArticleField>[] | null => {
    const typed = words.slice(0, MAX_QUERY_LENGTH);
    const { range, rest, doubtful } = datesInWords(typed, today ?? null);
    const tokens = contentWords(tokenizeQuery(rest));
    if (tokens.length === 0) return null;
    const dated = index.search(tokens, { accept: inRange(range) });
    // "2010" may be a word of a title rather than a date.
    return dated.length > 0 || !doubtful ? dated : index.search(contentWords(tokenizeQuery(typed)));
  };
  const inRange =
    (range: DateRange) =>
    (id: string): boolean =>
      dateOverlaps(dateOf(byId.get(id)), range);

  const search: ArticleSearch['search'] = (words, today) => {
    const hits = look(words, today);
    if (hits !== null) return articlesOf(hits.map((hit) => hit.id));
    const { range } = datesInWords(words.slice(0, MAX_QUERY_LENGTH), today ?? null);
    return words.trim() === '' || !isOpen(range) ? articlesOf(all().filter(inRange(range))) : [];
  };

  return {
    put(listed) {
      for (const each of listed) {
        byId.set(each.article.id, each.article);
        moved.add(each.article.id);
        index.add([documentOf(each)]);
      }
    },
    remove(ids) {
      for (const id of ids) {
        byId.delete(id);
        moved.add(id);
        index.remove([id]);
      }
    },
    search,
    corrected: (words, today) =>
      (look(words, today)?.[0]?.evidence ?? [])
        .filter(({ how }) => how === 'typo' || how === 'begun')
        .map(({ wrote, read }) => ({ wrote, read })),
  };
}
