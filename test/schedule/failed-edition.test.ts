import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PostResult, Told } from '../../src/model/post-result.ts';
import { keptEdition } from '../../src/schedule/kept-edition.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench, type DigestBench } from '../support/digest-bench.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const schedule = aSchedule({ owner: 'U0PERSON01' });

let store: Store;
let clock: ManualClock;
let bench: DigestBench;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2026-11-02T08:00:00Z');
  bench = createDigestBench(store, clock);
  await store.saveSchedule(schedule);
});
afterEach(() => store.close());

const refused: PostResult = {
  kind: 'failed',
  permanent: false,
  fault: 'refused',
  reason: 'The server’s AutoMod blocked the message (200000).',
  remedy: 'Exempt the bot’s role in the server’s AutoMod settings.',
  messages: [],
};
/** Ticks until the edition of that morning has ended, however many tries that takes. */
const morning = async (day: number, deps = bench.deps): Promise<void> => {
  await clock.set(`2026-11-0${day}T08:00:00Z`);
  const ledger = createLedger(deps);
  for (let minute = 0; minute < 240; minute += 1) {
    await (await ledger.tick()).finished;
    await clock.advance(60_000);
  }
};
const lastState = async () => (await store.occurrences(schedule.id, 1))[0]?.state;

describe('an edition that fails though its channel takes posts', () => {
  it('is told privately to whoever scheduled it, after the last try, with what helps and when the next one comes', async () => {
    bench.answer(() => refused);
    await morning(2);
    expect(await lastState()).toBe('failed');
    expect(bench.posted).toHaveLength(10);
    expect(bench.told).toEqual([
      {
        person: 'U0PERSON01',
        text: [
          'Your digest d-aaaaa (transatlantic-relations) for Mon 2 Nov 2026, 08:00 London has failed: The server’s AutoMod blocked the message (200000). It was tried 10 times.',
          'Exempt the bot’s role in the server’s AutoMod settings.',
          'The next edition, Tue 3 Nov 2026, 08:00 London, covers its time as well. If that fails too you are not told again; "/digest list" in the channel shows how it stands.',
        ].join('\n\n'),
      },
    ]);
    expect(bench.logged.join(' ')).not.toContain('U0PERSON01');
  });

  it.each([
    [
      'that the next has what was new in the rest',
      () => [0, 1],
      0,
      'The next edition, Tue 3 Nov 2026, 08:00 London, has what was new in the rest as well; what was posted does not come again.',
    ],
    [
      'that there was no news in the rest',
      () => [1, 1],
      1,
      'There was no news in the rest. The next edition, Tue 3 Nov 2026, 08:00 London, has what is new since.',
    ],
    [
      'that the rest does not come again, where it is not known what stood in which part',
      null,
      1,
      'What stood in the rest does not come again: "/digest why d-aaaaa.20261102t0800z" in the channel lists it. The next edition, Tue 3 Nov 2026, 08:00 London, has what is new since.',
    ],
  ] as const)('is told, where a part of it arrived, %s', async (_, ends, had, sentence) => {
    bench.answer(async ({ arrived }) => {
      await arrived('m1');
      return { ...refused, permanent: true, messages: ['m1'] };
    });
    await morning(2, { ...bench.deps, ends: () => ends?.() ?? null });
    expect([await lastState(), (await store.hadBy(schedule.destination)).size]).toEqual(['failed', had]);
    expect(bench.told[0]?.text.split('\n\n').at(-1)).toBe(
      `${sentence} If that fails too you are not told again; "/digest list" in the channel shows how it stands.`,
    );
    const kept = await keptEdition({ store, zone: 'UTC' }, schedule.destination, 'd-aaaaa.20261102t0800z');
    expect(kept?.receipt?.articles).toEqual(aReceipt().articles);
  });

  it('is told once for several that fail in a row, and again after one got through', async () => {
    bench.answer(() => refused);
    await morning(2);
    await morning(3);
    expect(bench.told).toHaveLength(1);
    bench.answer(() => ({ kind: 'posted', messages: ['m'] }));
    await morning(4);
    bench.answer(() => refused);
    await morning(5);
    expect([await lastState(), bench.told.length]).toEqual(['failed', 2]);
  });

  it('is told where it could not be composed, was refused for good, or may have arrived', async () => {
    const ends: readonly (() => void)[] = [
      () =>
        bench.compose(() => {
          throw new TypeError('undefined is not a function');
        }),
      () => bench.answer(() => ({ ...refused, permanent: true })),
      () => {
        bench.answer(() => ({ kind: 'uncertain', reason: 'There was a time-out', messages: [] }));
        bench.find(() => ({ kind: 'unknown', reason: 'The channel cannot be read' }));
      },
    ];
    for (const [at, end] of ends.entries()) {
      const own = await openSqliteStore(':memory:');
      clock = createManualClock('2026-11-02T08:00:00Z');
      bench = createDigestBench(own, clock);
      await own.saveSchedule(schedule);
      end();
      await morning(2);
      expect([at, (await own.occurrences(schedule.id, 1))[0]?.state, bench.told.length]).toEqual([at, 'failed', 1]);
      await own.close();
    }
  });

  it('is told where its topic was taken away, which no later edition changes; a morning without news is no failure', async () => {
    bench.compose(() => ({ silence: 'there is nothing new' }));
    await morning(2);
    expect([await lastState(), bench.told.length]).toEqual(['skipped', 0]);
    bench.compose(() => ({ silence: 'there is no topic gone any more', lasts: true }));
    await morning(3);
    await morning(4);
    expect([await lastState(), bench.told.length]).toEqual(['failed', 1]);
    expect(bench.told[0]?.text).toContain('Tue 3 Nov 2026, 08:00 London has failed: there is no topic gone any more');
  });

  it('is told to nobody where nobody is known, and where a person has stopped it', async () => {
    await store.saveSchedule({ ...schedule, owner: null });
    bench.answer(() => refused);
    await morning(2);
    await store.saveSchedule({ ...schedule, nextSlot: Temporal.Instant.from('2026-11-03T08:00:00Z') });
    bench.answer(async () => {
      await store.saveSchedule({ ...schedule, state: 'paused', nextSlot: null });
      return refused;
    });
    await morning(3);
    expect([await lastState(), bench.told]).toEqual(['failed', []]);
  });

  it.each(['missed', 'unclear', new Error('no route')] as const)('ends whatever becomes of the word: %s', async (answer) => {
    let asked = 0;
    const tell = async (): Promise<Told> => {
      asked += 1;
      if (answer instanceof Error) throw answer;
      return answer;
    };
    bench.answer(() => refused);
    await morning(2, { ...bench.deps, tell });
    expect([await lastState(), asked]).toEqual(['failed', 1]);
    expect(bench.logged).toContain('The person who made a schedule could not be told about it.');
  });
});
