import { once } from 'node:events';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { type HealthPage, jsonPage, type Page, serveHealth } from '../src/health-page.ts';

let page: HealthPage | null = null;
afterEach(async () => {
  await page?.close();
  page = null;
});

const open = async (answer: (path: string) => Promise<Page> | null): Promise<string> => {
  page = await serveHealth({ host: '127.0.0.1', port: 0 }, answer);
  return `http://127.0.0.1:${page.port}`;
};
const known = async (path: string): Promise<string> => path;
const answer = (path: string): Promise<Page> | null => (path === '/readyz' ? known(path).then(() => jsonPage(503, { status: 'x' })) : null);

/** What comes back for raw bytes, until the peer closes or has answered. */
async function raw(text: string): Promise<string> {
  const socket = connect(page?.port ?? 0, '127.0.0.1');
  let out = '';
  socket.setEncoding('utf8').on('data', (chunk: string) => (out += chunk));
  socket.on('error', () => {});
  socket.end(text);
  await once(socket, 'close');
  return out;
}

describe('the health page', () => {
  it('serves what it knows to GET and HEAD, whatever the query', async () => {
    const url = await open(answer);
    const got = await fetch(`${url}/readyz?verbose`);
    expect([got.status, await got.json()]).toEqual([503, { status: 'x' }]);
    expect(got.headers.get('cache-control')).toBe('no-store');
    const head = await fetch(`${url}/readyz`, { method: 'HEAD' });
    expect([head.status, await head.text()]).toEqual([503, '']);
  });

  it('refuses other paths and methods without repeating them or naming what runs', async () => {
    const url = await open(answer);
    for (const path of ['/', '/readyz/', '/readyz/../etc', '//readyz', '/%72eadyz', '/metricsx', '/<script>']) {
      const got = await fetch(`${url}${path}`);
      expect([path, got.status, await got.text()]).toEqual([path, 404, '{"status":"not found"}\n']);
      expect([...got.headers.keys()].filter((name) => name === 'server' || name === 'x-powered-by')).toEqual([]);
    }
    const posted = await fetch(`${url}/readyz`, { method: 'POST', body: 'x'.repeat(1_000_000) }).catch(() => null);
    if (posted !== null) expect([posted.status, posted.headers.get('allow')]).toEqual([405, 'GET, HEAD']);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it('bounds what a request may hold, and survives what is no HTTP', async () => {
    const url = await open(answer);
    expect(await raw(`GET /readyz HTTP/1.1\r\nhost: x\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)).toMatch(/^HTTP\/1\.1 431/);
    expect(await raw('\x00\x01\x02 nothing\r\n\r\n')).toMatch(/^HTTP\/1\.1 400/);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  it('answers those who ask at the same time with one answer, and hides a failure', async () => {
    let asked = 0;
    const gate = Promise.withResolvers<void>();
    await open(async () => {
      asked += 1;
      await gate.promise;
      throw new Error('secret detail');
    });
    // Two requests in one packet are both read before either is answered.
    const get = 'GET /metrics HTTP/1.1\r\nhost: x\r\n';
    const both = raw(`${get}\r\n${get}connection: close\r\n\r\n`);
    while (asked === 0) await new Promise((resolve) => setImmediate(resolve));
    gate.resolve();
    expect((await both).match(/^HTTP\/1\.1 500|^\{"status":"failed"\}$/gm)).toHaveLength(4);
    expect(asked).toBe(1);
  });

  it('closes although somebody keeps a connection open', async () => {
    await open(answer);
    const socket = connect(page?.port ?? 0, '127.0.0.1');
    await once(socket, 'connect');
    const closed = once(socket, 'close');
    socket.on('error', () => {});
    await page?.close();
    await closed;
    page = null;
  });

  it('rejects when the port is taken', async () => {
    await open(answer);
    await expect(serveHealth({ host: '127.0.0.1', port: page?.port ?? 0 }, answer)).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });
});
