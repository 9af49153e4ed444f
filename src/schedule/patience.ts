import { passed } from '../model/clock.ts';
import type { RunDeps } from './run-deps.ts';

/**
 * Waits for what a platform was asked, but no longer than `timings.postWithin` after it was last heard of, and no longer than
 * anybody waits when the bot stops: then `late` is the answer, given the seconds without a word. Whatever a clock is set to
 * meanwhile neither shortens nor prolongs that. Rejects as the asking does.
 */
export async function patiently<Value>(
  { clock, timings, leave }: Pick<RunDeps, 'clock' | 'timings' | 'leave'>,
  ask: (heard: () => void) => Promise<Value>,
  late: (seconds: number) => Value,
): Promise<Value> {
  const ending = new AbortController();
  const { signal } = ending;
  const end = (): void => ending.abort();
  if (leave?.aborted) end();
  leave?.addEventListener('abort', end);
  let last = passed(clock);
  const over = async (): Promise<Value> => {
    let silent = 0;
    while (silent < timings.postWithin && !signal.aborted) {
      await clock.sleep(timings.postWithin - silent, signal);
      silent = passed(clock) - last;
    }
    return late(Math.round(silent / 1000));
  };
  const heard = (): void => {
    last = passed(clock);
  };
  try {
    return await Promise.race([ask(heard), over()]);
  } finally {
    leave?.removeEventListener('abort', end);
    end();
  }
}
