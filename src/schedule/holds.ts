import { toError } from '../model/errors.ts';
import type { Destination } from '../model/schedule.ts';
import type { RunDeps } from './run-deps.ts';
import type { SharedClock } from './shared-clock.ts';

/** This process's holds, prolonged for as long as it serves a channel. */
export interface Holds {
  /** A channel was taken until then and is served now; and is served no more. */
  begin(where: Destination, until: Temporal.Instant): void;
  end(where: Destination): void;
  /**
   * Whether the channel is certainly held for a while yet. False when the process has stood still for too long, or the store is
   * away; and when the hold seems longer than any, since the clock was ahead then, and others count it for nothing.
   */
  isSure(where: Destination): boolean;
}

/** Holds are prolonged together, in one statement, and only while there are any. A failure is logged: the hold may then run out. */
export function createHolds({
  store,
  clock,
  timings,
  holder,
  log,
}: Pick<RunDeps, 'store' | 'timings' | 'holder' | 'log'> & { readonly clock: SharedClock }): Holds {
  const held = new Map<Destination, Temporal.Instant>();
  let running: AbortController | null = null;

  const keep = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      await clock.sleep(timings.renewEvery, signal);
      if (signal.aborted) return;
      try {
        await clock.align();
        const now = clock.now();
        const until = now.add({ milliseconds: timings.hold });
        for (const where of await store.renewChannels(holder, now, until)) if (held.has(where)) held.set(where, until);
      } catch (thrown) {
        log.error('Holds of channels could not be prolonged.', { error: toError(thrown) });
      }
    }
  };

  return {
    begin: (where, until) => {
      held.set(where, until);
      if (running !== null) return;
      running = new AbortController();
      void keep(running.signal);
    },
    end: (where) => {
      held.delete(where);
      if (held.size > 0) return;
      running?.abort();
      running = null;
    },
    isSure: (where) => {
      const left = (held.get(where)?.epochMilliseconds ?? 0) - clock.latest().epochMilliseconds;
      // A store gives away what was written more than a hold ahead, so what seems to last two.
      return left > timings.restOfHold && left < 2 * timings.hold - timings.restOfHold;
    },
  };
}
