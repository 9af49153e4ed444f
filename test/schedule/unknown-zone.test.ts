import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { schedulesReply } from '../../src/brief/schedule-reply.ts';
import { nextDigest } from '../../src/brief/status-reply.ts';
import { whyReply } from '../../src/brief/why-reply.ts';
import { scheduleId, topicId } from '../../src/model/ids.ts';
import { destination } from '../../src/model/schedule.ts';
import { createLedger } from '../../src/schedule/ledger.ts';
import { createDigests } from '../../src/schedule/service.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { english } from '../../src/texts/english.ts';
import { aSchedule } from '../support/a-schedule.ts';
import { createDigestBench, type DigestBench } from '../support/digest-bench.ts';
import { plainText } from '../support/in-english.ts';
import { createManualClock, type ManualClock } from '../support/manual-clock.ts';

const here = destination('discord', '1', '2');
const topic = {
  id: topicId('transatlantic-relations'),
  title: 'Transatlantic relations',
  aliases: [],
  description: '',
  terms: [],
  people: [],
};
const corpus = createCorpus({ articles: [], quotes: [], speakers: [], topics: [topic] });
const broken = aSchedule({ recurrence: { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour: 8, minute: 0, zone: 'Mars/Olympus' } });
const whole = aSchedule({ id: scheduleId('d-bbbbb') });

let store: Store;
let clock: ManualClock;
let bench: DigestBench;
beforeEach(async () => {
  store = await openSqliteStore(':memory:');
  clock = createManualClock('2026-11-02T08:00:00Z');
  bench = createDigestBench(store, clock);
});
afterEach(() => store.close());

const digests = () =>
  createDigests({ store, clock, texts: english, compose: bench.deps.compose, titleOf: bench.deps.titleOf, zone: 'Europe/London' });
const tick = async (): Promise<void> => (await createLedger(bench.deps).tick()).finished;
const list = async (): Promise<string> => plainText(schedulesReply(await digests().list(here), corpus, english));

describe('a schedule whose time zone this machine does not know', () => {
  beforeEach(async () => {
    // Posted while the zone was known, as by another machine.
    await store.saveSchedule(whole);
    await tick();
    await store.saveSchedule({ ...broken, id: whole.id, nextSlot: clock.now().add({ hours: 24 }) });
    await store.saveSchedule(aSchedule({ nextSlot: clock.now().add({ hours: 48 }) }));
  });

  it('is listed beside the others, before its time as after, with what is wrong and what to do', async () => {
    for (const days of [0, 1]) {
      await clock.advance(days * 24 * 3_600_000);
      await tick();
      const text = await list();
      expect(text).toContain('2 digests in this channel');
      expect(text).toContain('daily 08:00 Mars/Olympus');
      expect(text).toContain(
        'Its time (Mars/Olympus) cannot be worked out on this machine. Remove it, and schedule it again with another zone.',
      );
      expect(text).toContain('Last: delivered, Mon 2 Nov 2026, 08:00 London');
      expect(text).toContain('weekdays 08:00 Europe/London');
    }
  });

  it('takes nothing from receipts, previews and the status', async () => {
    for (const asked of [null, 'k7f3', '2026-11-02']) {
      const kept = await digests().receipt(here, asked);
      if (kept === null) throw new Error(`nothing for ${asked}`);
      expect(plainText(whyReply(kept, 1, english))).toContain('For: Mon 2 Nov 2026, 08:00 London');
    }
    const preview = await digests().preview(here, topic, Temporal.Instant.from('2026-10-01T10:00:00Z'));
    expect(preview.blocks).toHaveLength(1);
    expect(nextDigest(await digests().next(null), corpus, english)).toContain('Tue 3 Nov 2026, 08:00 London');
  });

  it('is not resumed but says why, can be paused, and can be removed', async () => {
    const paused = await digests().setState(here, whole.id, 'paused');
    expect(paused).toMatchObject({ ok: true, value: { schedule: { id: whole.id }, nextRuns: [] } });
    expect(await digests().setState(here, whole.id, 'active')).toEqual({
      ok: false,
      failure: 'Its time (Mars/Olympus) cannot be worked out on this machine. Remove it, and schedule it again with another zone.',
    });
    expect((await digests().remove(here, whole.id)).ok).toBe(true);
    expect(await list()).not.toContain('Mars');
  });
});
