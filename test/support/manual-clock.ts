import type { Clock } from '../../src/model/clock.ts';

/** A clock that moves only when told. Sleepers wake in the order in which they are due. */
export interface ManualClock extends Clock {
  /** Moves on by that many milliseconds and lets everything that wakes on the way run. */
  advance(milliseconds: number): Promise<void>;
  /** Moves to that instant. Going back wakes nobody, as when a machine's clock is corrected. */
  set(instant: Temporal.Instant | string): Promise<void>;
  /** How many are asleep. */
  readonly sleeping: number;
}

/** Two turns of the event loop with no file being waited for: enough for chains of promises and for a store in a local file. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 2; quiet = process.getActiveResourcesInfo().includes('FSReqPromise') ? 0 : quiet + 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** A manual clock that stands at `start` (ISO 8601 with offset). */
export function createManualClock(start: Temporal.Instant | string): ManualClock {
  let now = Temporal.Instant.from(start);
  const sleepers = new Set<{ readonly due: number; readonly wake: () => void }>();

  const moveTo = async (target: Temporal.Instant): Promise<void> => {
    await settle();
    for (;;) {
      const next = [...sleepers].sort((a, b) => a.due - b.due)[0];
      if (!next || next.due > target.epochMilliseconds) break;
      if (next.due > now.epochMilliseconds) now = Temporal.Instant.fromEpochMilliseconds(next.due);
      next.wake();
      await settle();
    }
    now = target;
  };

  return {
    now: () => now,
    sleep: (milliseconds, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted) return resolve();
        const wake = (): void => {
          sleepers.delete(sleeper);
          signal?.removeEventListener('abort', wake);
          resolve();
        };
        const sleeper = { due: now.epochMilliseconds + milliseconds, wake };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', wake);
      }),
    advance: (milliseconds) => moveTo(now.add({ milliseconds })),
    set: (instant) => moveTo(Temporal.Instant.from(instant)),
    get sleeping() {
      return sleepers.size;
    },
  };
}
