import type { webApi } from '@slack/bolt';
import { isFirst } from '../is-first.ts';
import { sentence } from './answers.ts';
import { lineOfMessage } from './line.ts';
import { callerIn, type Listening } from './listening.ts';
import { followHome } from './on-home.ts';
import type { SlackPayload } from './slack-payload.ts';

/** Something that a person wrote to the bot. */
export interface Written {
  readonly team: string;
  readonly channel: string;
  readonly user?: string | undefined;
  readonly ts: string;
  readonly text?: string | undefined;
  readonly thread_ts?: string | undefined;
  /** In a direct message, rather than a mention in a channel. */
  readonly direct: boolean;
}

/** Answers a mention in its thread, and a direct message where it stands. */
export const onWritten =
  (parts: Listening) =>
  async (client: webApi.WebClient, { team, channel, user, ts, text, thread_ts: thread, direct }: Written): Promise<void> => {
    // Slack repeats for minutes what it believes to be lost, also to another process, and may tell of one message in two events.
    const key = `message ${channel} ${ts}`;
    if (!parts.isNew(key) || !(await isFirst(`slack ${key}`, parts.handler, parts.clock))) return;
    const inThread = direct ? thread : (thread ?? ts);
    const say = async (payloads: readonly SlackPayload[]): Promise<void> => {
      for (const payload of payloads) {
        const sent = await parts.send(client, {
          ...payload,
          channel,
          blocks: [...payload.blocks],
          ...(inThread === undefined ? {} : { thread_ts: inThread }),
        });
        if (sent.kind === 'done') continue;
        parts.log.warn('slack answer refused', { reason: sent.reason });
        return;
      }
    };
    const work = parts.inFlight.track(async () => {
      const line = lineOfMessage(text ?? '', parts.words);
      await say(await parts.prepare(await parts.handler.dispatch({ form: 'line', line, caller: callerIn(team, channel, user) })));
      if (user !== undefined) await followHome(parts, { client, team, user }, line);
    });
    await (work ?? say([sentence(parts.texts.chat.busy)]));
  };
