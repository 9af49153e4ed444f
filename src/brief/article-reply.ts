import type { Article } from '../model/article.ts';
import { actions, type Inline, link, list, more, note, paragraph, privately, type Reply, strong, text } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { datesInWords } from '../search/dates-in-words.ts';
import { coverage } from './coverage.ts';
import { outletOf, publishedOf } from './quote-block.ts';
import { quoteLine } from './quote-line.ts';
import { showRange } from './show-range.ts';
import { capitalised, count, quoted } from './words.ts';

const PAGE_SIZE = 10;

/** Title (linked where a link is known), outlet and date of an article, on one line. */
export function articleLine(article: Article): readonly Inline[] {
  return [
    article.url === null ? strong(article.title) : strong(link(article.title, article.url)),
    text(`: ${capitalised(outletOf(article))}, ${publishedOf(article)}`),
  ];
}

/** The articles held that fit the words, or all of them. */
export function articlesReply(words: string, corpus: Corpus, page: number, today: Temporal.PlainDate): Reply {
  const found = corpus.searchArticles(words, today);
  const range = showRange(datesInWords(words, today).range);
  if (found.length === 0) {
    return privately(
      paragraph(
        words === '' ? 'I hold no articles yet.' : `No article matches ${quoted(words)}${range === null ? '' : `, looked for ${range}`}.`,
      ),
      note(`I hold ${coverage(corpus)}.`),
      ...(words === ''
        ? []
        : [
            actions(
              { kind: 'run', label: 'All articles', run: '/articles' },
              { kind: 'run', label: 'Quotes instead', run: quoteLine({ words }) },
            ),
          ]),
    );
  }
  const pages = Math.ceil(found.length / PAGE_SIZE);
  const shown = Math.min(page, pages);
  const left = found.length - shown * PAGE_SIZE;
  const line = (to: number): string => `/articles ${words} page:${to}`.replace(/ {2,}/g, ' ');
  const quotesIn = (article: Article): number => corpus.quotes.filter((quote) => quote.article === article.id).length;
  return privately(
    paragraph(
      `${count(found.length, 'article')}${words === '' ? '' : ` for ${quoted(words)}`}${pages > 1 ? `, page ${shown} of ${pages}` : ''}.${range === null ? '' : ` Only ${range}.`}`,
      ...corpus.correctedForArticles(words, today).map(({ wrote, read }) => ` ${quoted(wrote)} was read as ${quoted(read)}.`),
    ),
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
