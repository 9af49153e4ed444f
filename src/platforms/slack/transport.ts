import { type Receiver, SocketModeReceiver, type webApi } from '@slack/bolt';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import type { Texts } from '../../texts/texts.ts';
import type { Route } from '../http-server.ts';
import type { Handler } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import { clientOptions } from './client-options.ts';
import { type Connection, createConnection } from './connection.ts';
import { createHttpConnection } from './http-connection.ts';
import { createHttpEvents } from './http-events.ts';
import { SLACK_PATHS } from './paths.ts';
import type { SlackTimings } from './timings.ts';

/** Where browsers, and Slack's requests, are listened for. */
export interface Listen {
  readonly host: string;
  /** 0: a free one. */
  readonly port: number;
}

/** How events come in: over HTTP when `http` is given, else through Socket Mode. */
export interface TransportOptions {
  readonly appToken?: string | undefined;
  readonly http?: (Listen & { readonly signingSecret: string }) | undefined;
  /** Where the pages of an installation are served in Socket Mode. */
  readonly pages?: Listen | undefined;
}

export interface Transport {
  readonly receiver: Receiver;
  readonly connection: Connection;
}

/** The receiver for Bolt, and what opens and closes it. Throws an AttacheError `bad-config` when neither way is configured. */
export function createTransport(
  options: TransportOptions,
  parts: {
    readonly handler: Pick<Handler, 'first'>;
    readonly clock: Clock;
    readonly timings: SlackTimings;
    readonly log: PlatformLog;
    readonly texts: Texts;
    readonly logger: NonNullable<webApi.WebClientOptions['logger']>;
    readonly apiUrl: string | undefined;
    readonly random: () => number;
    /** The pages of the installation; none where it is not offered. */
    readonly routes: Readonly<Record<string, Route>>;
  },
): Transport {
  const { clock, timings, log, texts, logger } = parts;
  const { http, appToken, pages } = options;
  if (http !== undefined) {
    const events = createHttpEvents({ signingSecret: http.signingSecret, handler: parts.handler, clock, log });
    return {
      receiver: events,
      connection: createHttpConnection({
        ...http,
        routes: { ...parts.routes, [`POST ${SLACK_PATHS.events}`]: events.route },
        clock,
        log,
        texts,
      }),
    };
  }
  if (appToken === undefined) throw new AttacheError('bad-config', 'Slack needs SLACK_APP_TOKEN, or SLACK_MODE=http.');
  const receiver = new SocketModeReceiver({
    appToken,
    logger,
    autoReconnectEnabled: false,
    clientPingTimeout: timings.pingTimeout,
    installerOptions: { clientOptions: clientOptions({ logger, apiUrl: parts.apiUrl, timeout: timings.callTimeout }) },
    processEventErrorHandler: async ({ error }) => {
      log.error('slack event failed', { error: toError(error) });
      return false;
    },
  });
  const socket = createConnection({ client: receiver.client, clock, timings, log, texts, random: parts.random });
  if (pages === undefined) return { receiver, connection: socket };
  return { receiver, connection: beside(socket, createHttpConnection({ ...pages, routes: parts.routes, clock, log, texts })) };
}

/** A connection with pages beside it: it is as healthy as the connection is, and closes with both. */
const beside = (connection: Connection, pages: Connection): Connection => ({
  open: async () => {
    await pages.open();
    await connection.open();
  },
  health: connection.health,
  lost: connection.lost,
  close: async (milliseconds) => {
    await Promise.all([connection.close(milliseconds), pages.close(milliseconds)]);
  },
});
