import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { AttacheError } from '../../src/model/errors.ts';
import { utteranceId } from '../../src/model/ids.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { runOccurrence } from '../../src/schedule/run.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../contracts/store-contract.ts';
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

const run = (at = slot) => runOccurrence(bench.deps, schedule, at);

describe('one slot', () => {
  it('has an id that is the same everywhere and fits a Discord nonce', () => {
    expect(id).toBe('d-aaaaa.20261102t0800z');
    expect(slotId(schedule.id, Temporal.Instant.from('2026-11-02T08:00:30Z'))).toBe('d-aaaaa.20261102t080030z');
    expect('f-7k3qxyz2.20261102t0800z'.length).toBeLessThanOrEqual(25);
  });

  it('is posted, with its id as the key, and leaves a receipt', async () => {
    expect(await run()).toEqual({ kind: 'delivered', messages: ['m1'] });
    expect(bench.posted).toEqual([{ where: schedule.destination, key: id, at: clock.now() }]);
    expect(await store.occurrence(id)).toMatchObject({
      state: 'delivered',
      messages: ['m1'],
      fingerprint: 'k7f3',
      utterances: [`u-${slot.epochMilliseconds}`],
    });
    expect((await store.occurrence(id))?.finishedAt).toEqual(clock.now());
  });

  it('is announced before it is posted', async () => {
    const states: (string | undefined)[] = [];
    bench.answer(async () => {
      states.push((await store.occurrence(id))?.state);
      return { kind: 'posted', messages: ['m1'] };
    });
    await run();
    expect(states).toEqual(['sending']);
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
    bench.answer(() => ({ kind: 'failed', permanent: true, reason: 'No permission', messages: [] }));
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

  it('stays silent when the edition does, with the reason', async () => {
    bench.compose(() => ({ silence: 'Nothing new since Friday.' }));
    expect(await run()).toEqual({ kind: 'skipped', reason: 'Nothing new since Friday.' });
    expect(bench.posted).toEqual([]);
    expect(await store.occurrence(id)).toMatchObject({ state: 'skipped', reason: 'Nothing new since Friday.' });
  });
});

describe('a slot that goes wrong', () => {
  it('is tried three times, further and further apart, when nothing was sent', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'Discord answered 503.', messages: [] }));
    const running = run();
    await clock.advance(60_000);
    expect(await running).toEqual({ kind: 'failed', reason: 'Discord answered 503.' });
    expect(bench.posted.map((post) => post.at.toString())).toEqual([
      '2026-11-02T08:00:07Z',
      '2026-11-02T08:00:09Z',
      '2026-11-02T08:00:17Z',
    ]);
    expect(new Set(bench.posted.map((post) => post.key))).toEqual(new Set([id]));
    expect((await store.schedule(schedule.id))?.state).toBe('active');
  });

  it('is delivered by a later try', async () => {
    bench.answer(() =>
      bench.posted.length < 3 ? { kind: 'failed', permanent: false, reason: 'busy', messages: [] } : { kind: 'posted', messages: ['m'] },
    );
    const running = run();
    await clock.advance(60_000);
    expect((await running).kind).toBe('delivered');
    expect(clock.sleeping).toBe(0);
  });

  it('is not tried again when a part of it is out', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'busy', messages: ['m1'] }));
    expect(await run()).toEqual({ kind: 'failed', reason: 'busy. Only its first part was posted; the rest was not sent.' });
    expect(bench.posted).toHaveLength(1);
    expect((await store.occurrence(id))?.messages).toEqual(['m1']);
  });

  it('is never posted again when nobody knows whether it arrived', async () => {
    bench.answer(() => ({ kind: 'uncertain', reason: 'Slack did not answer.', messages: [] }));
    const outcome = await run();
    expect(outcome).toMatchObject({
      kind: 'failed',
      reason: expect.stringContaining('It is not certain whether the digest arrived (Slack did not answer)'),
    });
    await run();
    expect(bench.posted).toHaveLength(1);
    expect(await store.hadBy(schedule.destination)).toEqual(new Set());
  });

  it('is given up as uncertain after a minute without an answer', async () => {
    bench.answer(() => new Promise(() => undefined));
    const running = run();
    await clock.advance(59_999);
    expect((await store.occurrence(id))?.state).toBe('sending');
    await clock.advance(1);
    expect(await running).toMatchObject({ kind: 'failed', reason: expect.stringContaining('no answer within 60 seconds') });
  });

  it('is uncertain when the platform throws', async () => {
    bench.answer(() => {
      throw new Error('socket hang up at 10.0.0.1');
    });
    expect(await run()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not certain') });
    expect((await store.occurrence(id))?.reason).not.toContain('10.0.0.1');
  });

  it('pauses its schedule, and keeps it, when the channel cannot be posted to', async () => {
    bench.answer(() => ({ kind: 'failed', permanent: true, reason: 'The bot may not post in this channel', messages: [] }));
    await run();
    expect(await store.schedule(schedule.id)).toMatchObject({ state: 'paused', nextSlot: null });
    expect((await store.occurrence(id))?.reason).toBe('The bot may not post in this channel. The schedule is paused until it is resumed.');
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

  it('says delivered only when its receipt was still open', async () => {
    bench.answer(async () => {
      await store.update(id, { state: 'failed', at: clock.now(), reason: 'given up' });
      return { kind: 'posted', messages: ['m1'] };
    });
    expect(await run()).toEqual({ kind: 'elsewhere' });
    expect((await store.occurrence(id))?.state).toBe('failed');
  });

  it('begins no further try once the bot stops', async () => {
    const stopping = new AbortController();
    bench.answer(() => ({ kind: 'failed', permanent: false, reason: 'busy', messages: [] }));
    const running = runOccurrence({ ...bench.deps, signal: stopping.signal }, schedule, slot);
    await clock.advance(0);
    stopping.abort();
    expect(await running).toEqual({ kind: 'failed', reason: 'busy.' });
    expect(bench.posted).toHaveLength(1);
  });

  it('carries utterances into what the channel has had only when delivered', async () => {
    bench.compose(() => ({
      reply: { visibility: 'public', blocks: [] },
      utterances: [utteranceId('u-new')],
      fingerprint: 'aaaa',
      receipt: aReceipt(),
    }));
    bench.answer(() => ({ kind: 'failed', permanent: true, reason: 'gone', messages: [] }));
    await run();
    expect(await store.hadBy(schedule.destination)).toEqual(new Set());
  });
});
