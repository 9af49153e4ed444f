import { createHash } from 'node:crypto';
import type { Article } from '../model/article.ts';
import type { EditionReceipt } from '../model/edition-receipt.ts';
import type { UtteranceId } from '../model/ids.ts';
import { spanOf } from '../model/partial-date.ts';
import type { Topic } from '../model/topic.ts';
import { actions, type Block, heading, note, paragraph, publicly, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { articleLine } from './article-reply.ts';
import { silence } from './brief-reply.ts';
import { quoteBlock } from './quote-block.ts';
import { quoteLine } from './quote-reply.ts';
import { acrossTheAtlantic, diverse, type Ranked, rankQuotes } from './select-quotes.ts';
import { bothCapitals, calendarDay, momentIn } from './when.ts';
import { count, listed } from './words.ts';

export interface DigestInput {
  readonly corpus: Corpus;
  readonly topic: Topic;
  /** The slot that the edition is for. */
  readonly slot: Temporal.Instant;
  /** Where the window begins: the last delivered slot. Null for a first edition, which looks back a week. */
  readonly from: Temporal.Instant | null;
  /** What the channel has had; never shown again. */
  readonly had: ReadonlySet<UtteranceId>;
  readonly zone: string;
  readonly whenEmpty: 'archive' | 'silence';
  /** How long after its slot the edition goes out; under five minutes is not worth a word. */
  readonly lateBy: Temporal.Duration | null;
}

export type Digest =
  | {
      readonly kind: 'edition';
      readonly reply: Reply;
      readonly utterances: readonly UtteranceId[];
      readonly fingerprint: string;
      readonly receipt: EditionReceipt;
    }
  | { readonly kind: 'silence'; readonly reason: string };

const MAX_STORIES = 3;
const MAX_QUOTES = 5;
const FIRST_LOOK_BACK_DAYS = 7;
const WORTH_SAYING_LATE_MINUTES = 5;
const FINGERPRINT_LENGTH = 8;

/** Composes one edition. Pure: the same input gives the same bytes. */
export function composeDigest(input: DigestInput): Digest {
  const { corpus, topic, slot, zone } = input;
  const from = input.from ?? slot.subtract({ hours: 24 * FIRST_LOOK_BACK_DAYS });
  const relevant = corpus.articles
    .map((article) => ({ article, ...corpus.relevance(article, topic) }))
    .filter(({ score, article }) => score > 0 && !isAfter(article, slot, zone))
    .toSorted((a, b) => b.score - a.score || (a.article.id < b.article.id ? -1 : 1));
  const fresh = new Set(relevant.filter(({ article }) => isWithin(article, from, slot, zone)).map(({ article }) => article.id));
  if (fresh.size === 0 && input.whenEmpty === 'silence')
    return { kind: 'silence', reason: `nothing new on ${topic.title} since ${momentIn(from, zone)}` };

  const known = new Set(relevant.map(({ article }) => article.id));
  const ranked = rankQuotes(corpus, topic, (id) => known.has(id)).filter(({ utterance }) => !input.had.has(utterance.id));
  const freshQuotes = ranked.filter(({ article }) => fresh.has(article));
  const pool = freshQuotes.length > 0 ? freshQuotes : ranked;
  const { american, european } = acrossTheAtlantic(pool);
  const pair = [american, european].filter((voice) => voice !== null);
  const quotes = [...pair, ...diverse(pool, pair, MAX_QUOTES - pair.length)];
  const shownStories = (
    fresh.size > 0
      ? relevant.filter(({ article }) => fresh.has(article.id))
      : relevant.filter(({ article }) => quotes.some((quote) => quote.article === article.id))
  ).slice(0, MAX_STORIES);
  const stories = shownStories.map(({ article }) => article);

  const blocks: Block[] = [
    heading(`${topic.title}, ${calendarDay(slot, zone)}`),
    note(`Covers ${momentIn(from, zone)} to ${momentIn(slot, zone)} (${bothCapitals(slot)}).${lateness(input.lateBy)}`),
    ...(fresh.size === 0 ? [paragraph(archiveLine(quotes, from, zone))] : []),
    ...stories.flatMap((article): readonly Block[] => [
      paragraph(...articleLine(article)),
      paragraph(article.summary.origin === 'extract' ? `Extract: ${article.summary.text}` : article.summary.text),
    ]),
    ...(quotes.length > 0 ? [heading('In their words'), ...silence(american, european, topic)] : []),
    ...quotes.map(({ utterance }) => quoteBlock(utterance, corpus)),
  ];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([topic.id, slot.toString(), blocks]))
    .digest('hex')
    .slice(0, FINGERPRINT_LENGTH);
  blocks.push(
    note(
      `${count(relevant.length, 'article')} considered, ${fresh.size === 0 ? 'none of them new' : `${fresh.size} new`}. ${balance(quotes)} Edition ${fingerprint}.`,
    ),
    actions(
      { kind: 'run', label: 'More quotes', run: quoteLine({ words: '', topic: topic.id }), primary: true },
      { kind: 'run', label: 'Manage', run: '/digest list' },
    ),
  );
  const receipt: EditionReceipt = {
    topic: topic.id,
    title: topic.title,
    slot: slot.toString(),
    window: { from: input.from?.toString() ?? null, to: slot.toString() },
    considered: relevant.length,
    about: relevant.length,
    fresh: fresh.size,
    articles: [],
    articlesLeft: relevant.length,
    quotes: [],
    quotesLeft: ranked.length,
    fingerprint,
  };
  return { kind: 'edition', reply: publicly(...blocks), utterances: quotes.map(({ utterance }) => utterance.id), fingerprint, receipt };
}

const isAfter = (article: Article, slot: Temporal.Instant, zone: string): boolean =>
  article.published !== null && spanOf(article.published.date).first > slot.toZonedDateTimeISO(zone).toPlainDate().toString();

/** An article counts as new when all the days it may have appeared on lie in the window; undated ones never do. */
function isWithin(article: Article, from: Temporal.Instant, slot: Temporal.Instant, zone: string): boolean {
  if (article.published === null) return false;
  const day = (at: Temporal.Instant): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
  const { first, last } = spanOf(article.published.date);
  return first >= day(from) && last <= day(slot);
}

function archiveLine(quotes: readonly Ranked[], from: Temporal.Instant, zone: string): string {
  const since = `Nothing new since ${momentIn(from, zone)}`;
  return quotes.length > 0
    ? `${since}; from the archive, what this channel has not had yet:`
    : `${since}, and this channel has had everything in the archive.`;
}

function lateness(lateBy: Temporal.Duration | null): string {
  const minutes = Math.floor(lateBy?.total('minutes') ?? 0);
  if (minutes < WORTH_SAYING_LATE_MINUTES) return '';
  return ` Late by ${minutes < 60 ? `${minutes} min` : `${Math.floor(minutes / 60)} h${minutes % 60 === 0 ? '' : ` ${minutes % 60} min`}`}.`;
}

const SIDES = { us: 'US', uk: 'UK', eu: 'EU', russia: 'Russia', ukraine: 'Ukraine', other: 'other' } as const;

/** Whose voices the edition carries, so that a missing side is seen. */
function balance(quotes: readonly Ranked[]): string {
  if (quotes.length === 0) return 'No quotes.';
  const named = (Object.keys(SIDES) as (keyof typeof SIDES)[])
    .map((side) => ({ label: SIDES[side], n: quotes.filter((quote) => quote.side === side).length }))
    .filter(({ n }) => n > 0)
    .map(({ label, n }) => `${label} ${n}`);
  const unnamed = quotes.filter(({ side }) => side === null).length;
  return `Voices: ${listed([...named, ...(unnamed > 0 ? [`unnamed ${unnamed}`] : [])], 'and')}.`;
}
