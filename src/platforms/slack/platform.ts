import { App, SocketModeReceiver, webApi } from '@slack/bolt';
import type { Command } from '../../command/command.ts';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import { createInFlight } from '../in-flight.ts';
import { createPacing, type Rate } from '../pacing.ts';
import type { Handler, Platform, PlatformHealth } from '../platform.ts';
import { type PlatformLog, silentPlatformLog } from '../platform-log.ts';
import { createPrepare } from '../prepare.ts';
import { createScheduled, MAX_SCHEDULED } from '../scheduled.ts';
import { createSeen } from '../seen.ts';
import { within } from '../within.ts';
import { createAnswers } from './answers.ts';
import { boltLogger } from './bolt-logger.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { createChannelSender } from './channel-sender.ts';
import { type Connection, createConnection } from './connection.ts';
import { createFinder } from './history.ts';
import { identify } from './identity.ts';
import { wordsOf } from './line.ts';
import { listen } from './listeners.ts';
import { createPoster, type Posting } from './poster.ts';
import type { RenderSlack } from './slack-payload.ts';
import { createTeller } from './teller.ts';
import { SLACK_TIMINGS, type SlackTimings } from './timings.ts';
import { createTokenWatch } from './token-watch.ts';

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
  const scheduled = createScheduled('Slack', clock);
  let connection: Connection | null = null;
  let health: PlatformHealth = { state: 'connecting', detail: 'Not connected to Slack yet.' };
  let lostToken: PlatformHealth | null = null;

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
    const pacingOf = (channel: Rate, all: Rate, stop: AbortSignal) => createPacing({ clock, channel, all, limit: MAX_SCHEDULED, stop });
    const answering = pacingOf(timings.answerRate, timings.workspaceRate, stopping.signal);
    listen(app, {
      handler,
      prepare,
      answer: createAnswers(log),
      send: createChannelSender({ timings, pacing: answering }),
      words: wordsOf(options.commands),
      isNew: createSeen(MAX_EVENTS),
      opening: new Set(),
      inFlight,
      log,
    });
    // Scheduled traffic has a client and a pace of its own, so that it never queues before answers.
    const halted = scheduled.halted;
    const posting: Posting = {
      ...me,
      client: clientOf(),
      clock,
      timings,
      prepare,
      pacing: pacingOf(timings.postRate, timings.workspaceRate, halted),
      stop: halted,
      revoked: createTokenWatch({
        client: talking,
        clock,
        timings,
        stop: stopping.signal,
        lost: (error) => {
          lostToken = { state: 'down', detail: error.message };
          failed.resolve(error);
        },
      }),
    };
    scheduled.open({
      post: createPoster(posting),
      findPost: createFinder(posting, pacingOf({ gap: 0, burst: 1 }, timings.historyRate, halted)),
      tell: createTeller(posting),
    });
    const opened = createConnection({ client: receiver.client, clock, timings, log, random: options.random });
    connection = opened;
    void opened.lost.then(failed.resolve);
    stopping.signal.addEventListener('abort', () => void opened.close(timings.closeGrace), { once: true });
    await opened.open();
  };

  return {
    name: 'slack',
    failed: failed.promise,
    health: () => lostToken ?? connection?.health() ?? health,
    start: async (handler) => {
      const give = (error: AttacheError): never => {
        stopping.abort();
        connection = null;
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
    post: scheduled.post,
    findPost: scheduled.findPost,
    tell: scheduled.tell,
    stop: async (milliseconds) => {
      const closed = connection?.close(milliseconds);
      const [posted, answered] = await Promise.all([scheduled.halt(milliseconds), inFlight.drained(milliseconds)]);
      if (!posted || !answered) log.warn('slack stopped with work under way', { answers: inFlight.size });
      stopping.abort();
      await closed;
      connection = null;
      lostToken = null;
      health = { state: 'stopped', detail: 'Disconnected from Slack.' };
    },
  };
}
