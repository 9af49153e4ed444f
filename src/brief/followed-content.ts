import type { ArticleId } from '../model/ids.ts';
import { compareNewestFirst, spanOf } from '../model/partial-date.ts';
import type { QuoteRule } from '../model/quote-rule.ts';
import { heading, more, paragraph } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { articleLine } from './article-reply.ts';
import { hasHad } from './channel-memory.ts';
import { type DigestContent, type DigestScene, type DigestSection, shownIn, subjectOf, telling } from './digest-content.ts';
import { MAX_ARCHIVE_QUOTES } from './digest-part.ts';
import { type ChosenQuote, isNearSame, MAX_CONSIDERED, openingOf } from './digest-quotes.ts';
import { isLate, newnessOf } from './digest-window.ts';
import { quoteBlock } from './quote-block.ts';
import { quoteLine } from './quote-line.ts';
import type { TopicQuote } from './story.ts';

/** Whoever follows somebody wants all of it; on a day of speeches the rest is one press away. */
const MAX_OWN = 8;
/** What others say is beside the point of the edition. */
const MAX_OTHERS = 3;
/** Whether an article is news to a channel is asked by its date alone: another digest may have told it without these quotes. */
const NOTHING_TOLD: ReadonlySet<never> = new Set();

/** What an edition on a person tells: what they said that is new here, the newest first, then what others say of them in new articles. */
export function followedContent({ corpus, topic, view, window, appeared, had, from, zone, texts }: DigestScene): DigestContent {
  const { digests } = texts;
  const fresh = appeared.filter((each) => newnessOf(each, window, NOTHING_TOLD) !== null);
  const printedBy = (articles: typeof appeared): ((quote: TopicQuote) => ArticleId | undefined) => {
    const ids = new Set(articles.map(({ article }) => article.id));
    return ({ utterance }) => utterance.quotes.find(({ article }) => ids.has(article))?.article;
  };
  const [inFresh, inAppeared] = [printedBy(fresh), printedBy(appeared)];
  const isOwn = ({ utterance }: TopicQuote): boolean => utterance.speaker === topic.speaker;
  const open = view.quotes.filter((quote) => quote.barred === null && !hasHad(had, quote));
  const owed = new Set(open.filter((quote) => hasHad(window.owed, quote)));
  const isNew = (quote: TopicQuote): boolean => inFresh(quote) !== undefined || owed.has(quote);
  const newOwn = open.filter((quote) => isOwn(quote) && isNew(quote));
  const news = newOwn.length > 0;
  const pool = news ? newOwn : open.filter((quote) => isOwn(quote) && inAppeared(quote) !== undefined);
  const own = chooseNewest(pool, owed, news ? MAX_OWN : MAX_ARCHIVE_QUOTES, { kind: 'followed', name: topic.title });
  const onThem = open.filter((quote) => !isOwn(quote) && isNew(quote));
  const others = chooseNewest(onThem, owed, MAX_OTHERS, { kind: 'of-followed', name: topic.title });
  const considered = new Set([...pool, ...onThem]);
  const under = (quote: TopicQuote): ArticleId => inFresh(quote) ?? inAppeared(quote) ?? quote.article;
  const unread = own.left.filter(({ rule }) => rule.kind === 'no-room').map(({ quote }) => quote);
  const subject = subjectOf(topic);
  return {
    news,
    spent: !news && own.chosen.length + others.chosen.length === 0,
    fresh,
    late: fresh.filter((each) => isLate(each, window, NOTHING_TOLD)),
    told: [],
    untold: [],
    chosen: [...own.chosen, ...others.chosen],
    left: [
      ...own.left,
      ...others.left,
      ...open.filter((quote) => !considered.has(quote)).map((quote) => ({ quote, rule: { kind: 'not-new' } as const })),
    ],
    printed: new Set([...shownIn(own), ...shownIn(others)].map(under)),
    repeated: new Set(),
    emptyLine() {
      if (own.chosen.length > 0) return digests.fromArchive(subject, from, zone);
      if (others.chosen.length > 0) return digests.nothingButOthers(topic.title, from, zone);
      return view.quotes.some((quote) => isOwn(quote) && quote.barred === null && hasHad(had, quote))
        ? digests.archiveSpent(subject, from, zone)
        : digests.archiveQuoteless(subject, from, zone);
    },
    sections: () => [
      ...underTitles(shownIn(own), news, under, corpus, texts),
      telling(
        ...(news && unread.length > 0
          ? [more(digests.moreOwn(unread.length), quoteLine({ words: '', speaker: topic.title, ...sinceOf(unread) }))]
          : []),
        ...(others.chosen.length > 0 ? [heading(digests.others(topic.title))] : []),
      ),
      ...underTitles(shownIn(others), true, under, corpus, texts),
    ],
    voices: () => digests.ownAndOthers(topic.title, own.chosen.length, others.chosen.length),
  };
}

/** The newest first, those of one article and day together under its title. */
function underTitles(
  quotes: readonly TopicQuote[],
  news: boolean,
  under: (quote: TopicQuote) => ArticleId,
  corpus: Corpus,
  texts: Texts,
): readonly DigestSection[] {
  const inOrder = quotes.toSorted((a, b) => compareNewestFirst(a.utterance.date, b.utterance.date) || byText(under(a), under(b)));
  return inOrder.map((quote, at) => {
    const [before, article] = [inOrder[at - 1], corpus.article(under(quote))];
    const isSame = before !== undefined && under(before) === under(quote);
    const title = isSame || article === undefined ? [] : [paragraph(...articleLine(article, texts))];
    return { blocks: [...title, quoteBlock(quote.utterance, corpus, texts)], tells: quote.ids, news };
  });
}

/** What the channel is owed, beyond the limit; then whole sentences before fragments, then the newest, each once. `pool` is newest first. */
function chooseNewest(
  pool: readonly TopicQuote[],
  owed: ReadonlySet<TopicQuote>,
  limit: number,
  rule: QuoteRule,
): { readonly chosen: readonly ChosenQuote[]; readonly left: readonly ChosenQuote[] } {
  const chosen: ChosenQuote[] = [];
  const left: ChosenQuote[] = [];
  const waiting = pool.filter((quote) => owed.has(quote));
  const rest = pool.filter((quote) => !owed.has(quote));
  const room = limit + waiting.length;
  for (const quote of [...waiting, ...rest.slice(0, MAX_CONSIDERED).toSorted((a, b) => Number(b.whole) - Number(a.whole))]) {
    const like = chosen.find((shown) => isNearSame(shown.quote, quote))?.quote;
    if (like !== undefined) left.push({ quote, rule: { kind: 'near-same', opening: openingOf(like.utterance.quotes[0].segments) } });
    else if (chosen.length === room) left.push({ quote, rule: { kind: 'no-room', room } });
    else chosen.push({ quote, rule: owed.has(quote) ? { kind: 'owed' } : rule });
  }
  for (const quote of rest.slice(MAX_CONSIDERED)) left.push({ quote, rule: { kind: 'no-room', room } });
  return { chosen, left };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A filter that lets all of these through; none where the date of one is not known. */
function sinceOf(quotes: readonly TopicQuote[]): { readonly since?: NonNullable<TopicQuote['utterance']['date']> } {
  const dates = quotes.map(({ utterance }) => utterance.date);
  const known = dates.filter((date) => date !== null);
  const first = known.toSorted((a, b) => byText(spanOf(a).first, spanOf(b).first))[0];
  return first === undefined || known.length < dates.length ? {} : { since: first };
}
