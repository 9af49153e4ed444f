import type { Topic } from '../model/topic.ts';
import { actions, type Block, heading, list, more, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteQuery, Understanding } from '../search/corpus.ts';
import { foldText } from '../search/fold.ts';
import { LISTED_TERM } from '../search/relevance.ts';
import { topicOfTyped } from '../search/topic-words.ts';
import { articleLine } from './article-reply.ts';
import { atlanticNote } from './atlantic-note.ts';
import { coverage } from './coverage.ts';
import { articlesLine, balanceLine, quotesLine } from './digest-foot.ts';
import { chooseQuotes } from './digest-quotes.ts';
import { allStories } from './digest-stories.ts';
import { quoteBlock } from './quote-block.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';
import { quoteReply } from './quote-reply.ts';
import { settledQuestion, settledWords } from './settled-question.ts';
import { bestFirst, type TopicQuote, type TopicView } from './story.ts';
import { storyBlocks, summaryOf } from './story-blocks.ts';
import { prepareTopicView, topicView } from './topic-view.ts';
import { understood } from './understood.ts';
import { capitalised, count, listed, quoted } from './words.ts';

const MAX_STORIES = 4;
const MAX_QUOTES = 5;
/** Of what the articles were found by; the rest says no more. */
const MAX_TERMS = 8;

/** What can be asked for when nothing was. */
export function topicsReply(corpus: Corpus): Reply {
  return privately(
    paragraph('Which topic? Type /brief and a topic, or any words.'),
    list(corpus.topics.map((topic) => `${topic.title}: ${topic.description}`)),
    actions(...corpus.topics.slice(0, 5).map((topic) => ({ kind: 'run', label: topic.title, run: `/brief ${topic.title}` }) as const)),
  );
}

/** What the articles say about a topic: its stories, then the quotes that matter, chosen as a digest chooses them; nothing about what a channel has had. */
export function topicBrief(topic: Topic, corpus: Corpus, wrote: string, today: Temporal.PlainDate): Reply {
  const view = topicView(corpus, topic);
  const about = topic.words === undefined ? topic.title : quoted(topic.words.join(' '));
  if (view.articles.length === 0) return privately(paragraph(`No article held is about ${about}.`), note(`I hold ${coverage(corpus)}.`));
  const stories = allStories(view, today.toString());
  const said = [...stories.flatMap(({ quotes }) => quotes), ...besideBy(view, today)].toSorted(bestFirst);
  const open = said.filter(({ barred }) => barred === null);
  const { chosen, pair } = chooseQuotes(open, MAX_QUOTES);
  const quotes = chosen.map(({ quote }) => quote);
  return privately(
    heading(topic.title),
    ...readAs(wrote, topic),
    ...(stories.length === 0 ? mentions(view, about) : stories.slice(0, MAX_STORIES).flatMap(storyBlocks)),
    ...beyond(view, stories.length, topic),
    ...(quotes.length > 0 ? [heading('In their words'), ...atlanticNote(pair, open, said, new Set())] : []),
    ...quotes.map(({ utterance }) => quoteBlock(utterance, corpus)),
    ...(view.stories.length > 0 && quotes.length === 0 ? [note('None of the quotes in these articles speaks of it.')] : []),
    note(
      `${count(view.articles.length, 'article')}, found by ${listed(termsOf(view))}; ${count(said.length, 'quote')}. ${balanceLine(quotes, corpus)}`,
    ),
    actions(
      { kind: 'run', label: 'All its quotes', run: quotesLine(topic), primary: true },
      { kind: 'share', label: 'Share to channel', run: `/brief ${topic.words?.join(' ') ?? topic.title}` },
      ...detailMenu(
        quotes.map(({ utterance }) => utterance),
        '/quote',
        corpus,
      ),
    ),
  );
}

/** What there was no room for, with the command that lists it. */
function beyond({ articles }: TopicView, stories: number, topic: Topic): readonly Block[] {
  const mentioning = stories === 0 ? 0 : articles.filter(({ about }) => !about).length;
  const left = [
    ...(stories > MAX_STORIES ? [`and ${count(stories - MAX_STORIES, 'more story', 'more stories')}`] : []),
    ...(mentioning > 0 ? [`${count(mentioning, 'article')} only ${mentioning === 1 ? 'mentions' : 'mention'} it`] : []),
  ];
  return left.length === 0 ? [] : [more(`${capitalised(left.join('; '))}.`, articlesLine(topic))];
}

/** What the articles were found by, the weightiest first. */
function termsOf({ articles }: TopicView): readonly string[] {
  const sums = new Map<string, number>();
  for (const { found } of articles) for (const { term, weight } of found) sums.set(term, (sums.get(term) ?? 0) + weight);
  sums.delete(LISTED_TERM);
  return [...sums]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MAX_TERMS)
    .map(([term]) => term);
}

/** What is said of it in articles that only mention it, and had appeared by then. */
function besideBy({ articles, beside }: TopicView, today: Temporal.PlainDate): readonly TopicQuote[] {
  const day = today.toString();
  const later = new Set(articles.filter(({ days }) => days !== null && days.first > day).map(({ article }) => article.id));
  return beside.filter(({ article }) => !later.has(article));
}

/** Articles that only mention a topic, where none is about it. */
const mentions = ({ articles }: TopicView, about: string): readonly Block[] => [
  paragraph(`No article held is about ${about}; ${articles.length === 1 ? 'one mentions' : `${articles.length} mention`} it:`),
  ...articles
    .slice(0, MAX_STORIES)
    .flatMap(({ article }): readonly Block[] => [paragraph(...articleLine(article)), paragraph(summaryOf(article))]),
];

/** Which topic was meant, where that is not what was typed. */
function readAs(wrote: string, topic: Topic): readonly Block[] {
  const same = (name: string): boolean => foldText(name) === foldText(wrote);
  if (same(topic.title) || same(topic.id)) return [];
  if (topic.aliases.some(same)) return [paragraph(`${quoted(wrote)} is another name of the topic ${topic.title}.`)];
  return [paragraph(`${quoted(wrote)} was read as the topic ${topic.title}.`)];
}

/**
 * A brief on free words: on the topic that they make, where articles have all of them; else, and where they name a person, an
 * outlet or a time, on what a question for them finds.
 */
export async function wordsBrief(query: QuoteQuery & { readonly today: Temporal.PlainDate }, corpus: Corpus): Promise<Reply> {
  const { words, today } = query;
  const answer = corpus.search(query);
  const topic = isPlain(answer.understood) ? topicOfTyped(words) : null;
  if (topic !== null) {
    await prepareTopicView(corpus, topic);
    if (topicView(corpus, topic).stories.length > 0) return topicBrief(topic, corpus, words, today);
  }
  const articles = corpus.searchArticles(words, today).slice(0, MAX_STORIES);
  if (articles.length === 0) return quoteReply(query, answer, corpus, 1);
  const hits = answer.hits.slice(0, MAX_QUOTES);
  const respelt = corpus.correctedForArticles(words, today).map(({ wrote, read }) => `${quoted(wrote)} was read as ${quoted(read)}.`);
  const reading = hits.length > 0 ? understood(answer.understood, query, answer.hits.length) : respelt.join(' ');
  return privately(
    heading(`Brief: ${words}`),
    ...(reading === null || reading === '' ? [] : [paragraph(reading)]),
    ...articles.flatMap((article): readonly Block[] => [paragraph(...articleLine(article)), paragraph(summaryOf(article))]),
    ...(hits.length > 0 ? [heading('In their words')] : [note(`No quote matches ${quoted(words)}.`)]),
    ...hits.map(({ utterance }) => quoteBlock(utterance, corpus)),
    actions(
      ...(answer.hits.length > hits.length
        ? [
            {
              kind: 'run',
              label: `All quotes (${answer.hits.length})`,
              run: quoteLine(settledQuestion(query, answer)),
              primary: true,
            } as const,
          ]
        : []),
      { kind: 'share', label: 'Share to channel', run: `/brief ${settledWords(words, today)}` },
      ...detailMenu(
        hits.map(({ utterance }) => utterance),
        '/quote',
        corpus,
      ),
    ),
  );
}

/** Words that are nothing but words. */
const isPlain = ({ speaker, outlet, since, until }: Understanding): boolean =>
  speaker === null && outlet === null && since === null && until === null;
