import { capitalised, count, listed, quoted } from './words.ts';

/** What the articles say about a topic, or about words. */
export const briefs = {
  whichTopic: 'Which topic? Type /brief and a topic, or any words.',
  topic: (title: string, description: string): string => `${title}: ${description}`,
  heading: (words: string): string => `Brief: ${words}`,
  /** `about` is a topic's title, or words in marks. */
  none: (about: string): string => `No article held is about ${about}.`,
  onlyMentioned: (about: string, articles: number): string =>
    `No article held is about ${about}; ${articles === 1 ? 'one mentions' : `${articles} mention`} it:`,
  inTheirWords: 'In their words',
  noQuoteSpeaksOfIt: 'None of the quotes in these articles speaks of it.',
  noQuoteMatches: (words: string): string => `No quote matches ${quoted(words)}.`,
  /** What the articles were found by, and how many quotes the topic's own command finds; `balance` is a sentence about the two sides of the Atlantic. */
  foundBy: (articles: number, terms: readonly string[], quotes: number, balance: string): string =>
    `${count(articles, 'article')}, found by ${listed(terms)}; ${count(quotes, 'quote')} on it. ${balance}`,
  /** What there was no room for: stories, and articles that only mention the topic; not both are 0. */
  beyond: (stories: number, mentioning: number): string =>
    `${capitalised(
      [
        ...(stories > 0 ? [`and ${count(stories, 'more story', 'more stories')}`] : []),
        ...(mentioning > 0 ? [`${count(mentioning, 'article')} only ${mentioning === 1 ? 'mentions' : 'mention'} it`] : []),
      ].join('; '),
    )}.`,
  allItsQuotes: 'All its quotes',
  /** Of a topic made of words: what they find now. */
  noneHasWords: (words: readonly string[]): string =>
    `No article held has all of these words yet: ${words.join(', ')}. Editions come once one has; fewer or other words may find more.`,
  wordsFind: (articles: number): string => `These words find ${count(articles, 'article')} now. Only articles with all of them count.`,
};
