import type { Clock } from '../model/clock.ts';
import { AttacheError } from '../model/errors.ts';
import type { RunDeps } from './run-deps.ts';

/** The clock that the schedule goes by: the same for all processes that share a store. */
export interface SharedClock extends Clock {
  /** Asks the store for the time. Throws the store's AttacheError. */
  align(): Promise<void>;
  /** The latest that it can be: where the machine's clock and the time that has passed do not agree, or the server's word was on its way. No hold may be believed in for longer. */
  latest(): Temporal.Instant;
}

interface Moment {
  readonly clock: number;
  readonly steady: number | null;
}

/** Milliseconds between two moments that no clock can have been set in; null where there is no such count. */
const steadily = (from: Moment, to: Moment): number | null => (from.steady === null || to.steady === null ? null : to.steady - from.steady);

/** The most that may have passed between them: what a machine slept through only its clock knows, what a clock was set back only the count. */
const atMost = (from: Moment, to: Moment): number => Math.max(to.clock - from.clock, steadily(from, to) ?? 0);

/** An answer of the server that took longer is asked for again, and so often. */
const LONGEST_ANSWER = 10_000;
const TRIES = 3;

/** Machines that keep time are milliseconds apart; so many milliseconds are worth a line in the log. */
const WRONG = 30_000;

/**
 * This process's clock, put right by that of the store's server where there is one: a machine whose clock is wrong, or jumps,
 * posts nothing early and takes no channel that somebody else holds. When the machine's clock jumps between two alignments, or
 * the machine sleeps, `now` goes by what has certainly passed, and `latest` is the later of that and what the clock shows.
 */
export function createSharedClock({ store, clock, log }: Pick<RunDeps, 'store' | 'clock' | 'log'>): SharedClock {
  let behind = 0;
  /** What the server showed, at some moment between the asking and the answer. */
  let aligned: { readonly shown: Temporal.Instant; readonly asked: Moment; readonly answered: Moment } | null = null;
  const moment = (): Moment => ({ clock: clock.now().epochMilliseconds, steady: clock.steady?.() ?? null });
  const both = (): readonly [passed: Temporal.Instant, latest: Temporal.Instant] => {
    if (aligned === null) return [clock.now(), clock.now()];
    const { shown, asked, answered } = aligned;
    const now = moment();
    return [
      shown.add({ milliseconds: steadily(answered, now) ?? now.clock - answered.clock }),
      shown.add({ milliseconds: atMost(asked, now) }),
    ];
  };
  /** Asks again when the answer was so long on its way, or the process stood still meanwhile, that it says little. */
  const askTime = async () => {
    for (let tries = 1; ; tries++) {
      const asked = moment();
      const shown = await store.time();
      const answered = moment();
      if (shown === null || atMost(asked, answered) <= LONGEST_ANSWER) return { shown, asked, answered };
      if (tries === TRIES)
        throw new AttacheError('store-unavailable', 'The database answers too slowly to go by its clock: look at what it is busy with.');
    }
  };
  return {
    now: () => both()[0],
    latest: () => both()[1],
    sleep: clock.sleep,
    ...(clock.steady === undefined ? {} : { steady: clock.steady }),
    align: async () => {
      const before = behind;
      const { shown, asked, answered } = await askTime();
      aligned = shown === null ? null : { shown, asked, answered };
      behind = shown === null ? 0 : shown.epochMilliseconds - answered.clock;
      if (Math.abs(behind) < WRONG || Math.abs(behind - before) < WRONG) return;
      const seconds = Math.round(Math.abs(behind) / 1000);
      log.warn("This machine's clock and the database's differ; digests go by the database's.", {
        machine: behind > 0 ? 'behind' : 'ahead',
        seconds,
      });
    },
  };
}
