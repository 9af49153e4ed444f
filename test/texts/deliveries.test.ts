import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { whyReply } from '../../src/brief/why-reply.ts';
import { AttacheError } from '../../src/model/errors.ts';
import { articleId, utteranceId } from '../../src/model/ids.ts';
import type { PostResult } from '../../src/model/post-result.ts';
import { destination, type Schedule } from '../../src/model/schedule.ts';
import { createComposer } from '../../src/schedule/compose-edition.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { keptEdition } from '../../src/schedule/kept-edition.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { plan } from '../../src/schedule/plan.ts';
import { resumeOccurrence } from '../../src/schedule/resume.ts';
import { runOccurrence } from '../../src/schedule/run.ts';
import type { RunDeps, RunOutcome } from '../../src/schedule/run-deps.ts';
import { serveChannel } from '../../src/schedule/serve-channel.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench, type DigestBench } from '../support/digest-bench.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { isOutside, leavesOf, pseudoTexts } from '../support/pseudo-texts.ts';
import { watchTexts } from '../support/watched-texts.ts';

/** Fingerprints, zones, ids and instants, as they are stored. */
const KNOWN = [
  /\bk7f3\b/g,
  /\b(?:Europe|Mars)\/\w+\b/g,
  /^(?:d-aaaaa|the-alliance|transatlantic-relations|weekly)$/,
  /\d{4}-\d\d-\d\dT[\d:]+Z/g,
];
const { texts: marked } = pseudoTexts(KNOWN);
const { texts, unasked } = watchTexts(marked);

const slot = Temporal.Instant.from('2026-11-02T08:00:00Z');
const discord = aSchedule();
const slack = aSchedule({ destination: destination('slack', 'T1', 'C2') });

let store: Store;
let clock: ManualClock;
let bench: DigestBench;
let deps: RunDeps;

beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock(slot);
  bench = createDigestBench(store, clock);
  deps = { ...bench.deps, texts };
});
afterEach(() => store.close());

const answers = (result: Partial<PostResult> & Pick<PostResult, 'kind'>): void =>
  bench.answer(() => ({ permanent: false, reason: 'Причина.', messages: [], ...result }) as PostResult);
const run = async (schedule: Schedule = slack, with_ = deps, at = slot): Promise<RunOutcome> => {
  await store.saveSchedule(schedule);
  return runOccurrence(with_, createComposer(with_), schedule, at, null);
};
const goOn = async (schedule: Schedule = slack): Promise<RunOutcome> => {
  const [delivery] = (await store.unfinished(schedule.destination)).values;
  if (delivery === undefined) throw new Error('nothing is unfinished');
  return resumeOccurrence(deps, createComposer(deps), delivery);
};
/** What is kept of it: the reason of its end, and every event. */
const said = async ({ destination: where }: Schedule = slack): Promise<readonly string[]> => {
  const { reason = null, events = [] } = (await store.delivery(where, null)) ?? {};
  return [...(reason === null ? [] : [reason]), ...events.map(({ what }) => what)];
};
const expectMarked = (sentences: readonly string[], atLeast: number): void => {
  expect(sentences.length).toBeGreaterThanOrEqual(atLeast);
  expect(sentences.filter((sentence) => isOutside(sentence, KNOWN))).toEqual([]);
};

describe('what a receipt says of how an edition was sent', () => {
  it('comes from the texts for parts, and for what is refused', async () => {
    bench.answer(async ({ arrived }) => {
      await arrived('m1');
      return { kind: 'failed', permanent: true, fault: 'refused', reason: 'Причина', messages: ['m1'] };
    });
    await run();
    expectMarked(await said(), 2);
  });

  it('comes from the texts where what is stored cannot be read', async () => {
    await store.saveSchedule(slack);
    await store.claim({ id: slotId(slack.id, slot), schedule: slack.id, destination: slack.destination, slot, at: slot, holder: 'gone' });
    const unreadable = [{ kind: 'occurrence', id: slotId(slack.id, slot), error: new AttacheError('bad-data', 'no JSON') }] as const;
    const broken: Store = { ...store, unfinished: async () => ({ values: [], unreadable }) };
    await serveChannel({ ...deps, store: broken }, createComposer(deps), slack.destination);
    expectMarked(await said(), 1);
  });

  it('comes from the texts when it cannot be composed', async () => {
    bench.compose(() => {
      throw new TypeError('undefined is not a function');
    });
    await run();
    expectMarked(await said(), 1);
  });

  it.each(['failed', 'uncertain'] as const)('comes from the texts for every try, and for giving up: %s', async (kind) => {
    answers({ kind });
    bench.find(() => ({ kind: 'found', messages: [] }));
    let outcome = await run();
    while (outcome.kind === 'waiting') {
      await clock.advance(outcome.after);
      outcome = await goOn();
    }
    expect(outcome.kind).toBe('failed');
    expectMarked(await said(), 5);
  });

  it('comes from the texts when nothing is heard, or something breaks', async () => {
    bench.answer(() => new Promise(() => undefined));
    const running = run();
    await clock.advance(75_000);
    await running;
    bench.answer(() => {
      throw new Error('socket hang up');
    });
    await goOn();
    bench.find(() => {
      throw new Error('socket hang up');
    });
    await goOn();
    expectMarked(await said(), 3);
  });

  it.each([
    ['slack', slack],
    ['discord', discord],
  ] as const)('comes from the texts where the channel cannot be searched: %s', async (_, schedule) => {
    answers({ kind: 'uncertain', messages: ['m1'] });
    await run(schedule);
    bench.find(() => ({ kind: 'unknown', reason: 'Причина.' }));
    await goOn(schedule);
    await clock.advance(900_000);
    expect((await goOn(schedule)).kind).toBe('failed');
    expectMarked(await said(schedule), 3);
  });

  it('comes from the texts when it is not to be sent any more: before anything was, after a try, and in doubt', async () => {
    const paused = { ...slack, state: 'paused', nextSlot: null } as const;
    await store.saveSchedule(paused);
    await store.claim({ id: slotId(slack.id, slot), schedule: slack.id, destination: slack.destination, slot, at: slot, holder: 'gone' });
    expect((await goOn()).kind).toBe('skipped');
    expectMarked(await said(), 1);
    for (const [day, kind] of [
      [1, 'failed'],
      [2, 'uncertain'],
    ] as const) {
      answers({ kind, messages: ['m1'] });
      await run(slack, deps, slot.add({ hours: 24 * day }));
      bench.find(() => ({ kind: 'unknown', reason: 'Причина.' }));
      await store.saveSchedule(paused);
      expect((await goOn()).kind).toBe('failed');
      expectMarked(await said(), 2);
    }
    const whys = [...(['removed', 'paused', 'unknown'] as const).map((kind) => ({ kind })), { kind: 'late', hours: 12 } as const];
    expectMarked(whys.map(texts.deliveries.notSent), 4);
  });

  it('comes from the texts for slots that nobody was there to run', () => {
    const late = (missed: Schedule['missed'], now: string) =>
      plan({
        schedule: aSchedule({ missed, nextSlot: slot, createdAt: slot.subtract({ hours: 1 }) }),
        now: Temporal.Instant.from(now),
        lastDelivered: null,
        texts,
      }).skipped.map(({ reason }) => reason);
    expectMarked(
      [...late('once', '2027-03-01T12:00:00Z'), ...late('once', '2026-11-04T23:00:00Z'), ...late('skip', '2026-11-02T12:00:00Z')],
      3,
    );
  });
});

describe('what people are told of a schedule that is suspended, or of an edition that failed', () => {
  /** What the person who made the schedule is told after its post was refused so. */
  const toldOf = async (refusal: Partial<PostResult>, nextSlot = slot): Promise<readonly string[]> => {
    await store.saveSchedule({ ...discord, nextSlot, owner: 'U1' });
    answers({ kind: 'failed', permanent: true, ...refusal });
    const told: string[] = [];
    const tell: RunDeps['tell'] = async (_where, _person, reply) => {
      told.push(...leavesOf(reply));
      return 'told';
    };
    await (await createLedger({ ...deps, tell }).tick()).finished;
    return told;
  };

  it('comes from the texts where the edition itself was refused', async () => {
    expectMarked(await toldOf({ fault: 'refused', remedy: 'Иначе.' }), 3);
  });

  it.each([
    ['and there was no news in the rest', [1, 1]],
    ['and there was news in the rest', [0, 1]],
    ['and it is not known what stood in which', null],
  ] as const)('comes from the texts where only a part of it was posted, %s', async (_, ends) => {
    deps = { ...deps, ends: () => ends };
    expectMarked(await toldOf({ fault: 'refused', messages: ['m1'] }), 2);
  });

  it('comes from the texts where what was refused is given up', async () => {
    const again = utteranceId('u-again');
    bench.compose(() => ({
      reply: { visibility: 'public', blocks: [{ kind: 'heading', text: 'Мост' }] },
      utterances: [again],
      items: [{ utterances: [again], end: 1, news: true }],
      fingerprint: 'k7f3',
      receipt: aReceipt(),
    }));
    deps = { ...deps, ends: () => [0, 1] };
    await toldOf({ fault: 'refused', messages: ['m1'] });
    await clock.advance(24 * 3_600_000);
    expectMarked(await toldOf({ fault: 'refused', messages: ['m2'] }, slot.add({ hours: 24 })), 2);
    expect(await store.hadBy(discord.destination)).toEqual(new Set([again]));
  });

  it.each(['permission', 'archived', 'gone', 'revoked'] as const)('comes from the texts: %s', async (fault) => {
    expectMarked(await toldOf({ fault }), 3);
    const suspension = (await store.schedule(discord.id))?.suspension;
    expectMarked([suspension?.reason ?? '', suspension?.remedy ?? '', ...(await said(discord))], 3);
  });

  it('comes from the texts where its zone is not known any more', async () => {
    await store.saveSchedule({
      ...discord,
      recurrence: { kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'Mars/Olympus' },
      nextSlot: slot,
    });
    await (await createLedger(deps).tick()).finished;
    const suspension = (await store.schedule(discord.id))?.suspension;
    expectMarked([suspension?.reason ?? 'none', suspension?.remedy ?? 'none'], 2);
  });
});

describe('what was kept before', () => {
  it('is shown as it was written, in whichever language the rest is', async () => {
    const rule = 'Its story is not told in this edition.';
    bench.compose(() => ({
      reply: { visibility: 'public', blocks: [] },
      utterances: [],
      items: [],
      fingerprint: 'k7f3',
      receipt: aReceipt({ articles: [{ ...ARTICLE, rule }] }),
    }));
    const inEnglish = { ...deps, texts: english };
    answers({ kind: 'failed', permanent: true, fault: 'refused' });
    await run(slack, inEnglish);
    const kept = await keptEdition({ store, zone: 'Europe/London' }, slack.destination, null);
    const leaves = kept === null ? [] : leavesOf(whyReply(kept, 1, texts));
    expect(leaves.join(' ')).toContain(rule);
    expect(leaves.join(' ')).toContain('Причина.');
  });
});

const ARTICLE = {
  article: articleId('a1'),
  title: 'Мост',
  outlet: 'Вестник',
  score: 3,
  terms: [],
  fate: 'left-out',
} as const;

describe('every text of deliveries', () => {
  // Asked last, of what was said above.
  it('is said somewhere', () => {
    expect(unasked('deliveries')).toEqual([]);
  });
});
