import { createHash } from 'node:crypto';
import { type REST, Routes } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import type { PostOrder, PostResult } from '../../model/post-result.ts';
import { type Destination, partsOf } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import { classifyFailure, explainRefusal } from './api-failure.ts';

import type { DiscordMessage, Prepare } from './render.ts';
import type { DiscordTimings } from './timings.ts';

/** Discord takes 25 characters as a nonce, and with enforce_nonce gives back the first message instead of making a second. */
const NONCE_LENGTH = 25;

/** The same for every try of the same part of the same post. */
export const nonceOf = (key: string, part: number): string =>
  createHash('sha256').update(`${key} ${part}`).digest('base64url').slice(0, NONCE_LENGTH);

type Sent = { readonly kind: 'sent'; readonly message: string } | Exclude<PostResult, { readonly kind: 'posted' }>;

/**
 * Posts a reply for everyone in a channel, part after part. Every try of a part carries the same enforced nonce, so a part
 * that may have arrived can be sent again without being shown twice. `revoked` is called when Discord no longer takes the token.
 */
export function createPoster(parts: {
  readonly rest: Pick<REST, 'post'>;
  readonly clock: Clock;
  readonly timings: DiscordTimings;
  readonly prepare: Prepare;
  readonly stop: AbortSignal;
  revoked(): void;
}): (where: Destination, reply: Reply, order: PostOrder) => Promise<PostResult> {
  const { clock, timings, stop } = parts;

  const send = async (channel: string, payload: DiscordMessage, nonce: string): Promise<Sent> => {
    let limits = 0;
    let tries = 0;
    for (;;) {
      if (stop.aborted) return { kind: 'failed', permanent: false, reason: 'The bot is stopping.', messages: [] };
      let wait: number | undefined;
      try {
        const made = (await parts.rest.post(Routes.channelMessages(channel), { body: { ...payload, nonce, enforce_nonce: true } })) as {
          readonly id: string;
        };
        return { kind: 'sent', message: made.id };
      } catch (thrown) {
        const failure = classifyFailure(thrown);
        switch (failure.kind) {
          case 'limited':
            limits += 1;
            if (failure.wait > timings.longestRetryAfter || limits > timings.retryAfters) {
              return {
                kind: 'failed',
                permanent: false,
                reason: `Discord allows no more messages here for ${Math.ceil(failure.wait / 1000)} seconds.`,
                messages: [],
              };
            }
            wait = failure.wait;
            break;
          case 'unauthorised':
            parts.revoked();
            return { kind: 'failed', permanent: false, reason: 'Discord no longer accepts the bot token.', messages: [] };
          case 'refused':
            return { kind: 'failed', ...explainRefusal(failure.code, failure.status), messages: [] };
          case 'unavailable':
          case 'unclear':
            wait = timings.postBackoff[tries];
            tries += 1;
            if (wait !== undefined) break;
            return failure.kind === 'unavailable'
              ? { kind: 'failed', permanent: false, reason: `Discord could not be reached (${failure.code}).`, messages: [] }
              : { kind: 'uncertain', reason: `It is not certain whether Discord took the message (${failure.code}).`, messages: [] };
          default:
            return failure satisfies never;
        }
      }
      await clock.sleep(wait, stop);
    }
  };

  return async (where, reply, { key }) => {
    const { platform, channel } = partsOf(where);
    if (platform !== 'discord') return { kind: 'failed', permanent: true, reason: 'The channel is not on Discord.', messages: [] };
    const messages: string[] = [];
    for (const [part, payload] of (await parts.prepare(reply)).entries()) {
      const sent = await send(channel, payload, nonceOf(key, part));
      if (sent.kind !== 'sent') return { ...sent, messages };
      messages.push(sent.message);
    }
    return { kind: 'posted', messages };
  };
}
