import type { webApi } from '@slack/bolt';
import type { Reply } from '../../reply/reply.ts';
import { replyForAll } from '../shared-reply.ts';
import type { Listening } from './listening.ts';
import type { Press } from './pressed.ts';

/** Under what a started discussion is remembered; it looks like no key of a button, so that none can be forged to reach it. */
const keyOf = (team: string, channel: string, message: string): string => `discuss slack:${team}/${channel}/${message}`;

/**
 * Says the command's answer as the first thing in the thread of the pressed message: once for each message, also after a
 * restart. Whoever presses later, or where the bot may not write, is told so privately; so is why there is no answer, and the message can
 * be discussed once there is one.
 */
export async function startDiscussion(
  parts: Listening,
  at: {
    readonly client: webApi.WebClient;
    readonly press: Press;
    readonly answerOf: () => Promise<Reply>;
    readonly tell: (text: string) => Promise<void>;
    readonly refuse: (reply: Reply) => Promise<void>;
  },
): Promise<void> {
  const { client, press, tell } = at;
  const { channel, thread } = press.place;
  const { slack } = parts.texts;
  if (press.ephemeral) return tell(slack.discussUnseen);
  const root = thread ?? press.message;
  if (root === null || channel === '') return tell(slack.nothingToDiscuss);
  const key = keyOf(press.team, channel, root);
  if (parts.opening.has(key)) return tell(slack.discussedAlready);
  parts.opening.add(key);
  try {
    if ((await parts.handler.recall(key).catch(() => null)) !== null) return await tell(slack.discussedAlready);
    const answer = await at.answerOf();
    const opening = replyForAll(answer);
    if (opening === null) return await at.refuse(answer);
    for (const payload of await parts.prepare(opening)) {
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
