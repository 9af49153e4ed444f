import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../../model/clock.ts';
import { AttacheError, toError } from '../../model/errors.ts';
import type { PlatformLog } from '../platform-log.ts';
import { within } from '../within.ts';

export interface HttpRequest {
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface HttpAnswer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export type Route = (request: HttpRequest) => Promise<HttpAnswer>;

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests; resolves when those under way are answered, or after so many milliseconds. */
  close(milliseconds: number): Promise<void>;
}

/** Slack's largest requests are views with their state, some 250 kB; nobody who is not Slack may make us keep more. */
const MAX_BODY = 2 * 1024 * 1024;
/** Milliseconds for a whole request to arrive. */
const REQUEST_TIMEOUT = 10_000;
const MAX_CONNECTIONS = 1_000;

/** Serves `routes`, keyed `POST /slack/events`; anything else is not found. Rejects with an AttacheError when the port cannot be had. */
export async function serveHttp(parts: {
  readonly host: string;
  readonly port: number;
  readonly routes: Readonly<Record<string, Route>>;
  readonly clock: Clock;
  readonly log: PlatformLog;
}): Promise<HttpServer> {
  const { routes, log } = parts;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT }, (request, response) => {
    void answerOf(request, routes).then(
      (answer) => send(response, answer),
      (thrown: unknown) => {
        log.error('slack request failed', { error: toError(thrown) });
        send(response, { status: 500 });
      },
    );
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new AttacheError(
          'bad-config',
          `SLACK_PORT ${parts.port} cannot be listened on at ${parts.host}; choose another port or end what uses it.`,
          cause,
        ),
      ),
    );
    server.listen(parts.port, parts.host, resolve);
  });
  // What goes wrong with a single connection later must not end the process.
  server.on('error', (error) => log.warn('slack server trouble', { error }));
  return {
    port: (server.address() as AddressInfo).port,
    close: async (milliseconds) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await within(parts.clock, milliseconds, closed);
      server.closeAllConnections();
    },
  };
}

async function answerOf(request: IncomingMessage, routes: Readonly<Record<string, Route>>): Promise<HttpAnswer> {
  const url = URL.parse(request.url ?? '/', 'http://localhost');
  const key = `${request.method} ${url?.pathname}`;
  const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
  if (url === null || route === undefined) return { status: 404 };
  const body = await bodyOf(request);
  return body === null ? { status: 413 } : route({ url, headers: request.headers, body });
}

/** The whole body; null for one that is too large, of which no more is read. */
async function bodyOf(request: IncomingMessage): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > MAX_BODY) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, { status, headers, body }: HttpAnswer): void {
  if (response.headersSent || response.destroyed) return;
  // What was not read of a body that is too large ends with its connection.
  const close = status === 413 ? { connection: 'close' } : {};
  response.writeHead(status, { 'x-content-type-options': 'nosniff', ...close, ...headers }).end(body ?? '');
}
