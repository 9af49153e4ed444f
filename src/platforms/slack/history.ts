import { partsOf } from '../../model/schedule.ts';
import { findParts, type Look, type SeenPart } from '../find-parts.ts';
import { CROWDED, pacedCall } from '../paced-call.ts';
import type { Lane, Pacing } from '../pacing.ts';
import type { Platform, PostSearch } from '../platform.ts';
import { printsFingerprint } from '../printed-fingerprint.ts';
import { readMark } from './post-mark.ts';
import { OTHER_WORKSPACE, type Posting } from './poster.ts';
import { readingTroubleOf } from './trouble.ts';

/** Messages in one page, and pages in one look. Slack allows about 50 such calls a minute (Tier 3). */
const PAGE = 100;
const PAGES = 10;
/** Slack's clock and ours may differ by that much, and ours may have been put right meanwhile. */
const CLOCK_MARGIN = { minutes: 10 } as const;

const NO_HISTORY = 'Slack shows the bot nothing of what was written in the channel, so it cannot see whether a digest arrived.';
const NO_SCOPE =
  'The app may not read the channel; give it the scopes channels:history and groups:history of its manifest and install it again, so that it can see whether a digest arrived.';

/** Looks for the parts of a post among the bot's own messages of a channel. `reading`: the pace of reading, which has a limit of its own. */
export function createFinder(posting: Posting, reading: Pacing): Platform['findPost'] {
  const { clock, timings, stop } = posting;
  return async (where, search) => {
    const { platform, space, channel } = partsOf(where);
    if (platform !== 'slack' || space !== posting.team) return { kind: 'unknown', reason: OTHER_WORKSPACE.reason };
    const look = (): Promise<Look> =>
      reading.inTurn(channel, (lane) => lookOnce(posting, reading, lane, channel, search)) ??
      Promise.resolve({ kind: 'unknown', reason: CROWDED.reason });
    return findParts(look, { clock, pause: timings.historyPause, stop });
  };
}

async function lookOnce(posting: Posting, reading: Pacing, lane: Lane, channel: string, search: PostSearch): Promise<Look> {
  const { client, timings } = posting;
  const deadline = reading.deadline(timings.postPatience);
  const oldest = search.since.subtract(CLOCK_MARGIN).epochMilliseconds / 1000;
  const page = async (cursor: string) => {
    const called = await pacedCall({
      lane,
      deadline,
      patience: { backoff: timings.postBackoff, unnamedWait: timings.unnamedWait },
      platform: 'Slack',
      // Not from `oldest` on: that is our clock's word, and a post that it hides would be sent again.
      call: () => client.conversations.history({ channel, include_all_metadata: true, limit: PAGE, ...(cursor === '' ? {} : { cursor }) }),
      read: readingTroubleOf,
    });
    if (called.kind === 'failed' && called.fault === 'revoked') posting.revoked();
    return called.kind === 'done' ? called.value : /missing_scope/.test(called.reason) ? NO_SCOPE : called.reason;
  };
  const parts: SeenPart[] = [];
  let cursor = '';
  for (let number = 0; number < PAGES; number += 1) {
    const read = await page(cursor);
    if (typeof read === 'string') return { kind: 'unknown', reason: read };
    const messages = read.messages ?? [];
    // A channel begins with the bot's own arrival: one that shows nothing at all does not show what matters either.
    if (number === 0 && messages.length === 0) return { kind: 'unknown', reason: NO_HISTORY };
    for (const message of messages) {
      const part = recognise(message, posting, search);
      if (part !== null) parts.push(part);
    }
    cursor = read.response_metadata?.next_cursor ?? '';
    const last = Number(messages.at(-1)?.ts ?? 0);
    // Newest first, and parts are sent in order: what is older than the first is not ours.
    if (cursor === '' || last < oldest || parts.some(({ part }) => part === 1)) return { kind: 'seen', parts };
  }
  return {
    kind: 'unknown',
    reason: `More than ${PAGE * PAGES} messages have been written in the channel since, too many to look through.`,
  };
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
function recognise(message: Written, { user, bot }: Posting, { key, fingerprint }: PostSearch): SeenPart | null {
  const { ts } = message;
  if (ts === undefined || (message.user !== user && message.bot_id !== bot)) return null;
  const mark = message.metadata === undefined ? null : readMark(message.metadata);
  if (mark !== null) return mark.key === key ? { message: ts, part: mark.part, of: mark.of } : null;
  const text = message.text ?? '';
  if (!printsFingerprint(`${text} ${JSON.stringify(message.blocks ?? [])}`, fingerprint)) return null;
  // The fingerprint stands in the last part, whose plain reading begins with its number when there are several.
  const of = Number(/^Part \d+ of (\d+)/.exec(text)?.[1] ?? 1);
  return { message: ts, part: of, of };
}
