import { describe, expect, it } from 'vitest';
import { AttacheError } from '../src/model/errors.ts';
import { destination } from '../src/model/schedule.ts';
import type { Handler, Platform } from '../src/platforms/platform.ts';
import { paragraph, privately } from '../src/reply/reply.ts';
import { supervise } from '../src/supervise.ts';
import { english } from '../src/texts/english.ts';
import { createManualClock } from './support/manual-clock.ts';
import { createRecordingHandler } from './support/recording-handler.ts';

const refused = new AttacheError('platform-rejected', 'The token is not accepted.');
const away = new AttacheError('platform-unreachable', 'Nobody answers.');
const broken = new AttacheError('internal', 'A fault of the bot.');
const channel = destination('slack', 'T1', 'C1');

/** A platform whose start and end the test decides. */
interface Scripted extends Platform {
  readonly starting: PromiseWithResolvers<void>;
  readonly failing: PromiseWithResolvers<Error>;
  readonly stops: number[];
}

function scripted(): Scripted {
  const starting = Promise.withResolvers<void>();
  const failing = Promise.withResolvers<Error>();
  const stops: number[] = [];
  return {
    name: 'slack',
    starting,
    failing,
    stops,
    failed: failing.promise,
    start: () => starting.promise,
    health: () => ({ state: 'ready', detail: 'Connected.' }),
    post: async () => ({ kind: 'posted', messages: ['m1'] }),
    ends: ({ blocks }) => [blocks.length],
    findPost: async () => ({ kind: 'found', messages: [] }),
    tell: async () => 'told',
    stop: async (milliseconds) => void stops.push(milliseconds),
  };
}

function open() {
  const clock = createManualClock('2026-11-21T09:00:00Z');
  const made: Scripted[] = [];
  const events: string[] = [];
  let restarts = 0;
  const write = (event: string): void => void events.push(event);
  const platform = supervise({
    name: 'slack',
    make: () => {
      const one = scripted();
      made.push(one);
      return one;
    },
    ends: ({ blocks }) => [blocks.length],
    clock,
    texts: english,
    random: () => 0,
    restarted: () => {
      restarts += 1;
    },
    log: { info: write, warn: write, error: write },
    timings: { restartDelays: [1_000, 5_000], stableAfter: 60_000 },
  });
  const handler: Handler = createRecordingHandler();
  /** The latest client. */
  const last = (): Scripted => {
    const one = made.at(-1);
    if (one === undefined) throw new Error('no client was made yet');
    return one;
  };
  const posted = async (): Promise<string> => (await platform.post(channel, privately(paragraph('x')), { key: 'k' })).kind;
  return { clock, made, events, platform, handler, last, posted, restarts: () => restarts };
}

/** Whether a promise has settled by now, and how. */
async function stateOf(promise: Promise<unknown>): Promise<string> {
  return Promise.race([
    promise.then(
      () => 'resolved',
      () => 'rejected',
    ),
    new Promise<string>((resolve) => setImmediate(() => setImmediate(() => resolve('pending')))),
  ]);
}

describe('a supervised platform', () => {
  it('connects, posts, and stops its client within the time that it is given', async () => {
    const { platform, handler, last, posted } = open();
    const starting = platform.start(handler);
    last().starting.resolve();
    await starting;
    expect(await posted()).toBe('posted');
    expect(platform.ends(privately(paragraph('x'), paragraph('y')))).toEqual([2]);
    await platform.stop(3_000);
    expect(last().stops).toEqual([3_000]);
    expect(platform.health().state).toBe('stopped');
  });

  it('replaces a client that was lost, with growing pauses, and ends the old one first', async () => {
    const { clock, platform, handler, last, made, posted, restarts } = open();
    const starting = platform.start(handler);
    last().starting.resolve();
    await starting;
    last().failing.resolve(away);
    await clock.advance(0);
    expect(last().stops).toHaveLength(1);
    expect(platform.health()).toEqual({ state: 'down', detail: 'Nobody answers. It is tried again at 2026-11-21T09:00:01Z.' });
    expect(await posted()).toBe('failed');
    await clock.advance(999);
    expect(made).toHaveLength(1);
    await clock.advance(1);
    expect(made).toHaveLength(2);
    last().starting.reject(away);
    await clock.advance(4_999);
    expect(made).toHaveLength(2);
    await clock.advance(1);
    expect(made).toHaveLength(3);
    last().starting.resolve();
    await clock.advance(0);
    expect(await posted()).toBe('posted');
    expect(restarts()).toBe(2);
    expect(await stateOf(platform.failed)).toBe('pending');
  });

  it('starts with short pauses again after a connection that held', async () => {
    const { clock, platform, handler, last, made } = open();
    const starting = platform.start(handler);
    last().starting.reject(away);
    await starting;
    await clock.advance(1_000);
    last().starting.resolve();
    await clock.advance(60_000);
    last().failing.resolve(away);
    await clock.advance(1_000);
    expect(made).toHaveLength(3);
  });

  it('resolves its start although nobody answers, since it goes on trying', async () => {
    const { platform, handler, last, events } = open();
    const starting = platform.start(handler);
    last().starting.reject(away);
    await starting;
    expect(events).toContain('platform lost');
    expect(await stateOf(platform.failed)).toBe('pending');
  });

  it('gives up at once on a refused token, at the start and later, and makes no further client', async () => {
    const first = open();
    const starting = first.platform.start(first.handler);
    first.last().starting.reject(refused);
    await expect(starting).rejects.toBe(refused);
    await first.clock.advance(3_600_000);
    expect(first.made).toHaveLength(1);

    const later = open();
    const begun = later.platform.start(later.handler);
    later.last().starting.resolve();
    await begun;
    later.last().failing.resolve(refused);
    expect(await later.platform.failed).toBe(refused);
    await later.clock.advance(3_600_000);
    expect(later.made).toHaveLength(1);
    expect(later.platform.health()).toEqual({ state: 'down', detail: 'The token is not accepted.' });
  });

  it('gives up on a fault of its own only after five in a row', async () => {
    const { clock, platform, handler, last, made } = open();
    void platform.start(handler);
    for (let fault = 1; fault < 5; fault += 1) {
      last().starting.reject(broken);
      await clock.advance(5_000);
      expect(made).toHaveLength(fault + 1);
    }
    last().starting.reject(broken);
    expect(await platform.failed).toBe(broken);
  });

  it('makes no client after a stop, whenever it comes', async () => {
    const waiting = open();
    const starting = waiting.platform.start(waiting.handler);
    waiting.last().starting.reject(away);
    await starting;
    await waiting.platform.stop(1_000);
    await waiting.clock.advance(3_600_000);
    expect(waiting.made).toHaveLength(1);

    const connecting = open();
    const begun = connecting.platform.start(connecting.handler);
    await connecting.platform.stop(1_000);
    expect(connecting.last().stops).toEqual([1_000]);
    connecting.last().starting.reject(away);
    await begun;
    await connecting.clock.advance(3_600_000);
    expect(connecting.made).toHaveLength(1);
    expect(connecting.platform.health().state).toBe('stopped');
  });
});
