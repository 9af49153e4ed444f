import { rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { editionsFrom, titlesFrom } from '../../src/brief/edition.ts';
import { schedulesReply } from '../../src/brief/schedule-reply.ts';
import { whyReply } from '../../src/brief/why-reply.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { speakerId, topicId } from '../../src/model/ids.ts';
import { destination } from '../../src/model/schedule.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { english } from '../../src/texts/english.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { createDigestBench } from '../support/digest-bench.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const folder = temporaryFolder('followed');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const here = destination('discord', '1', '2');
const ANN = speaker('Ann Arbor');
const said = (id: string, on: string, words: string) => ({ article: article(id, on), quote: quote(`${id}/q1`, 'Ann Arbor', words) });
const MONDAY = said('monday', '2026-11-02', 'Monday is for the harbour and nothing else besides it.');
const TUESDAY = said('tuesday', '2026-11-03', 'On Tuesday we count the boats that came home at last.');
const partsOf = (...news: readonly (typeof MONDAY)[]): CorpusParts => ({
  articles: news.map((each) => each.article),
  quotes: news.map((each) => each.quote),
  speakers: [ANN],
  topics: [],
});

it('a schedule that follows a person outlives restarts, a missed run and another id of that person, and repeats nothing', async () => {
  const clock = createManualClock('2026-11-01T12:00:00Z');
  let corpus = createCorpus(partsOf(MONDAY));
  const compose = editionsFrom(() => corpus, 'Europe/London', english);
  const open = async () => {
    const store = await openSqliteStore(path.join(folder, 'state.db'));
    const bench = createDigestBench(store, clock);
    bench.compose(compose);
    const titleOf = titlesFrom(() => corpus, english);
    const digests = createDigests({ store, clock, texts: english, compose, titleOf, zone: 'Europe/London' });
    const tickAt = async (at: string) => {
      await clock.set(at);
      await (await createLedger(bench.deps).tick()).finished;
      return bench.posted.at(-1)?.text ?? '';
    };
    return { store, digests, tickAt, bench };
  };

  const first = await open();
  const topic = corpus.topic(topicId('person:ann-arbor'));
  if (topic === undefined) throw new Error('nobody is followed');
  const when = 'daily 08:00 Europe/London';
  expect((await first.digests.add(here, topic, when, { missed: 'once', whenEmpty: 'archive' })).ok).toBe(true);
  const again = await first.digests.add(here, topic, when, { missed: 'once', whenEmpty: 'archive' });
  expect(again.ok ? '' : again.failure).toContain('already has What Ann Arbor says, daily 08:00');
  expect(await first.tickAt('2026-11-02T08:00:00Z')).toContain('Monday is for the harbour');
  await first.store.close();

  // Made one with a record of another id and name, which has the old name as an alias.
  const merged = { ...ANN, id: speakerId('ann-harbour'), name: 'Ann Harbour', aliases: ['Ann Arbor'] };
  const news = partsOf(MONDAY, TUESDAY);
  corpus = createCorpus({
    ...news,
    speakers: [merged],
    quotes: news.quotes.map((each) => ({ ...each, attribution: { kind: 'speaker', speaker: merged.id, settledBy: null } })),
  });
  const second = await open();
  const late = await second.tickAt('2026-11-03T10:00:00Z');
  expect(late).toContain('What Ann Harbour says, Tue 3 Nov 2026');
  expect(late).toContain('Late by 2 h');
  expect(late).toContain('On Tuesday we count the boats');
  expect(late).not.toContain('Monday is for the harbour');
  const views = await second.digests.list(here);
  expect(plainText(schedulesReply(views, corpus, english))).toContain('What Ann Harbour says (d-');
  const kept = await second.digests.receipt(here, null);
  expect(kept === null ? '' : plainText(whyReply(kept, 1, english))).toContain('Words of Ann Harbour, whom this digest follows.');
  const followed = corpus.topic(topic.id);
  const preview =
    followed === undefined ? null : await second.digests.preview(here, followed, Temporal.Instant.from('2026-11-03T08:00:00Z'));
  expect(preview === null ? '' : plainText(preview)).toBe(late);
  await second.store.close();

  corpus = createCorpus({ articles: [], quotes: [], speakers: [], topics: [] });
  const third = await open();
  await third.tickAt('2026-11-04T08:00:00Z');
  const [view] = await third.digests.list(here);
  expect(view?.last?.reason).toContain('nobody called ann arbor is on record any more');
  await third.store.close();
});
