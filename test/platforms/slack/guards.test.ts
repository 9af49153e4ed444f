import { describe, expect, it } from 'vitest';
import { createInFlight } from '../../../src/platforms/in-flight.ts';
import { createSeen } from '../../../src/platforms/seen.ts';
import { redact } from '../../../src/platforms/slack/bolt-logger.ts';
import { within } from '../../../src/platforms/within.ts';
import { createManualClock } from '../../support/manual-clock.ts';

const START = '2026-01-05T08:00:00Z';

describe('what the library says', () => {
  it('reaches the log without ids, tokens and addresses, and short', () => {
    const said = redact(`user U0PERSON01 in C0CHANNEL1 with xoxb-1234-abcd at wss://wss.example/link?ticket=secret ${'x'.repeat(500)}`);
    expect(said).not.toMatch(/U0PERSON01|C0CHANNEL1|xoxb|secret/);
    expect(said).toHaveLength(300);
    expect(redact('not_in_channel')).toBe('not_in_channel');
  });
});

describe('repetitions', () => {
  it('are told among the newest keys, and the oldest are forgotten', () => {
    const isNew = createSeen(2);
    expect(['a', 'b', 'a', 'c', 'b', 'a'].map(isNew)).toEqual([true, true, false, true, false, true]);
  });
});

describe('work under way', () => {
  it('is bounded', async () => {
    const inFlight = createInFlight(createManualClock(START), 1);
    const first = Promise.withResolvers<string>();
    const tracked = inFlight.track(() => first.promise);
    expect(inFlight.track(() => Promise.resolve('never'))).toBeNull();
    first.resolve('done');
    expect(await tracked).toBe('done');
    expect(await inFlight.drained(1000)).toBe(true);
    expect(inFlight.size).toBe(0);
  });

  it('that fails counts as done, and the failure goes to whoever asked', async () => {
    const inFlight = createInFlight(createManualClock(START), 1);
    await expect(inFlight.track(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
    expect(await inFlight.drained(1000)).toBe(true);
  });

  it('is not waited for beyond the time that is given', async () => {
    const clock = createManualClock(START);
    const inFlight = createInFlight(clock, 1);
    void inFlight.track(() => new Promise(() => {}));
    const drained = inFlight.drained(1000);
    await clock.advance(1000);
    expect(await drained).toBe(false);
  });
});

describe('a deadline', () => {
  it('gives the value when it is there in time, and leaves no sleeper behind', async () => {
    const clock = createManualClock(START);
    expect(await within(clock, 1000, Promise.resolve(7))).toBe(7);
    expect(clock.sleeping).toBe(0);
  });

  it('says late otherwise, and swallows a later failure', async () => {
    const clock = createManualClock(START);
    const work = Promise.withResolvers<number>();
    const outcome = within(clock, 1000, work.promise);
    await clock.advance(1000);
    expect(await outcome).toBe('late');
    work.reject(new Error('later'));
  });
});
