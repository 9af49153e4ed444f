import type { Clock } from '../model/clock.ts';
import { within } from './within.ts';

/** Answers that are under way, so that stopping can wait for them. */
export interface InFlight {
  /** Counts the work until it settles, and hands it back; null when too much is under way already. */
  track<Value>(work: () => Promise<Value>): Promise<Value> | null;
  readonly size: number;
  /** Resolves when nothing is under way any more, or after so many milliseconds; true when nothing was left. */
  drained(milliseconds: number): Promise<boolean>;
}

/** `limit`: the most that may be under way at once. */
export function createInFlight(clock: Clock, limit: number): InFlight {
  const running = new Set<Promise<unknown>>();
  return {
    track: (work) => {
      if (running.size >= limit) return null;
      const started = work();
      const settled = started.then(
        () => {},
        () => {},
      );
      running.add(settled);
      void settled.then(() => running.delete(settled));
      return started;
    },
    get size() {
      return running.size;
    },
    drained: async (milliseconds) => {
      const all = (async () => {
        while (running.size > 0) await Promise.all(running);
      })();
      return (await within(clock, milliseconds, all)) !== 'late';
    },
  };
}
