import type { Command } from '../../command/command.ts';
import { wordsOf } from '../../command/command-words.ts';
import type { Clock } from '../../model/clock.ts';
import { AttacheError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import { createInFlight } from '../in-flight.ts';
import { createPacing } from '../pacing.ts';
import type { Handler, Platform, PlatformHealth } from '../platform.ts';
import { type PlatformLog, silentPlatformLog } from '../platform-log.ts';
import { createPrepare } from '../prepare.ts';
import { createScheduled, MAX_SCHEDULED } from '../scheduled.ts';
import { createSeen } from '../seen.ts';
import { within } from '../within.ts';
import { createAnswers } from './answers.ts';
import { makeBolt } from './bolt-app.ts';
import { boltLogger } from './bolt-logger.ts';
import { boundedFetch } from './bounded-fetch.ts';
import { createChannelSender } from './channel-sender.ts';
import { clientMaker } from './client-options.ts';
import type { Connection } from './connection.ts';
import { listen } from './listeners.ts';
import { listenForEnds } from './on-ended.ts';
import { createOpenHomes } from './open-homes.ts';
import type { RenderSlack } from './slack-payload.ts';
import { createTeamTraffic } from './team-traffic.ts';
import { SLACK_TIMINGS, type SlackTimings } from './timings.ts';
import { createTransport, type TransportOptions } from './transport.ts';
import { openWorkspaces, type Tokens } from './workspaces-open.ts';

export interface SlackOptions extends TransportOptions, Tokens {
  /** Instead of https://slack.com/api/. */
  readonly apiUrl?: string | undefined;
  readonly clock: Clock;
  readonly texts: Texts;
  readonly render: RenderSlack;
  /** 0 to 1, for the jitter between tries to reconnect. */
  readonly random: () => number;
  /** For reading mentions and direct messages. */
  readonly commands: readonly Command[];
  /** Commands that change something: after one of them the person's Home is shown anew. */
  readonly managing?: ReadonlySet<string> | undefined;
  readonly log?: PlatformLog | undefined;
  readonly timings?: Partial<SlackTimings> | undefined;
}

/** The most answers that are under way at once, and the events that are remembered to tell repetitions. */
const MAX_ANSWERS = 200;
const MAX_EVENTS = 5000;

/**
 * Slack, in Socket Mode or over HTTP. A refusal of the tokens rejects start(), or resolves `failed` later. Every promise
 * of the library that can reject has an owner here; what is left for a handler of unhandled rejections in the process is
 * only a fault of the library that we do not know.
 */
export function createSlack(options: SlackOptions): Platform {
  const { clock, log = silentPlatformLog, texts } = options;
  const timings: SlackTimings = { ...SLACK_TIMINGS, ...options.timings };
  const logger = boltLogger(log);
  const stopping = new AbortController();
  const failed = Promise.withResolvers<Error>();
  const inFlight = createInFlight(clock, MAX_ANSWERS);
  const scheduled = createScheduled('slack', clock, texts);
  let connection: Connection | null = null;
  let health: PlatformHealth = { state: 'connecting', detail: texts.slack.connection.notYet };
  let lostToken: PlatformHealth | null = null;
  const clientOf = clientMaker({ logger, apiUrl: options.apiUrl, timeout: timings.callTimeout });

  const boot = async (handler: Handler): Promise<void> => {
    const apiOrigin = options.apiUrl === undefined ? null : new URL(options.apiUrl).origin;
    const { workspaces, routes, ended } = await openWorkspaces(options, {
      clientOf,
      clock,
      timings,
      log,
      texts,
      authorizeUrl: `${apiOrigin ?? 'https://slack.com'}/oauth/v2/authorize`,
      stop: stopping.signal,
      lost: (error) => {
        lostToken = { state: 'down', detail: error.message };
        failed.resolve(error);
      },
    });
    const transport = createTransport(options, {
      handler,
      clock,
      timings,
      log,
      texts,
      logger,
      apiUrl: options.apiUrl,
      random: options.random,
      routes,
    });
    const app = await makeBolt({ receiver: transport.receiver, workspaces, clientOptions: clientOf.options(), logger, log });
    listenForEnds(app, ended, log);
    if (stopping.signal.aborted) return;
    /** The one token of the configuration is looked at again; of installations Slack itself tells the end. */
    const revoked = async (): Promise<void> => {
      const only = await workspaces.find(undefined, undefined).catch(() => null);
      if (only !== null) workspaces.refused(only);
    };
    const prepare = createPrepare((reply) => options.render(reply, texts), handler, log);
    const pacing = createPacing({
      clock,
      channel: timings.answerRate,
      all: timings.workspaceRate,
      limit: MAX_SCHEDULED,
      stop: stopping.signal,
    });
    listen(app, {
      handler,
      prepare,
      answer: createAnswers(log, texts),
      send: createChannelSender({ platform: 'slack', timings, pacing, texts, revoked }),
      words: wordsOf(options.commands),
      origins: ['https://hooks.slack.com', ...(apiOrigin === null ? [] : [apiOrigin])],
      fetch: boundedFetch(timings.callTimeout),
      isNew: createSeen(MAX_EVENTS),
      opening: new Set(),
      homes: createOpenHomes(options.managing ?? new Set()),
      inFlight,
      clock,
      log,
      texts,
    });
    // Scheduled traffic has clients and a pace of its own, so that it never queues before answers.
    scheduled.open(
      createTeamTraffic({
        workspaces,
        clientOf: ({ token, team, enterprise }) => clientOf(token, enterprise === null ? undefined : team),
        clock,
        timings,
        prepare,
        texts,
        stop: scheduled.halted,
      }),
    );
    const { connection: opened } = transport;
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
    ends: (reply) => options.render(reply, texts).ends,
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
      health = { state: 'stopped', detail: texts.slack.connection.ended };
    },
  };
}
