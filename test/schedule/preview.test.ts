import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { editionsFrom, titlesFrom } from '../../src/brief/edition.ts';
import { whyPreviewReply, whyReply } from '../../src/brief/why-reply.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { scheduleId, topicId } from '../../src/model/ids.ts';
import { parsePreviewName, previewName } from '../../src/model/preview-name.ts';
import { destination, type Recurrence } from '../../src/model/schedule.ts';
import { topicFromId } from '../../src/model/topic.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { previousSlot } from '../../src/schedule/preview.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { day as dayOf } from '../support/corpus-fixture.ts';
import { createDigestBench, type DigestBench } from '../support/digest-bench.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';
import { ROOT } from '../support/process.ts';
import { aStoredArticle } from '../support/stored-article.ts';

const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
const corpus = createCorpus(parts);
const compose = editionsFrom(() => corpus, 'Europe/London', english);
const here = destination('discord', '1', '2');
const instant = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const topic = (id: string) => {
  const found = corpus.topic(topicId(id));
  if (found === undefined) throw new RangeError(id);
  return found;
};

let store: Store;
let clock: ManualClock;
let bench: DigestBench;
beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2025-02-12T09:00:00Z');
  bench = createDigestBench(store, clock);
  bench.compose(compose);
});
afterEach(() => store.close());

const digests = () =>
  createDigests({ store, clock, texts: english, compose, titleOf: titlesFrom(() => corpus, english), zone: 'Europe/London' });
const deliverOn = async (...days: readonly string[]): Promise<void> => {
  for (const day of days) {
    await clock.set(`${day}T08:00:00Z`);
    await (await createLedger(bench.deps).tick()).finished;
  }
};
const schedule = async (id: string): Promise<void> => {
  const added = await digests().add(here, topic(id), 'daily 08:00 Europe/London', { missed: 'once', whenEmpty: 'archive' });
  expect(added.ok).toBe(true);
};

describe('a preview of the past', () => {
  it('is what was posted then, to the letter, though the channel has had all of it since', async () => {
    await schedule('transatlantic-relations');
    await deliverOn('2025-02-13', '2025-02-14', '2025-02-15');
    expect(bench.posted).toHaveLength(3);
    for (const { at, text } of bench.posted)
      expect(plainText(await digests().preview(here, topic('transatlantic-relations'), at))).toBe(text);
    expect(new Set(bench.posted.map(({ text }) => text)).size).toBe(3);
    // The day after the last post: nothing of what was had comes again.
    const next = plainText(await digests().preview(here, topic('transatlantic-relations'), instant('2025-02-16T08:00:00Z')));
    for (const { text } of bench.posted) for (const quote of text.match(/“[^”]{20,}”/g) ?? []) expect(next).not.toContain(quote);
  });

  it('covers, before the schedule was made, the time since the slot before', async () => {
    await schedule('ukraine-war');
    const text = plainText(await digests().preview(here, topic('ukraine-war'), instant('2024-06-03T07:00:00Z')));
    expect(text).toContain('Covers Sun 2 Jun 08:00 to Mon 3 Jun 08:00, London time.');
  });

  it('has previous slots for every kind of recurrence', () => {
    const at = instant('2026-03-31T12:00:00Z');
    const weekly: Recurrence = { kind: 'weekly', days: [1], hour: 8, minute: 0, zone: 'UTC' };
    const cron = (expression: string): Recurrence => ({ kind: 'cron', expression, zone: 'UTC' });
    expect(previousSlot(weekly, at)?.toString()).toBe('2026-03-30T08:00:00Z');
    expect(previousSlot(cron('0 8 1 * *'), at)?.toString()).toBe('2026-03-01T08:00:00Z');
    expect(previousSlot(cron('0 8 24 12 *'), at)?.toString()).toBe('2025-12-24T08:00:00Z');
    expect(previousSlot(cron('0 8 29 2 *'), at)).toBeNull();
    expect(previousSlot({ ...weekly, days: [2], hour: 12 }, at)?.toString()).toBe('2026-03-24T12:00:00Z');
  });
});

describe('why a preview says what it says', () => {
  it('is told from the same input as the preview, also where nothing would be posted, and of what was posted by its receipt', async () => {
    const silent = await digests().add(here, topic('ukraine-war'), 'daily 08:00 Europe/London', { missed: 'once', whenEmpty: 'silence' });
    expect(silent.ok).toBe(true);
    await deliverOn('2025-02-13');
    const at = instant('2025-02-14T08:00:00Z');
    const explained = async (when: Temporal.Instant) => {
      const preview = await digests().preview(here, topic('ukraine-war'), when);
      const [, name = ''] = /"\/digest why ([^"]+)"/.exec(JSON.stringify(preview.blocks)) ?? [];
      return { preview: plainText(preview), name, why: await digests().explain(here, topic('ukraine-war'), when) };
    };
    const quiet = await explained(at);
    expect(quiet.preview).toContain('Nothing would be posted: nothing new on The war in Ukraine since Thu 13 Feb 2025, 08:00 London.');
    expect(parsePreviewName(quiet.name)).toEqual({ topic: 'ukraine-war', at, fingerprint: null });
    if (quiet.why === null) throw new Error('not explained');
    const why = plainText(whyPreviewReply(quiet.why, { topic: topicId('ukraine-war'), at, fingerprint: null }, 1, english));
    expect(why).toContain('Edition: none');
    expect(why).toContain('This channel was told of it before.');
    expect(why).not.toContain('has changed since');
    const posted = await explained(instant('2025-02-13T08:00:00Z'));
    expect((await digests().receipt(here, posted.name))?.receipt).toEqual(posted.why?.receipt);
    expect(posted.why?.zone).toBe('Europe/London');
  });
});

describe('the name of a preview', () => {
  it('is read as it was written, and nothing else is read', () => {
    for (const id of ['ukraine-war', 'words:a:eu-a:ai-c:act', 'words:u:442.43a'])
      for (const fingerprint of ['0badc0de', null]) {
        const name = { topic: topicId(id), at: instant('2026-11-23T08:00:00.123Z'), fingerprint };
        expect(parsePreviewName(previewName(name))).toEqual(name);
      }
    for (const text of [
      '0badc0de',
      '2026-11-23',
      'a/b',
      'a/b/2026-13-01T00:00:00Z',
      'a/B c/2026-11-23T08:00:00Z',
      'd-aaaaa.20261102t0800z',
      '',
    ])
      expect(parsePreviewName(text)).toBeNull();
  });
});

describe('what is ingested while digests are posted', () => {
  it('is told once, late as it may be, and previews of the past stay what was posted', async () => {
    const ingest = async (id: string, on: string, title: string): Promise<void> => {
      const made = aStoredArticle(id);
      const article = { ...made.article, title, published: { date: dayOf(on), basis: 'printed', note: null } } as const;
      await store.putArticle({ ...made, article, hash: title, at: clock.now() });
    };
    const held = async () => {
      const stored = await store.storedCorpus();
      return createCorpus({ ...stored, topics: parts.topics });
    };
    let now = await held();
    const composing = editionsFrom(() => now, 'Europe/London', english);
    bench.compose(composing);
    const live = createDigests({
      store,
      clock,
      texts: english,
      compose: composing,
      titleOf: titlesFrom(() => corpus, english),
      zone: 'Europe/London',
    });
    const words = topicFromId('words:garrison');
    if (words === null) throw new RangeError('no topic');
    expect((await live.add(here, words, 'daily 08:00 Europe/London', { missed: 'once', whenEmpty: 'silence' })).ok).toBe(true);

    const days: readonly (readonly (readonly [id: string, on: string, title: string])[])[] = [
      [['a', '2025-02-12', 'The garrison of Marl eats']],
      [
        ['b', '2025-02-11', 'Bread for a garrison in Averil'],
        ['c', '2025-02-13', 'Colonel Quist counts his garrison'],
      ],
      [],
      [['d', '2025-02-12', 'Tarn wants no garrison']],
    ];
    for (const arriving of days) {
      await clock.advance(6 * 3_600_000);
      for (const each of arriving) await ingest(...each);
      now = await held();
      await clock.set(clock.now().toZonedDateTimeISO('UTC').add({ days: 1 }).with({ hour: 8, minute: 0 }).toInstant().toString());
      await (await createLedger(bench.deps).tick()).finished;
      await clock.advance(3_600_000);
    }
    const texts = bench.posted.map(({ text }) => text);
    expect(texts).toHaveLength(3);
    expect(texts[1]).toContain('and 1 article from Tue 11 Feb that arrived since.');
    expect(texts[2]).toContain(
      'Covers Fri 14 Feb 08:00 to Sun 16 Feb 08:00, London time, and 1 article from Wed 12 Feb that arrived since.',
    );
    for (const { at, text } of bench.posted) expect(plainText(await live.preview(here, words, at))).toBe(text);
    expect(plainText(await live.preview(here, words, instant('2025-02-15T08:00:00Z')))).toContain(
      'Nothing would be posted: nothing new on',
    );

    // The slot with nothing to say keeps its receipt as well.
    const [, silent] = await store.occurrences((await live.list(here))[0]?.schedule.id ?? scheduleId('d-none'), 2);
    expect([silent?.state, silent?.slot.toString()]).toEqual(['skipped', '2025-02-15T08:00:00Z']);

    // What was corrected since is said to be.
    await ingest('a', '2025-02-12', 'The garrison of Marl dines');
    now = await held();
    const corrected = plainText(await live.preview(here, words, bench.posted[0]?.at ?? clock.now()));
    expect(corrected).toContain('What was posted then was edition');
    expect(corrected).toContain('The garrison of Marl dines');
  });
});

describe('a delivered edition', () => {
  it('can be explained by the code in its last line, in its own channel only', async () => {
    await schedule('ukraine-war');
    await deliverOn('2025-02-13');
    const [posted] = bench.posted;
    const code = /Edition ([0-9a-f]{8})\./.exec(posted?.text ?? '')?.[1] ?? '';
    const kept = await digests().receipt(here, code);
    if (kept === null) throw new Error('no receipt');
    const why = plainText(whyReply(kept, 1, english));
    expect(why).toContain('Why: The war in Ukraine, Thu 13 Feb 2025');
    expect(why).toContain('Outcome: Posted.');
    expect(why).toMatch(/Shown: Don’t rely on us for protection from Putin … \(The Times, via The Australian\)\. Story 1 of 1: relevance/);
    expect(why).toContain('Ukraine 12 + peace deal 3');
    expect(await digests().receipt(destination('discord', '1', '3'), code)).toBeNull();
  });

  it('that was not posted, since nothing was new, is explained as well', async () => {
    const silent = await digests().add(here, topic('ukraine-war'), 'daily 08:00 Europe/London', { missed: 'once', whenEmpty: 'silence' });
    expect(silent.ok).toBe(true);
    await deliverOn('2025-02-14', '2025-02-17');
    expect(bench.posted).toHaveLength(1);
    const kept = await digests().receipt(here, null);
    if (kept === null) throw new Error('no receipt');
    const why = plainText(whyReply(kept, 1, english));
    expect(why).toContain('Outcome: Not posted. Nothing new on The war in Ukraine since Fri 14 Feb 2025, 08:00 London.');
    expect(why).toContain('(The Times, via The Australian). This channel was told of it before.');
    expect(why).not.toMatch(/by rank|There is room/);
    const [second] = whyReply(kept, 1, english).blocks.flatMap((block) => (block.kind === 'more' ? [block.run] : []));
    const [, id] = /^\/digest why (\S+) page:2$/.exec(second ?? '') ?? [];
    // It can be asked for by what its buttons say and by its day, also when later ones have followed.
    await deliverOn('2025-02-18');
    expect((await digests().receipt(here, null))?.occurrence.slot.toString()).toBe('2025-02-18T08:00:00Z');
    for (const asked of [id ?? '', '2025-02-17']) expect(await digests().receipt(here, asked)).toEqual(kept);
    expect((await digests().receipt(here, '2025-02-14'))?.occurrence.state).toBe('delivered');
    expect((await digests().receipt(here, '2025-02-15'))?.occurrence.reason).toContain('It passed while Attaché was not running');
    expect(await digests().receipt(here, '2025-02-12')).toBeNull();
  });

  it('on words of somebody’s own is delivered and explained like any other', async () => {
    await schedule('words:ukraine-aid');
    await deliverOn('2025-02-13');
    expect(bench.posted[0]?.text).toContain('“Ukraine aid”, Thu 13 Feb 2025');
    const kept = await digests().receipt(here, null);
    expect(kept?.receipt).toMatchObject({ topic: 'words:ukraine-aid', title: '“Ukraine aid”', fresh: 1 });
  });
});
