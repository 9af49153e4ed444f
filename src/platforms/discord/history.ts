import { type APIMessage, Routes } from 'discord.js';
import { partsOf } from '../../model/schedule.ts';
import type { Texts } from '../../texts/texts.ts';
import { findParts, type Look, type SeenPart } from '../find-parts.ts';
import { type Called, crowded, pacedCall } from '../paced-call.ts';
import type { Lane } from '../pacing.ts';
import type { Platform, PostSearch } from '../platform.ts';
import { printsFingerprint } from '../printed-fingerprint.ts';
import { nonceOf, readMark, referenceOf } from './post-mark.ts';
import type { Posting } from './poster.ts';
import { readingTroubleOf } from './trouble.ts';

/** Messages in one page, and pages in one look: the newest thousand. */
const PAGE = 100;
const PAGES = 10;
/** Parts whose nonces are known beforehand; a digest has a handful. */
const MAX_PARTS = 30;
/** Discord's clock and ours may differ by that much, and ours may have been put right meanwhile. */
const CLOCK_MARGIN = { minutes: 10 } as const;
/** Message ids begin with the milliseconds since then (Discord docs, "Snowflakes"). */
const DISCORD_EPOCH = 1_420_070_400_000;

/** Looks for the parts of a post among the bot's own messages of a channel, newest first. */
export function createFinder(posting: Posting): Platform['findPost'] {
  const { clock, timings, stop, pacing, texts } = posting;
  return async (where, search) => {
    const { platform, channel } = partsOf(where);
    if (platform !== 'discord') return { kind: 'unknown', reason: texts.discord.notDiscord };
    const look = (): Promise<Look> =>
      pacing.inTurn(channel, (lane) => lookOnce(posting, lane, channel, search)) ??
      Promise.resolve({ kind: 'unknown', reason: crowded(texts).reason });
    return findParts(look, { clock, pause: timings.historyPause, stop, texts });
  };
}

async function lookOnce(posting: Posting, lane: Lane, channel: string, search: PostSearch): Promise<Look> {
  const { rest, pacing, timings, texts } = posting;
  const deadline = pacing.deadline(timings.postPatience);
  const get = <Value>(route: `/${string}`, query?: URLSearchParams) =>
    pacedCall(posting, {
      lane,
      deadline,
      call: async () => (await rest.get(route, query === undefined ? {} : { query })) as Value,
      read: (thrown) => readingTroubleOf(thrown, posting.missing(channel), texts),
    });
  const recognise = recogniser(posting, search);
  const oldest = search.since.subtract(CLOCK_MARGIN).epochMilliseconds;
  const parts: SeenPart[] = [];
  let before: string | null = null;
  for (let page = 0; page < PAGES; page += 1) {
    const query = new URLSearchParams({ limit: String(PAGE), ...(before === null ? {} : { before }) });
    const called = await get<readonly APIMessage[]>(Routes.channelMessages(channel), query);
    if (called.kind !== 'done') return { kind: 'unknown', reason: called.reason };
    const messages = called.value;
    if (messages.length === 0 && page === 0) return emptiness(await get(Routes.channel(channel)), texts);
    for (const message of messages) {
      const part = recognise(message);
      if (part !== null) parts.push(part);
    }
    const last = messages.at(-1);
    if (last === undefined || messages.length < PAGE || writtenAt(last.id) < oldest) return { kind: 'seen', parts };
    // Parts are sent in order: what is older than the first is not ours.
    if (parts.some(({ part }) => part === 1)) return { kind: 'seen', parts };
    before = last.id;
  }
  return { kind: 'unknown', reason: texts.posts.tooMuchToRead(PAGE * PAGES) };
}

/**
 * Without Read Message History Discord answers with an empty list instead of an error (Discord docs, "Get Channel
 * Messages"). Only a channel in which nothing was ever written is believed to be empty.
 */
function emptiness(called: Called<{ readonly last_message_id?: string | null }>, { discord }: Texts): Look {
  if (called.kind !== 'done') return { kind: 'unknown', reason: called.reason };
  return called.value.last_message_id ? { kind: 'unknown', reason: discord.noHistory } : { kind: 'seen', parts: [] };
}

const writtenAt = (id: string): number => Number(BigInt(id) >> 22n) + DISCORD_EPOCH;

/** By nonce where Discord still knows it, by the printed mark, or by the fingerprint in a message without a mark. */
function recogniser(
  { me, texts }: Pick<Posting, 'me' | 'texts'>,
  { key, fingerprint }: PostSearch,
): (message: APIMessage) => SeenPart | null {
  const nonces = new Map(Array.from({ length: MAX_PARTS }, (_, part) => [nonceOf(key, part), part + 1]));
  const reference = referenceOf(key);
  return (message) => {
    if (message.author.id !== me) return null;
    const mark = readMark(message);
    if (mark !== null) return mark.reference === reference ? { message: message.id, part: mark.part, of: mark.of } : null;
    const part = nonces.get(String(message.nonce ?? ''));
    if (part !== undefined) return { message: message.id, part, of: part };
    return printsFingerprint(`${message.content} ${JSON.stringify(message.embeds)}`, fingerprint) ? lastPart(message, texts) : null;
  };
}

/** The fingerprint stands in the last part, whose content begins with its number when there are several. */
function lastPart({ id, content }: APIMessage, { discord }: Texts): SeenPart {
  const numbers = Array.from({ length: MAX_PARTS - 1 }, (_, part) => MAX_PARTS - part);
  const of = numbers.find((number) => content.startsWith(discord.part(number, number))) ?? 1;
  return { message: id, part: of, of };
}
