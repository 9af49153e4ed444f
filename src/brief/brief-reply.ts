import type { Topic } from '../model/topic.ts';
import { actions, type Block, heading, list, more, note, paragraph, privately, type Reply } from '../reply/reply.ts';
import type { Corpus, QuoteHit, QuoteQuery } from '../search/corpus.ts';
import { ALWAYS } from '../search/dates/date-range.ts';
import { LISTED_TERM } from '../search/question/relevance.ts';
import { topicOfTyped } from '../search/question/topic-words.ts';
import { foldText } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { articleLine } from './article-reply.ts';
import { atlanticNote } from './atlantic-note.ts';
import { iHold } from './coverage.ts';
import { articlesLine, quotesLine, voicesOf } from './digest-foot.ts';
import { chooseQuotes } from './digest-quotes.ts';
import { allStories } from './digest-stories.ts';
import { articlesIn, isPlain } from './matter-articles.ts';
import { quoteBlock } from './quote-block.ts';
import { detailMenu } from './quote-detail.ts';
import { quoteLine } from './quote-line.ts';
import { quoteReply } from './quote-reply.ts';
import { settledQuestion, settledWords } from './settled-question.ts';
import { bestFirst, type ScoredArticle, type TopicQuote, type TopicView } from './story.ts';
import { storyBlocks, summaryOf } from './story-blocks.ts';
import { isWhole } from './topic-quotes.ts';
import { prepareTopicView, topicView } from './topic-view.ts';
import { understood } from './understood.ts';

const MAX_STORIES = 4;
const MAX_QUOTES = 5;
/** Of what a question finds, best first, so many are looked at for whole sentences. */
const MAX_WEIGHED = 25;
/** Of what the articles were found by; the rest says no more. */
const MAX_TERMS = 8;

/** What can be asked for when nothing was. */
export function topicsReply(corpus: Corpus, { briefs }: Texts): Reply {
  return privately(
    paragraph(briefs.whichTopic),
    list(corpus.topics.map((topic) => briefs.topic(topic.title, topic.description))),
    actions(...corpus.topics.slice(0, 5).map((topic) => ({ kind: 'run', label: topic.title, run: `/brief ${topic.title}` }) as const)),
  );
}

/** What the articles say about a topic: its stories, then the quotes that matter, chosen as a digest chooses them; nothing about what a channel has had. */
export function topicBrief(
  { topic, wrote, today }: { readonly topic: Topic; readonly wrote: string; readonly today: Temporal.PlainDate },
  corpus: Corpus,
  texts: Texts,
): Reply {
  const { briefs } = texts;
  const view = topicView(corpus, topic);
  const about = topic.words === undefined ? topic.title : texts.words.quoted(topic.words.join(' '));
  if (view.articles.length === 0) return privately(paragraph(briefs.none(about)), note(iHold(corpus, texts)));
  const stories = allStories(view, today.toString());
  const said = [...stories.flatMap(({ quotes }) => quotes), ...besideBy(view, today)].toSorted(bestFirst);
  const open = said.filter(({ barred }) => barred === null);
  const { chosen, pair } = chooseQuotes(open, MAX_QUOTES);
  const quotes = chosen.map(({ quote }) => quote);
  // As in a digest: words may have nothing to do with the Atlantic.
  const expected = topic.words === undefined ? null : said;
  const found = stories.length === 0 ? view.articles : view.articles.filter((each) => each.about);
  // What the follow-ups give: a brief counts nothing that they do not list.
  const all = quotesOn(topic, corpus, today);
  const articles = topic.words === undefined ? found.length : articlesIn(view, ALWAYS, corpus).articles.length;
  return privately(
    heading(topic.title),
    ...readAs(wrote, topic, texts),
    ...(stories.length === 0 ? mentions(view, about, texts) : stories.slice(0, MAX_STORIES).flatMap((story) => storyBlocks(story, texts))),
    ...beyond(view, stories.length, topic, texts),
    ...(quotes.length > 0 ? [heading(briefs.inTheirWords), ...atlanticNote(pair, { open, said, expected }, new Set(), texts)] : []),
    ...quotes.map(({ utterance }) => quoteBlock(utterance, corpus, texts)),
    ...(view.stories.length > 0 && quotes.length === 0 ? [note(briefs.noQuoteSpeaksOfIt)] : []),
    note(briefs.foundBy(articles, termsOf(found), all, texts.digests.voices(voicesOf(quotes, corpus)))),
    actions(
      ...(all === 0 ? [] : [{ kind: 'run', label: briefs.allItsQuotes, run: quotesLine(topic), primary: true } as const]),
      { kind: 'share', label: texts.buttons.share, run: `/brief ${topic.words?.join(' ') ?? topic.title}` },
      ...detailMenu(
        quotes.map(({ utterance }) => utterance),
        '/quote',
        corpus,
        texts,
      ),
    ),
  );
}

/** How many quotes the topic's own command finds. */
const quotesOn = ({ id, words }: Topic, corpus: Corpus, today: Temporal.PlainDate): number =>
  corpus.search({ ...(words === undefined ? { words: '', topic: id } : { words: words.join(' ') }), today }).hits.length;

/** What there was no room for, with the command that lists it. */
function beyond({ articles }: TopicView, stories: number, topic: Topic, { briefs }: Texts): readonly Block[] {
  const mentioning = stories === 0 ? 0 : articles.filter(({ about }) => !about).length;
  const left = Math.max(0, stories - MAX_STORIES);
  return left + mentioning === 0 ? [] : [more(briefs.beyond(left, mentioning), articlesLine(topic))];
}

/** What the articles were found by, the weightiest first. */
function termsOf(articles: readonly ScoredArticle[]): readonly string[] {
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
const mentions = ({ articles }: TopicView, about: string, texts: Texts): readonly Block[] => [
  paragraph(texts.briefs.onlyMentioned(about, articles.length)),
  ...articles
    .slice(0, MAX_STORIES)
    .flatMap(({ article }): readonly Block[] => [paragraph(...articleLine(article, texts)), ...summaryOf(article, texts)]),
];

/** Which topic was meant, where that is not what was typed. */
function readAs(wrote: string, topic: Topic, { understood: said }: Texts): readonly Block[] {
  const same = (name: string): boolean => foldText(name) === foldText(wrote);
  if (same(topic.title) || same(topic.id)) return [];
  if (topic.aliases.some(same)) return [paragraph(said.topicAlias(wrote, topic.title))];
  return [paragraph(said.isTopic(wrote, topic.title))];
}

/**
 * A brief on free words: on the topic that they make, where articles have all of them; else, and where they name a person, an
 * outlet or a time, on what a question for them finds.
 */
export async function wordsBrief(query: QuoteQuery & { readonly today: Temporal.PlainDate }, corpus: Corpus, texts: Texts): Promise<Reply> {
  const { briefs } = texts;
  const { words, today } = query;
  const answer = corpus.search(query);
  const topic = isPlain(answer.understood) ? topicOfTyped(words) : null;
  if (topic !== null) {
    await prepareTopicView(corpus, topic);
    if (topicView(corpus, topic).stories.length > 0) return topicBrief({ topic, wrote: words, today }, corpus, texts);
  }
  const articles = corpus.searchArticles(words, today).slice(0, MAX_STORIES);
  if (articles.length === 0) return quoteReply(query, answer, corpus, 1, texts);
  const hits = wholeFirst(answer.hits.slice(0, MAX_WEIGHED)).slice(0, MAX_QUOTES);
  const respelt = corpus.correctedForArticles(words, today).map(({ wrote, read }) => texts.understood.readAs(wrote, read));
  const reading = hits.length > 0 ? understood(answer.understood, query, answer.hits.length, texts) : respelt.join(' ');
  return privately(
    heading(briefs.heading(words)),
    ...(reading === null || reading === '' ? [] : [paragraph(reading)]),
    ...articles.flatMap((article): readonly Block[] => [paragraph(...articleLine(article, texts)), ...summaryOf(article, texts)]),
    ...(hits.length > 0 ? [heading(briefs.inTheirWords)] : [note(briefs.noQuoteMatches(words))]),
    ...hits.map(({ utterance }) => quoteBlock(utterance, corpus, texts)),
    actions(
      ...(answer.hits.length > hits.length
        ? [
            {
              kind: 'run',
              label: texts.buttons.allQuotes(answer.hits.length),
              run: quoteLine(settledQuestion(query, answer)),
              primary: true,
            } as const,
          ]
        : []),
      { kind: 'share', label: texts.buttons.share, run: `/brief ${settledWords(words, today)}` },
      ...detailMenu(
        hits.map(({ utterance }) => utterance),
        '/quote',
        corpus,
        texts,
      ),
    ),
  );
}

const wholeFirst = (hits: readonly QuoteHit[]): readonly QuoteHit[] =>
  hits.toSorted((a, b) => Number(isWhole(b.utterance)) - Number(isWhole(a.utterance)));
