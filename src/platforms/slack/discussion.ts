import type { webApi } from '@slack/bolt';
import type { Reply } from '../../reply/reply.ts';
import { sharedReply } from '../shared-reply.ts';
import type { Listening } from './listening.ts';
import type { Press } from './pressed.ts';

const UNSEEN = 'Only you see this answer, so nobody could join in. Share it to the channel first, and discuss it there.';
const OPEN = 'This is being discussed already: open the thread of the message.';
const NOTHING = 'There is no message here that a thread could hang on.';

/** Under what a started discussion is remembered; it looks like no key of a button, so that none can be forged to reach it. */
const keyOf = (team: string, channel: string, message: string): string => `discuss slack:${team}/${channel}/${message}`;

/**
 * Says the command's answer as the first thing in the thread of the pressed message: once for each message, also after a
 * restart. Whoever presses later, or where the bot may not write, is told so privately.
 */
export async function startDiscussion(
  parts: Listening,
  at: {
    readonly client: webApi.WebClient;
    readonly press: Press;
    readonly answerOf: () => Promise<Reply>;
    readonly tell: (text: string) => Promise<void>;
  },
): Promise<void> {
  const { client, press, tell } = at;
  const { channel, thread } = press.place;
  if (press.ephemeral) return tell(UNSEEN);
  const root = thread ?? press.message;
  if (root === null || channel === '') return tell(NOTHING);
  const key = keyOf(press.team, channel, root);
  if (parts.opening.has(key)) return tell(OPEN);
  parts.opening.add(key);
  try {
    if ((await parts.handler.recall(key).catch(() => null)) !== null) return await tell(OPEN);
    const payloads = await parts.prepare(sharedReply(await at.answerOf()));
    for (const payload of payloads) {
      const sent = await parts.send(client, { ...payload, blocks: [...payload.blocks], channel, thread_ts: root });
      if (sent.kind === 'done') continue;
      parts.log.warn('slack discussion refused', { reason: sent.reason });
      return await tell(sent.kind === 'failed' && sent.remedy !== undefined ? `${sent.reason} ${sent.remedy}` : sent.reason);
    }
    await parts.handler.remember(key, root).catch(() => parts.log.warn('discussion not remembered'));
  } finally {
    parts.opening.delete(key);
  }
}
