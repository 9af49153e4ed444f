import { setImmediate as nextTurn } from 'node:timers/promises';
import { toError } from '../model/errors.ts';
import { newsOwed } from '../model/partly-posted.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Edition } from './deliver.ts';
import { createLanes } from './lanes.ts';
import type { RunDeps } from './run-deps.ts';

/** Makes the edition of one slot of a schedule; an error is what the composer threw. */
export type ComposeEdition = (schedule: Schedule, slot: Temporal.Instant) => Promise<Edition | Error>;

/**
 * Composes one edition at a time, with a turn of the event loop before each: composing is work for the processor, and whoever
 * types a command meanwhile waits for one edition at most.
 */
export function createComposer({ store, clock, compose }: Pick<RunDeps, 'store' | 'clock' | 'compose'>): ComposeEdition {
  const turns = createLanes(1);
  return async (schedule, slot) => {
    const last = await store.lastDelivered(schedule.id);
    const had = await store.hadBy(schedule.destination);
    const owed = newsOwed(await store.partlyPosted(schedule.id, last?.slot ?? null, slot));
    return turns.run(async () => {
      await nextTurn();
      try {
        return await compose({
          topic: schedule.topic,
          schedule,
          whenEmpty: schedule.whenEmpty,
          slot,
          window: { from: last?.slot ?? null, to: slot },
          had,
          owed,
          lateBy: Math.max(0, clock.now().epochMilliseconds - slot.epochMilliseconds),
        });
      } catch (thrown) {
        return toError(thrown);
      }
    });
  };
}
