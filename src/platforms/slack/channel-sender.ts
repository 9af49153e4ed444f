import type { webApi } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import { classifyFailure } from './api-failure.ts';
import { explainRefusal } from './refusals.ts';
import type { SlackTimings } from './timings.ts';

/** What became of one message. */
export type Sent =
  | { readonly kind: 'sent'; readonly message: string }
  | { readonly kind: 'failed'; readonly permanent: boolean; readonly reason: string }
  | { readonly kind: 'uncertain'; readonly reason: string };

export type ChannelMessage = webApi.ChatPostMessageArguments;

interface Lane {
  tail: Promise<unknown>;
  /** When the channel may have its next message. */
  free: Temporal.Instant;
}

/** Lanes of channels that are idle are forgotten above this number. */
const MAX_LANES = 500;

/**
 * Sends messages one at a time to each channel, about one a second. Slack's limits are waited out for that channel
 * alone; a message that certainly did not arrive is tried again, and one that may have arrived never is.
 * When `stop` aborts, waiting ends at once.
 */
export function createChannelSender(parts: {
  readonly client: webApi.WebClient;
  readonly clock: Clock;
  readonly timings: SlackTimings;
  readonly stop: AbortSignal;
}): (message: ChannelMessage) => Promise<Sent> {
  const { client, clock, timings, stop } = parts;
  const lanes = new Map<string, Lane>();

  const laneOf = (channel: string): Lane => {
    const known = lanes.get(channel);
    if (known !== undefined) return known;
    const now = clock.now();
    if (lanes.size >= MAX_LANES) {
      for (const [name, lane] of lanes) if (Temporal.Instant.compare(lane.free, now) < 0) lanes.delete(name);
    }
    const lane: Lane = { tail: Promise.resolve(), free: now };
    lanes.set(channel, lane);
    return lane;
  };

  const send = async (message: ChannelMessage, lane: Lane): Promise<Sent> => {
    let limits = 0;
    let tries = 0;
    for (;;) {
      const early = lane.free.epochMilliseconds - clock.now().epochMilliseconds;
      if (early > 0) await clock.sleep(early, stop);
      if (stop.aborted) return { kind: 'failed', permanent: false, reason: 'The bot is stopping.' };
      const pause = (milliseconds: number): void => {
        lane.free = clock.now().add({ milliseconds });
      };
      try {
        const { ts } = await client.chat.postMessage(message);
        pause(timings.postGap);
        return ts === undefined ? { kind: 'uncertain', reason: 'Slack did not say which message it made.' } : { kind: 'sent', message: ts };
      } catch (thrown) {
        const failure = classifyFailure(thrown);
        pause(timings.postGap);
        switch (failure.kind) {
          case 'limited': {
            const wait = failure.wait ?? timings.postGap * 2 ** (limits + 1);
            limits += 1;
            if (wait > timings.longestRetryAfter || limits > timings.retryAfters) {
              return {
                kind: 'failed',
                permanent: false,
                reason: `Slack allows no more messages here for ${Math.ceil(wait / 1000)} seconds.`,
              };
            }
            pause(wait);
            break;
          }
          case 'unavailable': {
            const wait = timings.postBackoff[tries];
            tries += 1;
            if (wait === undefined) return { kind: 'failed', permanent: false, reason: `Slack could not be reached (${failure.code}).` };
            pause(wait);
            break;
          }
          case 'refused':
            return { kind: 'failed', ...explainRefusal(failure.code) };
          case 'unclear':
            return { kind: 'uncertain', reason: `It is not certain whether Slack took the message (${failure.code}).` };
          default: {
            const never: never = failure;
            return never;
          }
        }
      }
    }
  };

  return (message) => {
    const lane = laneOf(message.channel);
    const sent = lane.tail.then(() => send(message, lane));
    lane.tail = sent.catch(() => {});
    return sent;
  };
}
