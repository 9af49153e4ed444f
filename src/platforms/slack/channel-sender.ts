import type { webApi } from '@slack/bolt';
import { type Called, type CallWay, crowded, pacedCall } from '../paced-call.ts';
import type { Lane, Pacing } from '../pacing.ts';
import type { SlackTimings } from './timings.ts';
import { troubleOf } from './trouble.ts';

export type ChannelMessage = webApi.ChatPostMessageArguments;

export interface Sending extends CallWay {
  readonly client: webApi.WebClient;
  readonly timings: SlackTimings;
  readonly pacing: Pacing;
}

/** Posts one message when the lane lets it, and `mayGoOn` does; gives its `ts`. */
export const sendOne = (
  sending: Sending,
  lane: Lane,
  deadline: number,
  message: ChannelMessage,
  mayGoOn?: () => boolean,
): Promise<Called<string>> =>
  pacedCall(sending, {
    lane,
    deadline,
    mayGoOn,
    call: async () => {
      const { ts } = await sending.client.chat.postMessage(message);
      if (ts === undefined) throw new Error('Slack did not say which message it made');
      return ts;
    },
    read: (thrown) => troubleOf(thrown, sending.texts),
  });

/** Sends messages of answers to channels at their pace. One that may have arrived is not sent again. */
export const createChannelSender =
  (sending: Omit<Sending, 'client'>): ((client: webApi.WebClient, message: ChannelMessage) => Promise<Called<string>>) =>
  async (client, message) => {
    const deadline = sending.pacing.deadline(sending.timings.postPatience);
    const sent = await sending.pacing.inTurn(message.channel, (lane) => sendOne({ ...sending, client }, lane, deadline, message));
    return sent ?? { kind: 'failed', ...crowded(sending.texts) };
  };
