import { toError } from '../model/errors.ts';
import type { RunDeps } from './run-deps.ts';

/**
 * Removes old receipts, buttons' commands and events that were seen, a bounded number at a time, when a tick has nothing else to do: once an hour, or
 * at each quiet tick while there is more. Never rejects.
 */
export function createPruner({ store, clock, timings, log }: Pick<RunDeps, 'store' | 'clock' | 'timings' | 'log'>): () => Promise<void> {
  let next: Temporal.Instant | null = null;
  return async () => {
    const now = clock.now();
    // Far ahead: the clock was set back.
    const soon = next !== null && next.epochMilliseconds - now.epochMilliseconds <= timings.pruneEvery;
    if (next !== null && soon && Temporal.Instant.compare(now, next) < 0) return;
    next = now.add({ milliseconds: timings.pruneEvery });
    try {
      const removed = await store.prune({
        occurrencesBefore: now.subtract({ milliseconds: timings.keepReceipts }),
        memosBefore: now.subtract({ milliseconds: timings.keepButtons }),
        eventsBefore: now.subtract({ milliseconds: timings.keepEvents }),
        limit: timings.pruneAtOnce,
      });
      if (removed >= timings.pruneAtOnce) next = now;
    } catch (thrown) {
      log.error('Old receipts could not be removed.', { error: toError(thrown) });
    }
  };
}
