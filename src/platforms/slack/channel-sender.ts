import type { webApi } from '@slack/bolt';
import { type Called, CROWDED, pacedCall } from '../paced-call.ts';
import type { Lane, Pacing } from '../pacing.ts';
import type { SlackTimings } from './timings.ts';
import { troubleOf } from './trouble.ts';

export type ChannelMessage = webApi.ChatPostMessageArguments;

export interface Sending {
  readonly client: webApi.WebClient;
  readonly timings: SlackTimings;
  readonly pacing: Pacing;
}

/** Posts one message when the lane lets it, and `mayGoOn` does; gives its `ts`. */
export const sendOne = (
  { client, timings }: Sending,
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
    platform: 'Slack',
    call: async () => {
      const { ts } = await client.chat.postMessage(message);
      if (ts === undefined) throw new Error('Slack did not say which message it made');
      return ts;
    },
    read: troubleOf,
  });

/** Sends messages of answers to channels at their pace. One that may have arrived is not sent again. */
export const createChannelSender =
  (sending: Omit<Sending, 'client'>): ((client: webApi.WebClient, message: ChannelMessage) => Promise<Called<string>>) =>
  (client, message) => {
    const deadline = sending.pacing.deadline(sending.timings.postPatience);
    return sending.pacing.inTurn(message.channel, (lane) => sendOne({ ...sending, client }, lane, deadline, message)) ?? crowded();
  };

const crowded = (): Promise<Called<string>> => Promise.resolve({ kind: 'failed', ...CROWDED });
