import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleId } from '../../src/model/ids.ts';
import type { PostResult } from '../../src/model/post-result.ts';
import { destination } from '../../src/model/schedule.ts';
import { createLedger, type Ledger } from '../../src/schedule/ledger.ts';
import type { RunDeps } from '../../src/schedule/run-deps.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench, type DigestBench } from '../support/digest-bench.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const slot = Temporal.Instant.from('2026-11-02T08:00:00Z');
const schedule = aSchedule();
const AWAY: PostResult = { kind: 'failed', permanent: false, fault: 'away', reason: 'Discord is not connected.', messages: [] };

let folder: string;
let store: Store;
let other: Store;
let clock: ManualClock;
let bench: DigestBench;
let cutOff: Ledger;
let connected: Ledger;
let asked: string[];

beforeEach(async () => {
  folder = temporaryFolder('away');
  store = await openSqliteStore(join(folder, 'state.db'));
  other = await openSqliteStore(join(folder, 'state.db'));
  clock = createManualClock(slot);
  bench = createDigestBench(store, clock);
  await store.saveSchedule(schedule);
  asked = [];
  const deps: RunDeps = {
    ...bench.deps,
    post: async (where, reply, order) => {
      if (!where.startsWith('discord')) return bench.deps.post(where, reply, order);
      asked.push(order.key);
      return AWAY;
    },
    findPost: async () => ({ kind: 'unknown', reason: 'Discord is not connected.', away: true }),
  };
  cutOff = createLedger(deps);
  connected = createLedger(bench.rival(other, 'second'));
});
afterEach(async () => {
  await store.close();
  await other.close();
  rmSync(folder, { recursive: true, force: true });
});

const tick = async (ledger: Ledger): Promise<number> => {
  const { channels, finished } = await ledger.tick();
  await finished;
  return channels;
};
const kept = async () => store.delivery(schedule.destination, null);

describe('a process that has no way to a platform', () => {
  it('leaves its channels to those that have one, at once and without having used up a try', async () => {
    await tick(cutOff);
    expect(await kept()).toMatchObject({ state: 'sending', tries: 0, doubt: false, firstTry: null });
    expect(await tick(cutOff)).toBe(0);
    await tick(connected);
    expect(bench.reports.map(({ outcome }) => outcome.kind)).toEqual(['away', 'delivered']);
    expect(await kept()).toMatchObject({ state: 'delivered', tries: 1, holder: 'second' });
    expect(asked).toHaveLength(1);
  });

  it('serves the other platforms meanwhile, and what it had taken it gives back untried', async () => {
    for (let index = 0; index < 60; index += 1)
      await store.saveSchedule(aSchedule({ id: scheduleId(`d-${index}`), destination: destination('discord', '1', `9${index}`) }));
    await store.saveSchedule(aSchedule({ id: scheduleId('d-slack'), destination: destination('slack', 'T1', 'C1') }));
    await tick(cutOff);
    expect(bench.posted.map(({ where }) => where)).toEqual(['slack:T1/C1']);
    // Those that were begun side by side, before the first was answered.
    expect(asked.length).toBeLessThanOrEqual(bench.deps.timings.width);
    await tick(connected);
    expect(bench.posted).toHaveLength(62);
  });

  it('tries again as long as it is alone, says so in the receipt once, and counts none of it', async () => {
    const { tries, tryFor } = bench.deps.timings;
    for (let half = 0; half < 22; half += 1) {
      await tick(cutOff);
      await clock.advance(30 * 60_000);
    }
    expect(asked.length).toBeGreaterThan(tries);
    expect(clock.now().since(slot).total('milliseconds')).toBeGreaterThan(tryFor);
    expect(await kept()).toMatchObject({ state: 'sending', tries: 0, events: [{ what: 'Discord is not connected.' }] });
    await tick(connected);
    expect(await kept()).toMatchObject({ state: 'delivered', tries: 1 });
  });

  it('gives up nothing that is in doubt because it cannot look; another looks', async () => {
    bench.answer(() => ({ kind: 'uncertain', reason: 'No answer.', messages: [] }));
    await tick(connected);
    for (let minute = 0; minute < 30; minute += 1) {
      await clock.advance(60_000);
      await tick(cutOff);
    }
    expect(await kept()).toMatchObject({ state: 'sending', doubt: true, tries: 1 });
    expect(asked).toEqual([]);
    bench.find(() => ({ kind: 'found', messages: ['m1'] }));
    bench.answer(() => ({ kind: 'posted', messages: ['m1'] }));
    await tick(connected);
    expect(await kept()).toMatchObject({ state: 'delivered', messages: ['m1'] });
  });

  it('ends what nobody has delivered within twelve hours', async () => {
    await tick(cutOff);
    await clock.advance(13 * 3_600_000);
    await tick(cutOff);
    expect(await store.occurrences(schedule.id, 2)).toMatchObject([{ state: 'failed', reason: expect.stringContaining('12 hours') }]);
  });
});
