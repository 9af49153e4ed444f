import { passed } from '../model/clock.ts';
import { toError } from '../model/errors.ts';
import type { Destination, PlatformName } from '../model/schedule.ts';
import { PLATFORMS, partsOf } from '../model/schedule.ts';
import { createComposer } from './compose-edition.ts';
import { createHolds } from './holds.ts';
import { createLanes, type Lanes } from './lanes.ts';
import { createPruner } from './pruner.ts';
import type { RunDeps } from './run-deps.ts';
import { serveChannel } from './serve-channel.ts';
import { createSharedClock } from './shared-clock.ts';

export interface Tick {
  /** How many channels this tick began to serve. More are taken while these are served, until nothing is due. */
  readonly channels: number;
  /** Resolves when nothing is under way any more, and never rejects. */
  readonly finished: Promise<void>;
}

/** The schedule at work. */
export interface Ledger {
  /** Begins whatever is due. Resolves as soon as it has begun, so that a dead channel holds up no later tick. */
  tick(): Promise<Tick>;
  /** How many channels are being served, or about to be. */
  serving(): number;
  /**
   * Begins nothing more, and resolves when what is under way has ended, or after so many milliseconds. What has not ended by
   * then is gone on with at the next start, or by another process, like what a crash leaves.
   */
  stop(milliseconds: number): Promise<void>;
}

/** The channels of one platform that are served; a platform that does not answer fills its own places only. */
interface Pool {
  readonly lanes: Lanes;
  /** Served, or taken and about to be. */
  inHand: number;
  /** The last batch was full. */
  mayBeMore: boolean;
  /** Until then, by what has passed, its channels are left to others: this process has no way to the platform. */
  awayUntil: number;
}

/** What is abandoned at the stop is still written down within so many milliseconds. */
const LAST_WRITES = 1_000;

/**
 * A ledger over the store. Channels are taken from the store a batch at a time and served side by side, each by one process at
 * a time; a batch is taken when the one before it is under way, so that memory does not grow with what is due.
 */
export function createLedger(parts: Omit<RunDeps, 'signal' | 'holds'>): Ledger {
  const { store, timings, holder, log, platforms: ours = PLATFORMS } = parts;
  const { width } = timings;
  const stopping = new AbortController();
  const leaving = new AbortController();
  const clock = createSharedClock(parts);
  const deps = { ...parts, clock };
  const newPool = (): Pool => ({ lanes: createLanes(width), inHand: 0, mayBeMore: false, awayUntil: 0 });
  const pools: Readonly<Record<PlatformName, Pool>> = { slack: newPool(), discord: newPool(), terminal: newPool() };
  const isAway = ({ awayUntil }: Pool): boolean => passed(clock) < awayUntil;
  const compose = createComposer(deps);
  const holds = createHolds(deps);
  const runDeps: RunDeps = { ...deps, signal: stopping.signal, leave: leaving.signal, holds: holds.isSure };
  const prune = createPruner(deps);
  const underWay = new Map<Destination, Promise<void>>();
  let refilling: Promise<number> | null = null;

  const serve = async (where: Destination, pool: Pool): Promise<void> => {
    try {
      await pool.lanes.run(async () => {
        const skip = stopping.signal.aborted || isAway(pool);
        const served = skip ? null : await serveChannel(runDeps, compose, where);
        if (served?.kind === 'away') pool.awayUntil = passed(clock) + timings.pause;
        await clock.align();
        const now = clock.now();
        await store.releaseChannel(where, holder, now, now.add({ milliseconds: served?.kind === 'done' ? served.rest : 0 }));
      });
    } catch (thrown) {
      // Whoever holds the channel next goes on: when the hold has run out.
      log.error('A channel could not be served; it is taken up again in a minute.', { error: toError(thrown) });
    } finally {
      underWay.delete(where);
      pool.inHand -= 1;
      holds.end(where);
      if (pool.mayBeMore && pool.inHand <= width) {
        void refill().catch((thrown: unknown) =>
          log.error('No further channels could be taken; the next tick looks again.', { error: toError(thrown) }),
        );
      }
    }
  };

  const take = async (): Promise<number> => {
    let begun = 0;
    for (;;) {
      const platforms = ours.filter((name) => pools[name].inHand <= width && !isAway(pools[name]));
      if (stopping.signal.aborted || platforms.length === 0) return begun;
      await clock.align();
      const now = clock.now();
      const until = now.add({ milliseconds: timings.hold });
      const some = platforms.length < PLATFORMS.length ? { platforms } : {};
      const taken = await store.takeChannels({ holder, now, until, limit: width, ...some });
      for (const where of taken) {
        // Ours already: the clock was set on, and our own hold seemed to have run out.
        if (underWay.has(where)) continue;
        const pool = pools[partsOf(where).platform];
        holds.begin(where, until);
        pool.inHand += 1;
        underWay.set(where, serve(where, pool));
        begun += 1;
      }
      for (const name of platforms) pools[name].mayBeMore = taken.length >= width;
      if (taken.length < width) return begun;
    }
  };
  const refill = (): Promise<number> => {
    refilling ??= take().finally(() => {
      refilling = null;
    });
    return refilling;
  };
  const idle = async (): Promise<void> => {
    while (underWay.size > 0 || refilling !== null) await Promise.allSettled([...underWay.values(), refilling]);
  };

  return {
    tick: async () => {
      if (stopping.signal.aborted) return { channels: 0, finished: Promise.resolve() };
      const channels = await refill();
      if (underWay.size === 0) await prune();
      return { channels, finished: idle() };
    },
    serving: () => underWay.size,
    stop: async (milliseconds) => {
      stopping.abort();
      const ended = new AbortController();
      const late = clock.sleep(milliseconds, ended.signal).then(() => 'late' as const);
      if ((await Promise.race([idle(), late])) === 'late') {
        log.warn('Digests that were being sent at the stop are gone on with at the next start.', { channels: underWay.size });
        leaving.abort();
        await Promise.race([idle(), clock.sleep(LAST_WRITES, ended.signal)]);
      }
      ended.abort();
    },
  };
}
