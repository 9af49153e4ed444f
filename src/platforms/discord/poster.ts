import { Routes } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import type { DiscordPermission } from '../../model/discord-permission.ts';
import { partsOf } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import { type CallWay, pacedCall } from '../paced-call.ts';
import type { Pacing } from '../pacing.ts';
import type { Platform } from '../platform.ts';
import { postParts } from '../post-parts.ts';
import type { DiscordMessage } from './message.ts';
import { nonceOf, referenceOf, withMark } from './post-mark.ts';
import type { PostRest } from './post-rest.ts';
import type { DiscordTimings } from './timings.ts';
import { troubleOf } from './trouble.ts';

/** What scheduled traffic to Discord needs. */
export interface Posting extends CallWay {
  prepare(reply: Reply): Promise<readonly DiscordMessage[]>;
  readonly rest: PostRest;
  readonly pacing: Pacing;
  readonly clock: Clock;
  readonly timings: DiscordTimings;
  readonly stop: AbortSignal;
  /** The bot's own user id. */
  readonly me: string;
  /** The permissions that the bot is known to lack in a channel; empty when that is not known. */
  missing(channel: string): readonly DiscordPermission[];
}

/**
 * Posts a reply for everyone in a channel, part after part. Each part carries an enforced nonce, which makes Discord refuse
 * a second one within some minutes, and a printed mark, by which the history shows it for ever.
 */
export function createPoster(posting: Posting): Platform['post'] {
  const { rest, pacing, timings, texts } = posting;
  return async (where, reply, order) => {
    const { platform, channel } = partsOf(where);
    if (platform !== 'discord')
      return { kind: 'failed', permanent: true, fault: 'refused', reason: texts.discord.notDiscord, messages: [] };
    const deadline = pacing.deadline(timings.postPatience);
    const payloads = await posting.prepare(reply);
    const reference = referenceOf(order.key);
    return postParts(posting, channel, payloads, order, (payload, part, lane) => {
      const mark = { reference, part: part + 1, of: payloads.length };
      const body = { ...withMark(payload, mark, texts), nonce: nonceOf(order.key, part), enforce_nonce: true };
      return pacedCall(posting, {
        lane,
        deadline,
        mayGoOn: order.mayGoOn,
        call: async () => ((await rest.post(Routes.channelMessages(channel), { body })) as { readonly id: string }).id,
        read: (thrown) => troubleOf(thrown, posting.missing(channel), texts),
      });
    });
  };
}
