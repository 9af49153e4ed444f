import { count, quoted } from './words.ts';

/** The articles held. */
export const articles = {
  /** `asked` is null for all of them; `byQuotes` where only their quotes hold the words. */
  found: (articles: number, asked: string | null, byQuotes: boolean, shown: number, pages: number): string =>
    `${count(articles, 'article')}${asked === null ? '' : `${byQuotes ? ' with quotes' : ''} for ${quoted(asked)}`}${pages > 1 ? `, page ${shown} of ${pages}` : ''}.`,
  /** What stands at the end of an article's line. */
  quotes: (quotes: number): string => `; ${count(quotes, 'quote')}`,
  more: (left: number): string => `${count(left, 'more article')}.`,
  none: 'I hold no articles yet.',
  /** `range` as `dates.range` gives it. */
  noneMatches: (asked: string, range: string | null): string =>
    `No article matches ${quoted(asked)}${range === null ? '' : `, looked for ${range}`}.`,
  all: 'All articles',
};
