import type { Clock } from '../../model/clock.ts';
import type { Texts } from '../../texts/texts.ts';
import { type HttpServer, type Route, serveHttp } from '../http-server.ts';
import type { PlatformHealth } from '../platform.ts';
import type { PlatformLog } from '../platform-log.ts';
import type { Connection } from './connection.ts';

/** Slack's largest requests are views with their state, some 250 kB; nobody who is not Slack may make us keep more. */
const MAX_BODY = 2 * 1024 * 1024;

/** Slack over HTTP as a connection: it is up as long as we listen, since it is Slack that comes to us. */
export function createHttpConnection(parts: {
  readonly host: string;
  readonly port: number;
  readonly routes: Readonly<Record<string, Route>>;
  readonly clock: Clock;
  readonly log: PlatformLog;
  readonly texts: Texts;
}): Connection {
  const said = parts.texts.slack.connection;
  let server: HttpServer | null = null;
  let stopped = false;
  let health: PlatformHealth = { state: 'connecting', detail: said.notListening };
  return {
    open: async () => {
      server = await serveHttp({ ...parts, setting: 'SLACK_PORT', maxBody: MAX_BODY });
      // A stop that came while the port was being opened has found nothing to close.
      if (stopped) return server.close(0);
      parts.log.info('slack listens', { port: server.port });
      health = {
        state: 'ready',
        detail: said.listening(server.port, parts.clock.now()),
      };
    },
    health: () => health,
    lost: new Promise(() => {}),
    close: async (milliseconds) => {
      stopped = true;
      health = { state: 'stopped', detail: said.noLongerListening };
      await server?.close(milliseconds);
    },
  };
}
