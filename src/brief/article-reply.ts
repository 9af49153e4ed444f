import type { Article } from '../model/article.ts';
import { actions, type Inline, link, list, more, note, paragraph, privately, type Reply, strong, text } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { datesInWords } from '../search/dates-in-words.ts';
import type { Texts } from '../texts/texts.ts';
import { iHold } from './coverage.ts';
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

/** The articles held that fit the words, or those that print quotes which do, or all of them. */
export function articlesReply(words: string, corpus: Corpus, page: number, today: Temporal.PlainDate, texts: Texts): Reply {
  const said = texts.articles;
  const named = corpus.searchArticles(words, today);
  const printing = named.length === 0 && words !== '' ? articlesPrinting({ words, today }, corpus, texts) : null;
  const found = printing?.articles ?? named;
  if (found.length === 0) return noArticles(words, corpus, today, texts);
  const pages = Math.ceil(found.length / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const left = found.length - shown * PAGE_SIZE;
  const line = (to: number): string => `/articles ${settledWords(words, today)} page:${to}`.replace(/ {2,}/g, ' ');
  const quotesIn = (article: Article): number => corpus.quotes.filter((quote) => quote.article === article.id).length;
  const range = texts.dates.range(datesInWords(words, today).range);
  const sentences = [
    said.found(found.length, words === '' ? null : words, printing !== null, shown, pages),
    ...(printing === null
      ? [
          ...(range === null ? [] : [texts.understood.only(range)]),
          ...corpus.correctedForArticles(words, today).map(({ wrote, read }) => texts.understood.readAs(wrote, read)),
        ]
      : [printing.reading ?? '']),
  ];
  return privately(
    paragraph(sentences.join(' ').trim()),
    list(
      found
        .slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)
        .map((article) => [...articleLine(article, texts), said.quotes(quotesIn(article))]),
    ),
    ...(left > 0 ? [more(said.more(left), line(shown + 1))] : []),
    actions(...(left > 0 ? [{ kind: 'run', label: texts.buttons.more(left), run: line(shown + 1), primary: true } as const] : []), {
      kind: 'share',
      label: texts.buttons.share,
      run: line(shown),
    }),
  );
}

/** Where no article holds the words itself ("the pentagon chief"), those whose quotes are found by them; null when there are none. */
function articlesPrinting(
  query: { readonly words: string; readonly today: Temporal.PlainDate },
  corpus: Corpus,
  texts: Texts,
): { readonly articles: readonly Article[]; readonly reading: string | null } | null {
  const { hits, understood: how } = corpus.search(query);
  const ids = new Set(hits.flatMap(({ utterance }) => utterance.quotes.map((quote) => quote.article)));
  if (ids.size === 0) return null;
  return { articles: [...ids].flatMap((id) => corpus.article(id) ?? []), reading: understood(how, query, hits.length, texts) };
}

function noArticles(words: string, corpus: Corpus, today: Temporal.PlainDate, texts: Texts): Reply {
  if (words === '') return privately(paragraph(texts.articles.none), note(iHold(corpus, texts)));
  const range = texts.dates.range(datesInWords(words, today).range);
  return privately(
    paragraph(texts.articles.noneMatches(words, range)),
    note(iHold(corpus, texts)),
    actions({ kind: 'run', label: texts.articles.all, run: '/articles' }),
  );
}
