import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { destination } from '../../src/model/schedule.ts';
import { createComposer } from '../../src/schedule/compose-edition.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { resumeOccurrence } from '../../src/schedule/resume.ts';
import { runOccurrence } from '../../src/schedule/run.ts';
import type { RunOutcome } from '../../src/schedule/run-deps.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../support/a-schedule.ts';
import type { DigestBench } from '../support/digest-bench.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import type { ManualClock } from '../support/manual-clock.ts';
import { createManualClock } from '../support/manual-clock.ts';

const slot = Temporal.Instant.from('2026-11-02T08:00:00Z');
const discord = aSchedule();
const slack = aSchedule({ destination: destination('slack', 'T1', 'C2') });

let store: Store;
let clock: ManualClock;
let bench: DigestBench;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock(slot);
  bench = createDigestBench(store, clock);
});
afterEach(async () => {
  await store.close();
});

/** Runs the slot until its process is gone in the middle of the post, with these parts written down. */
const crash = async (schedule = slack, parts: readonly string[] = []): Promise<void> => {
  await store.saveSchedule(schedule);
  const gone = Promise.withResolvers<void>();
  bench.answer(async ({ arrived }) => {
    for (const part of parts) await arrived(part);
    gone.resolve();
    return new Promise(() => undefined);
  });
  // With a clock of its own, which stands still as the process does.
  const deps = { ...bench.deps, clock: createManualClock(clock.now()) };
  void runOccurrence(deps, createComposer(deps), schedule, slot, null);
  await gone.promise;
  bench.answer(({ sent }) => ({ kind: 'posted', messages: [...sent, 'rest'] }));
};
const goOn = async (schedule = slack, holder = 'second'): Promise<RunOutcome> => {
  const deps = bench.rival(store, holder);
  const [delivery] = (await store.unfinished(schedule.destination)).values;
  if (delivery === undefined) throw new Error('nothing is unfinished');
  return resumeOccurrence(deps, createComposer(deps), delivery);
};
const kept = async (schedule = slack) => store.delivery(schedule.destination, null);

describe('a digest whose process went away while it was sent', () => {
  it('is looked for first, and only what is missing is sent, under the same key', async () => {
    await crash(slack, ['m1']);
    bench.find(() => ({ kind: 'found', messages: ['m1', 'm2'] }));
    bench.compose(() => {
      throw new Error('the stored edition is sent, not a new one');
    });
    expect(await goOn()).toEqual({ kind: 'delivered', messages: ['m1', 'm2', 'rest'] });
    expect(bench.searched).toEqual([{ key: 'd-aaaaa.20261102t0800z', fingerprint: 'k7f3', since: slot }]);
    expect(bench.posted.map(({ key, sent, text }) => [key, sent, text])).toEqual([
      ['d-aaaaa.20261102t0800z', [], 'Digest'],
      ['d-aaaaa.20261102t0800z', ['m1', 'm2'], 'Digest'],
    ]);
    expect(await kept()).toMatchObject({ state: 'delivered', holder: 'second', tries: 2, doubt: false });
    expect((await kept())?.events.map(({ what }) => what)).toEqual([
      'Part 1 was posted.',
      'The channel was searched: 2 of its parts had arrived.',
    ]);
  });

  it('is sent again when the channel holds nothing of it', async () => {
    await crash();
    expect((await goOn()).kind).toBe('delivered');
    expect(bench.posted.map(({ sent }) => sent)).toEqual([[], []]);
  });

  it('keeps what it knows when somebody has deleted a part since', async () => {
    await crash(slack, ['m1', 'm2']);
    bench.find(() => ({ kind: 'found', messages: [] }));
    expect(await goOn()).toEqual({ kind: 'delivered', messages: ['m1', 'm2', 'rest'] });
  });

  it('goes to one of two that take it over at once', async () => {
    await crash();
    const outcomes = await Promise.all([goOn(slack, 'second'), goOn(slack, 'third')]);
    expect(outcomes.map(({ kind }) => kind).toSorted()).toEqual(['delivered', 'elsewhere']);
    expect(bench.posted).toHaveLength(2);
  });

  it('is searched for ten minutes where the history cannot be read, and then not sent again: Slack', async () => {
    await crash();
    bench.find(() => ({ kind: 'unknown', reason: 'The bot may not read this channel.' }));
    expect(await goOn()).toMatchObject({ kind: 'waiting', after: 30_000 });
    await clock.advance(599_999);
    expect((await goOn()).kind).toBe('waiting');
    await clock.advance(1);
    const outcome = await goOn();
    expect(outcome.kind === 'failed' && outcome.reason).toMatch(
      /^It is not certain whether the digest arrived.*may not read this channel.*not sent again/,
    );
    expect(bench.posted).toHaveLength(1);
    expect(bench.searched).toHaveLength(3);
  });

  it('is sent again within three minutes where the history cannot be read: Discord refuses a second copy', async () => {
    await crash(discord);
    bench.find(() => {
      throw new Error('no route to host');
    });
    await clock.advance(179_999);
    expect((await goOn(discord)).kind).toBe('delivered');
    expect((await kept(discord))?.events.map(({ what }) => what)).toEqual([expect.stringContaining('refuses a second copy')]);
  });

  it('is not sent again later than that: Discord', async () => {
    await crash(discord);
    bench.find(() => ({ kind: 'unknown', reason: 'no' }));
    await clock.advance(180_000);
    expect((await goOn(discord)).kind).toBe('waiting');
    await clock.advance(600_000);
    expect((await goOn(discord)).kind).toBe('failed');
    expect(bench.posted).toHaveLength(1);
  });

  it.each([
    ['Slack', slack],
    ['Discord', discord],
  ])('is not sent again unsearched when the clock was set back meanwhile: %s', async (_, where) => {
    await crash(where);
    bench.find(() => ({ kind: 'unknown', reason: 'no' }));
    await clock.set(clock.now().subtract({ seconds: 1 }));
    expect((await goOn(where)).kind).toBe('waiting');
    expect(bench.posted).toHaveLength(1);
  });

  it.each([
    ['removed', async () => void (await store.removeSchedule(slack.id))],
    ['paused', () => store.saveSchedule({ ...slack, state: 'paused' as const, nextSlot: null })],
  ])('is not finished when its schedule was %s meanwhile, and its receipt says what arrived', async (word, change) => {
    await crash(slack, ['m1']);
    await change();
    bench.find(() => ({ kind: 'found', messages: ['m1', 'm2'] }));
    expect(await goOn()).toEqual({
      kind: 'failed',
      reason: `It was not finished: its schedule was ${word} meanwhile. Its first 2 parts were posted; the rest was not sent.`,
    });
    expect(bench.posted).toHaveLength(1);
    expect((await kept())?.messages).toEqual(['m1', 'm2']);
  });

  it('is not finished when twelve hours have passed', async () => {
    await crash();
    await clock.advance(12 * 3_600_000 + 1);
    expect(await goOn()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('more than 12 hours') });
    expect(bench.posted).toHaveLength(1);
  });

  it('is not finished when what was being sent is not known, as after an update from an early release', async () => {
    await crash();
    await store.update(slotId(slack.id, slot), { state: 'sending', at: slot, holder: 'first', composed: '{"blocks":7}' });
    expect(await goOn()).toMatchObject({ kind: 'failed', reason: expect.stringContaining('not known any more') });
  });
});

describe('a digest whose process went away before it was composed', () => {
  it('is composed and sent', async () => {
    await store.saveSchedule(slack);
    const { id: schedule, destination: where } = slack;
    await store.claim({ id: slotId(schedule, slot), schedule, destination: where, slot, at: slot, holder: 'first' });
    expect((await goOn()).kind).toBe('delivered');
    expect(bench.searched).toEqual([]);
  });
});

describe('a digest that fails again and again', () => {
  const failing = async (answer: { readonly kind: 'failed' | 'uncertain'; readonly retryAfter?: number }): Promise<readonly number[]> => {
    await store.saveSchedule(slack);
    bench.answer(() => ({ permanent: false, reason: 'Slack answered 503.', messages: [], ...answer }));
    let outcome: RunOutcome = await runOccurrence(bench.deps, createComposer(bench.deps), slack, slot, null);
    const pauses: number[] = [];
    while (outcome.kind === 'waiting') {
      pauses.push(outcome.after / 1000);
      await clock.advance(outcome.after);
      outcome = await goOn(slack, 'first');
    }
    expect(outcome.kind).toBe('failed');
    return pauses;
  };

  it('is tried ten times, further and further apart, and then given up with the reason', async () => {
    expect(await failing({ kind: 'failed' })).toEqual([30, 60, 120, 240, 480, 960, 1800, 1800, 1800]);
    expect(bench.posted).toHaveLength(10);
    expect(await kept()).toMatchObject({ state: 'failed', reason: 'Slack answered 503. It was tried 10 times.' });
    expect((await kept())?.events).toHaveLength(9);
    expect(bench.searched).toEqual([]);
    expect((await store.schedule(slack.id))?.state).toBe('active');
  });

  it('is not tried for longer than three hours', async () => {
    expect(await failing({ kind: 'failed', retryAfter: 3_600_000 })).toEqual([3600, 3600, 3600]);
    expect(bench.posted).toHaveLength(4);
  });

  it('is looked for before each try when every outcome is unknown', async () => {
    await failing({ kind: 'uncertain' });
    expect(bench.searched).toHaveLength(bench.posted.length - 1);
    expect((await kept())?.reason).toMatch(/^It is not certain whether the digest arrived \(Slack answered 503\)\. It was tried 10 times/);
  });
});
