import { partsOf } from '../../model/schedule.ts';
import { type Called, pacedCall, toldBy } from '../paced-call.ts';
import type { Platform } from '../platform.ts';
import { withChannel } from '../with-channel.ts';
import { sendOne } from './channel-sender.ts';
import type { Posting } from './poster.ts';
import { readingTroubleOf } from './trouble.ts';

const ID = /^[UW][A-Z0-9]{2,20}$/;

/** Sends a reply to a person as a direct message. One who has left is not reached. */
export function createTeller(posting: Posting): Platform['tell'] {
  const { client, timings, pacing, texts } = posting;
  return async (where, person, reply) => {
    const { platform, space, channel } = partsOf(where);
    if (platform !== 'slack' || space !== posting.team || !ID.test(person)) return 'missed';
    const deadline = pacing.deadline(timings.postPatience);
    // An address that needs no name of the workspace: api.slack.com/docs/deep-linking.
    const url = `https://slack.com/app_redirect?team=${space}&channel=${channel}`;
    const payloads = await posting.prepare(withChannel(reply, url, texts));
    const told = pacing.inTurn(`person ${person}`, async (lane): Promise<Called<string>> => {
      // Opening a conversation that is open gives the same one: it may be tried again whatever happened.
      const opened = await pacedCall(posting, {
        lane,
        deadline,
        call: async () => (await client.conversations.open({ users: person })).channel?.id ?? '',
        read: (thrown) => readingTroubleOf(thrown, texts),
      });
      if (opened.kind !== 'done') return opened;
      for (const [part, payload] of payloads.entries()) {
        const sent = await sendOne(posting, lane, deadline, { ...payload, blocks: [...payload.blocks], channel: opened.value });
        if (sent.kind !== 'done') return part === 0 ? sent : { kind: 'uncertain', reason: sent.reason };
      }
      return opened;
    });
    return told === null ? 'missed' : toldBy(await told);
  };
}
