import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is answered; nothing of the request is repeated in it. */
export interface Page {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

export interface HealthPage {
  readonly port: number;
  close(): Promise<void>;
}

/** Scrapers and load balancers need a handful; milliseconds, bytes. */
const LIMITS = Object.freeze({ connections: 50, headerBytes: 8_192, headersTimeout: 5_000, requestTimeout: 5_000, keepAlive: 5_000 });

export const jsonPage = (status: number, body: unknown): Page => ({ status, type: 'application/json', body: `${JSON.stringify(body)}\n` });

/**
 * Serves what `answer` gives for a path, to GET and HEAD, on `host`; everything else is refused without a word about us. Those who
 * ask for the same at the same time get one answer. `port` 0 takes any free one. Rejects when the port is taken, or is not ours.
 */
export function serveHealth(
  { host, port }: { readonly host: string; readonly port: number },
  answer: (path: string) => Promise<Page> | null,
): Promise<HealthPage> {
  const running = new Map<string, Promise<Page>>();
  const once = (path: string): Promise<Page> | null => {
    const known = running.get(path);
    if (known !== undefined) return known;
    const asked = answer(path);
    if (asked === null) return null;
    const safe = asked.catch(() => jsonPage(500, { status: 'failed' })).finally(() => running.delete(path));
    running.set(path, safe);
    return safe;
  };
  const server = createServer(
    { maxHeaderSize: LIMITS.headerBytes, headersTimeout: LIMITS.headersTimeout, requestTimeout: LIMITS.requestTimeout },
    (request, response) => {
      if (request.method !== 'GET' && request.method !== 'HEAD') {
        // What was to be sent is not read.
        send(response.setHeader('allow', 'GET, HEAD').setHeader('connection', 'close'), jsonPage(405, { status: 'method not allowed' }));
        return;
      }
      const [path = ''] = (request.url ?? '').split('?', 1);
      const page = once(path);
      if (page === null) send(response, jsonPage(404, { status: 'not found' }));
      else void page.then((made) => send(response, made));
    },
  );
  server.maxConnections = LIMITS.connections;
  server.keepAliveTimeout = LIMITS.keepAlive;
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve({
        port: (server.address() as AddressInfo).port,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}

function send(response: ServerResponse, { status, type, body }: Page): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }).end(body);
}
