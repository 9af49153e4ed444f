import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface HealthPage {
  readonly port: number;
  close(): Promise<void>;
}

/**
 * Serves GET /healthz on localhost: 200 with `{"status":"ok",…}` while `healthy`, 503 otherwise. Rejects when the port is
 * taken. `port` 0 takes any free one.
 */
export function serveHealth(
  port: number,
  report: () => { readonly healthy: boolean; readonly facts: Readonly<Record<string, unknown>> },
): Promise<HealthPage> {
  const server = createServer((request, response) => {
    const known = request.url === '/healthz' && (request.method === 'GET' || request.method === 'HEAD');
    const { healthy, facts } = known ? report() : { healthy: false, facts: {} };
    response.writeHead(known ? (healthy ? 200 : 503) : 404, { 'content-type': 'application/json', 'cache-control': 'no-store' });
    response.end(known ? JSON.stringify({ status: healthy ? 'ok' : 'unhealthy', ...facts }) : '{"status":"not found"}');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
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
