import type { Clock } from '../model/clock.ts';
import type { RunDeps } from './run-deps.ts';

/** The clock that the schedule goes by: the same for all processes that share a store. */
export interface SharedClock extends Clock {
  /** Asks the store for the time. Throws the store's AttacheError. */
  align(): Promise<void>;
  /** `now`, or later where the machine's clock and the time that has passed do not agree: no hold may be believed in for longer. */
  latest(): Temporal.Instant;
}

/** Machines that keep time are milliseconds apart; so many milliseconds are worth a line in the log. */
const WRONG = 30_000;

/**
 * This process's clock, put right by that of the store's server where there is one: a machine whose clock is wrong, or jumps,
 * posts nothing early and takes no channel that somebody else holds. When the machine's clock jumps between two alignments, or
 * the machine sleeps, `now` goes by what has certainly passed, and `latest` is the later of that and what the clock shows.
 */
export function createSharedClock({ store, clock, log }: Pick<RunDeps, 'store' | 'clock' | 'log'>): SharedClock {
  let behind = 0;
  let aligned: { readonly shown: Temporal.Instant; readonly steady: number } | null = null;
  const both = (): readonly [passed: Temporal.Instant, latest: Temporal.Instant] => {
    const byClock = clock.now().add({ milliseconds: behind });
    const steady = clock.steady?.();
    if (aligned === null || steady === undefined) return [byClock, byClock];
    const byPassing = aligned.shown.add({ milliseconds: steady - aligned.steady });
    // Less time than that cannot have passed, so what shows less was set back.
    return [byPassing, Temporal.Instant.compare(byClock, byPassing) < 0 ? byPassing : byClock];
  };
  return {
    now: () => both()[0],
    latest: () => both()[1],
    sleep: clock.sleep,
    ...(clock.steady === undefined ? {} : { steady: clock.steady }),
    align: async () => {
      const shown = await store.time();
      const before = behind;
      const steady = clock.steady?.();
      aligned = shown === null || steady === undefined ? null : { shown, steady };
      // The answer's way here is neglected: it makes every hold of ours end a little sooner.
      behind = shown === null ? 0 : shown.epochMilliseconds - clock.now().epochMilliseconds;
      if (Math.abs(behind) < WRONG || Math.abs(behind - before) < WRONG) return;
      const seconds = Math.round(Math.abs(behind) / 1000);
      log.warn({ seconds }, `This machine's clock is ${behind > 0 ? 'behind' : 'ahead of'} the database's; digests go by the database's.`);
    },
  };
}
