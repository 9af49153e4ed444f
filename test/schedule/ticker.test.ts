import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScheduleLog } from '../../src/schedule/deliver.ts';
import type { Ticker } from '../../src/schedule/ticker.ts';
import { startTicker } from '../../src/schedule/ticker.ts';

const MINUTE = 60_000;
let ticker: Ticker | null = null;
const logged: string[] = [];
const log: ScheduleLog = {
  info: () => undefined,
  warn: () => undefined,
  error: (event) => void logged.push(event),
};

beforeEach(() => {
  logged.length = 0;
  vi.useFakeTimers({ now: Temporal.Instant.from('2026-10-25T00:58:30Z').epochMilliseconds });
});
afterEach(() => {
  ticker?.stop();
  vi.useRealTimers();
});

describe('the ticker', () => {
  it('ticks once at the start of every minute, over a change of the clocks too', async () => {
    const ticks: string[] = [];
    ticker = startTicker(async () => void ticks.push(new Date().toISOString().slice(11, 19)), log);
    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(ticks).toEqual(['00:59:00', '01:00:00', '01:01:00', '01:02:00']);
  });

  it('goes on after a tick that failed, and says that it failed', async () => {
    let ticks = 0;
    ticker = startTicker(async () => {
      ticks += 1;
      throw 'the store is gone';
    }, log);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(ticks).toBe(2);
    expect(logged).toHaveLength(2);
  });

  it('does not overtake a tick that is still under way', async () => {
    let ticks = 0;
    ticker = startTicker(() => {
      ticks += 1;
      return new Promise(() => undefined);
    }, log);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(ticks).toBe(1);
  });

  it('ticks no more once stopped', async () => {
    let ticks = 0;
    ticker = startTicker(async () => {
      ticks += 1;
    }, log);
    await vi.advanceTimersByTimeAsync(MINUTE);
    ticker.stop();
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(ticks).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});
