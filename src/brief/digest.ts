import { createHash } from 'node:crypto';
import type { EditionItem } from '../model/edition-part.ts';
import type { EditionReceipt } from '../model/edition-receipt.ts';
import type { UtteranceId } from '../model/ids.ts';
import { previewName } from '../model/preview-name.ts';
import type { Topic } from '../model/topic.ts';
import { type Block, note, paragraph, publicly, type Reply } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import type { Texts } from '../texts/texts.ts';
import { exhaustedMark, type Memory } from './channel-memory.ts';
import { type DigestSection, shownIn, subjectOf, telling } from './digest-content.ts';
import { considered, digestButtons } from './digest-foot.ts';
import { digestHead, minutesLate } from './digest-head.ts';
import { digestReceipt } from './digest-receipt.ts';
import { digestWindow, hasAppeared } from './digest-window.ts';
import { followedContent } from './followed-content.ts';
import { topicContent } from './topic-content.ts';
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
  /** What was news in parts of earlier editions that were never posted: it comes on top of what is new. Absent: nothing. */
  readonly owed?: Memory;
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
      /** The same by where it stands in the reply. */
      readonly items: readonly EditionItem[];
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
  const days = { from: dayOf(from, zone), to: dayOf(to, zone) };
  const window = digestWindow(view, days, { after: input.from, before: to }, input.heldAt ?? null, input.owed ?? new Set());
  const appeared = view.articles.filter((each) => hasAppeared(each, window));
  const content = (topic.speaker === undefined ? topicContent : followedContent)({
    corpus,
    topic,
    view,
    window,
    appeared,
    had,
    from,
    zone,
    texts,
  });
  const { news, spent } = content;
  const composed = { ...content, view, corpus, window, had, appeared, fresh: content.fresh.length };
  const receiptHead = { slot: slot.toString(), window: { from: input.from?.toString() ?? null, to: to.toString() } };

  const exhausted = exhaustedMark(topic.id);
  const silence = (reason: string): Digest => ({
    kind: 'silence',
    reason,
    receipt: digestReceipt(
      { ...composed, told: [], untold: [], chosen: [], left: [], printed: new Set() },
      { ...receiptHead, fingerprint: null },
      texts,
    ),
  });
  if (!news && input.whenEmpty === 'silence') return silence(digests.nothingNew(subjectOf(topic), from, zone));
  if (spent && had.has(exhausted)) return silence(digests.nothingLeft(subjectOf(topic), from, zone));
  const quotes = shownIn(content);
  const sections = [
    telling(...digestHead(topic, { slot, from, to, zone, lateBy }, content.late, texts)),
    ...(news ? [] : [{ ...telling(paragraph(content.emptyLine())), tells: spent ? [exhausted] : [] }]),
    ...content.sections(),
  ];
  const items = itemsIn(sections);
  const blocks: Block[] = sections.flatMap((section) => section.blocks);
  const fingerprint = fingerprintOf([topic.id, slot.toString(), blocks]);
  blocks.push(
    note(digests.foot({ ...considered(appeared, content.fresh.length), voices: content.voices(), fingerprint })),
    digestButtons(
      topic,
      input.isPreview ? previewName({ topic: topic.id, at: slot, fingerprint }) : fingerprint,
      quotes.map(({ utterance }) => utterance),
      corpus,
      texts,
    ),
  );
  return {
    kind: 'edition',
    reply: publicly(...blocks),
    utterances: items.flatMap(({ utterances }) => utterances),
    items,
    fingerprint,
    receipt: digestReceipt(composed, { ...receiptHead, fingerprint }, texts),
  };
}

/** Where the sections of a reply end that tell something. */
function itemsIn(sections: readonly DigestSection[]): readonly EditionItem[] {
  let end = 0;
  return sections.flatMap(({ blocks, tells, news }) => {
    end += blocks.length;
    return tells.length === 0 ? [] : [{ utterances: tells, end, news }];
  });
}

const fingerprintOf = (shown: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(shown)).digest('hex').slice(0, FINGERPRINT_LENGTH);

const dayOf = (at: Temporal.Instant, zone: string): string => at.toZonedDateTimeISO(zone).toPlainDate().toString();
