import { DiscordAPIError, type REST, Routes } from 'discord.js';
import type { Clock } from '../../model/clock.ts';
import { classifyFailure } from './api-failure.ts';
import type { DiscordMessage } from './message.ts';
import { nonceOf } from './post-mark.ts';
import type { DiscordTimings } from './timings.ts';

/** Discord's code for a reply where the bot may not read what was said before: a message that is no reply it takes. */
const MAY_NOT_REPLY = 160002;

/** The message that is answered. */
export interface Answered {
  readonly id: string;
  readonly channelId: string;
}

/** Sends a part (from 0) of an answer to a message, the first as a reply to it. Rejects with what the library threw. */
export type ReplyTo = (message: Answered, payload: DiscordMessage, part: number) => Promise<void>;

/**
 * Answers messages with a client that no scheduled post holds up. Every part has an enforced nonce made of the message's id, so
 * that one whose fate is not known can be sent again: within minutes Discord gives back the first.
 */
export function createReplyTo(parts: {
  readonly rest: Pick<REST, 'post'>;
  readonly clock: Clock;
  readonly timings: Pick<DiscordTimings, 'answerBackoff'>;
}): ReplyTo {
  const { rest, clock, timings } = parts;
  const send = async (channelId: string, body: unknown): Promise<void> => {
    for (let tries = 0; ; tries += 1) {
      try {
        await rest.post(Routes.channelMessages(channelId), { body });
        return;
      } catch (thrown) {
        const { kind } = classifyFailure(thrown);
        const pause = timings.answerBackoff[tries];
        if ((kind !== 'unavailable' && kind !== 'unclear') || pause === undefined) throw thrown;
        await clock.sleep(pause);
      }
    }
  };
  return async ({ id, channelId }, payload, part) => {
    const body = { ...payload, nonce: nonceOf(`reply ${id}`, part), enforce_nonce: true };
    if (part > 0) return send(channelId, body);
    try {
      // Whoever has taken the question back meanwhile is answered all the same: others may have read it.
      await send(channelId, { ...body, message_reference: { message_id: id, fail_if_not_exists: false } });
    } catch (thrown) {
      if (!(thrown instanceof DiscordAPIError) || thrown.code !== MAY_NOT_REPLY) throw thrown;
      await send(channelId, body);
    }
  };
}
