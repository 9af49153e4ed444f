import { count, quoted } from './words.ts';

/** The words and the outlet that are asked for; null for what is not. */
interface Asked {
  readonly words: string | null;
  readonly outlet: string | null;
}

const asking = ({ words, outlet }: Asked, before: 'for' | 'matches'): string =>
  `${words === null ? '' : ` ${before} ${quoted(words)}`}${outlet === null ? '' : ` from ${outlet}`}`;

/** The articles held. */
export const articles = {
  /** `byQuotes` where only their quotes hold the words. */
  found: (articles: number, asked: Asked, byQuotes: boolean, shown: number, pages: number): string =>
    `${count(articles, 'article')}${byQuotes ? ' with quotes' : ''}${asking(asked, 'for')}${pages > 1 ? `, page ${shown} of ${pages}` : ''}.`,
  /** The last `beside` of them have the words only in what they quote, or only mention the topic. */
  beside: (beside: number, articles: number): string =>
    beside === articles
      ? 'They only mention it, or have it in quotes.'
      : `The last ${beside === 1 ? 'one only mentions it, or has it in a quote' : `${beside} only mention it, or have it in quotes`}.`,
  /** What stands at the end of an article's line. */
  quotes: (quotes: number): string => `; ${count(quotes, 'quote')}`,
  more: (left: number): string => `${count(left, 'more article')}.`,
  none: 'I hold no articles yet.',
  /** `range` as `dates.range` gives it. */
  noneMatches: (asked: Asked, range: string | null): string =>
    `No article${asking(asked, 'matches')}${range === null ? '' : `, looked for ${range}`}.`,
  all: 'All articles',
};
