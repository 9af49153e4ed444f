import { Routes } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { partsOf } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import type { DiscordPermission } from '../../texts/english/discord.ts';
import type { Texts } from '../../texts/texts.ts';
import { crowded, pacedCall } from '../paced-call.ts';
import type { Pacing } from '../pacing.ts';
import type { Platform, PostOrder, PostResult } from '../platform.ts';
import { postParts } from '../post-parts.ts';
import { type Beginning, type DiscordLayout, refusesForm } from './layouts.ts';
import { nonceOf, referenceOf, withMark } from './post-mark.ts';
import type { PostRest } from './post-rest.ts';
import type { DiscordTimings } from './timings.ts';
import { troubleOf } from './trouble.ts';

/** What scheduled traffic to Discord needs. */
export interface Posting extends Beginning {
  readonly rest: PostRest;
  readonly pacing: Pacing;
  readonly clock: Clock;
  readonly timings: DiscordTimings;
  readonly texts: Texts;
  readonly stop: AbortSignal;
  /** The bot's own user id. */
  readonly me: string;
  /** The permissions that the bot is known to lack in a channel; empty when that is not known. */
  missing(channel: string): readonly DiscordPermission[];
  /** Told when Discord no longer takes the token. */
  revoked(): void;
}

/**
 * Posts a reply for everyone in a channel, part after part. Each part carries an enforced nonce, which makes Discord refuse
 * a second one within some minutes, and a printed mark, by which the history shows it for ever. Where the first part is refused as one
 * of components the post is made of embeds, in other parts; no later part is.
 */
export function createPoster(posting: Posting): Platform['post'] {
  const { layouts, pacing, timings, texts } = posting;
  return async (where, reply, order) => {
    const { platform, space, channel } = partsOf(where);
    const { sent = [] } = order;
    if (platform !== 'discord')
      return { kind: 'failed', permanent: true, fault: 'refused', reason: texts.discord.notDiscord, messages: [] };
    const deadline = pacing.deadline(timings.postPatience);
    const unknown = {
      kind: 'failed',
      permanent: false,
      fault: 'unreachable',
      reason: texts.discord.layoutUnknown,
      messages: sent,
    } as const;
    let layout: DiscordLayout;
    try {
      layout = (await layouts.beganInComponents(order.key)) ? 'components' : await layouts.at(space);
    } catch {
      return unknown;
    }
    const post = (as: DiscordLayout) => postAs(as, reply, { channel, order, deadline }, posting);
    const { result, unlike } = await post(layout);
    if (layout === 'embeds' || !unlike || result.messages.length > 0) return result;
    // Before anything is sent: what goes on after a restart is cut into the same parts.
    return (await layouts.lacks(space)) ? (await post('embeds')).result : unknown;
  };
}

/** Posts what the order does not name as sent. `unlike`: it ended with a message whose form was refused. */
async function postAs(
  layout: DiscordLayout,
  reply: Reply,
  { channel, order, deadline }: { readonly channel: string; readonly order: PostOrder; readonly deadline: number },
  posting: Posting,
): Promise<{ readonly result: PostResult; readonly unlike: boolean }> {
  const { rest, pacing, timings, texts, layouts } = posting;
  const payloads = await posting.prepare(reply, layout);
  const reference = referenceOf(order.key);
  let unlike = false;
  const posted = pacing.inTurn(channel, (lane) =>
    postParts(
      payloads.length,
      order,
      async (part) => {
        const payload = payloads[part];
        if (payload === undefined) throw new RangeError('there is no such part');
        const mark = { reference, part: part + 1, of: payloads.length };
        const body = { ...withMark(payload, mark, texts), nonce: nonceOf(order.key, part), enforce_nonce: true };
        const called = await pacedCall({
          lane,
          deadline,
          patience: { backoff: timings.postBackoff, unnamedWait: timings.unnamedWait },
          platform: 'discord',
          texts,
          mayGoOn: order.mayGoOn,
          call: async () => ((await rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string }).id,
          read: (thrown) => {
            unlike = refusesForm(thrown);
            return troubleOf(thrown, posting.missing(channel), texts);
          },
        });
        if (called.kind === 'failed' && called.fault === 'revoked') posting.revoked();
        const begun = called.kind === 'done' && part === 0 && payloads.length > 1;
        if (begun && layout === 'components') await layouts.beginsInComponents(order.key);
        return called;
      },
      texts,
    ),
  );
  const result = (await posted) ?? ({ kind: 'failed', ...crowded(texts), messages: order.sent ?? [] } as const);
  return { result, unlike };
}
