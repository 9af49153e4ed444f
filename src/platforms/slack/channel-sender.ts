import type { webApi } from '@slack/bolt';
import type { Texts } from '../../texts/texts.ts';
import { type Called, crowded, pacedCall } from '../paced-call.ts';
import type { Lane, Pacing } from '../pacing.ts';
import type { SlackTimings } from './timings.ts';
import { troubleOf } from './trouble.ts';

export type ChannelMessage = webApi.ChatPostMessageArguments;

export interface Sending {
  readonly client: webApi.WebClient;
  readonly timings: SlackTimings;
  readonly pacing: Pacing;
  readonly texts: Texts;
}

/** Posts one message when the lane lets it, and `mayGoOn` does; gives its `ts`. */
export const sendOne = (
  { client, timings, texts }: Sending,
  lane: Lane,
  deadline: number,
  message: ChannelMessage,
  mayGoOn?: () => boolean,
): Promise<Called<string>> =>
  pacedCall({
    lane,
    deadline,
    mayGoOn,
    patience: { backoff: timings.postBackoff, unnamedWait: timings.unnamedWait },
    platform: 'slack',
    texts,
    call: async () => {
      const { ts } = await client.chat.postMessage(message);
      if (ts === undefined) throw new Error('Slack did not say which message it made');
      return ts;
    },
    read: (thrown) => troubleOf(thrown, texts),
  });

/** Sends messages of answers to channels at their pace. One that may have arrived is not sent again. `revoked` is told when Slack refuses the token. */
export const createChannelSender =
  (
    sending: Omit<Sending, 'client'> & { revoked(): void },
  ): ((client: webApi.WebClient, message: ChannelMessage) => Promise<Called<string>>) =>
  async (client, message) => {
    const deadline = sending.pacing.deadline(sending.timings.postPatience);
    const sent = await sending.pacing.inTurn(message.channel, (lane) => sendOne({ ...sending, client }, lane, deadline, message));
    if (sent?.kind === 'failed' && sent.fault === 'revoked') sending.revoked();
    return sent ?? { kind: 'failed', ...crowded(sending.texts) };
  };
