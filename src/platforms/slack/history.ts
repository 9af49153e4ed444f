import { partsOf } from '../../model/schedule.ts';
import type { Texts } from '../../texts/texts.ts';
import { findParts, type Look, type SeenPart } from '../find-parts.ts';
import { crowded, pacedCall, type Trouble } from '../paced-call.ts';
import type { Lane, Pacing } from '../pacing.ts';
import type { Platform, PostSearch } from '../platform.ts';
import { printsFingerprint } from '../printed-fingerprint.ts';
import { classifyFailure } from './api-failure.ts';
import { escapeMrkdwn } from './escape.ts';
import { readMark } from './post-mark.ts';
import { otherWorkspace, type Posting } from './poster.ts';
import { readingTroubleOf } from './trouble.ts';

/** Messages in one page, and pages in one look. Slack allows about 50 such calls a minute (Tier 3). */
const PAGE = 100;
const PAGES = 10;
/** Parts of a post that are told apart; a digest has a handful. */
const MAX_PARTS = 30;
/** Slack's clock and ours may differ by that much, and ours may have been put right meanwhile. */
const CLOCK_MARGIN = { minutes: 10 } as const;

/** Looks for the parts of a post among the bot's own messages of a channel. `reading`: the pace of reading, which has a limit of its own. */
export function createFinder(posting: Posting, reading: Pacing): Platform['findPost'] {
  const { clock, timings, stop, texts } = posting;
  return async (where, search) => {
    const { platform, space, channel } = partsOf(where);
    if (platform !== 'slack' || space !== posting.team) return { kind: 'unknown', reason: otherWorkspace(texts).reason };
    const look = (): Promise<Look> =>
      reading.inTurn(channel, (lane) => lookOnce(posting, reading, lane, channel, search)) ??
      Promise.resolve({ kind: 'unknown', reason: crowded(texts).reason });
    return findParts(look, { clock, pause: timings.historyPause, stop, texts });
  };
}

async function lookOnce(posting: Posting, reading: Pacing, lane: Lane, channel: string, search: PostSearch): Promise<Look> {
  const { client, timings, texts } = posting;
  const deadline = reading.deadline(timings.postPatience);
  const oldest = search.since.subtract(CLOCK_MARGIN).epochMilliseconds / 1000;
  const page = async (cursor: string) => {
    const called = await pacedCall(posting, {
      lane,
      deadline,
      // Not from `oldest` on: that is our clock's word, and a post that it hides would be sent again.
      call: () => client.conversations.history({ channel, include_all_metadata: true, limit: PAGE, ...(cursor === '' ? {} : { cursor }) }),
      read: (thrown) => historyTrouble(thrown, texts),
    });
    return called.kind === 'done' ? called.value : called.reason;
  };
  const parts: SeenPart[] = [];
  let cursor = '';
  for (let number = 0; number < PAGES; number += 1) {
    const read = await page(cursor);
    if (typeof read === 'string') return { kind: 'unknown', reason: read };
    const messages = read.messages ?? [];
    // A channel begins with the bot's own arrival: one that shows nothing at all does not show what matters either.
    if (number === 0 && messages.length === 0) return { kind: 'unknown', reason: texts.slack.noHistory };
    for (const message of messages) {
      const part = recognise(message, posting, search);
      if (part !== null) parts.push(part);
    }
    cursor = read.response_metadata?.next_cursor ?? '';
    const last = Number(messages.at(-1)?.ts ?? 0);
    // Newest first, and parts are sent in order: what is older than the first is not ours.
    if (cursor === '' || last < oldest || parts.some(({ part }) => part === 1)) return { kind: 'seen', parts };
  }
  return { kind: 'unknown', reason: texts.posts.tooMuchToRead(PAGE * PAGES) };
}

/** For reading a channel the app needs scopes that posting does not. */
function historyTrouble(thrown: unknown, texts: Texts): Trouble {
  const failure = classifyFailure(thrown);
  return failure.kind === 'refused' && failure.code === 'missing_scope'
    ? { kind: 'refused', refusal: { permanent: true, fault: 'permission', reason: texts.slack.noHistoryScope } }
    : readingTroubleOf(thrown, texts);
}

interface Written {
  readonly ts?: string;
  readonly user?: string;
  readonly bot_id?: string;
  readonly text?: string;
  readonly blocks?: readonly unknown[];
  readonly metadata?: Parameters<typeof readMark>[0];
}

/** By the mark in the metadata, or by the fingerprint in a message of ours without one. */
function recognise(message: Written, { user, bot, texts }: Posting, { key, fingerprint }: PostSearch): SeenPart | null {
  const { ts } = message;
  if (ts === undefined || (message.user !== user && message.bot_id !== bot)) return null;
  const mark = message.metadata === undefined ? null : readMark(message.metadata);
  if (mark !== null) return mark.key === key ? { message: ts, part: mark.part, of: mark.of } : null;
  const text = message.text ?? '';
  if (!printsFingerprint(`${text} ${JSON.stringify(message.blocks ?? [])}`, fingerprint)) return null;
  const of = lastPart(text, texts);
  return { message: ts, part: of, of };
}

/** The fingerprint stands in the last part, whose plain reading begins with its number when there are several. */
function lastPart(text: string, { replies }: Texts): number {
  for (let of = MAX_PARTS; of > 1; of -= 1) if (text.startsWith(escapeMrkdwn(replies.part(of, of)))) return of;
  return 1;
}
