import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scheduleId, topicId } from '../../src/model/ids.ts';
import type { Result } from '../../src/model/result.ts';
import { destination } from '../../src/model/schedule.ts';
import { type Topic, topicOfWords } from '../../src/model/topic.ts';
import type { Digests } from '../../src/schedule/digests.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';
import type { DigestBench } from '../support/digest-bench.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { createManualClock } from '../support/manual-clock.ts';

const here = destination('discord', '1', '2');
const there = destination('discord', '1', '3');
const topic: Topic = {
  id: topicId('transatlantic-relations'),
  title: 'Transatlantic relations',
  aliases: [],
  description: '',
  terms: [],
  people: [],
};
const policy = { missed: 'once', whenEmpty: 'archive' } as const;

let store: Store;
let clock: ManualClock;
let bench: DigestBench;
let digests: Digests;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2026-10-30T12:00:00Z');
  bench = createDigestBench(store, clock);
  digests = createDigests({
    store,
    clock,
    texts: english,
    compose: bench.deps.compose,
    titleOf: (id) => (id === topic.id ? topic.title : id),
    zone: 'Europe/London',
  });
});
afterEach(async () => {
  await store.close();
});

const value = <Value>(result: Result<Value, string>): Value => {
  if (!result.ok) throw new Error(result.failure);
  return result.value;
};
const failure = (result: Result<unknown, string>): string => (result.ok ? 'it was accepted' : result.failure);
const add = (when: string, where = here) => digests.add(where, topic, when, policy);

describe('scheduling a digest', () => {
  it('answers with the time in words and the next three runs', async () => {
    const view = value(await add('weekdays 8am'));
    expect(view.when).toBe('weekdays 08:00 Europe/London');
    expect(view.schedule.id).toMatch(/^d-[0-9a-hjkmnp-tv-z]{5}$/);
    expect(view.nextRuns.map(String)).toEqual(['2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z', '2026-11-04T08:00:00Z']);
    expect(view.last).toBeNull();
    expect(await digests.next(null)).toEqual({ schedule: view.schedule, at: view.nextRuns[0] });
  });

  it('passes on what is wrong with the time and changes nothing', async () => {
    expect(failure(await add('weekdays 25:00'))).toContain('"25:00" is no time of day');
    expect(await digests.list(here)).toEqual([]);
    expect(await digests.next(null)).toBeNull();
  });

  it('refuses the same digest twice in one channel, even at the same moment, but not in another', async () => {
    const both = await Promise.all([add('weekdays 08:00'), add('mon-fri 8am London')]);
    expect(both.map((each) => each.ok)).toEqual([true, false]);
    expect(failure(await add('weekdays 8:00'))).toContain('already has Transatlantic relations, weekdays 08:00 Europe/London: it is d-');
    expect((await add('weekdays 08:00', there)).ok).toBe(true);
    expect((await add('weekdays 09:00')).ok).toBe(true);
  });

  it('is added once where two processes are asked for it at the same moment', async () => {
    const later = createManualClock('2026-10-30T12:00:01Z');
    const elsewhere = createDigests({ ...bench.deps, store, clock: later, zone: 'Europe/London' });
    const words = (typed: string): Topic => topicOfWords(typed.split(' ')) ?? topic;
    const both = await Promise.all([
      digests.add(here, words('EU aid'), 'weekdays 08:00', policy),
      elsewhere.add(here, words('eu aid'), 'weekdays 8am', policy),
    ]);
    expect(both.map((each) => each.ok).toSorted()).toEqual([false, true]);
    expect(both.map(failure).join(' ')).toContain('already has words:');
    expect(await digests.list(here)).toHaveLength(1);
  });

  it('gets another id where it comes again and receipts of its first life are kept', async () => {
    const first = value(await add('daily 08:00')).schedule.id;
    value(await digests.remove(here, first));
    expect(value(await add('daily 08:00')).schedule.id).toBe(first);
    await store.skip(
      { id: first, destination: here },
      [{ id: slotId(first, clock.now()), slot: clock.now(), reason: 'missed' }],
      clock.now(),
    );
    value(await digests.remove(here, first));
    const second = value(await add('daily 08:00'));
    expect([second.schedule.id === first, second.last]).toEqual([false, null]);
  });

  it('allows 25 in a channel and no more', async () => {
    for (let hour = 0; hour < 25; hour++) value(await add(`daily ${hour % 24}:${hour < 24 ? '00' : '30'}`));
    expect(failure(await add('daily 12:45'))).toContain('25 schedules');
    expect(await digests.list(here)).toHaveLength(25);
    expect((await add('daily 12:45', there)).ok).toBe(true);
  });
});

describe('looking after the digests of a channel', () => {
  it('pauses and resumes from now on, without making up for what passed', async () => {
    const { schedule } = value(await add('daily 08:00'));
    const paused = value(await digests.setState(here, schedule.id, 'paused'));
    expect([paused.schedule.state, paused.nextRuns]).toEqual(['paused', []]);
    expect(await digests.next(null)).toBeNull();
    await clock.set('2026-11-05T09:00:00Z');
    const resumed = value(await digests.setState(here, schedule.id, 'active'));
    expect(resumed.nextRuns[0]?.toString()).toBe('2026-11-06T08:00:00Z');
    expect(value(await digests.setState(here, schedule.id, 'active'))).toEqual(resumed);
    await (await createLedger(bench.deps).tick()).finished;
    expect(bench.reports).toEqual([]);
  });

  it('does not bring back what is removed in the same moment', async () => {
    const { id } = value(await add('weekdays 08:00')).schedule;
    const replaceSchedule: Store['replaceSchedule'] = async (schedule) => {
      await digests.remove(here, id);
      return store.replaceSchedule(schedule);
    };
    const slow = createDigests({ ...bench.deps, store: { ...store, replaceSchedule }, zone: 'Europe/London' });
    expect(failure(await slow.setState(here, id, 'paused'))).toContain('no schedules yet');
    expect(await digests.list(here)).toEqual([]);
  });

  it('finds a schedule by the beginning of its id, with or without the letter', async () => {
    const { schedule } = value(await add('daily 08:00'));
    expect(value(await digests.setState(here, scheduleId(schedule.id.slice(0, 4)), 'paused')).schedule.id).toBe(schedule.id);
    expect(value(await digests.remove(here, scheduleId(schedule.id.slice(2, 5)))).id).toBe(schedule.id);
    expect(await digests.list(here)).toEqual([]);
  });

  it('never touches the schedule of another channel', async () => {
    const { schedule } = value(await add('daily 08:00', there));
    expect(failure(await digests.remove(here, schedule.id))).toContain('no schedules yet');
    expect(failure(await digests.setState(here, schedule.id, 'paused'))).toContain('no schedules yet');
    expect(await digests.list(here)).toEqual([]);
    expect(await digests.list(there)).toHaveLength(1);
  });

  it('names what there is when an id fits none or several', async () => {
    await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaaa') }));
    await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaab') }));
    expect(failure(await digests.remove(here, scheduleId('d-zzz')))).toContain(
      'it has d-aaaaa (Transatlantic relations, weekdays 08:00 Europe/London); d-aaaab',
    );
    expect(failure(await digests.remove(here, scheduleId('aaa')))).toContain('Several schedules begin with “aaa”');
    expect(value(await digests.remove(here, scheduleId('d-aaaab'))).id).toBe('d-aaaab');
  });

  it('does not remove what the schedule file would bring back', async () => {
    await store.saveSchedule(aSchedule({ origin: 'file' }));
    expect(failure(await digests.remove(here, scheduleId('d-aaaaa')))).toContain('schedule file');
    expect((await digests.setState(here, scheduleId('d-aaaaa'), 'paused')).ok).toBe(true);
  });

  it('shows what became of the last run, and a due slot as the next', async () => {
    const { schedule } = value(await add('daily 08:00'));
    await clock.set('2026-10-31T08:00:20Z');
    expect((await digests.list(here))[0]?.nextRuns.map(String)).toEqual([
      '2026-10-31T08:00:00Z',
      '2026-11-01T08:00:00Z',
      '2026-11-02T08:00:00Z',
    ]);
    await (await createLedger(bench.deps).tick()).finished;
    const [view] = await digests.list(here);
    expect(view?.last).toMatchObject({ schedule: schedule.id, state: 'delivered' });
    expect(view?.nextRuns[0]?.toString()).toBe('2026-11-01T08:00:00Z');
  });
});

describe('a preview', () => {
  const moment = Temporal.Instant.from('2026-11-01T10:00:00Z');

  it('is made from the same request as the post, and posts nothing', async () => {
    const { schedule } = value(await add('daily 08:00'));
    await clock.set('2026-10-31T08:00:00Z');
    await (await createLedger(bench.deps).tick()).finished;
    const reply = await digests.preview(here, topic, moment);
    expect(reply.blocks).toEqual([{ kind: 'heading', text: 'Digest' }]);
    expect(bench.posted).toHaveLength(1);
    const request = bench.requests.at(-1);
    expect(request?.schedule?.id).toBe(schedule.id);
    expect(request?.window).toEqual({ from: Temporal.Instant.from('2026-10-31T08:00:00Z'), to: moment });
    expect([request?.slot, request?.lateBy]).toEqual([moment, 0]);
    expect(bench.requests.at(-1)?.had.size).toBe(1);
    expect(await store.occurrences(schedule.id, 5)).toHaveLength(1);
  });

  it('draws on everything where there is no channel', async () => {
    await digests.preview(null, topic, moment);
    expect(bench.requests.at(-1)).toMatchObject({ schedule: null, window: { from: null }, whenEmpty: 'archive' });
  });

  it('says when nothing would be posted', async () => {
    bench.compose(() => ({ silence: 'Nothing new since Friday.' }));
    expect(await digests.preview(here, topic, moment)).toEqual({
      visibility: 'private',
      blocks: [{ kind: 'paragraph', children: [{ kind: 'text', text: 'Nothing would be posted: Nothing new since Friday.' }] }],
    });
  });
});

describe('the receipt of an edition', () => {
  const delivered = async (): Promise<string> => {
    const { schedule } = value(await add('daily 08:00'));
    bench.answer(async ({ arrived, sent }) => {
      if (sent.length > 0) return { kind: 'posted', messages: [...sent, 'm2'] };
      await arrived('m1');
      return { kind: 'failed', permanent: false, reason: 'Discord answered 503', messages: ['m1'] };
    });
    await clock.set('2026-10-31T08:00:00Z');
    await (await createLedger(bench.deps).tick()).finished;
    await clock.set('2026-10-31T08:01:00Z');
    await (await createLedger(bench.deps).tick()).finished;
    return schedule.id;
  };

  it('says what was sent, when, and what failed in between', async () => {
    const id = await delivered();
    const kept = await digests.receipt(here, null);
    expect(kept?.occurrence).toMatchObject({ schedule: id, state: 'delivered', messages: ['m1', 'm2'], fingerprint: 'k7f3' });
    expect(kept?.zone).toBe('Europe/London');
    expect(kept?.receipt).toEqual(aReceipt());
    expect(kept?.events.map(({ at, what }) => [at.toString(), what])).toEqual([
      ['2026-10-31T08:00:00Z', 'Part 1 was posted.'],
      ['2026-10-31T08:00:00Z', 'Try 1 failed: Discord answered 503.'],
    ]);
  });

  it('is found by the beginning of its fingerprint, in its own channel only', async () => {
    await delivered();
    expect((await digests.receipt(here, ' K7F3 '))?.occurrence.fingerprint).toBe('k7f3');
    expect(await digests.receipt(here, 'k7f')).toBeNull();
    expect(await digests.receipt(here, 'zzzz')).toBeNull();
    expect(await digests.receipt(there, null)).toBeNull();
    expect(await digests.receipt(there, 'k7f3')).toBeNull();
  });

  it('outlives its schedule, and is none where what is stored cannot be read', async () => {
    const id = scheduleId(await delivered());
    value(await digests.remove(here, id));
    expect((await digests.receipt(here, null))?.zone).toBe('Europe/London');
    const slot = Temporal.Instant.from('2026-11-02T08:00:00Z');
    const claim = { id: slotId(id, slot), schedule: id, destination: here, slot, at: slot, holder: 'x' };
    await store.claim(claim);
    await store.update(claim.id, { state: 'sending', at: slot, holder: 'x', receipt: '{"articles":7}' });
    expect(await digests.receipt(here, null)).toMatchObject({ occurrence: { state: 'sending' }, receipt: null });
  });
});
