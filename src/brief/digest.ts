import { createHash } from 'node:crypto';
import type { EditionReceipt } from '../model/edition-receipt.ts';
import type { UtteranceId } from '../model/ids.ts';
import { previewName } from '../model/preview-name.ts';
import type { Topic } from '../model/topic.ts';
import { type Block, heading, more, note, paragraph, publicly, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { atlanticNote } from './atlantic-note.ts';
import { exhaustedMark, hasHad, type Memory, toldMark } from './channel-memory.ts';
import { articlesSince, considered, digestButtons, voicesOf } from './digest-foot.ts';
import { digestHead, minutesLate } from './digest-head.ts';
import { archivePart, type DigestPart, MAX_ARCHIVE_QUOTES, newsPart } from './digest-part.ts';
import { digestReceipt } from './digest-receipt.ts';
import { archiveStories, freshStories, type TellableStory } from './digest-stories.ts';
import { digestWindow, hasAppeared, newnessOf } from './digest-window.ts';
import { quoteBlock } from './quote-block.ts';
import type { ScoredArticle, TopicQuote, TopicView } from './story.ts';
import { storyBlocks } from './story-blocks.ts';
import { topicView } from './topic-view.ts';

export interface DigestInput {
  readonly corpus: Corpus;
  readonly topic: Topic;
  /** The slot that the edition is for. */
  readonly slot: Temporal.Instant;
  /** Where the window begins: the last delivered slot. Null for a first edition, which looks back a week. */
  readonly from: Temporal.Instant | null;
  /** What the channel has had; never shown again. */
  readonly had: Memory;
  readonly zone: string;
  readonly whenEmpty: 'archive' | 'silence';
  /** How long after its slot the edition goes out; it covers that time too. */
  readonly lateBy: Temporal.Duration | null;
  /** For an edition of the past: what arrived later was not there. Null where everything held counts. */
  readonly heldAt?: Temporal.Instant | null;
  /** Nothing of it is kept: its button names what it is made again from. */
  readonly isPreview?: boolean;
}

export type Digest =
  | {
      readonly kind: 'edition';
      readonly reply: Reply;
      /** What the channel has had by it; see channel-memory.ts. */
      readonly utterances: readonly UtteranceId[];
      readonly fingerprint: string;
      readonly receipt: EditionReceipt;
    }
  | { readonly kind: 'silence'; readonly reason: string; readonly receipt: EditionReceipt };

const FIRST_LOOK_BACK_DAYS = 7;
const FINGERPRINT_LENGTH = 8;

/** Composes one edition, in the language of `texts`. Pure: the same input gives the same bytes, whatever the order of articles and quotes. */
export function composeDigest(input: DigestInput, texts: Texts): Digest {
  const { digests } = texts;
  const { corpus, topic, slot, zone, had, lateBy } = input;
  const from = input.from ?? slot.subtract({ hours: 24 * FIRST_LOOK_BACK_DAYS });
  const to = slot.add({ minutes: minutesLate(lateBy) });
  const view = topicView(corpus, topic);
  const window = digestWindow(view, { from: dayOf(from, zone), to: dayOf(to, zone) }, input.from, to, input.heldAt ?? null);
  const appeared = view.articles.filter((each) => hasAppeared(each, window));
  const fresh = freshStories(view, window, had);
  const news = fresh.length > 0;
  const archived = (limit: number): DigestPart => archivePart(archiveStories(view, window, had), had, limit);
  const part = news ? newsPart(fresh, had, archived) : archived(MAX_ARCHIVE_QUOTES);
  const freshArticles = fresh.flatMap((story) => story.fresh);
  const late = freshArticles.filter((each) => newnessOf(each, window, had) !== 'dated');
  const composed = { view, corpus, window, had, appeared, fresh: freshArticles.length, news, ...part, ...part.choice };
  const receiptHead = { slot: slot.toString(), window: { from: input.from?.toString() ?? null, to: to.toString() } };

  const exhausted = exhaustedMark(topic.id);
  const silence = (reason: string): Digest => ({
    kind: 'silence',
    reason,
    receipt: digestReceipt({ ...composed, told: [], untold: [], chosen: [], left: [] }, { ...receiptHead, fingerprint: null }, texts),
  });
  if (!news && input.whenEmpty === 'silence') return silence(digests.nothingNew(topic.title, from, zone));
  const spent = !news && part.choice.chosen.length === 0;
  if (spent && had.has(exhausted)) return silence(digests.nothingLeft(topic.title, from, zone));
  const quotes = part.choice.chosen.map(({ quote }) => quote);
  // Words of one's own may have nothing to do with the Atlantic: a side is missed only where it often speaks of them.
  const expected = topic.words === undefined ? null : quotedIn(appeared, view);
  const blocks: Block[] = [
    ...digestHead(topic, { slot, from, to, zone, lateBy }, late, texts),
    ...(news ? [] : [paragraph(archiveLine({ view, appeared, spent, from, zone, had }, topic, texts))]),
    ...part.told.flatMap((story) => storyBlocks(story, texts)),
    ...(news && part.untold.length > 0
      ? [more(digests.moreStories(part.untold.length), articlesSince(topic, firstDay(part.untold, window.from)))]
      : []),
    ...(quotes.length > 0 ? [heading(news && part.quotesFromArchive ? digests.inTheirWordsFromArchive : digests.inTheirWords)] : []),
    ...(quotes.length > 0 ? atlanticNote(part.choice.pair, { ...part, expected }, had, texts) : []),
    ...quotes.map(({ utterance }) => quoteBlock(utterance, corpus, texts)),
  ];
  const fingerprint = fingerprintOf([topic.id, slot.toString(), blocks]);
  blocks.push(
    note(
      digests.foot({
        ...considered(appeared, freshArticles.length),
        voices: digests.voices(voicesOf(quotes, corpus)),
        fingerprint,
      }),
    ),
    digestButtons(
      topic,
      input.isPreview ? previewName({ topic: topic.id, at: slot, fingerprint }) : fingerprint,
      quotes.map(({ utterance }) => utterance),
      corpus,
      texts,
    ),
  );
  const told = part.told.flatMap((story) => (news ? story.fresh : [story.lead]));
  return {
    kind: 'edition',
    reply: publicly(...blocks),
    utterances: [...quotes.flatMap(({ ids }) => ids), ...told.map(({ article }) => toldMark(article.id)), ...(spent ? [exhausted] : [])],
    fingerprint,
    receipt: digestReceipt(composed, { ...receiptHead, fingerprint }, texts),
  };
}

const fingerprintOf = (shown: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, FINGERPRINT_LENGTH);

/** What an edition without news says first: why it has what it has, or has nothing. */
function archiveLine(
  {
    view,
    appeared,
    spent,
    from,
    zone,
    had,
  }: Pick<DigestInput, 'zone' | 'had'> & {
    readonly view: TopicView;
    readonly appeared: readonly ScoredArticle[];
    /** There is no quote left that the channel has not had. */
    readonly spent: boolean;
    readonly from: Temporal.Instant;
  },
  { title }: Topic,
  { digests }: Texts,
): string {
  if (!spent) return digests.fromArchive(from, zone);
  if (!appeared.some(({ about }) => about)) return digests.archiveEmpty(title, from, zone);
  return view.quotes.some((quote) => quote.barred === null && hasHad(had, quote))
    ? digests.archiveSpent(from, zone)
    : digests.archiveQuoteless(title, from, zone);
}

function quotedIn(articles: readonly ScoredArticle[], { quotes }: TopicView): readonly TopicQuote[] {
  const ids = new Set(articles.map(({ article }) => article.id));
  return quotes.filter(({ article }) => ids.has(article));
}

/** The earliest day of what is new in these stories, or this one. */
const firstDay = (stories: readonly TellableStory[], from: string): string =>
  [from, ...stories.flatMap(({ fresh }) => fresh.flatMap(({ days }) => days?.first ?? []))].toSorted()[0] ?? from;

const dayOf = (at: Temporal.Instant, zone: string): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
