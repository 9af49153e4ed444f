import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schedulesReply } from '../../src/brief/schedule-reply.ts';
import { howRead } from '../../src/brief/topic-remarks.ts';
import { occurrenceId, scheduleId, speakerId, type TopicId } from '../../src/model/ids.ts';
import type { RecurrenceFault } from '../../src/model/recurrence-fault.ts';
import type { Result } from '../../src/model/result.ts';
import type { Schedule } from '../../src/model/schedule.ts';
import { topicFromId, topicOfWords } from '../../src/model/topic.ts';
import { publicly, type Reply } from '../../src/reply/reply.ts';
import type { Compose } from '../../src/schedule/deliver.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import { aReceipt } from '../support/edition-receipt.ts';
import { type ForeignBot, openForeignBot } from '../support/foreign-bot.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { isOutside, leavesOf, pseudoTexts } from '../support/pseudo-texts.ts';
import { watchTexts } from '../support/watched-texts.ts';

/** Ids and zones, and the words for a time as people type them. */
const KNOWN = [/\b[df]-[a-z0-9]{5,}\b/g, /\bEurope\/\w+\b/g, /\btransatlantic-relations\b|\btrade\b/g, /^cron .*$/];
const { texts: marked } = pseudoTexts(KNOWN);
const { texts, unasked } = watchTexts(marked);

/** Of topics that are words, which no data needs. */
const titleOf = (topic: TopicId): string => topicFromId(topic)?.title ?? topic;

let bot: ForeignBot;
beforeAll(async () => {
  bot = await openForeignBot(texts);
});
afterAll(() => bot.close());

const outside = (reply: Reply): readonly string[] => leavesOf(reply).filter((leaf) => isOutside(leaf, KNOWN));
const here = (): Promise<readonly Schedule[]> => bot.store.schedules();
const first = async (): Promise<string> => (await here())[0]?.id ?? '';

/** Lines in the order in which a channel may come to them; `ID` stands for its first digest. */
const LINES = [
  '/digest list',
  '/digest pause',
  '/digest why',
  '/digest why abcdef',
  '/digest schedule weekdays 08:00 Europe/London',
  '/digest schedule weekdays 08:00 Europe/London',
  '/digest schedule sometimes',
  '/digest list',
  '/digest schedule mon 09:00 topic:trade missed:skip empty:silence',
  '/digest schedule "берег зима" sat,sun 10:00',
  '/digest schedule "Анна Орлова" fri 11:00',
  '/digest schedule "Анна Орлава" fri 12:00',
  '/digest schedule "Дина Молчанова" fri 13:00',
  '/digest schedule "министр обороны" fri 14:00',
  '/digest schedule "Соколов" fri 15:00',
  '/digest preview topic:"Анна Орлова"',
  '/digest preview topic:"!!"',
  '/digest list',
  '/digest pause',
  '/digest pause нет',
  '/digest pause d-none',
  '/digest pause ID',
  '/digest schedule weekdays 08:00 Europe/London',
  '/digest list',
  '/digest resume ID',
  '/digest preview',
  '/digest preview at:2020-02-01T08:00',
  '/digest preview topic:trade at:2026-11-21T08:00',
  '/digest remove ID',
];

describe('what a channel reads of its digests', () => {
  it('comes from the texts, whatever is done to them', async () => {
    for (const line of LINES) expect([line, outside(await bot.ask(line.replace('ID', await first())))]).toEqual([line, []]);
  });

  it('comes from the texts where words are also the name of somebody', () => {
    const topic = topicOfWords(['глеб']);
    const passedOver = bot.corpus.speaker(speakerId('gleb')) ?? null;
    const read = topic === null ? null : howRead({ kind: 'topic', topic, match: null, passedOver }, 'глеб', texts);
    expect(read).toContain('Глеб Соколов');
    expect(isOutside(read ?? '', KNOWN)).toBe(false);
  });

  it('comes from the texts where there is no channel, or no right', async () => {
    expect(outside(await bot.ask('/digest list', { destination: null }))).toEqual([]);
    expect(outside(await bot.ask('/digest pause', { mayManage: false }))).toEqual([]);
  });

  it('comes from the texts in a list of every state, with what became of the last edition', async () => {
    const suspended = aSchedule({
      state: 'suspended',
      suspension: { fault: 'gone', reason: 'Причина.', remedy: 'Совет.', since: bot.context.clock.now() },
    });
    const last = {
      ...occurrence,
      id: occurrenceId('d-aaaaa.20261102t0800z'),
      schedule: suspended.id,
      slot: bot.context.clock.now(),
      reason: 'причина',
    };
    for (const nextRuns of [[], [bot.context.clock.now()]])
      for (const state of ['claimed', 'sending', 'delivered', 'failed', 'skipped'] as const)
        for (const schedule of [
          suspended,
          aSchedule({ missed: 'skip', whenEmpty: 'silence' }),
          aSchedule({ state: 'paused', nextSlot: null }),
        ]) {
          const view = { schedule, when: texts.recurrences.shown(schedule.recurrence), nextRuns, last: { ...last, state } };
          expect(outside(schedulesReply([view, view], bot.corpus, texts))).toEqual([]);
        }
  });
});

const occurrence = {
  claimedAt: Temporal.Instant.from('2026-11-02T08:00:00Z'),
  finishedAt: null,
  utterances: [],
  parts: null,
  messages: [],
  fingerprint: null,
};

describe('a preview of what was posted', () => {
  it('says from the texts that it would read otherwise now', async () => {
    const store = await openSqliteStore(':memory:');
    const clock = createManualClock('2026-11-02T08:00:00Z');
    const bench = createDigestBench(store, clock);
    const schedule = aSchedule({ nextSlot: clock.now(), createdAt: clock.now() });
    await store.saveSchedule(schedule);
    await (await createLedger(bench.deps).tick()).finished;
    const compose: Compose = () => ({
      reply: publicly(),
      utterances: [],
      items: [],
      fingerprint: 'aaaa',
      receipt: aReceipt(),
    });
    const digests = createDigests({ store, clock, compose, titleOf, texts, zone: 'Europe/London' });
    const topic = topicOfWords(['мост']);
    if (topic === null) throw new Error('no topic');
    const { blocks } = await digests.preview(schedule.destination, { ...topic, id: schedule.topic }, clock.now());
    expect(leavesOf(blocks)).toHaveLength(1);
    expect(leavesOf(blocks).filter((leaf) => isOutside(leaf, [...KNOWN, /k7f3/g]))).toEqual([]);
    await store.close();
  });
});

describe('why a digest is not scheduled or changed', () => {
  it('comes from the texts', async () => {
    const store = await openSqliteStore(':memory:');
    // The next 29 February that is a Sunday is in 2060.
    const clock = createManualClock('2032-03-01T08:00:00Z');
    const digests = createDigests({ store, clock, compose: () => ({ silence: '' }), titleOf, texts, zone: 'Europe/London' });
    const topic = topicOfWords(['мост', 'зима']);
    if (topic === null) throw new Error('no topic');
    const where = aSchedule().destination;
    const add = (when: string) => digests.add(where, topic, when, { missed: 'once', whenEmpty: 'archive' });
    const said: string[] = [];
    const failing = async (result: Promise<Result<unknown, string>>): Promise<void> => {
      const made = await result;
      said.push(made.ok ? 'it was done' : made.failure);
    };
    await failing(digests.remove(where, scheduleId('d-none')));
    await failing(add('cron 0 8 29 2 */7'));
    await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaaa'), state: 'paused', nextSlot: null, recurrence: LEAP_DAY }));
    await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaab'), origin: 'file' }));
    await failing(digests.setState(where, scheduleId('d-aaaaa'), 'active'));
    await failing(digests.remove(where, scheduleId('d-aaaab')));
    await failing(digests.remove(where, scheduleId('d-aaaa')));
    await failing(digests.remove(where, scheduleId('d-none')));
    for (let hour = 0; hour < 23; hour += 1) expect((await add(`daily ${hour}:00`)).ok).toBe(true);
    await failing(add('daily 23:30'));
    await failing(add('daily 5:00'));
    await store.close();
    expect(said).toHaveLength(8);
    expect(said.filter((sentence) => isOutside(sentence, KNOWN))).toEqual([]);
  });

  it('names every fault in words for a time, and every sort of time', () => {
    const faults: { readonly [Code in RecurrenceFault['code']]: RecurrenceFault & { readonly code: Code } } = {
      empty: { code: 'empty' },
      'too-long': { code: 'too-long' },
      'no-days': { code: 'no-days' },
      'no-time': { code: 'no-time', wrote: 'утром' },
      'bad-time': { code: 'bad-time', wrote: '25:00' },
      'two-times': { code: 'two-times', times: ['8:00', '9:00'] },
      seldom: { code: 'seldom' },
      'one-day': { code: 'one-day' },
      often: { code: 'often' },
      'bare-cron': { code: 'bare-cron', expression: '0 8 * * *' },
      'cron-never': { code: 'cron-never', expression: '0 8 31 2 *' },
      'cron-too-often': { code: 'cron-too-often', expression: '* * * * *', minutes: 15 },
      'five-fields': { code: 'five-fields' },
      'six-fields': { code: 'six-fields' },
      'cron-field': { code: 'cron-field', wrote: '99', field: 'weekday', from: 0, to: 7 },
      offset: { code: 'offset', wrote: '+01:00' },
      'no-zone': { code: 'no-zone', wrote: 'Заря', near: null },
    };
    const fields = (['minute', 'hour', 'day', 'month'] as const).map((field) => ({ ...faults['cron-field'], field }));
    const said = [...Object.values(faults), ...fields, { ...faults['no-zone'], near: 'Европа' }].map(texts.recurrences.fault);
    const daily = { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour: 8, minute: 0, zone: 'Европа' } as const;
    const shown = [daily, { ...daily, days: [2] }, { ...daily, days: [1, 4] }, LEAP_DAY].map(texts.recurrences.shown);
    expect([...said, ...shown].filter((sentence) => isOutside(sentence))).toEqual([]);
    expect(new Set([...said, ...shown]).size).toBe(said.length + shown.length);
  });
});

const LEAP_DAY = { kind: 'cron', expression: '0 8 29 2 */7', zone: 'Europe/London' } as const;

describe('every text of schedules', () => {
  // Asked last, of what was said above.
  it('is said somewhere', () => {
    expect(unasked('schedules', 'recurrences')).toEqual([]);
  });
});
