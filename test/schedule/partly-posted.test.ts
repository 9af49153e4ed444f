import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionsFrom } from '../../src/brief/edition.ts';
import { scheduleId, topicId, utteranceId } from '../../src/model/ids.ts';
import type { PostOrder, PostResult } from '../../src/model/post-result.ts';
import { destination } from '../../src/model/schedule.ts';
import { paragraph, publicly, type Reply } from '../../src/reply/reply.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import type { RunDeps } from '../../src/schedule/run-deps.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { readEdition, writeEdition } from '../../src/schedule/stored-edition.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench, type DigestBench } from '../support/digest-bench.ts';
import { plainText, renderDiscord, renderSlack } from '../support/in-english.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { newsParts, PACT, type Telling } from '../support/news.ts';

const VOICES = ['Ann Arbor', 'Bea Briton', 'Gus Grove', 'Emil Europa', 'Rurik Rus'];
const FIRST = ['anchor', 'barley', 'copper', 'dyeing', 'engine'];
const SECOND = ['ferry', 'granite', 'hamper', 'island', 'jetty'];

const LONG = 110;
/** By which a quote is found, and nothing that only begins like it. */
const lastWords = (noun: string): string => `a ${noun} ${noun}${LONG - 1} beside it`;

/** One event with one quote, each long enough that five make several messages. */
const event = (noun: string, at: number, on: string): Telling => ({
  id: noun,
  on,
  title: `Pact and ${noun}`,
  summary: `Something ${noun} ${noun}ed the ${noun}ers. ${`The ${noun} goes on and on. `.repeat(12)}`,
  quotes: [
    [
      VOICES[at % VOICES.length] ?? '',
      `This pact has ${Array.from({ length: LONG }, (_, more) => `a ${noun} ${noun}${more}`).join(', ')} beside it.`,
    ],
  ],
});
const events = (nouns: readonly string[], on: string): readonly Telling[] => nouns.map((noun, at) => event(noun, at, on));

let store: Store;
let clock: ManualClock;
let bench: DigestBench;
let held: readonly Telling[];
/** What the channel shows, a text for each message. */
let shown: string[];
/** Which part the channel does not take, from 0; or whether it takes one with this text. */
let refuses: (part: number, text: string) => boolean;

/** An empty store, and a channel that has taken nothing. */
const begin = async (): Promise<void> => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2026-11-02T07:00:00Z');
  bench = createDigestBench(store, clock);
  bench.compose((request) => editionsFrom(() => createCorpus(newsParts(held)), 'Europe/London', english)(request));
  shown = [];
  refuses = () => false;
};
const beginAgain = async (): Promise<void> => {
  await store.close();
  await begin();
};
beforeEach(begin);
afterEach(() => store.close());

const REFUSED = {
  kind: 'failed',
  permanent: true,
  fault: 'refused',
  reason: 'The server’s AutoMod blocked the message (200000).',
} as const;

describe.each(['discord', 'slack'] as const)('an edition that is broken off between two messages on %s', (platform) => {
  const where = destination(platform, '1', '2');
  const schedule = aSchedule({
    destination: where,
    topic: PACT.id,
    owner: 'U0PERSON01',
    createdAt: Temporal.Instant.from('2026-10-01T00:00:00Z'),
  });
  const render = (reply: Reply) => (platform === 'discord' ? renderDiscord(reply) : renderSlack(reply));
  const deps = (): RunDeps => ({
    ...bench.deps,
    ends: (_where, reply) => render(reply).ends,
    post: async (_where, reply, { sent = [], arrived }: PostOrder): Promise<PostResult> => {
      const messages = [...sent];
      for (const [part, payload] of render(reply).payloads.entries()) {
        if (part < sent.length) continue;
        const text = JSON.stringify(payload);
        if (refuses(part, text)) return { ...REFUSED, messages };
        const id = `m${shown.length}`;
        shown.push(text);
        messages.push(id);
        await arrived?.(id);
      }
      return { kind: 'posted', messages };
    },
  });
  /** The messages of one morning. */
  const morning = async (day: string, by: RunDeps = deps()): Promise<readonly string[]> => {
    const before = shown.length;
    await clock.set(`2026-11-${day}T08:00:00Z`);
    await (await createLedger(by).tick()).finished;
    return shown.slice(before);
  };
  const states = async () => (await store.occurrences(schedule.id, 9)).map(({ state }) => state).toReversed();
  /** In how many messages each story and each quote was posted. */
  const count = (nouns: readonly string[], texts: readonly string[]) =>
    nouns.map((noun) => {
      const times = (what: string): number => texts.filter((text) => text.includes(what)).length;
      return [noun, times(`Pact and ${noun}`), times(lastWords(noun))] as const;
    });
  const once = (nouns: readonly string[]) => nouns.map((noun) => [noun, 1, 1]);
  const none = (nouns: readonly string[]) => nouns.map((noun) => [noun, 0, 0]);

  it('has its rest in the next edition, beside what is new, and nothing comes twice, wherever it is broken off', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    const whole = (await morning('02')).length;
    expect(whole).toBeGreaterThan(1);
    expect(count(FIRST, shown)).toEqual(once(FIRST));
    for (let parts = 1; parts < whole; parts += 1) {
      await beginAgain();
      await store.saveSchedule(schedule);
      held = events(FIRST, '2026-11-02');
      refuses = (part) => part >= parts;
      const first = await morning('02');
      expect([first.length, await states()]).toEqual([parts, ['failed']]);
      refuses = () => false;
      held = [...held, ...events(SECOND, '2026-11-03')];
      const second = await morning('03');
      expect([parts, await states()]).toEqual([parts, ['failed', 'delivered']]);
      expect([parts, count(FIRST, [...first, ...second])]).toEqual([parts, once(FIRST)]);
      expect([parts, count(SECOND, second)]).toEqual([parts, once(SECOND)]);
      const third = await morning('04');
      expect([parts, count([...FIRST, ...SECOND], third)]).toEqual([parts, none([...FIRST, ...SECOND])]);
      expect(third.join()).toContain('this channel has had what the archive holds');
    }
  });

  it('has its rest in the next edition also where nothing else is new, and silence was asked for', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule({ ...schedule, whenEmpty: 'silence' });
    refuses = (part) => part > 0;
    const first = await morning('02');
    refuses = () => false;
    const second = await morning('03');
    expect(count(FIRST, [...first, ...second])).toEqual(once(FIRST));
    expect(second.join()).not.toContain('archive');
    expect(await morning('04')).toEqual([]);
    expect(await states()).toEqual(['failed', 'delivered', 'skipped']);
  });

  it('has its rest in the next edition though that does not look back as far', async () => {
    held = events(FIRST, '2026-10-27');
    const weekly = { kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'Europe/London' } as const;
    await store.saveSchedule({ ...schedule, recurrence: weekly });
    refuses = (part) => part > 0;
    const first = await morning('02');
    refuses = () => false;
    const second = await morning('09');
    expect(count(FIRST, [...first, ...second])).toEqual(once(FIRST));
    expect(second.join()).not.toContain('archive');
  });

  it('tells whoever scheduled it, and the receipt of the next says why it has what it has', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    refuses = (part) => part > 0;
    const [first = ''] = await morning('02');
    expect(bench.told).toHaveLength(1);
    expect(bench.told[0]?.text).toContain('AutoMod blocked the message (200000). Its first part was posted; the rest was not sent.');
    expect(bench.told[0]?.text).toContain(
      'The next edition, Tue 3 Nov 2026, 08:00 London, has what was new in the rest as well; what was posted does not come again.',
    );
    refuses = () => false;
    await morning('03');
    const [{ receipt = null } = {}] = [(await store.latestDelivered(where)) ?? {}];
    const owed = FIRST.filter((noun) => !first.includes(lastWords(noun)));
    expect(receipt?.match(/"fate":"shown","rule":"It stood in a part of an earlier edition that was not posted\."/g)?.length ?? 0).toBe(
      // The two of the pair across the Atlantic are named for that.
      owed.length - (receipt?.match(/voice of the pair/g)?.length ?? 0),
    );
  });

  it('shows in a preview what the next edition will be', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    refuses = (part) => part > 0;
    await morning('02');
    refuses = () => false;
    const digests = createDigests({ store, clock, texts: english, compose: bench.deps.compose, titleOf: (topic) => topic, zone: 'UTC' });
    const topic = createCorpus(newsParts(held)).topic(topicId('pact'));
    if (topic === undefined) throw new Error('no topic');
    const at = Temporal.Instant.from('2026-11-03T08:00:00Z');
    const before = plainText(await digests.preview(where, topic, at));
    const posted: Reply[] = [];
    const watched = deps();
    const post: RunDeps['post'] = (to, reply, order) => {
      posted.push(reply);
      return watched.post(to, reply, order);
    };
    await morning('03', { ...watched, post });
    expect(posted.map(plainText)).toEqual([before]);
    expect(plainText(await digests.preview(where, topic, at))).toBe(before);
  });

  it('gives up what is refused a second time, says so, and posts what stands behind it', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    const all = await morning('02');
    // What stands in the last message is what the channel does not take.
    const worst = FIRST.findLast((noun) => all.at(-1)?.includes(lastWords(noun))) ?? '';
    expect(all[0]).not.toContain(lastWords(worst));
    await beginAgain();
    await store.saveSchedule(schedule);
    refuses = (_, text) => text.includes(lastWords(worst));
    await morning('02');
    held = [...held, ...events(SECOND, '2026-11-03')];
    await morning('03');
    expect(await states()).toEqual(['failed', 'failed']);
    expect(bench.told).toHaveLength(2);
    expect(bench.told[1]?.text).toContain(
      'What an earlier edition had broken off at stood in that part again, and is not tried a third time',
    );
    await morning('04');
    expect(await states()).toEqual(['failed', 'failed', 'delivered']);
    const posted = count([...FIRST, ...SECOND], shown);
    expect(posted.find(([noun]) => noun === worst)).toEqual([worst, 1, 0]);
    for (const [noun, titles] of posted) expect([noun, titles]).toEqual([noun, 1]);
    expect(posted.filter(([, , quotes]) => quotes === 1).length).toBeGreaterThanOrEqual(FIRST.length + SECOND.length - 3);
  });

  it('is told apart by its parts also where its process died before it could write the first down', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    const working = deps();
    const dying: RunDeps = {
      ...working,
      post: async (to, reply, order) => {
        refuses = (part) => part > 0;
        await working.post(to, reply, { ...order, arrived: async () => {} });
        return { kind: 'uncertain', reason: 'there was no answer', messages: [] };
      },
    };
    const first = await morning('02', dying);
    expect(first).toHaveLength(1);
    bench.find(() => ({ kind: 'found', messages: ['m0'] }));
    await clock.advance(60_000);
    await (await createLedger(working).tick()).finished;
    expect(await states()).toEqual(['failed']);
    refuses = () => false;
    const second = await morning('03');
    expect(count(FIRST, [...first, ...second])).toEqual(once(FIRST));
  });

  it('counts as had as a whole where a release has begun it that did not write down what stands where', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    refuses = (part) => part > 0;
    await morning('02', { ...deps(), ends: () => null });
    expect(bench.told[0]?.text).toContain('What stood in the rest does not come again');
    refuses = () => false;
    expect(count(FIRST, await morning('03'))).toEqual(none(FIRST));
  });

  it('keeps what another digest of the channel has posted meanwhile from coming twice', async () => {
    held = events(FIRST, '2026-11-02');
    await store.saveSchedule(schedule);
    refuses = (part) => part > 0;
    await morning('02');
    refuses = () => false;
    const other = aSchedule({ ...schedule, id: scheduleId('d-other'), nextSlot: Temporal.Instant.from('2026-11-02T12:00:00Z') });
    await store.saveSchedule(other);
    await clock.set('2026-11-02T12:00:00Z');
    await (await createLedger(deps()).tick()).finished;
    await store.removeSchedule(other.id);
    await morning('03');
    expect(count(FIRST, shown)).toEqual(once(FIRST));
  });
});

describe('an edition that is kept while it is sent', () => {
  const reply = publicly(paragraph('one'), paragraph('two'));

  it('is read with what stands where', () => {
    const items = [{ utterances: [utteranceId('u-1'), utteranceId('told:a')], end: 2, news: true }];
    expect(readEdition(writeEdition({ reply, items }))).toEqual({ reply, items });
  });

  it('is read without where an earlier release wrote it, or something else stands there', () => {
    expect(readEdition(JSON.stringify(reply))).toEqual({ reply, items: null });
    expect(readEdition(JSON.stringify({ ...reply, items: [{ utterances: ['Ü'], end: 1, news: true }] }))).toEqual({ reply, items: null });
    expect(readEdition('{}')).toBeNull();
  });
});
