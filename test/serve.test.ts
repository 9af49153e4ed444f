import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createLogger, silentLogger } from '../src/log.ts';
import { systemClock } from '../src/model/clock.ts';
import type { Platform } from '../src/platforms/platform.ts';
import { serve } from '../src/serve.ts';
import { freePort } from './support/bot-process.ts';
import { createManualClock } from './support/manual-clock.ts';
import { openRealApp } from './support/real-app.ts';

let app: Awaited<ReturnType<typeof openRealApp>>;
let begun: number;

/** A platform that does not answer: it never has connected. */
const silent = (): Platform => ({
  name: 'discord',
  failed: new Promise(() => {}),
  health: () => ({ state: 'connecting', detail: '' }),
  start: () => {
    begun += 1;
    return new Promise(() => {});
  },
  stop: async () => {},
  post: async () => ({ kind: 'posted', messages: [] }),
  ends: ({ blocks }) => [blocks.length],
  findPost: async () => ({ kind: 'found', messages: [] }),
  tell: async () => 'told',
});

const started = async (signal: AbortSignal, port: number | null = null): Promise<void> => {
  const parts = { config: { ...app.config, port }, clock: systemClock, log: silentLogger, random: () => 0.5, signal };
  const service = await serve(app, [silent()], parts);
  await service.stop();
};

beforeEach(async () => {
  begun = 0;
  app = await openRealApp(systemClock);
});
afterEach(() => app.close());

describe('a start that is asked to stop', () => {
  it('ends while a platform is being connected', async () => {
    const stopping = new AbortController();
    setTimeout(() => stopping.abort(), 20);
    await started(stopping.signal);
    expect(begun).toBe(1);
  }, 2_000);

  it('connects nothing where that was while it was loading', async () => {
    await started(AbortSignal.abort());
    expect(begun).toBe(0);
  }, 2_000);

  it('ends where that was while the health page was coming up', async () => {
    const stopping = new AbortController();
    setImmediate(() => stopping.abort());
    await started(stopping.signal, await freePort());
  }, 2_000);
});

describe('digests that were made in the console, once a chat is connected', () => {
  it('leave the bot ready, and are named at the start with what removes them', async () => {
    const early = createManualClock('2026-11-20T12:00:00Z');
    const tried = await openRealApp(early);
    const port = await freePort();
    const lines: string[] = [];
    const log = createLogger({ level: 'warn', secrets: [], write: (line) => lines.push(line) });
    const connected: Platform = { ...silent(), health: () => ({ state: 'ready', detail: 'Connected.' }), start: async () => {} };
    await tried.ask('/digest schedule daily 08:00');
    const [made] = await (await tried.store()).schedules();
    if (made === undefined) throw new Error('a schedule is expected');
    await early.set('2026-11-21T09:00:00Z');
    await tried.refresh();
    const service = await serve(tried, [connected], { config: { ...tried.config, port }, clock: early, log, random: () => 0.5 });
    expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
    const named = lines.find((line) => line.includes('digests of the console are not posted'));
    expect(named).toContain(`"schedules":["${made.id}"]`);
    expect(named).toContain('/digest remove ID');
    await service.stop();
    await tried.ask(`/digest remove ${made.id}`);
    expect(await (await tried.store()).schedules()).toEqual([]);
    await tried.close();
  });
});
