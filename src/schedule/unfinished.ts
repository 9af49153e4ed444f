import type { Occurrence } from '../model/schedule.ts';
import type { RunDeps } from './run.ts';

/**
 * Gives up every occurrence that was claimed before `before` and never came to an end, because its process went away, and
 * returns those. None is sent again: one that was on its way may have arrived.
 */
export async function settleUnfinished(
  deps: Pick<RunDeps, 'store' | 'clock' | 'log'>,
  before: Temporal.Instant,
): Promise<readonly Occurrence[]> {
  const settled: Occurrence[] = [];
  for (const occurrence of await deps.store.unfinished(before)) {
    const reason =
      occurrence.state === 'sending'
        ? 'Attaché stopped while this digest was being sent; it is not certain whether it arrived, so it was not sent again.'
        : 'Attaché stopped before this digest was sent.';
    if (!(await deps.store.update(occurrence.id, { state: 'failed', at: deps.clock.now(), reason }))) continue;
    deps.log.warn({ occurrence: occurrence.id, reason }, 'A digest was left unfinished by an earlier run.');
    settled.push(occurrence);
  }
  return settled;
}
