import type { webApi } from '@slack/bolt';
import type { Caller } from '../../command/command.ts';
import type { CommandWords } from '../../command/command-words.ts';
import type { Clock } from '../../model/clock.ts';
import { destination } from '../../model/schedule.ts';
import type { Reply } from '../../reply/reply.ts';
import type { Texts } from '../../texts/texts.ts';
import type { InFlight } from '../in-flight.ts';
import type { Called } from '../paced-call.ts';
import type { AnswerStep, Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { Answering, Manner } from './answers.ts';
import type { ChannelMessage } from './channel-sender.ts';
import type { OpenHomes } from './open-homes.ts';
import type { Prepare, SlackPayload } from './slack-payload.ts';

/** What every listener works with. */
export interface Listening {
  readonly handler: Handler;
  readonly prepare: Prepare;
  readonly answer: (answering: Answering, payloads: readonly SlackPayload[]) => Promise<void>;
  /** Posts to a channel at its pace, with the client of its workspace. */
  readonly send: (client: webApi.WebClient, message: ChannelMessage) => Promise<Called<string>>;
  readonly words: CommandWords;
  /** Whose addresses may be answered to when they come back out of a form. */
  readonly origins: readonly string[];
  readonly fetch: NonNullable<webApi.WebClientOptions['fetch']>;
  /** True the first time it is asked about a key. */
  readonly isNew: (key: string) => boolean;
  /** Discussions that are being opened now, so that two presses at the same moment open one. */
  readonly opening: Set<string>;
  readonly homes: OpenHomes;
  readonly inFlight: InFlight;
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly texts: Texts;
}

/**
 * Slack tells no role of a person in a channel without further scopes, so whoever can write in a channel may manage its
 * schedules. A direct message has no destination: a digest needs a channel.
 */
export function callerIn(team: string, channel: string, person: string | undefined): Caller {
  const where = channel.startsWith('D') || channel === '' ? null : destination('slack', team, channel);
  return { platform: 'slack', destination: where, mayManage: where !== null, ...(person === undefined ? {} : { person }) };
}

/**
 * Slack shows a failed command when the acknowledgement is lost with its socket; the answer still reaches the person. Hands back
 * what is to be told when it does.
 */
export async function acknowledge(
  ack: () => Promise<void>,
  { handler, log }: Pick<Listening, 'handler' | 'log'>,
): Promise<(step: AnswerStep) => void> {
  const took = handler.arrived?.('slack') ?? (() => {});
  try {
    await ack();
    took('acknowledged');
  } catch {
    log.warn('slack acknowledgement lost');
  }
  return took;
}

export const mannerOf = (reply: Reply): Manner => (reply.visibility === 'public' ? 'public' : 'private');
