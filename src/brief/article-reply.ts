import type { Article } from '../model/article.ts';
import { actions, type Inline, link, list, more, note, paragraph, privately, type Reply, strong, text } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { datesInWords } from '../search/dates-in-words.ts';
import { coverage } from './coverage.ts';
import { outletOf, publishedOf } from './quote-block.ts';
import { settledWords } from './settled-question.ts';
import { showRange } from './show-range.ts';
import { understood } from './understood.ts';
import { capitalised, count, quoted } from './words.ts';

const PAGE_SIZE = 10;

/** Title (linked where a link is known), outlet and date of an article, on one line. */
export function articleLine(article: Article): readonly Inline[] {
  return [
    article.url === null ? strong(article.title) : strong(link(article.title, article.url)),
    text(`: ${capitalised(outletOf(article))}, ${publishedOf(article)}`),
  ];
}

/** The articles held that fit the words, or those that print quotes which do, or all of them. */
export function articlesReply(words: string, corpus: Corpus, page: number, today: Temporal.PlainDate): Reply {
  const named = corpus.searchArticles(words, today);
  const printing = named.length === 0 && words !== '' ? articlesPrinting(words, corpus, today) : null;
  const found = printing?.articles ?? named;
  if (found.length === 0) return noArticles(words, corpus, today);
  const pages = Math.ceil(found.length / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const left = found.length - shown * PAGE_SIZE;
  const line = (to: number): string => `/articles ${settledWords(words, today)} page:${to}`.replace(/ {2,}/g, ' ');
  const quotesIn = (article: Article): number => corpus.quotes.filter((quote) => quote.article === article.id).length;
  const asked = words === '' ? '' : printing === null ? ` for ${quoted(words)}` : ` with quotes for ${quoted(words)}`;
  const range = showRange(datesInWords(words, today).range);
  const said = [
    `${count(found.length, 'article')}${asked}${pages > 1 ? `, page ${shown} of ${pages}` : ''}.`,
    ...(printing === null
      ? [
          ...(range === null ? [] : [`Only ${range}.`]),
          ...corpus.correctedForArticles(words, today).map(({ wrote, read }) => `${quoted(wrote)} was read as ${quoted(read)}.`),
        ]
      : [printing.reading ?? '']),
  ];
  return privately(
    paragraph(said.join(' ').trim()),
    list(
      found
        .slice((shown - 1) * PAGE_SIZE, shown * PAGE_SIZE)
        .map((article) => [...articleLine(article), `; ${count(quotesIn(article), 'quote')}`]),
    ),
    ...(left > 0 ? [more(`${count(left, 'more article')}.`, line(shown + 1))] : []),
    actions(...(left > 0 ? [{ kind: 'run', label: `More (${left})`, run: line(shown + 1), primary: true } as const] : []), {
      kind: 'share',
      label: 'Share to channel',
      run: line(shown),
    }),
  );
}

/** Where no article holds the words itself ("the pentagon chief"), those whose quotes are found by them; null when there are none. */
function articlesPrinting(
  words: string,
  corpus: Corpus,
  today: Temporal.PlainDate,
): { readonly articles: readonly Article[]; readonly reading: string | null } | null {
  const query = { words, today };
  const { hits, understood: how } = corpus.search(query);
  const ids = new Set(hits.flatMap(({ utterance }) => utterance.quotes.map((quote) => quote.article)));
  if (ids.size === 0) return null;
  return { articles: [...ids].flatMap((id) => corpus.article(id) ?? []), reading: understood(how, query, hits.length) };
}

function noArticles(words: string, corpus: Corpus, today: Temporal.PlainDate): Reply {
  if (words === '') return privately(paragraph('I hold no articles yet.'), note(`I hold ${coverage(corpus)}.`));
  const range = showRange(datesInWords(words, today).range);
  return privately(
    paragraph(`No article matches ${quoted(words)}${range === null ? '' : `, looked for ${range}`}.`),
    note(`I hold ${coverage(corpus)}.`),
    actions({ kind: 'run', label: 'All articles', run: '/articles' }),
  );
}
