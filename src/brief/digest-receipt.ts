import type { EditionReceipt, ReceiptArticle, ReceiptQuote } from '../model/edition-receipt.ts';
import { showDate } from '../model/partial-date.ts';
import type { Corpus } from '../search/corpus.ts';
import { ABOUT } from '../search/topic-finder.ts';
import { hasHad, type Memory, toldMark } from './channel-memory.ts';
import { type ChosenQuote, openingOf } from './digest-quotes.ts';
import { type TellableStory, WEIGHTS } from './digest-stories.ts';
import { arrivedSince, type DigestWindow, LATE_DAYS, MAX_UNDATED, newnessOf } from './digest-window.ts';
import { outletOf } from './quote-block.ts';
import type { ScoredArticle, StoryMember, TopicQuote, TopicView } from './story.ts';
import { capitalised } from './words.ts';

/** A receipt is kept for every edition for months, and read a page at a time. */
const MAX_ARTICLES = 60;
const MAX_QUOTES = 60;

/** What the edition was made from; `told` are the stories shown, `untold` those for which there was no room. */
export interface Composed {
  readonly view: TopicView;
  readonly corpus: Corpus;
  readonly window: DigestWindow;
  readonly had: Memory;
  /** Everything relevant that had appeared by the slot. */
  readonly appeared: readonly ScoredArticle[];
  readonly fresh: number;
  readonly told: readonly TellableStory[];
  readonly untold: readonly TellableStory[];
  /** Whether the stories are told because something in them is new. */
  readonly news: boolean;
  readonly chosen: readonly ChosenQuote[];
  readonly left: readonly ChosenQuote[];
}

/** Why an edition says what it says, in plain data. */
export function digestReceipt(composed: Composed, head: Pick<EditionReceipt, 'slot' | 'window' | 'fingerprint'>): EditionReceipt {
  const articles = articleRows(composed);
  const quotes = quoteRows(composed);
  const { topic } = composed.view;
  return {
    topic: topic.id,
    title: topic.title,
    ...head,
    considered: composed.appeared.length,
    about: composed.appeared.filter(({ about }) => about).length,
    fresh: composed.fresh,
    articles,
    articlesLeft: composed.appeared.length - articles.length,
    quotes: quotes.rows,
    quotesLeft: quotes.left,
  };
}

function articleRows({ told, untold, news, appeared, window, had }: Composed): readonly ReceiptArticle[] {
  const rows = new Map<string, ReceiptArticle>();
  told.forEach((story, at) => {
    rows.set(
      story.lead.article.id,
      row(story.lead, 'shown', `Story ${at + 1} of ${told.length}: ${pointsOf(story)}.${arrival(story.lead, window, had)}`),
    );
    for (const member of story.members.slice(1)) {
      const copy = member.origin === story.lead.origin ? witnessRule(story, member) : '';
      rows.set(
        member.article.id,
        row(member, 'merged', `The same event as “${story.lead.article.title}”.${copy}${arrival(member, window, had)}`),
      );
    }
  });
  untold.forEach((story, at) => {
    if (rows.size >= MAX_ARTICLES) return;
    const rank = `story ${told.length + at + 1} by rank (${pointsOf(story)}), and ${told.length} are told`;
    for (const member of news ? story.fresh : [story.lead])
      rows.set(
        member.article.id,
        row(member, 'left-out', `${news ? 'New, but ' : 'From the archive, but '}${rank}.${arrival(member, window, had)}`),
      );
  });
  for (const each of appeared) {
    if (rows.size >= MAX_ARTICLES) break;
    if (!rows.has(each.article.id)) rows.set(each.article.id, row(each, 'left-out', notNew(each, window, had)));
  }
  return [...rows.values()].slice(0, MAX_ARTICLES);
}

/** Why two members are one witness: whichever of them came later knows. */
function witnessRule({ lead }: TellableStory, member: StoryMember): string {
  const same = member.same ?? lead.same;
  return same?.kind === 'interview'
    ? ` Both draw on ${same.source} for what they quote: not counted as a witness of its own.`
    : ' The same outlet or the same text: not counted as a witness of its own.';
}

const row = ({ article, score, found }: ScoredArticle, fate: ReceiptArticle['fate'], rule: string): ReceiptArticle => ({
  article: article.id,
  title: article.title,
  outlet: capitalised(outletOf(article)),
  score,
  terms: found,
  fate,
  rule,
});

/** "relevance 2.4 of 4, novelty 3 of 3, outlets 0 of 2, recency 0.5 of 1" */
const pointsOf = ({ points }: TellableStory): string =>
  (['relevance', 'novelty', 'outlets', 'recency'] as const)
    .map((each) => `${each} ${Math.round(WEIGHTS[each] * points[each] * 10) / 10} of ${WEIGHTS[each]}`)
    .join(', ');

function notNew(each: ScoredArticle, window: DigestWindow, had: Memory): string {
  const { article, about, score, days } = each;
  if (!about) return `Only mentions the topic: relevance ${score}, more than ${ABOUT} is needed.`;
  if (had.has(toldMark(article.id))) return 'This channel was told of it before.';
  const since = arrivedSince(each, window);
  if (days === null || article.published === null)
    return since
      ? `It has no date, and came with more than ${MAX_UNDATED} others that have none: an archive, and no news.`
      : 'It has no date, so nothing shows that it is new.';
  if (days.first < window.from && days.last >= window.from)
    return `Its date (${showDate(article.published.date)}) is too vague to show that it is new.`;
  if (days.last > window.to) return `Its date (${showDate(article.published.date)}) is too vague to show that it has appeared.`;
  if (days.last >= window.from) return 'None of its quotes is left for this channel.';
  return since
    ? `It arrived since the edition before, but appeared more than ${LATE_DAYS} days before the time that this edition covers.`
    : 'It appeared before the time that this edition covers.';
}

/** Why it is new though it did not appear in the time that the edition covers; empty when it did, or is not new. */
function arrival(each: ScoredArticle, window: DigestWindow, had: Memory): string {
  const newness = newnessOf(each, window, had);
  switch (newness) {
    case 'late':
      return ` Its date is before the time that this edition covers, but it arrived since the edition before, at most ${LATE_DAYS} days late.`;
    case 'undated':
      return ' It has no date, but it arrived since the edition before.';
    case 'dated':
    case null:
      return '';
    default:
      return newness satisfies never;
  }
}

function quoteRows({ view, corpus, told, chosen, left, had }: Composed): { readonly rows: readonly ReceiptQuote[]; readonly left: number } {
  const ruled = new Map(left.map(({ quote, rule }) => [quote, rule]));
  const shown = new Set(chosen.map(({ quote }) => quote));
  const rows = chosen.map(({ quote, rule }) => quoteRow(quote, corpus, 'shown', rule));
  // Those that could have been shown come before those that could not.
  const rest = view.quotes.slice(0, MAX_QUOTES * 4).filter((quote) => !shown.has(quote) && !ruled.has(quote));
  const unused =
    told.length + chosen.length === 0 ? 'There was nothing new to say, and nothing was posted.' : 'Its story is not told in this edition.';
  const ordered = [...left.map(({ quote }) => quote), ...rest];
  for (const quote of ordered.slice(0, MAX_QUOTES - rows.length)) {
    const rule = ruled.get(quote) ?? quote.barred ?? (hasHad(had, quote) ? 'This channel has had it.' : unused);
    rows.push(quoteRow(quote, corpus, 'left-out', rule));
  }
  return { rows, left: view.quotes.length - rows.length };
}

const quoteRow = ({ utterance }: TopicQuote, corpus: Corpus, fate: ReceiptQuote['fate'], rule: string): ReceiptQuote => ({
  utterance: utterance.id,
  speaker: speakerOf(utterance, corpus),
  opening: openingOf(utterance.quotes[0].segments),
  fate,
  rule,
});

function speakerOf({ speaker, quotes: [{ attribution }] }: TopicQuote['utterance'], corpus: Corpus): string {
  const known = speaker === null ? undefined : corpus.speaker(speaker);
  return known?.name ?? (attribution.kind === 'anonymous' ? capitalised(attribution.description) : 'Unattributed');
}
