import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleId } from '../../src/model/ids.ts';
import { destination } from '../../src/model/schedule.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { scheduleTimings } from '../../src/schedule/timings.ts';
import { type LedgerBench, openLedgerBench } from '../support/ledger-bench.ts';

let opened: LedgerBench;
let clock: LedgerBench['clock'];
let store: LedgerBench['store'];
let bench: LedgerBench['bench'];
let ledger: LedgerBench['ledger'];
let connect: LedgerBench['connect'];
let tick: LedgerBench['tick'];
let made: LedgerBench['made'];

beforeEach(async () => {
  opened = await openLedgerBench();
  ({ clock, store, bench, ledger, connect, tick, made } = opened);
});
afterEach(() => opened.close());

describe('a stop', () => {
  it('begins nothing once it is stopped, and waits for what is under way', async () => {
    await made('d-aaaaa', 'daily 08:00');
    await made('d-aaaab', 'daily 08:00');
    bench.answer(async () => {
      await clock.sleep(5000);
      return { kind: 'posted', messages: ['m'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    await ledger.tick();
    await clock.advance(0);
    let stopped = false;
    const stopping = ledger.stop(10_000).then(() => {
      stopped = true;
    });
    await clock.advance(4000);
    expect(stopped).toBe(false);
    await clock.advance(1000);
    await stopping;
    expect((await ledger.tick()).channels).toBe(0);
    expect(bench.posted).toHaveLength(1);
    expect((await store.occurrences(scheduleId('d-aaaaa'), 1))[0]?.state).toBe('delivered');
    expect((await store.nextDue())?.id).toBe('d-aaaab');
  });

  it('does not wait for a dead channel, and what was being sent there is gone on with at the next start', async () => {
    await made('d-aaaaa', 'daily 08:00');
    bench.answer(() => new Promise(() => undefined));
    await clock.set('2026-11-02T08:00:00Z');
    await ledger.tick();
    await clock.advance(0);
    const stopping = ledger.stop(3000);
    await clock.advance(3000);
    await stopping;
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    bench.find(() => ({ kind: 'found', messages: ['m'] }));
    await clock.set('2026-11-02T08:02:00Z');
    await tick(createLedger(bench.rival(await connect(), 'second')));
    expect((await store.occurrences(scheduleId('d-aaaaa'), 1))[0]).toMatchObject({ state: 'delivered', messages: ['m'] });
    expect(bench.searched).toHaveLength(1);
  });

  it('gives back what it has taken and not begun, so that another goes on at once', async () => {
    ledger = createLedger({ ...bench.deps, timings: { ...scheduleTimings, width: 1 } });
    for (const name of ['a', 'b', 'c']) await made(`d-${name}`, 'daily 08:00', { destination: destination('discord', '1', name) });
    bench.answer(async () => {
      await clock.sleep(1000);
      return { kind: 'posted', messages: ['m'] };
    });
    await clock.set('2026-11-02T08:00:00Z');
    await ledger.tick();
    await clock.advance(0);
    const stopping = ledger.stop(3000);
    await clock.advance(1000);
    await stopping;
    expect(bench.posted).toHaveLength(1);
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await tick(createLedger(bench.rival(await connect(), 'second')));
    expect(bench.posted).toHaveLength(3);
    expect(clock.sleeping).toBe(0);
  });
});
