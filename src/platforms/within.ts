import type { Clock } from '../model/clock.ts';

/** What `work` resolves to, or `'late'` after so many milliseconds. The work goes on; a later rejection of it is swallowed. */
export async function within<Value>(clock: Clock, milliseconds: number, work: Promise<Value>): Promise<Value | 'late'> {
  const settled = new AbortController();
  work.catch(() => {});
  try {
    return await Promise.race([work, clock.sleep(milliseconds, settled.signal).then(() => 'late' as const)]);
  } finally {
    settled.abort();
  }
}
