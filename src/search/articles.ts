import type { Article } from '../model/article.ts';
import type { Understanding } from './corpus.ts';
import { ALWAYS, type DateRange, dateOverlaps, isOpen } from './dates/date-range.ts';
import { datesInWords } from './dates/dates-in-words.ts';
import { createQuoteIndex, type IndexAnswer, type IndexedQuote, type QuoteIndex } from './index.ts';
import { contentWords } from './words/content-words.ts';
import { MAX_QUERY_LENGTH, tokenizeQuery } from './words/fold.ts';

/** An article with the names that stand for its ids. */
export interface ListedArticle {
  readonly article: Article;
  readonly topics: readonly string[];
  /** Who is quoted in it. */
  readonly people: readonly string[];
}

/** A search over articles that come and go. */
export interface ArticleSearch {
  /** Adds articles; one with a known id replaces the older. Short steps, but for the first articles, which are indexed at once where they are many. */
  put(listed: readonly ListedArticle[]): Generator<void, void>;
  remove(ids: Iterable<string>): void;
  /**
   * Those whose title, summary, people, topics, outlet or author hold all the words, best first, then newest. A date in the words is a
   * filter; nothing else typed gives all of them, newest first.
   */
  search(words: string, today?: Temporal.PlainDate): readonly Article[];
  /** The words that were read as others to find the first of them. */
  corrected(words: string, today?: Temporal.PlainDate): Understanding['corrected'];
}

/** Articles in one step. */
const STEP = 25;
/** Fewer are added one by one. */
const AT_ONCE = 200;
/** None: an empty search is built anew. */
const NO_ANSWER: IndexAnswer = { hits: [], understood: { words: [], corrected: [] } };

/** An empty search. Its index is that of the quotes: a title stands where they have their text, what else is said of an article around it. */
export function createArticleSearch(): ArticleSearch {
  let index: QuoteIndex | null = null;
  /** By row of the index. */
  let byRow: (Article | undefined)[] = [];

  const look = (words: string, range: DateRange): IndexAnswer =>
    index?.search(words, {
      finished: true,
      literal: true,
      limit: Number.POSITIVE_INFINITY,
      acceptRow: (row) => dateOverlaps(byRow[row]?.published?.date ?? null, range),
      brief: true,
    }) ?? NO_ANSWER;

  const answer = (words: string, today: Temporal.PlainDate | undefined): IndexAnswer => {
    const typed = words.slice(0, MAX_QUERY_LENGTH);
    const { range, rest, doubtful } = datesInWords(typed, today ?? null);
    if (contentWords(tokenizeQuery(rest)).length === 0) return words.trim() === '' || !isOpen(range) ? look('', range) : NO_ANSWER;
    const dated = look(rest, range);
    // "2010" may be a word of a title rather than a date.
    return dated.hits.length > 0 || !doubtful ? dated : look(typed, ALWAYS);
  };

  return {
    *put(listed) {
      if (index === null) {
        const many = listed.length >= AT_ONCE;
        index = createQuoteIndex(many ? listed.map(documentOf) : []);
        byRow = [];
        if (many) for (const { article } of listed) byRow[index.rowOf(article.id) ?? 0] = article;
        if (many) return;
      }
      for (const [at, each] of listed.entries()) {
        index.add([documentOf(each)]);
        byRow[index.rowOf(each.article.id) ?? 0] = each.article;
        if (at % STEP === STEP - 1) yield;
      }
    },
    remove: (ids) => index?.remove(ids),
    search: (words, today) => answer(words, today).hits.flatMap(({ row }) => byRow[row ?? -1] ?? []),
    corrected: (words, today) => answer(words, today).understood.corrected,
  };
}

const documentOf = ({ article, topics, people }: ListedArticle): IndexedQuote => ({
  id: article.id,
  speaker: '',
  aliases: [],
  role: '',
  text: article.title,
  context: [article.summary.text, ...people].join('\n'),
  topics,
  outlet: [article.outlet, article.via, article.author].filter((name) => name !== null).join(' '),
  date: article.published?.date ?? null,
});
