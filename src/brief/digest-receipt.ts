import type { EditionReceipt, ReceiptArticle, ReceiptQuote } from '../model/edition-receipt.ts';
import type { ArticleId } from '../model/ids.ts';
import type { QuoteRule } from '../model/quote-rule.ts';
import type { Corpus } from '../search/corpus.ts';
import { LISTED_TERM } from '../search/question/relevance.ts';
import { ABOUT } from '../search/question/topic-finder.ts';
import type { Texts } from '../texts/texts.ts';
import { hasHad, type Memory, toldMark } from './channel-memory.ts';
import { subjectOf } from './digest-content.ts';
import { type ChosenQuote, openingOf } from './digest-quotes.ts';
import { type TellableStory, WEIGHTS } from './digest-stories.ts';
import { arrivedSince, type DigestWindow, LATE_DAYS, MAX_UNDATED, newnessOf } from './digest-window.ts';
import { mediumName } from './interview.ts';
import { outletOf } from './quote-block.ts';
import type { ScoredArticle, StoryMember, TopicQuote, TopicView } from './story.ts';

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
  /** Articles under whose titles quotes stand, where no stories are told. */
  readonly printed: ReadonlySet<ArticleId>;
  /** Articles that are new, and say again what the channel was told by others. */
  readonly repeated: ReadonlySet<ArticleId>;
}

/** Why an edition says what it says, in plain data. Rules are kept as sentences: a receipt stays as it was written, whatever a later release says instead. */
export function digestReceipt(
  composed: Composed,
  head: Pick<EditionReceipt, 'slot' | 'window' | 'fingerprint'>,
  texts: Texts,
): EditionReceipt {
  const articles = articleRows(composed, texts);
  const quotes = quoteRows(composed, texts);
  const { topic } = composed.view;
  return {
    topic: topic.id,
    title: texts.digests.name(subjectOf(topic)),
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

function articleRows({ told, untold, news, appeared, printed, repeated, window, had }: Composed, texts: Texts): readonly ReceiptArticle[] {
  const { rules } = texts;
  const rows = new Map<string, ReceiptArticle>();
  const add = (each: ScoredArticle, fate: ReceiptArticle['fate'], ...sentences: readonly string[]): void => {
    rows.set(each.article.id, row(each, fate, sentences, texts));
  };
  told.forEach((story, at) => {
    add(story.lead, 'shown', rules.story(at + 1, told.length, pointsOf(story)), ...arrival(story.lead, window, had, texts));
    for (const member of story.members.slice(1)) {
      const copy = member.origin === story.lead.origin ? [witnessRule(story, member, texts)] : [];
      add(member, 'merged', rules.sameEvent(story.lead.article.title), ...copy, ...arrival(member, window, had, texts));
    }
  });
  const fromArchive = !news && told.length > 0;
  const behind = news ? rules.newButBehind : rules.archivedButBehind;
  untold.forEach((story, at) => {
    if (rows.size >= MAX_ARTICLES) return;
    const rule = behind(told.length + at + 1, told.length, pointsOf(story));
    for (const member of news ? story.fresh : [story.lead]) add(member, 'left-out', rule, ...arrival(member, window, had, texts));
  });
  for (const each of appeared)
    if (printed.has(each.article.id)) add(each, 'shown', rules.printsShown, ...arrival(each, window, had, texts));
  for (const each of appeared) {
    if (rows.size >= MAX_ARTICLES) break;
    if (rows.has(each.article.id)) continue;
    add(each, 'left-out', repeated.has(each.article.id) ? rules.repeatsTold : notNew(each, window, had, fromArchive, texts));
  }
  return [...rows.values()].slice(0, MAX_ARTICLES);
}

/** Why two members are one witness: whichever of them came later knows. */
function witnessRule({ lead }: TellableStory, member: StoryMember, { rules }: Texts): string {
  const same = member.same ?? lead.same;
  return same?.kind === 'interview' ? rules.sameInterview(mediumName(same.source)) : rules.sameText;
}

const row = (
  { article, score, found }: ScoredArticle,
  fate: ReceiptArticle['fate'],
  sentences: readonly string[],
  texts: Texts,
): ReceiptArticle => ({
  article: article.id,
  title: article.title,
  outlet: texts.words.capitalised(outletOf(article, texts)),
  score,
  terms: found.map((each) => (each.term === LISTED_TERM ? { ...each, term: texts.rules.listed } : each)),
  fate,
  rule: sentences.join(' '),
});

/** What a story got, and of how much. */
function pointsOf({ points }: TellableStory): Parameters<Texts['rules']['story']>[2] {
  const share = (each: keyof typeof points) => [Math.round(WEIGHTS[each] * points[each] * 10) / 10, WEIGHTS[each]] as const;
  return { relevance: share('relevance'), novelty: share('novelty'), outlets: share('outlets'), recency: share('recency') };
}

/** Why it is not told. `fromArchive`: others are that are no newer. */
function notNew(each: ScoredArticle, window: DigestWindow, had: Memory, fromArchive: boolean, { rules }: Texts): string {
  const { article, about, score, days } = each;
  if (!about) return rules.onlyMentions(score, ABOUT);
  if (had.has(toldMark(article.id))) return rules.toldBefore;
  if (newnessOf(each, window, had) !== null) return rules.newUnquoted;
  const since = arrivedSince(each, window);
  if (days === null || article.published === null) return since ? rules.undatedArchive(MAX_UNDATED) : rules.undated;
  if (days.first < window.from && days.last >= window.from) return rules.tooVagueToBeNew(article.published.date);
  if (days.last > window.to) return rules.tooVagueToHaveAppeared(article.published.date);
  if (since) return rules.tooLate(LATE_DAYS);
  return fromArchive ? rules.archivedUnquoted : rules.before;
}

/** Why it is new though it did not appear in the time that the edition covers; no sentence when it did, or is not new. */
function arrival(each: ScoredArticle, window: DigestWindow, had: Memory, { rules }: Texts): readonly string[] {
  const newness = newnessOf(each, window, had);
  switch (newness) {
    case 'late':
      return [rules.lateButNew(LATE_DAYS)];
    case 'undated':
      return [rules.undatedButNew];
    case 'owed':
      return [rules.quote({ kind: 'owed' })];
    case 'dated':
    case null:
      return [];
    default:
      return newness satisfies never;
  }
}

function quoteRows(
  { view, corpus, told, chosen, left, had }: Composed,
  texts: Texts,
): { readonly rows: readonly ReceiptQuote[]; readonly left: number } {
  const rowOf = (quote: TopicQuote, fate: ReceiptQuote['fate'], rule: QuoteRule): ReceiptQuote => ({
    utterance: quote.utterance.id,
    speaker: speakerOf(quote.utterance, corpus, texts),
    opening: openingOf(quote.utterance.quotes[0].segments),
    fate,
    rule: texts.rules.quote(rule),
  });
  const ruled = new Map(left.map(({ quote, rule }) => [quote, rule]));
  const shown = new Set(chosen.map(({ quote }) => quote));
  const rows = chosen.map(({ quote, rule }) => rowOf(quote, 'shown', rule));
  // Those that could have been shown come before those that could not.
  const rest = view.quotes.slice(0, MAX_QUOTES * 4).filter((quote) => !shown.has(quote) && !ruled.has(quote));
  const unused: QuoteRule = { kind: told.length + chosen.length === 0 ? 'nothing-posted' : 'untold' };
  const ordered = [...left.map(({ quote }) => quote), ...rest];
  for (const quote of ordered.slice(0, MAX_QUOTES - rows.length)) {
    const rule = ruled.get(quote) ?? quote.barred ?? (hasHad(had, quote) ? { kind: 'had' } : unused);
    rows.push(rowOf(quote, 'left-out', rule));
  }
  return { rows, left: view.quotes.length - rows.length };
}

function speakerOf({ speaker, quotes: [{ attribution }] }: TopicQuote['utterance'], corpus: Corpus, texts: Texts): string {
  const known = speaker === null ? undefined : corpus.speaker(speaker);
  return known?.name ?? (attribution.kind === 'anonymous' ? texts.words.capitalised(attribution.description) : texts.sources.unattributed);
}
