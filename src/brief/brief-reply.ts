import type { Topic } from '../model/topic.ts';
import { actions, type Block, heading, list, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteQuery } from '../search/corpus.ts';
import { foldText } from '../search/fold.ts';
import { articleLine } from './article-reply.ts';
import { coverage } from './coverage.ts';
import { quoteBlock } from './quote-block.ts';
import { quoteLine } from './quote-line.ts';
import { quoteReply } from './quote-reply.ts';
import { acrossTheAtlantic, diverse, type Ranked, rankQuotes } from './select-quotes.ts';
import { understood } from './understood.ts';
import { count, listed, quoted } from './words.ts';

const MAX_ARTICLES = 4;
const MAX_QUOTES = 5;

/** What can be asked for when nothing was. */
export function topicsReply(corpus: Corpus): Reply {
  return privately(
    paragraph('Which topic? Type /brief and a topic, or any words.'),
    list(corpus.topics.map((topic) => `${topic.title}: ${topic.description}`)),
    actions(...corpus.topics.slice(0, 5).map((topic) => ({ kind: 'run', label: topic.title, run: `/brief ${topic.title}` }) as const)),
  );
}

/** What the articles say about a topic: summaries, then the quotes that matter, both sides of the Atlantic first. */
export function topicBrief(topic: Topic, corpus: Corpus, wrote: string): Reply {
  const articles = corpus.articles
    .map((article) => ({ article, ...corpus.relevance(article, topic) }))
    .filter(({ score }) => score > 0)
    .toSorted((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
  if (articles.length === 0) return privately(paragraph(`No article held is about ${topic.title}.`), note(`I hold ${coverage(corpus)}.`));
  const shown = articles.slice(0, MAX_ARTICLES);
  const ranked = rankQuotes(corpus, topic, () => true);
  const { american, european } = acrossTheAtlantic(ranked);
  const pair = [american, european].filter((side) => side !== null);
  const quotes = [...pair, ...diverse(ranked, pair, MAX_QUOTES - pair.length)];
  return privately(
    heading(topic.title),
    ...readAs(wrote, topic),
    ...shown.flatMap(({ article }): readonly Block[] => [paragraph(...articleLine(article)), paragraph(summaryOf(article))]),
    ...(articles.length > shown.length
      ? [note(`And ${count(articles.length - shown.length, 'more article')}: /articles ${topic.title}`)]
      : []),
    ...(quotes.length > 0 ? [heading('In their words')] : []),
    ...silence(american, european, topic),
    ...quotes.map(({ utterance }) => quoteBlock(utterance, corpus)),
    note(
      `Found by ${listed([...new Set(articles.flatMap(({ terms }) => terms))].slice(0, 8))}. ${count(articles.length, 'article')}, ${count(ranked.length, 'quote')}.`,
    ),
    actions(
      { kind: 'run', label: 'All its quotes', run: quoteLine({ words: '', topic: topic.id }), primary: true },
      { kind: 'share', label: 'Share to channel', run: `/brief ${topic.title}` },
    ),
  );
}

/** Which topic was meant, where that is not what was typed. */
function readAs(wrote: string, topic: Topic): readonly Block[] {
  const same = (name: string): boolean => foldText(name) === foldText(wrote);
  if (same(topic.title) || same(topic.id)) return [];
  if (topic.aliases.some(same)) return [paragraph(`${quoted(wrote)} is another name of the topic ${topic.title}.`)];
  return [paragraph(`${quoted(wrote)} was read as the topic ${topic.title}.`)];
}

/** A brief on free words: the articles that hold them, then the quotes. */
export function wordsBrief(query: QuoteQuery, corpus: Corpus): Reply {
  const articles = corpus.searchArticles(query.words, query.today).slice(0, MAX_ARTICLES);
  const answer = corpus.search(query);
  if (articles.length === 0) return quoteReply(query, answer, corpus, 1);
  const hits = answer.hits.slice(0, MAX_QUOTES);
  const reading = understood(answer.understood, query, answer.hits.length);
  return privately(
    heading(`Brief: ${query.words}`),
    ...(reading === null ? [] : [paragraph(reading)]),
    ...articles.flatMap((article): readonly Block[] => [paragraph(...articleLine(article)), paragraph(summaryOf(article))]),
    ...(hits.length > 0 ? [heading('In their words')] : [note(`No quote matches ${quoted(query.words)}.`)]),
    ...hits.map(({ utterance }) => quoteBlock(utterance, corpus)),
    actions(
      ...(answer.hits.length > hits.length
        ? [{ kind: 'run', label: `All quotes (${answer.hits.length})`, run: quoteLine(query), primary: true } as const]
        : []),
      { kind: 'share', label: 'Share to channel', run: `/brief ${query.words}` },
    ),
  );
}

const summaryOf = (article: Corpus['articles'][number]): string =>
  article.summary.origin === 'extract' ? `Extract: ${article.summary.text}` : article.summary.text;

/** Says so when one side of the Atlantic has no quote. */
export function silence(american: Ranked | null, european: Ranked | null, topic: Topic): readonly Block[] {
  if (american !== null && european === null) return [note(`No European voice is quoted on ${topic.title}.`)];
  if (american === null && european !== null) return [note(`Washington is silent on ${topic.title}: no American voice is quoted.`)];
  return [];
}
