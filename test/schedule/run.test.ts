import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttacheError } from '../../src/model/errors.ts';
import { utteranceId } from '../../src/model/ids.ts';
import { createComposer } from '../../src/schedule/compose-edition.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { runOccurrence } from '../../src/schedule/run.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../support/a-schedule.ts';
import type { DigestBench } from '../support/digest-bench.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { createManualClock } from '../support/manual-clock.ts';

const slot = Temporal.Instant.from('2026-11-02T08:00:00Z');
const schedule = aSchedule();
const id = slotId(schedule.id, slot);

let store: Store;
let clock: ManualClock;
let bench: DigestBench;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2026-11-02T08:00:07Z');
  bench = createDigestBench(store, clock);
  await store.saveSchedule(schedule);
});
afterEach(async () => {
  await store.close();
});

/** Runs a slot of the schedule that is due then. */
const run = async (at = slot, deps = bench.deps) => {
  const due = { ...schedule, nextSlot: at };
  await store.saveSchedule(due);
  return runOccurrence(deps, createComposer(deps), due, at, null);
};
const kept = async () => (await store.delivery(schedule.destination, null)) ?? null;

describe('one slot', () => {
  it('has an id that is the same everywhere and fits a Discord nonce', () => {
    expect(id).toBe('d-aaaaa.20261102t0800z');
    expect(slotId(schedule.id, Temporal.Instant.from('2026-11-02T08:00:30Z'))).toBe('d-aaaaa.20261102t080030z');
    expect('f-7k3qxyz2.20261102t0800z'.length).toBeLessThanOrEqual(25);
  });

  it('is posted, with its id as the key, and leaves a receipt', async () => {
    expect(await run()).toEqual({ kind: 'delivered', messages: ['m1'] });
    expect(bench.posted).toMatchObject([{ where: schedule.destination, key: id, at: clock.now(), sent: [], text: 'Digest' }]);
    expect(bench.searched).toEqual([]);
    expect(await kept()).toMatchObject({
      state: 'delivered',
      messages: ['m1'],
      fingerprint: 'k7f3',
      utterances: [`u-${slot.epochMilliseconds}`],
      finishedAt: clock.now(),
      tries: 1,
      doubt: false,
      composed: null,
      receipt: JSON.stringify(aReceipt()),
    });
  });

  it('is stored with its edition, as in doubt, before it is posted', async () => {
    const before: unknown[] = [];
    bench.answer(async () => {
      before.push(await kept());
      return { kind: 'posted', messages: ['m1'] };
    });
    await run();
    expect(before).toMatchObject([
      { state: 'sending', doubt: true, tries: 1, firstTry: clock.now(), composed: expect.stringContaining('Digest'), holder: 'first' },
    ]);
  });

  it('writes each part down as it arrives, before the next one is sent', async () => {
    const seen: (readonly string[] | undefined)[] = [];
    bench.answer(async ({ arrived }) => {
      for (const part of ['m1', 'm2', 'm3']) {
        await clock.sleep(1000);
        await arrived(part);
        seen.push((await kept())?.messages);
      }
      return { kind: 'posted', messages: ['m1', 'm2', 'm3'] };
    });
    const running = run();
    await clock.advance(3000);
    expect(await running).toEqual({ kind: 'delivered', messages: ['m1', 'm2', 'm3'] });
    expect(seen).toEqual([['m1'], ['m1', 'm2'], ['m1', 'm2', 'm3']]);
    expect((await kept())?.events.map(({ at, what }) => [at.toString(), what])).toEqual([
      ['2026-11-02T08:00:08Z', 'Part 1 was posted.'],
      ['2026-11-02T08:00:09Z', 'Part 2 was posted.'],
      ['2026-11-02T08:00:10Z', 'Part 3 was posted.'],
    ]);
  });

  it('is posted once, however often it is run', async () => {
    const outcomes = await Promise.all([run(), run(), run()]);
    outcomes.push(await run());
    expect(outcomes.map((each) => each.kind).sort()).toEqual(['delivered', 'elsewhere', 'elsewhere', 'elsewhere']);
    expect(bench.posted).toHaveLength(1);
  });

  it('covers everything the first time, and later what came since the last delivered slot', async () => {
    await run();
    const failing = slot.add({ hours: 24 });
    bench.answer(() => ({ kind: 'failed', permanent: true, fault: 'refused', reason: 'Too long', messages: [] }));
    await run(failing);
    const third = slot.add({ hours: 48 });
    await run(third);
    expect(bench.requests.map((each) => each.window)).toEqual([
      { from: null, to: slot },
      { from: slot, to: failing },
      { from: slot, to: third },
    ]);
    expect(bench.requests[0]?.lateBy).toBe(7000);
    expect([...(bench.requests[2]?.had ?? [])]).toEqual([`u-${slot.epochMilliseconds}`]);
  });

  it('stays silent when the edition does, with the reason and the receipt', async () => {
    bench.compose(() => ({ silence: 'Nothing new since Friday.', receipt: aReceipt({ fingerprint: null }) }));
    expect(await run()).toEqual({ kind: 'skipped', reason: 'Nothing new since Friday.' });
    expect(bench.posted).toEqual([]);
    const { state, reason, receipt } = (await kept()) ?? {};
    expect([state, reason, receipt]).toEqual(['skipped', 'Nothing new since Friday.', JSON.stringify(aReceipt({ fingerprint: null }))]);
  });
});

describe('a slot that goes wrong', () => {
  it('goes back to the store with the time of the next try when nothing was sent', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'Discord answered 503.', messages: [] }));
    expect(await run()).toEqual({
      kind: 'waiting',
      reason: 'Discord answered 503.',
      after: 30_000,
    });
    expect(await kept()).toMatchObject({
      state: 'sending',
      doubt: false,
      tries: 1,
      events: [{ what: 'Try 1 failed: Discord answered 503.' }],
    });
    expect(clock.sleeping).toBe(0);
  });

  it('waits as long as the platform asks', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: false, fault: 'limited', reason: 'busy', messages: [], retryAfter: 600_000 }));
    expect(await run()).toMatchObject({ kind: 'waiting', after: 600_000 });
  });

  it('keeps the parts that are out when a later one fails', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'busy', messages: ['m1'] }));
    expect((await run()).kind).toBe('waiting');
    expect(await kept()).toMatchObject({ state: 'sending', messages: ['m1'], doubt: false });
  });

  it('stays in doubt when nobody knows whether it arrived', async () => {
    bench.answer(() => ({ kind: 'uncertain', reason: 'Slack did not answer.', messages: ['m1'] }));
    expect((await run()).kind).toBe('waiting');
    expect(await kept()).toMatchObject({ state: 'sending', messages: ['m1'], doubt: true });
    expect(await store.hadBy(schedule.destination)).toEqual(new Set());
  });

  it('is in doubt after 75 seconds without an answer or a part', async () => {
    bench.answer(async ({ arrived }) => {
      await clock.sleep(60_000);
      await arrived('m1');
      return new Promise(() => undefined);
    });
    const running = run();
    await clock.advance(134_999);
    expect((await kept())?.events).toHaveLength(1);
    await clock.advance(1);
    expect(await running).toMatchObject({ kind: 'waiting', reason: 'there was no answer within 75 seconds' });
    expect(await kept()).toMatchObject({ doubt: true, messages: ['m1'] });
    expect(clock.sleeping).toBe(0);
  });

  it('waits neither longer nor shorter when the machine’s clock is set meanwhile', async () => {
    let [wrong, settled] = [0, false];
    const jumping = {
      ...clock,
      now: () => clock.now().add({ hours: wrong }),
      steady: () => clock.now().epochMilliseconds,
    };
    bench.answer(async ({ arrived }) => {
      await clock.sleep(60_000);
      await arrived('m1');
      return new Promise(() => undefined);
    });
    const running = run(slot, { ...bench.deps, clock: jumping }).finally(() => {
      settled = true;
    });
    for (const [hours, milliseconds] of [
      [2, 60_000],
      [-2, 74_999],
    ] as const) {
      wrong = hours;
      await clock.advance(milliseconds);
    }
    expect(settled).toBe(false);
    await clock.advance(1);
    expect(await running).toMatchObject({ kind: 'waiting', reason: 'there was no answer within 75 seconds' });
    expect(clock.sleeping).toBe(0);
  });

  it('is in doubt when the platform throws, and its words stay out of the receipt', async () => {
    bench.answer(() => {
      throw new Error('socket hang up at 10.0.0.1');
    });
    expect((await run()).kind).toBe('waiting');
    expect(await kept()).toMatchObject({ doubt: true });
    expect(JSON.stringify((await kept())?.events)).not.toContain('10.0.0.1');
  });

  it('fails alone when its own content is refused', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: true, fault: 'refused', reason: 'A block is too long', messages: ['m1', 'm2'] }));
    expect(await run()).toEqual({
      kind: 'failed',
      reason: 'A block is too long. Its first 2 parts were posted; the rest was not sent.',
    });
    expect((await store.schedule(schedule.id))?.state).toBe('active');
  });

  it('fails with a sentence when the edition cannot be composed, and keeps the error for the log', async () => {
    bench.compose(() => {
      throw new TypeError('undefined is not a function');
    });
    expect(await run()).toEqual({ kind: 'failed', reason: 'The digest could not be composed; the log says why.' });
    bench.compose(() => {
      throw new AttacheError('bad-data', 'There is no topic "x".');
    });
    expect(await run(slot.add({ hours: 24 }))).toEqual({ kind: 'failed', reason: 'There is no topic "x".' });
    expect(bench.posted).toEqual([]);
    expect(bench.logged.filter((line) => line.includes('could not be composed'))).toHaveLength(2);
  });

  it('sends no further part once another process has taken it over', async () => {
    const sent: string[] = [];
    bench.answer(async ({ arrived }) => {
      for (const part of ['m1', 'm2', 'm3']) {
        sent.push(part);
        if (part === 'm2') await store.takeOver(id, 'first', 'second');
        await arrived(part);
      }
      return { kind: 'posted', messages: sent };
    });
    expect(await run()).toEqual({ kind: 'elsewhere' });
    expect(sent).toEqual(['m1', 'm2']);
    expect(await kept()).toMatchObject({ state: 'sending', messages: ['m1'], holder: 'second', doubt: true });
  });

  it('waits without a penalty when the bot stops before it could be sent', async () => {
    const stopping = new AbortController();
    bench.answer(() => {
      stopping.abort();
      return { kind: 'failed', permanent: false, fault: 'stopping', reason: 'The bot is stopping.', messages: [] };
    });
    expect(await run(slot, { ...bench.deps, signal: stopping.signal })).toMatchObject({ kind: 'waiting', after: 0 });
    expect(await kept()).toMatchObject({ state: 'sending', doubt: false, events: [] });
  });

  it('carries utterances into what the channel has had only when delivered', async () => {
    bench.compose(() => ({
      reply: { visibility: 'public', blocks: [] },
      utterances: [utteranceId('u-new')],
      items: [{ utterances: [utteranceId('u-new')], end: 0, news: true }],
      fingerprint: 'aaaa',
      receipt: aReceipt(),
    }));
    bench.answer(() => ({ kind: 'failed', permanent: true, reason: 'gone', messages: [] }));
    await run();
    expect(await store.hadBy(schedule.destination)).toEqual(new Set());
  });
});
