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
import { chooseQuotes, type QuoteChoice } from './digest-quotes.ts';
import { digestReceipt } from './digest-receipt.ts';
import { archiveStories, freshStories, type TellableStory } from './digest-stories.ts';
import { digestWindow, hasAppeared, newnessOf } from './digest-window.ts';
import { quoteBlock } from './quote-block.ts';
import { bestFirst, type ScoredArticle, type TopicQuote, type TopicView } from './story.ts';
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

/** A screenful: what is read before the first coffee is finished. */
const MAX_STORIES = 5;
const MAX_QUOTES = 5;
/** An edition from the archive is a courtesy and must not look like news. */
const MAX_ARCHIVE_STORIES = 2;
const MAX_ARCHIVE_QUOTES = 3;
const PAIR = 2;
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
  const archived = (limit: number): Part => archivePart(archiveStories(view, window, had), had, limit);
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

  const archiveLine = (): string => {
    if (!spent) return digests.fromArchive(from, zone);
    if (!appeared.some(({ about }) => about)) return digests.archiveEmpty(topic.title, from, zone);
    return view.quotes.some((quote) => quote.barred === null && hasHad(had, quote))
      ? digests.archiveSpent(from, zone)
      : digests.archiveQuoteless(topic.title, from, zone);
  };
  const quotes = part.choice.chosen.map(({ quote }) => quote);
  // Words of one's own may have nothing to do with the Atlantic: a side is missed only where it often speaks of them.
  const expected = topic.words === undefined ? null : quotedIn(appeared, view);
  const blocks: Block[] = [
    ...digestHead(topic, { slot, from, to, zone, lateBy }, late, texts),
    ...(news ? [] : [paragraph(archiveLine())]),
    ...part.told.flatMap((story) => storyBlocks(story, texts)),
    ...(news && part.untold.length > 0
      ? [more(digests.moreStories(part.untold.length), articlesSince(topic, firstDay(part.untold, window.from)))]
      : []),
    ...(quotes.length > 0 ? [heading(news && part.quotesFromArchive ? digests.inTheirWordsFromArchive : digests.inTheirWords)] : []),
    ...(quotes.length > 0 ? atlanticNote(part.choice.pair, { ...part, expected }, had, texts) : []),
    ...quotes.map(({ utterance }) => quoteBlock(utterance, corpus, texts)),
  ];
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([topic.id, slot.toString(), blocks]))
    .digest('hex')
    .slice(0, FINGERPRINT_LENGTH);
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

interface Part {
  readonly told: readonly TellableStory[];
  readonly untold: readonly TellableStory[];
  readonly choice: QuoteChoice;
  /** Every quote of these stories that could be in a digest, had or not: who is silent is told from them. */
  readonly open: readonly TopicQuote[];
  /** Every quote of these stories. */
  readonly said: readonly TopicQuote[];
  readonly quotesFromArchive: boolean;
}

/** New stories without a new quote borrow a pair from the archive. */
function newsPart(fresh: readonly TellableStory[], had: Memory, archived: (limit: number) => Part): Part {
  const articles = new Set(fresh.flatMap((story) => story.fresh.map(({ article }) => article.id)));
  const said = quotesIn(fresh).filter(({ utterance }) => utterance.quotes.some(({ article }) => articles.has(article)));
  const open = said.filter(({ barred }) => barred === null);
  const choice = chooseQuotes(
    open.filter((quote) => !hasHad(had, quote)),
    MAX_QUOTES,
  );
  const split = { told: fresh.slice(0, MAX_STORIES), untold: fresh.slice(MAX_STORIES) };
  return choice.chosen.length > 0 ? { ...split, choice, open, said, quotesFromArchive: false } : { ...archived(PAIR), ...split };
}

function archivePart(stories: readonly TellableStory[], had: Memory, limit: number): Part {
  const said = quotesIn(stories);
  const open = said.filter(({ barred }) => barred === null);
  const choice = chooseQuotes(
    open.filter((quote) => !hasHad(had, quote)),
    limit,
  );
  const firstQuote = ({ at }: TellableStory): number => choice.chosen.findIndex(({ quote }) => quote.story === at);
  const quoted = stories.filter((story) => firstQuote(story) >= 0).toSorted((a, b) => firstQuote(a) - firstQuote(b));
  const told = quoted.filter(({ lead }) => !had.has(toldMark(lead.article.id))).slice(0, MAX_ARCHIVE_STORIES);
  return { told, untold: quoted.filter((story) => !told.includes(story)), choice, open, said, quotesFromArchive: true };
}

function quotedIn(articles: readonly ScoredArticle[], { quotes }: TopicView): readonly TopicQuote[] {
  const ids = new Set(articles.map(({ article }) => article.id));
  return quotes.filter(({ article }) => ids.has(article));
}

const quotesIn = (stories: readonly TellableStory[]): readonly TopicQuote[] => stories.flatMap(({ quotes }) => quotes).toSorted(bestFirst);

/** The earliest day of what is new in these stories, or this one. */
const firstDay = (stories: readonly TellableStory[], from: string): string =>
  [from, ...stories.flatMap(({ fresh }) => fresh.flatMap(({ days }) => days?.first ?? []))].toSorted()[0] ?? from;

const dayOf = (at: Temporal.Instant, zone: string): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
