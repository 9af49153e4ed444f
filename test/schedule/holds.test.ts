import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Clock } from '../../src/model/clock.ts';
import { scheduleId } from '../../src/model/ids.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { createSharedClock } from '../../src/schedule/shared-clock.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench, type DigestBench, type Posted } from '../support/digest-bench.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const slot = Temporal.Instant.from('2026-11-02T08:00:00Z');

let store: Store;
let clock: ManualClock;
let bench: DigestBench;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock(slot);
  bench = createDigestBench(store, clock);
  await store.saveSchedule(aSchedule({ nextSlot: slot }));
});
afterEach(async () => {
  await store.close();
});

/** The post that is under way, once it is; it ends when the gate opens. */
const postUnderWay = async (gate: Promise<void>, own: Clock): Promise<Posted> => {
  const begun = Promise.withResolvers<Posted>();
  bench.answer(async (post) => {
    begun.resolve(post);
    await gate;
    return { kind: 'posted', messages: ['m1'] };
  });
  await createLedger({ ...bench.deps, clock: own }).tick();
  return begun.promise;
};

describe('a process that is sending', () => {
  it('may go on for as long as it prolongs its hold', async () => {
    const gate = Promise.withResolvers<void>();
    const post = await postUnderWay(gate.promise, clock);
    for (let minutes = 0; minutes < 2; minutes += 1) {
      expect(post.mayGoOn()).toBe(true);
      await clock.advance(30_000);
    }
    gate.resolve();
  });

  it('sends nothing more when it has stood still for so long that another may have begun', async () => {
    const gate = Promise.withResolvers<void>();
    const standing: Clock = { now: clock.now, sleep: () => new Promise(() => undefined) };
    const post = await postUnderWay(gate.promise, standing);
    await clock.set(slot.add({ seconds: 44 }));
    expect(post.mayGoOn()).toBe(true);
    // A request that is begun now could still be under way when the minute is over.
    await clock.set(slot.add({ seconds: 45 }));
    expect(post.mayGoOn()).toBe(false);

    await clock.set(slot.add({ seconds: 61 }));
    bench.answer(() => ({ kind: 'posted', messages: ['m2'] }));
    await (await createLedger(bench.rival(store, 'second')).tick()).finished;
    expect(await store.delivery(post.where, null)).toMatchObject({ state: 'delivered', holder: 'second', messages: ['m2'] });
    gate.resolve();
  });

  it('sends nothing more when its clock was ahead and is put right, since others take the channel then', async () => {
    await clock.set(slot.add({ hours: 2 }));
    const gate = Promise.withResolvers<void>();
    const post = await postUnderWay(gate.promise, clock);
    expect(post.mayGoOn()).toBe(true);
    await clock.set(slot);
    expect(post.mayGoOn()).toBe(false);
    bench.answer(() => ({ kind: 'posted', messages: ['m2'] }));
    await (await createLedger(bench.rival(store, 'second')).tick()).finished;
    expect(await store.delivery(post.where, null)).toMatchObject({ state: 'delivered', holder: 'second', messages: ['m2'] });
    gate.resolve();
  });

  it('sends nothing behind the back of the next try when it was not heard of for too long', async () => {
    const post = await postUnderWay(new Promise(() => undefined), clock);
    for (let seconds = 0; seconds < 75; seconds += 5) await clock.advance(5000);
    expect(await store.delivery(post.where, null)).toMatchObject({ state: 'sending', doubt: true });
    expect(post.mayGoOn()).toBe(false);
  });
});

describe('the clock that all processes of a store share', () => {
  const two = { hours: 2 } as const;
  const shared = (shown: () => Temporal.Instant | null, own: Clock = clock) =>
    createSharedClock({ ...bench.deps, clock: own, store: { ...store, time: async () => shown() } });

  it('is the machine’s own where the store has none', async () => {
    const made = shared(() => null);
    await made.align();
    expect(made.now()).toEqual(slot);
    expect(bench.logged).toEqual([]);
  });

  it('is the server’s, however wrong the machine’s is, and the log says so once', async () => {
    const made = shared(() => clock.now(), { ...clock, now: () => clock.now().add(two) });
    await made.align();
    expect(made.now()).toEqual(slot);
    await clock.advance(1000);
    await made.align();
    expect(made.now()).toEqual(slot.add({ seconds: 1 }));
    expect(bench.logged).toEqual(["This machine's clock and the database's differ; digests go by the database's."]);
  });

  describe.each([
    ['with a count of what passes', true],
    ['by the clock alone', false],
  ])('when the server’s answer is long on its way, %s', (_, counts) => {
    const slow = (...delays: readonly number[]) => {
      let asked = 0;
      const own: Clock = counts ? { ...clock, steady: () => clock.now().epochMilliseconds } : clock;
      const time = async () => {
        const shown = clock.now();
        await clock.sleep(delays[asked++] ?? 0);
        return shown;
      };
      return createSharedClock({ ...bench.deps, clock: own, store: { ...store, time } });
    };

    it('takes nothing early, and believes in no hold for longer', async () => {
      const made = slow(8_000);
      const aligned = made.align();
      await clock.advance(8_000);
      await aligned;
      expect(made.now()).toEqual(slot);
      expect(made.latest()).toEqual(slot.add({ seconds: 8 }));
    });

    it('asks again, and goes by no answer that says too little', async () => {
      const [made, hopeless] = [slow(90_000, 1_000), slow(90_000, 90_000, 90_000)];
      const aligned = made.align();
      await clock.advance(91_000);
      await aligned;
      expect(made.now()).toEqual(slot.add({ seconds: 90 }));
      const refused = expect(hopeless.align()).rejects.toMatchObject({ code: 'store-unavailable' });
      await clock.advance(270_000);
      await refused;
    });
  });

  it('neither takes early nor believes in a hold for long when the machine’s clock jumps between two looks at the server', async () => {
    let [wrong, passed] = [{ hours: 0 }, 0];
    const jumping: Clock = { ...clock, now: () => clock.now().add(wrong), steady: () => passed };
    const made = shared(() => slot, jumping);
    await made.align();
    wrong = two;
    passed = 1000;
    expect(made.now()).toEqual(slot.add({ seconds: 1 }));
    expect(made.latest()).toEqual(slot.add(two));
    wrong = { hours: -2 };
    expect(made.now()).toEqual(slot.add({ seconds: 1 }));
    expect(made.latest()).toEqual(slot.add({ seconds: 1 }));
  });

  it('does not trust a hold while the machine’s clock is behind what has passed', async () => {
    let [back, passed] = [0, 0];
    const jumping: Clock = { now: () => slot.subtract({ hours: back }), sleep: () => new Promise(() => undefined), steady: () => passed };
    const gate = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<Posted>();
    bench.answer(async (post) => {
      begun.resolve(post);
      await gate.promise;
      return { kind: 'posted', messages: ['m1'] };
    });
    await createLedger({ ...bench.deps, clock: jumping, store: { ...store, time: async () => slot } }).tick();
    const post = await begun.promise;
    back = 2;
    expect(post.mayGoOn()).toBe(true);
    passed = 50_000;
    expect(post.mayGoOn()).toBe(false);
    gate.resolve();
  });

  it('rests a channel for as long as was meant when the machine’s clock jumps meanwhile', async () => {
    let wrong = {};
    bench.answer(() => {
      wrong = two;
      return { kind: 'failed', permanent: false, reason: 'busy', messages: [] };
    });
    const jumping = { ...clock, now: () => clock.now().add({ hours: 0, ...wrong }) };
    const own = { ...bench.deps, clock: jumping, store: { ...store, time: async () => clock.now() } };
    await (await createLedger(own).tick()).finished;
    bench.answer(() => ({ kind: 'posted', messages: ['m1'] }));
    await clock.advance(60_000);
    await (await createLedger(own).tick()).finished;
    expect(bench.reports.map(({ outcome }) => outcome.kind)).toEqual(['waiting', 'delivered']);
  });

  it('keeps a machine whose clock is hours ahead from taking what another serves, and from posting early', async () => {
    await store.saveSchedule(aSchedule({ id: scheduleId('d-later'), nextSlot: slot.add({ hours: 1 }) }));
    const gate = Promise.withResolvers<void>();
    const post = await postUnderWay(gate.promise, clock);
    const wrong = {
      ...bench.rival({ ...store, time: async () => clock.now() }, 'second'),
      clock: { ...clock, now: () => clock.now().add(two) },
    };
    await (await createLedger(wrong).tick()).finished;
    expect(bench.posted).toHaveLength(1);
    expect(post.mayGoOn()).toBe(true);
    gate.resolve();
  });
});
