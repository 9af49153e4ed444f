import { toError } from '../model/errors.ts';
import type { RunDeps } from './run-deps.ts';

/** Prolongs this process's holds for as long as it serves a channel. */
export interface Holds {
  /** A channel is served, and is served no more. */
  begin(): void;
  end(): void;
}

/** Holds are prolonged together, in one statement, and only while there are any. A failure is logged: the hold may then run out. */
export function createHolds({
  store,
  clock,
  timings,
  holder,
  log,
}: Pick<RunDeps, 'store' | 'clock' | 'timings' | 'holder' | 'log'>): Holds {
  let count = 0;
  let running: AbortController | null = null;

  const keep = async (signal: AbortSignal): Promise<void> => {
    for (;;) {
      await clock.sleep(timings.renewEvery, signal);
      if (signal.aborted) return;
      const now = clock.now();
      try {
        await store.renewChannels(holder, now, now.add({ milliseconds: timings.hold }));
      } catch (thrown) {
        log.error({ err: toError(thrown) }, 'Holds of channels could not be prolonged.');
      }
    }
  };

  return {
    begin: () => {
      count += 1;
      if (running !== null) return;
      running = new AbortController();
      void keep(running.signal);
    },
    end: () => {
      count -= 1;
      if (count > 0) return;
      running?.abort();
      running = null;
    },
  };
}
