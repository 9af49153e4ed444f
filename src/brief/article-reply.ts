import { wordsInLine } from '../command/words-in-line.ts';
import type { Article } from '../model/article.ts';
import {
  type Action,
  actions,
  type Inline,
  link,
  list,
  more,
  note,
  paragraph,
  privately,
  type Reply,
  strong,
  text,
} from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { datesInWords } from '../search/dates/dates-in-words.ts';
import { foldText } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { iHold } from './coverage.ts';
import { type MatterArticles, matterArticles } from './matter-articles.ts';
import { offeredFor } from './near-labels.ts';
import { optionValue } from './option-value.ts';
import { outletOf, publishedOf } from './quote-block.ts';
import { settledWords } from './settled-question.ts';
import { understood } from './understood.ts';

const PAGE_SIZE = 10;

/** Title (linked where a link is known), outlet and date of an article, on one line. */
export function articleLine(article: Article, texts: Texts): readonly Inline[] {
  return [
    article.url === null ? strong(article.title) : strong(link(article.title, article.url)),
    text(texts.sources.afterTitle(outletOf(article, texts), publishedOf(article, texts))),
  ];
}

/** What is asked of the articles. */
interface ArticleQuery {
  readonly words: string;
  readonly outlet?: string;
  readonly today: Temporal.PlainDate;
}

/** "by politico", "from the new york times on zika": the outlet of a question, before what else it asks for. */
const FROM_OUTLET = /^(.*?)\b(?:by|from|in)\s+(.+?)(?:\s+(?:on|about|with|mentioning)\s+(.+))?$/i;

/** The same question with the outlet that its words name as its filter; as it stands where they name none. */
function withOutlet(query: ArticleQuery, corpus: Corpus): ArticleQuery {
  const [, before = '', name = '', after = ''] = query.outlet === undefined ? (FROM_OUTLET.exec(query.words.trim()) ?? []) : [];
  const outlet = name === '' ? null : corpus.findOutlet(name);
  return outlet === null || foldText(outlet) !== foldText(name.replace(/^the\s+/i, (the) => (/^the /i.test(outlet) ? the : '')))
    ? query
    : { ...query, words: `${before} ${after}`.trim(), outlet };
}

/** The articles held that fit the words, or those that print quotes which do, or all of them; only those of an outlet where one is given. */
export async function articlesReply(asked: ArticleQuery, corpus: Corpus, page: number, texts: Texts): Promise<Reply> {
  const said = texts.articles;
  const query = withOutlet(asked, corpus);
  const { words, today } = query;
  const outlet = query.outlet === undefined ? null : corpus.findOutlet(query.outlet);
  if (query.outlet !== undefined && outlet === null) return noOutlet({ ...query, outlet: query.outlet }, corpus, texts);
  const isFrom = (article: Article): boolean => outlet === null || article.outlet === outlet || article.via === outlet;
  const matter = await ofMatter(words, today, isFrom, corpus);
  const named = matter?.articles ?? corpus.searchArticles(words, today).filter(isFrom);
  const printing =
    named.length === 0 && words !== '' ? articlesPrinting({ words, today, ...(outlet === null ? {} : { outlet }) }, corpus, texts) : null;
  const found = printing?.articles.filter(isFrom) ?? named;
  const inWords = { words: words === '' ? null : words, outlet };
  if (found.length === 0) return noArticles(inWords, corpus, today, texts);
  const pages = Math.ceil(found.length / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const left = found.length - shown * PAGE_SIZE;
  const line = (to: number): string => articlesLine({ ...query, words: settledWords(words, today) }, to);
  const listed = found.slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE);
  const quotesIn = quotesInEach(listed, corpus);
  const range = texts.dates.range(datesInWords(words, today).range);
  const respelt = query.outlet !== undefined && outlet !== null && foldText(query.outlet) !== foldText(outlet);
  const sentences = [
    said.found(found.length, inWords, printing !== null, shown, pages),
    ...(page > pages ? [texts.answers.noPage(page)] : []),
    ...(printing === null
      ? [
          ...(range === null ? [] : [texts.understood.only(range)]),
          ...(matter === null || matter.beside === 0 ? [] : [said.beside(matter.beside, found.length)]),
          ...corpus.correctedForArticles(words, today).map(({ wrote, read }) => texts.understood.readAs(wrote, read)),
        ]
      : [printing.reading ?? '']),
    ...(respelt ? [texts.understood.outletReadAs(query.outlet ?? '', outlet ?? '')] : []),
  ];
  return privately(
    paragraph(sentences.join(' ').trim()),
    list(listed.map((article) => [...articleLine(article, texts), said.quotes(quotesIn.get(article.id) ?? 0)])),
    ...(left > 0 ? [more(said.more(left), line(shown + 1))] : []),
    actions(...(left > 0 ? [{ kind: 'run', label: texts.buttons.more(left), run: line(shown + 1), primary: true } as const] : []), {
      kind: 'share',
      label: texts.buttons.share,
      run: line(shown),
    }),
  );
}

/** The articles that a brief on the words counts, of one outlet where one is asked for; null where they make no matter, or it has none there. */
async function ofMatter(
  words: string,
  today: Temporal.PlainDate,
  isFrom: (article: Article) => boolean,
  corpus: Corpus,
): Promise<MatterArticles | null> {
  const matter = words === '' ? null : await matterArticles(words, today, corpus);
  if (matter === null) return null;
  const articles = matter.articles.filter(isFrom);
  const beside = matter.articles.slice(matter.articles.length - matter.beside).filter(isFrom).length;
  return articles.length === 0 ? null : { articles, beside };
}

/** How many quotes each of a page's articles has. */
function quotesInEach(listed: readonly Article[], corpus: Corpus): ReadonlyMap<string, number> {
  const counts = new Map<string, number>(listed.map(({ id }) => [id, 0]));
  for (const { article } of corpus.quotes) {
    const known = counts.get(article);
    if (known !== undefined) counts.set(article, known + 1);
  }
  return counts;
}

/** Where no article holds the words itself ("the pentagon chief"), those whose quotes are found by them; null when there are none. */
function articlesPrinting(
  query: ArticleQuery,
  corpus: Corpus,
  texts: Texts,
): { readonly articles: readonly Article[]; readonly reading: string | null } | null {
  const { hits, understood: how } = corpus.search(query);
  const ids = new Set(hits.flatMap(({ utterance }) => utterance.quotes.map((quote) => quote.article)));
  if (ids.size === 0) return null;
  return { articles: [...ids].flatMap((id) => corpus.article(id) ?? []), reading: understood(how, query, hits.length, texts) };
}

function noArticles(
  asked: { readonly words: string | null; readonly outlet: string | null },
  corpus: Corpus,
  today: Temporal.PlainDate,
  texts: Texts,
): Reply {
  if (asked.words === null && asked.outlet === null) return privately(paragraph(texts.articles.none), note(iHold(corpus, texts)));
  const range = texts.dates.range(datesInWords(asked.words ?? '', today).range);
  return privately(
    paragraph(texts.articles.noneMatches(asked, range)),
    note(iHold(corpus, texts)),
    actions({ kind: 'run', label: texts.articles.all, run: '/articles' }),
  );
}

function noOutlet(query: ArticleQuery & { readonly outlet: string }, corpus: Corpus, texts: Texts): Reply {
  const { offered, how, more: others } = offeredFor('outlet', query.outlet, corpus);
  const names = offered.map(({ label }) => label);
  return privately(
    paragraph(texts.nothing.noneCalled('outlet', query.outlet, how, names, others)),
    actions(...offered.map(({ label, value }): Action => ({ kind: 'run', label, run: articlesLine({ ...query, outlet: value }, 1) }))),
    note(iHold(corpus, texts)),
  );
}

function articlesLine({ words, outlet }: ArticleQuery, page: number): string {
  const parts = [wordsInLine(words), outlet === undefined ? '' : `outlet:${optionValue(outlet)}`, `page:${page}`];
  return `/articles ${parts.filter((part) => part !== '').join(' ')}`;
}
