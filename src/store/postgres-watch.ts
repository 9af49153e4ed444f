import { randomInt } from 'node:crypto';
import pg from 'pg';
import type { Clock } from '../model/clock.ts';
import { connectionConfig } from './postgres-pool.ts';
import { CHANNEL } from './postgres-schema.ts';
import type { StoreListener } from './store.ts';

/** Listens to what all processes on one database tell. */
export interface PostgresWatch {
  /** Connects with the first listener, and hangs up after the last; returns what ends the watch. */
  watch(listener: StoreListener): () => void;
  close(): Promise<void>;
}

export interface PostgresWatchParts {
  readonly url: string;
  readonly clock: Clock;
  /** Called once for each time that the connection is lost or cannot be made, however often it is tried again. */
  lost(error: unknown): void;
}

/** Milliseconds between attempts to connect again: doubled each time up to the last, and up to doubled again by chance. */
const FIRST_WAIT = 100;
const LONGEST_WAIT = 15_000;
/** How often a silent connection is tried, and how long it may take to answer: a cut cable says nothing by itself. */
const HEARTBEAT = 20_000;
const ANSWER_WITHIN = 5_000;

/** A watch by LISTEN on a connection of its own. A pooler that shares connections between transactions cannot carry it. */
export function createPostgresWatch({ url, clock, lost }: PostgresWatchParts): PostgresWatch {
  const listeners = new Set<{ readonly listener: StoreListener }>();
  let running: { readonly controller: AbortController; readonly done: Promise<void> } | null = null;
  const tell: StoreListener = (what) => {
    for (const { listener } of [...listeners]) listener(what);
  };

  /** Listens until the connection breaks, then rejects, or until the signal aborts. */
  const listen = async (signal: AbortSignal, connected: () => void): Promise<void> => {
    const client = new pg.Client({ ...connectionConfig(url), query_timeout: ANSWER_WITHIN });
    const broken = Promise.withResolvers<never>();
    // Not awaited before the first statement has been answered.
    broken.promise.catch(() => undefined);
    client.on('error', broken.reject);
    client.on('end', () => broken.reject(new Error('Connection terminated')));
    client.on('notification', ({ payload }) => {
      if (payload === 'corpus' || payload === 'schedules') tell(payload);
    });
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      connected();
      // What happened before somebody listened is not told any more.
      tell('schedules');
      tell('corpus');
      while (!signal.aborted) {
        await Promise.race([clock.sleep(HEARTBEAT, signal), broken.promise]);
        if (!signal.aborted) await Promise.race([client.query('select 1'), broken.promise]);
      }
    } finally {
      await Promise.race([client.end().catch(() => undefined), clock.sleep(ANSWER_WITHIN, signal)]);
    }
  };

  const keepListening = async (signal: AbortSignal): Promise<void> => {
    let failures = 0;
    while (!signal.aborted) {
      try {
        await listen(signal, () => {
          failures = 0;
        });
      } catch (thrown) {
        if (signal.aborted) return;
        if (failures === 0) lost(thrown);
        const wait = Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** failures);
        failures += 1;
        await clock.sleep(wait + randomInt(wait), signal);
      }
    }
  };

  const start = (): void => {
    const controller = new AbortController();
    running = { controller, done: keepListening(controller.signal) };
  };
  const stop = async (): Promise<void> => {
    const stopping = running;
    running = null;
    stopping?.controller.abort();
    await stopping?.done;
  };

  return {
    watch: (listener) => {
      const own = { listener };
      listeners.add(own);
      if (running === null) start();
      return () => {
        if (listeners.delete(own) && listeners.size === 0) void stop();
      };
    },
    close: async () => {
      listeners.clear();
      await stop();
    },
  };
}
