import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/model/clock.ts';
import { createPacing, type Rate } from '../../src/platforms/pacing.ts';
import { createManualClock } from '../support/manual-clock.ts';

const START = Temporal.Instant.from('2026-01-05T08:00:00Z');
const HOUR = 3_600_000;

/** `stumble`: the process gets a turn every so many milliseconds only. */
function bench(channel: Rate, all: Rate, { limit = 1000, stumble = 1 } = {}) {
  const clock = createManualClock(START);
  const stop = new AbortController();
  const late: Clock = {
    ...clock,
    sleep: (milliseconds, signal) => {
      const from = now();
      return clock.sleep(Math.ceil((from + milliseconds) / stumble) * stumble - from, signal);
    },
  };
  const pacing = createPacing({ clock: late, channel, all, limit, stop: stop.signal });
  const went: { readonly channel: string; readonly at: number }[] = [];
  const now = (): number => clock.now().epochMilliseconds - START.epochMilliseconds;
  const request = (name: string, within = HOUR) => {
    const deadline = pacing.deadline(within);
    return pacing.inTurn(name, async (lane) => {
      const turn = await lane.turn(deadline);
      if (turn === 'go') went.push({ channel: name, at: now() });
      return turn;
    });
  };
  return { clock, stop, pacing, went, request, now };
}

/** The most that went in any span of that length. */
const mostWithin = (moments: readonly number[], span: number): number =>
  Math.max(0, ...moments.map((from) => moments.filter((at) => at >= from && at < from + span).length));

describe('pacing', () => {
  it('lets a channel have one a second, after a burst, and every other channel its own', async () => {
    const { clock, went, request } = bench({ gap: 1000, burst: 2 }, { gap: 0, burst: 1 });
    for (let count = 0; count < 4; count += 1) void request('a');
    void request('b');
    await clock.advance(5000);
    expect(went.filter(({ channel }) => channel === 'a').map(({ at }) => at)).toEqual([0, 0, 1000, 2000]);
    expect(went.filter(({ channel }) => channel === 'b').map(({ at }) => at)).toEqual([0]);
  });

  it('keeps both rates in any span, whatever is asked when, and lets everything go', async () => {
    const asks = fc.array(fc.record({ channel: fc.constantFrom('a', 'b', 'c'), wait: fc.integer({ min: 0, max: 400 }) }), {
      maxLength: 30,
    });
    const rate = fc.record({ gap: fc.integer({ min: 1, max: 500 }), burst: fc.integer({ min: 1, max: 4 }) });
    await fc.assert(
      fc.asyncProperty(asks, rate, rate, async (wanted, channel, all) => {
        const { clock, went, request } = bench(channel, all);
        for (const ask of wanted) {
          void request(ask.channel);
          await clock.advance(ask.wait);
        }
        await clock.advance(HOUR / 10);
        expect(went).toHaveLength(wanted.length);
        const within = (moments: readonly number[], { gap, burst }: Rate): void => {
          for (const spans of [1, 3, 10]) expect(mostWithin(moments, gap * spans)).toBeLessThanOrEqual(spans + burst - 1);
        };
        within(
          went.map(({ at }) => at),
          all,
        );
        for (const name of ['a', 'b', 'c'])
          within(
            went.filter((each) => each.channel === name).map(({ at }) => at),
            channel,
          );
      }),
      { numRuns: 60 },
    );
  });

  it('makes up for moments in which the process stood still, but never beyond the most of a second', async () => {
    const { clock, went, request } = bench({ gap: 0, burst: 1 }, { gap: 22, burst: 1, most: 47 }, { stumble: 310 });
    for (let channel = 0; channel < 400; channel += 1) void request(`${channel}`);
    await clock.advance(HOUR / 60);
    const moments = went.map(({ at }) => at);
    expect(moments).toHaveLength(400);
    expect(mostWithin(moments, 1000)).toBeLessThanOrEqual(47);
    expect(400 / ((moments.at(-1) ?? 0) / 1000)).toBeGreaterThan(35);
  });

  it('holds one channel back, or all', async () => {
    const { clock, pacing, went, request } = bench({ gap: 0, burst: 1 }, { gap: 0, burst: 1 });
    void pacing.inTurn('a', async (lane) => lane.hold(5000, false));
    await clock.advance(0);
    void request('a');
    void request('b');
    await clock.advance(1000);
    expect(went.map(({ channel }) => channel)).toEqual(['b']);
    pacing.holdAll(10_000);
    void request('b');
    await clock.advance(9_999);
    expect(went).toHaveLength(1);
    await clock.advance(1);
    expect(went.map(({ channel }) => channel).toSorted()).toEqual(['a', 'b', 'b']);
  });

  it('holds back also those that already wait for their place', async () => {
    const { clock, pacing, went, request } = bench({ gap: 0, burst: 1 }, { gap: 100, burst: 1 });
    for (const name of ['a', 'b', 'c']) void request(name);
    await clock.advance(50);
    pacing.holdAll(5000);
    await clock.advance(4_900);
    expect(went).toHaveLength(1);
    await clock.advance(400);
    expect(went.map(({ at }) => at)).toEqual([0, 5050, 5150]);
  });

  it('says how long it would take when the deadline is nearer, and takes nobody’s place for it', async () => {
    const { clock, went, request } = bench({ gap: 1000, burst: 1 }, { gap: 0, burst: 1 });
    void request('a');
    const late = request('a', 900);
    await clock.advance(0);
    expect(await late).toEqual({ late: 1000 });
    void request('a');
    await clock.advance(1000);
    expect(went.map(({ at }) => at)).toEqual([0, 1000]);
  });

  it('goes on in its turn although a work before failed', async () => {
    const { clock, pacing, went, request } = bench({ gap: 0, burst: 1 }, { gap: 0, burst: 1 });
    const failing = pacing.inTurn('a', () => Promise.reject(new Error('no')));
    void request('a');
    await expect(failing).rejects.toThrow('no');
    await clock.advance(0);
    expect(went).toHaveLength(1);
  });

  it('lets nobody go when it is stopped, whether they wait or come later', async () => {
    const { clock, stop, request, went } = bench({ gap: 1000, burst: 1 }, { gap: 0, burst: 1 });
    void request('a');
    const waiting = request('a');
    await clock.advance(10);
    stop.abort();
    await clock.advance(0);
    expect(await waiting).toBe('stopped');
    expect(await request('b')).toBe('stopped');
    expect(went).toHaveLength(1);
  });

  it('takes only so much, and forgets quiet channels', async () => {
    const { clock, pacing, request } = bench({ gap: 1000, burst: 1 }, { gap: 0, burst: 1 }, { limit: 3 });
    for (let count = 0; count < 3; count += 1) expect(request('a')).not.toBeNull();
    expect(request('b')).toBeNull();
    await clock.advance(5000);
    expect(pacing.size).toBe(0);
    expect(request('b')).not.toBeNull();
  });

  it('is not confused by a clock that is set back', async () => {
    const { clock, went, request } = bench({ gap: 1000, burst: 1 }, { gap: 0, burst: 1 });
    void request('a');
    await clock.advance(0);
    await clock.set(START.subtract({ hours: 1 }));
    const refused = request('a', 900);
    void request('a', 2000);
    await clock.advance(1000);
    expect(await refused).toEqual({ late: 1000 });
    expect(went).toHaveLength(2);
  });
});
