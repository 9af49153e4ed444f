import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Clock } from '../model/clock.ts';
import { AttacheError, toError } from '../model/errors.ts';
import type { PlatformLog } from './platform-log.ts';
import { within } from './within.ts';

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

/** A value as the JSON of a good answer. */
export const jsonAnswer = (value: unknown): HttpAnswer => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});

/** Answers a request; `send` resolves once the other side has the answer, and rejects when it went away. Only the first answer counts. */
export type Route = (request: HttpRequest, send: (answer: HttpAnswer) => Promise<void>) => Promise<void>;

/** A route with nothing to do after its answer. */
export const answering =
  (answerTo: (request: HttpRequest) => Promise<HttpAnswer>): Route =>
  async (request, send) =>
    send(await answerTo(request));

export interface HttpServer {
  readonly port: number;
  /** Takes no more requests; resolves when those under way are answered, or after so many milliseconds. */
  close(milliseconds: number): Promise<void>;
}

/** Milliseconds for a whole request to arrive. */
const REQUEST_TIMEOUT = 10_000;
const MAX_CONNECTIONS = 1_000;

/**
 * Serves `routes`, keyed `POST /path`; anything else is not found, and a body above `maxBody` bytes is not read to its end.
 * Rejects with an AttacheError that names `setting` when the port cannot be had; port 0 is any free one.
 */
export async function serveHttp(parts: {
  readonly host: string;
  readonly port: number;
  /** The variable that says the port. */
  readonly setting: string;
  readonly maxBody: number;
  readonly routes: Readonly<Record<string, Route>>;
  readonly clock: Clock;
  readonly log: PlatformLog;
}): Promise<HttpServer> {
  const { host, port, setting, maxBody, routes, clock, log } = parts;
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT, headersTimeout: REQUEST_TIMEOUT }, async (request, response) => {
    const send = (answer: HttpAnswer): Promise<void> => sendTo(response, answer);
    try {
      const url = URL.parse(request.url ?? '/', 'http://localhost');
      const key = `${request.method} ${url?.pathname}`;
      const route = Object.hasOwn(routes, key) ? routes[key] : undefined;
      if (url === null || route === undefined) return await send({ status: 404 });
      const body = await readBody(request, maxBody);
      if (body === null) return await send({ status: 413 });
      await route({ url, headers: request.headers, body }, send);
      if (!response.headersSent) await send({ status: 500 });
    } catch (thrown) {
      log.warn('http request not answered', { error: toError(thrown) });
      if (!response.headersSent && !response.destroyed) response.writeHead(500).end();
    }
  });
  server.maxConnections = MAX_CONNECTIONS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', (cause) =>
      reject(
        new AttacheError(
          'bad-config',
          `${setting} ${port} cannot be listened on at ${host}; choose another port or end what uses it.`,
          cause,
        ),
      ),
    );
    server.listen(port, host, resolve);
  });
  // What goes wrong with a single connection later must not end the process.
  server.on('error', (error) => log.warn('http server', { error }));
  return {
    port: (server.address() as AddressInfo).port,
    close: async (milliseconds) => {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeIdleConnections();
      await within(clock, milliseconds, closed);
      server.closeAllConnections();
    },
  };
}

const sendTo = (response: ServerResponse, { status, headers, body = '' }: HttpAnswer): Promise<void> =>
  new Promise((resolve, reject) => {
    if (response.headersSent || response.destroyed) return reject(new Error('the request was answered, or whoever sent it is gone'));
    response.once('finish', resolve).once('close', () => reject(new Error('whoever sent the request is gone')));
    // What was not read of a body that is too large ends with its connection.
    const close = status === 413 ? { connection: 'close' } : {};
    response.writeHead(status, { 'x-content-type-options': 'nosniff', ...close, ...headers }).end(body);
  });

/** The whole body; null for one that is too large, of which no more is read. */
async function readBody(request: IncomingMessage, limit: number): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
