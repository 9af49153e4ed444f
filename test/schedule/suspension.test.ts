import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleId } from '../../src/model/ids.ts';
import type { PostFault, Told } from '../../src/model/post-result.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { destination } from '../../src/model/schedule.ts';
import type { Tell } from '../../src/schedule/deliver.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';
import type { DigestBench } from '../support/digest-bench.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { createManualClock } from '../support/manual-clock.ts';

const known = scheduleId('d-aaaaa');
const daily = (changes: Partial<Schedule> = {}): Schedule =>
  aSchedule({
    recurrence: { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour: 8, minute: 0, zone: 'Europe/London' },
    nextSlot: Temporal.Instant.from('2026-03-27T08:00:00Z'),
    createdAt: Temporal.Instant.from('2026-03-01T00:00:00Z'),
    owner: 'U0PERSON01',
    ...changes,
  });

let store: Store;
let clock: ManualClock;
let bench: DigestBench;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2026-03-27T08:00:00Z');
  bench = createDigestBench(store, clock);
});
afterEach(async () => {
  await store.close();
});

const refuse = (fault: PostFault, more: object = {}): void =>
  bench.answer(() => ({ kind: 'failed', permanent: true, fault, reason: 'The bot may not post in this channel', messages: [], ...more }));
const tick = async (at?: string, deps = bench.deps): Promise<void> => {
  if (at !== undefined) await clock.set(at);
  await (await createLedger(deps).tick()).finished;
};
const state = async () => (await store.schedule(known))?.state;

describe('a channel that does not take posts', () => {
  it.each(['permission', 'archived', 'gone', 'revoked'] as const)(
    'suspends its schedule, which is kept with the reason and a remedy: %s',
    async (fault) => {
      await store.saveSchedule(daily());
      refuse(fault);
      await tick();
      expect(await store.schedule(known)).toMatchObject({
        state: 'suspended',
        suspension: { fault, reason: 'The bot may not post in this channel.', remedy: expect.stringMatching(/\w+\.$/), since: clock.now() },
      });
      expect((await store.occurrences(known, 1))[0]).toMatchObject({
        state: 'failed',
        reason: expect.stringContaining('The schedule is suspended.'),
      });
    },
  );

  it.each([
    ['refused', true],
    ['unreachable', false],
    ['limited', false],
  ] as const)('does not suspend it for what is not the channel’s fault: %s', async (fault, permanent) => {
    await store.saveSchedule(daily());
    refuse(fault, { permanent });
    await tick();
    expect(await state()).toBe('active');
    expect(bench.told.map(({ text }) => text).join(' ')).not.toContain('suspended');
  });

  it('tells the person who made it, privately and once, with the remedy', async () => {
    await store.saveSchedule(daily());
    refuse('permission', { remedy: 'Invite the bot with /invite.' });
    await tick();
    expect(bench.told).toMatchObject([{ person: 'U0PERSON01' }]);
    expect(bench.told[0]?.text).toContain('d-aaaaa');
    expect(bench.told[0]?.text).toContain('The bot may not post in this channel.');
    expect(bench.told[0]?.text).toContain('Invite the bot with /invite.');
    await tick('2026-03-28T08:00:00Z');
    await tick('2026-03-29T07:00:00Z');
    expect(bench.posted).toHaveLength(3);
    expect(bench.told).toHaveLength(1);
    expect(bench.logged.join(' ')).not.toContain('U0PERSON01');
  });

  it('names the topic by its title', async () => {
    await store.saveSchedule(daily());
    refuse('permission');
    await tick(undefined, { ...bench.deps, titleOf: (topic) => (topic === daily().topic ? 'Ice on the roads' : topic) });
    expect(bench.told[0]?.text).toContain('d-aaaaa (Ice on the roads, ');
  });

  it('tells a person once who has several digests there', async () => {
    for (const name of ['d-1', 'd-2', 'd-3']) await store.saveSchedule(daily({ id: scheduleId(name) }));
    refuse('gone');
    await tick();
    expect((await store.schedules()).map((each) => each.state)).toEqual(['suspended', 'suspended', 'suspended']);
    expect(bench.told).toHaveLength(1);
  });

  it('is only logged where nobody is known, as for the schedule file', async () => {
    await store.saveSchedule(daily({ owner: null, origin: 'file' }));
    refuse('permission');
    await tick();
    expect(bench.told).toEqual([]);
    expect(bench.logged).toContain('A schedule is suspended.');
  });

  /** Three days on which the word goes out as `answers` say, one after the other; how often it was sent. */
  const threeDays = async (...answers: readonly (Told | Error)[]): Promise<number> => {
    let asked = 0;
    const tell: Tell = async () => {
      const answer = answers[asked] ?? 'told';
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    for (const at of [undefined, '2026-03-28T08:00:00Z', '2026-03-29T07:00:00Z']) await tick(at, { ...bench.deps, tell });
    return asked;
  };

  it.each([new Error('no route'), 'unclear'] as const)(
    'does not tell twice when the word may have arrived, and says so in the log: %s',
    async (answer) => {
      await store.saveSchedule(daily());
      refuse('permission');
      expect(await threeDays(answer)).toBe(1);
      expect(bench.logged).toContain('The person who made a schedule could not be told about it.');
    },
  );

  it('tells again at the next try when the word did not arrive, until it does', async () => {
    await store.saveSchedule(daily());
    refuse('permission');
    expect(await threeDays('missed', 'told')).toBe(2);
  });

  it('tries that once a day for several digests of one person, and not for ever', async () => {
    for (const name of ['d-1', 'd-2']) await store.saveSchedule(daily({ id: scheduleId(name) }));
    refuse('permission');
    expect(await threeDays('missed', 'missed', 'missed')).toBe(3);
    let asked = 0;
    const tell: Tell = async () => {
      asked += 1;
      return 'missed';
    };
    for (let day = 1; day <= 20; day += 1) await tick(clock.now().add({ hours: 24 }).toString(), { ...bench.deps, tell });
    expect(bench.posted.length).toBeGreaterThan(30);
    expect(asked).toBeLessThanOrEqual(5);
  });
});

describe('a suspended schedule', () => {
  const suspend = async (changes: Partial<Schedule> = {}): Promise<void> => {
    await store.saveSchedule(daily(changes));
    refuse('permission');
    await tick();
  };

  it('is tried once a day, also over the night that is an hour shorter, and is active again when the channel takes a post', async () => {
    await suspend();
    expect((await store.schedule(known))?.nextSlot?.toString()).toBe('2026-03-28T08:00:00Z');
    await tick('2026-03-28T08:00:00Z');
    expect((await store.schedule(known))?.nextSlot?.toString()).toBe('2026-03-29T07:00:00Z');
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await tick('2026-03-29T07:00:00Z');
    expect(await store.schedule(known)).toMatchObject({ state: 'active', suspension: null });
    expect((await store.schedule(known))?.nextSlot?.toString()).toBe('2026-03-30T07:00:00Z');
    expect(bench.posted).toHaveLength(3);
  });

  it('is tried once a day when it is to run every quarter of an hour', async () => {
    await suspend({ recurrence: { kind: 'cron', expression: '*/15 * * * *', zone: 'UTC' } });
    for (let quarter = 1; quarter <= 96; quarter++) await tick(clock.now().add({ minutes: 15 }).toString());
    expect(bench.posted).toHaveLength(2);
    expect(await store.occurrences(known, 10)).toHaveLength(2);
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    for (let quarter = 1; quarter <= 96; quarter++) await tick(clock.now().add({ minutes: 15 }).toString());
    expect(bench.posted.length).toBeGreaterThan(3);
  });

  it('is not tried late: the next slot will do', async () => {
    await suspend();
    await tick('2026-03-28T09:00:00Z');
    expect(bench.posted).toHaveLength(1);
    expect((await store.schedule(known))?.nextSlot?.toString()).toBe('2026-03-29T07:00:00Z');
    expect(await store.occurrences(known, 10)).toHaveLength(1);
  });

  it('is listed with why, and can be resumed and paused by hand', async () => {
    await suspend();
    const where = daily().destination;
    const digests = createDigests({
      store,
      clock,
      texts: english,
      compose: bench.deps.compose,
      titleOf: bench.deps.titleOf,
      zone: 'Europe/London',
    });
    expect(
      (await digests.list(where)).map(({ schedule, nextRuns }) => [schedule.state, schedule.suspension?.fault, nextRuns.map(String)]),
    ).toEqual([['suspended', 'permission', ['2026-03-28T08:00:00Z']]]);
    expect((await digests.suspended(null)).map(({ id }) => id)).toEqual([known]);
    const resumed = await digests.setState(where, known, 'active');
    expect(resumed.ok && resumed.value.schedule).toMatchObject({ state: 'active', suspension: null });
    expect(await digests.suspended(null)).toEqual([]);
    refuse('permission');
    await tick('2026-03-28T08:00:00Z');
    expect(bench.told).toHaveLength(2);
    const paused = await digests.setState(where, known, 'paused');
    expect(paused.ok && paused.value.schedule).toMatchObject({ state: 'paused', suspension: null, nextSlot: null });
  });

  it('holds up no other channel', async () => {
    await store.saveSchedule(daily({ id: scheduleId('d-other'), destination: destination('slack', 'T1', 'C2') }));
    await suspend();
    bench.answer(({ where }) =>
      where === daily().destination
        ? { kind: 'failed', permanent: true, fault: 'permission', reason: 'no', messages: [] }
        : { kind: 'posted', messages: ['m'] },
    );
    await tick('2026-03-28T08:00:00Z');
    expect(
      bench.reports
        .slice(-2)
        .map((each) => [each.schedule, each.outcome.kind])
        .toSorted(),
    ).toEqual([
      ['d-aaaaa', 'failed'],
      ['d-other', 'delivered'],
    ]);
  });
});
