import { type Clock, systemClock } from '../../src/model/clock.ts';

/** Real time, but for waits below a minute: those take no time, move the clock on, and are kept. */
export interface HurriedClock extends Clock {
  /** The waits so far, to the tenth of a second, in milliseconds. */
  readonly waits: readonly number[];
  /** Does something whenever such a wait begins. */
  onWait(act: (milliseconds: number) => void): void;
}

/** Deadlines of a minute and more stay real: they are there for tests that hang. */
const DEADLINE = 60_000;

export function createHurriedClock(): HurriedClock {
  const waits: number[] = [];
  let acting: (milliseconds: number) => void = () => {};
  let ahead = 0;
  return {
    waits,
    onWait: (act) => {
      acting = act;
    },
    now: () => systemClock.now().add({ milliseconds: ahead }),
    sleep: async (milliseconds, signal) => {
      if (milliseconds >= DEADLINE) return systemClock.sleep(milliseconds, signal);
      if (milliseconds >= 50) waits.push(Math.round(milliseconds / 100) * 100);
      acting(milliseconds);
      ahead += milliseconds;
      await new Promise((resolve) => setImmediate(resolve));
    },
  };
}
