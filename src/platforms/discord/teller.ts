import { Routes } from 'discord.js';
import { partsOf } from '../../model/schedule.ts';
import { type Called, pacedCall, toldBy } from '../paced-call.ts';
import type { Platform } from '../platform.ts';
import { withChannel } from '../with-channel.ts';
import { nonceOf } from './post-mark.ts';
import type { Posting } from './poster.ts';
import { troubleOf } from './trouble.ts';

const ID = /^\d{15,21}$/;

/**
 * Sends a reply to a person as a direct message. A person who takes none, has blocked the bot or shares no server with it
 * is not reached.
 */
export function createTeller(posting: Posting): Platform['tell'] {
  const { rest, pacing, timings, texts } = posting;
  return async (where, person, reply) => {
    if (!ID.test(person)) return 'missed';
    const { space, channel } = partsOf(where);
    const said = withChannel(reply, `https://discord.com/channels/${space}/${channel}`, texts);
    const deadline = pacing.deadline(timings.postPatience);
    const told = pacing.inTurn(`person ${person}`, async (lane): Promise<Called<string>> => {
      const send = (route: `/${string}`, body: unknown): Promise<Called<string>> =>
        pacedCall(posting, {
          lane,
          deadline,
          call: async () => ((await rest.post(route, { body })) as { readonly id: string }).id,
          read: (thrown) => troubleOf(thrown, [], texts),
        });
      const opened = await send(Routes.userChannels(), { recipient_id: person });
      if (opened.kind !== 'done') return opened;
      for (const [part, payload] of (await posting.prepare(said)).entries()) {
        // The same words within minutes are the same message.
        const nonce = nonceOf(JSON.stringify(payload), part);
        const sent = await send(Routes.channelMessages(opened.value), { ...payload, nonce, enforce_nonce: true });
        if (sent.kind !== 'done') return part === 0 ? sent : { kind: 'uncertain', reason: sent.reason };
      }
      return opened;
    });
    return told === null ? 'missed' : toldBy(await told);
  };
}
