import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Command } from '../../command/command.ts';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import type { PostResult } from '../../model/post-result.ts';
import { createInFlight } from '../in-flight.ts';
import type { Handler, Platform, PlatformHealth } from '../platform.ts';
import { type PlatformLog, silentPlatformLog } from '../platform-log.ts';
import { createPrepare } from '../prepare.ts';
import { createSeen } from '../seen.ts';
import { within } from '../within.ts';
import { createAnswers } from './answers.ts';
import { classifyFailure } from './api-failure.ts';
import { boltLogger } from './bolt-logger.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { createChannelSender } from './channel-sender.ts';
import { type Connection, createConnection } from './connection.ts';
import { wordsOf } from './line.ts';
import { listen } from './listeners.ts';
import { createPoster } from './poster.ts';
import { isFinal, refusal } from './refusals.ts';
import type { RenderSlack } from './slack-payload.ts';
import { SLACK_TIMINGS, type SlackTimings } from './timings.ts';

export interface SlackOptions {
  readonly botToken: string;
  readonly appToken: string;
  /** Only Slack over HTTP needs it; in Socket Mode it is not used. */
  readonly signingSecret?: string | undefined;
  /** Instead of https://slack.com/api/. */
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  readonly render: RenderSlack;
  /** 0 to 1, for the jitter between tries to reconnect. */
  readonly random: () => number;
  /** For reading mentions and direct messages. */
  readonly commands: readonly Command[];
  readonly log?: PlatformLog | undefined;
  readonly timings?: Partial<SlackTimings> | undefined;
}

/** The most answers that are under way at once, and the events that are remembered to tell repetitions. */
const MAX_ANSWERS = 200;
const MAX_EVENTS = 5000;

/** Who the bot is in its workspace. */
interface Identity {
  readonly team: string;
  readonly user: string;
  readonly bot: string;
}

interface Running {
  readonly connection: Connection;
  readonly post: Platform['post'];
}

/**
 * Slack in Socket Mode, one workspace. A refusal of the tokens rejects start(), or resolves `failed` later. Every promise
 * of the library that can reject has an owner here; what is left for a handler of unhandled rejections in the process is
 * only a fault of the library that we do not know.
 */
export function createSlack(options: SlackOptions): Platform {
  const { clock, botToken, appToken, log = silentPlatformLog } = options;
  const timings: SlackTimings = { ...SLACK_TIMINGS, ...options.timings };
  const logger = boltLogger(log);
  const stopping = new AbortController();
  const failed = Promise.withResolvers<Error>();
  const inFlight = createInFlight(clock, MAX_ANSWERS);
  let running: Running | null = null;
  let health: PlatformHealth = { state: 'connecting', detail: 'Not connected to Slack yet.' };

  // New objects each time: the receiver changes the options that it is given.
  const clientOptions = (): webApi.WebClientOptions => ({
    logger,
    ...(options.apiUrl === undefined ? {} : { slackApiUrl: options.apiUrl }),
    timeout: timings.callTimeout,
    // Waiting and trying again are ours: the library's retry posts twice after a time-out, and its waiting holds up every channel.
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    fetch: boundedFetch(timings.callTimeout),
  });
  const clientOf = (): webApi.WebClient => new webApi.WebClient(botToken, clientOptions());

  const boot = async (handler: Handler): Promise<void> => {
    const talking = clientOf();
    const me = await identify(talking, clock, timings, stopping.signal);
    const receiver = new SocketModeReceiver({
      appToken,
      logger,
      autoReconnectEnabled: false,
      clientPingTimeout: timings.pingTimeout,
      installerOptions: { clientOptions: clientOptions() },
      processEventErrorHandler: async ({ error }) => {
        log.error('slack event failed', { error: toError(error) });
        return false;
      },
    });
    const app = new App({
      token: botToken,
      receiver,
      logger,
      botId: me.bot,
      botUserId: me.user,
      // The token was checked just now; Bolt would keep the outcome of one unlucky check for ever.
      tokenVerificationEnabled: false,
      deferInitialization: true,
      convoStore: false,
      clientOptions: clientOptions(),
    });
    app.error(async (error) => log.error('slack listener failed', { error: toError(error) }));
    await app.init();
    if (stopping.signal.aborted) return;

    const prepare = createPrepare(options.render, handler, log);
    const sender = (client: webApi.WebClient) => createChannelSender({ client, clock, timings, stop: stopping.signal });
    listen(app, {
      handler,
      prepare,
      answer: createAnswers({ client: talking, log }),
      send: sender(talking),
      words: wordsOf(options.commands),
      team: me.team,
      isNew: createSeen(MAX_EVENTS),
      inFlight,
      log,
    });
    const connection = createConnection({ client: receiver.client, clock, timings, log, random: options.random });
    void connection.lost.then(failed.resolve);
    stopping.signal.addEventListener('abort', () => void connection.close(timings.closeGrace), { once: true });
    // Scheduled posts have a client of their own, so that they never queue behind answers.
    running = { connection, post: createPoster({ team: me.team, prepare, send: sender(clientOf()) }) };
    await connection.open();
  };

  return {
    name: 'slack',
    failed: failed.promise,
    health: () => running?.connection.health() ?? health,
    start: async (handler) => {
      const give = (error: AttacheError): never => {
        stopping.abort();
        running = null;
        health = { state: 'down', detail: error.message };
        throw error;
      };
      try {
        const outcome = await within(clock, timings.startDeadline, boot(handler));
        if (outcome !== 'late') return;
      } catch (thrown) {
        give(
          thrown instanceof AttacheError
            ? thrown
            : new AttacheError('internal', 'Slack could not be started; this is a fault of the bot.', thrown),
        );
      }
      const seconds = Math.round(timings.startDeadline / 1000);
      give(
        new AttacheError(
          'platform-unreachable',
          `Slack did not answer within ${seconds} seconds. Check the network, and SLACK_API_URL when it is set.`,
        ),
      );
    },
    post: (where, reply, order): Promise<PostResult> => {
      const post = running?.post;
      const failure = (reason: string): Promise<PostResult> => Promise.resolve({ kind: 'failed', permanent: false, reason, messages: [] });
      if (post === undefined || stopping.signal.aborted) return failure('Slack is not connected.');
      return inFlight.track(() => post(where, reply, order)) ?? failure('Too many messages are under way to Slack.');
    },
    findPost: () => Promise.resolve({ kind: 'unknown', reason: 'The history of the channel was not read.' }),
    tell: () => Promise.resolve(false),
    stop: async (milliseconds) => {
      const closed = running?.connection.close(milliseconds);
      const drained = await inFlight.drained(milliseconds);
      if (!drained) log.warn('slack stopped with answers under way', { left: inFlight.size });
      stopping.abort();
      await closed;
      health = { state: 'stopped', detail: 'Disconnected from Slack.' };
    },
  };
}

/** Asks Slack who the bot token belongs to, again and again while Slack is away. Throws an AttacheError when it is refused. */
async function identify(client: webApi.WebClient, clock: Clock, timings: SlackTimings, stop: AbortSignal): Promise<Identity> {
  for (let tries = 1; ; tries += 1) {
    try {
      const { team_id: team, user_id: user, bot_id: bot } = await client.auth.test();
      if (team !== undefined && user !== undefined && bot !== undefined) return { team, user, bot };
      throw new AttacheError(
        'platform-rejected',
        'SLACK_BOT_TOKEN is not the token of a bot. Copy the Bot User OAuth Token (xoxb-…) from "OAuth & Permissions".',
      );
    } catch (thrown) {
      if (thrown instanceof AttacheError) throw thrown;
      const failure = classifyFailure(thrown);
      if (failure.kind === 'refused' && isFinal(failure.code)) throw refusal(failure.code, 'bot', thrown);
      await clock.sleep(timings.reconnectDelays[Math.min(tries, timings.reconnectDelays.length - 1)] ?? 1000, stop);
      if (stop.aborted) throw new AttacheError('platform-unreachable', 'Slack was stopped before it answered.', thrown);
    }
  }
}
