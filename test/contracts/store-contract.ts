// Longer than 300 lines: the whole contract of one interface stands in one place, so that a new store can be read against it.
import { afterEach, describe, expect, it } from 'vitest';
import { articleId, occurrenceId, quoteId, scheduleId, speakerId, topicId, utteranceId } from '../../src/model/ids.ts';
import type { Recurrence, Schedule } from '../../src/model/schedule.ts';
import { destination } from '../../src/model/schedule.ts';
import type { Store } from '../../src/store/store.ts';
import { eventually } from '../support/eventually.ts';
import { aStoredArticle } from '../support/stored-article.ts';

/** One place that holds state, and how to connect to it once more. */
export interface StoreUnderTest {
  readonly store: Store;
  /** A second connection to the same state, as another process has it. */
  reopen(): Promise<Store>;
  cleanup(): Promise<void>;
}

const at = (iso: string): Temporal.Instant => Temporal.Instant.from(iso);
const slot = at('2026-11-02T08:00:00Z');
const channel = destination('discord', '1', '2');
const other = destination('slack', 'T1', 'C2');
const weekdays: Recurrence = { kind: 'weekly', days: [1, 2, 3, 4, 5], hour: 8, minute: 0, zone: 'Europe/London' };

/** A whole schedule; `changes` says what matters to the test. */
export const aSchedule = (changes: Partial<Schedule> = {}): Schedule => ({
  id: scheduleId('d-aaaaa'),
  destination: channel,
  topic: topicId('transatlantic-relations'),
  recurrence: weekdays,
  missed: 'once',
  whenEmpty: 'archive',
  state: 'active',
  createdAt: at('2026-10-01T12:34:56.789Z'),
  nextSlot: slot,
  origin: 'chat',
  ...changes,
});

const u = (...names: readonly string[]) => names.map(utteranceId);

/** Registers the suite that every store passes. `watchesOthers`: whether a watch hears what other processes have written. */
export function storeContract(name: string, watchesOthers: boolean, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store contract`, () => {
    const opened: StoreUnderTest[] = [];
    const begin = async (): Promise<StoreUnderTest> => {
      const made = await open();
      opened.push(made);
      return made;
    };
    afterEach(async () => {
      for (const made of opened.splice(0)) await made.cleanup();
    });

    const id = occurrenceId('d-aaaaa.20261102t0800z');
    const claim = (store: Store, at = slot): Promise<boolean> => store.claim({ id, schedule: scheduleId('d-aaaaa'), slot, at });
    const sending = async (store: Store): Promise<void> => {
      await store.saveSchedule(aSchedule());
      await claim(store);
      await store.update(id, { state: 'sending', at: slot });
    };

    describe('schedules', () => {
      it('gives back every field as it was saved, to the millisecond, also after reopening', async () => {
        const { store, reopen } = await begin();
        const weekly = aSchedule();
        const cron = aSchedule({
          id: scheduleId('f-bbbbb'),
          destination: other,
          recurrence: { kind: 'cron', expression: '0 8 * * 1-5', zone: 'Europe/Berlin' },
          missed: 'skip',
          whenEmpty: 'silence',
          state: 'paused',
          nextSlot: null,
          origin: 'file',
        });
        await store.saveSchedule(weekly);
        await store.saveSchedule(cron);
        expect(await store.schedule(weekly.id)).toEqual(weekly);
        expect(await (await reopen()).schedule(cron.id)).toEqual(cron);
      });

      it('replaces a schedule that is saved again', async () => {
        const { store } = await begin();
        await store.saveSchedule(aSchedule());
        await store.saveSchedule(aSchedule({ state: 'paused', nextSlot: null }));
        expect(await store.schedules()).toEqual([aSchedule({ state: 'paused', nextSlot: null })]);
      });

      it('lists one destination, or all, oldest first', async () => {
        const { store } = await begin();
        const young = aSchedule({ id: scheduleId('d-aaaab'), createdAt: at('2026-10-03T00:00:00Z') });
        const elsewhere = aSchedule({ id: scheduleId('d-aaaac'), destination: other, createdAt: at('2026-10-02T00:00:00Z') });
        for (const schedule of [young, elsewhere, aSchedule()]) await store.saveSchedule(schedule);
        expect((await store.schedules(channel)).map((schedule) => schedule.id)).toEqual(['d-aaaaa', 'd-aaaab']);
        expect((await store.schedules()).map((schedule) => schedule.id)).toEqual(['d-aaaaa', 'd-aaaac', 'd-aaaab']);
      });

      it('removes a schedule once and keeps its receipts', async () => {
        const { store } = await begin();
        await sending(store);
        expect(await store.removeSchedule(scheduleId('d-aaaaa'))).toBe(true);
        expect(await store.removeSchedule(scheduleId('d-aaaaa'))).toBe(false);
        expect(await store.schedule(scheduleId('d-aaaaa'))).toBeNull();
        expect((await store.occurrences(scheduleId('d-aaaaa'), 5)).map((occurrence) => occurrence.state)).toEqual(['sending']);
      });

      it('finds what is due up to and including now, longest due first, and never more than asked for', async () => {
        const { store } = await begin();
        const due = (name: string, nextSlot: string | null, state: Schedule['state'] = 'active'): Schedule =>
          aSchedule({ id: scheduleId(name), nextSlot: nextSlot === null ? null : at(nextSlot), state });
        await store.saveSchedule(due('d-now', '2026-11-02T08:00:00Z'));
        await store.saveSchedule(due('d-later', '2026-11-02T08:00:00.001Z'));
        await store.saveSchedule(due('d-long', '2026-11-01T08:00:00Z'));
        await store.saveSchedule(due('d-paused', '2026-11-01T07:00:00Z', 'paused'));
        await store.saveSchedule(due('d-never', null));
        expect((await store.dueSchedules(slot, 10)).map((schedule) => schedule.id)).toEqual(['d-long', 'd-now']);
        expect((await store.dueSchedules(slot, 1)).map((schedule) => schedule.id)).toEqual(['d-long']);
        expect((await store.nextDue())?.id).toBe('d-long');
      });

      it('has no next run when nothing is scheduled', async () => {
        const { store } = await begin();
        expect(await store.nextDue()).toBeNull();
      });

      it('moves the next slot on only from where it was, so that the second of two movers is told', async () => {
        const { store, reopen } = await begin();
        const second = await reopen();
        const next = at('2026-11-03T08:00:00Z');
        await store.saveSchedule(aSchedule());
        expect(await store.advance(scheduleId('d-aaaaa'), slot, next)).toBe(true);
        expect(await second.advance(scheduleId('d-aaaaa'), slot, at('2026-11-04T08:00:00Z'))).toBe(false);
        expect((await store.schedule(scheduleId('d-aaaaa')))?.nextSlot).toEqual(next);
        expect(await store.advance(scheduleId('d-aaaaa'), next, null)).toBe(true);
        expect((await store.schedule(scheduleId('d-aaaaa')))?.nextSlot).toBeNull();
      });

      it('does not wake a paused schedule by moving it on', async () => {
        const { store } = await begin();
        await store.saveSchedule(aSchedule({ state: 'paused' }));
        expect(await store.advance(scheduleId('d-aaaaa'), slot, at('2026-11-03T08:00:00Z'))).toBe(false);
      });
    });

    describe('occurrences', () => {
      it('lets exactly one of many connections claim a slot, for ever', async () => {
        const { store, reopen } = await begin();
        const others = await Promise.all([reopen(), reopen(), reopen()]);
        const won = await Promise.all([store, ...others, store, ...others].map((each) => claim(each)));
        expect(won.filter((each) => each)).toHaveLength(1);
        expect(await claim(await reopen(), at('2027-01-01T00:00:00Z'))).toBe(false);
        expect((await store.occurrence(id))?.claimedAt).toEqual(slot);
      });

      it('goes from claimed over sending to delivered, with everything the receipt needs', async () => {
        const { store, reopen } = await begin();
        await sending(store);
        const done = at('2026-11-02T08:00:05.250Z');
        const change = { utterances: u('u-1', 'u-2'), messages: ['11', '12'], fingerprint: 'k7f3' } as const;
        expect(await store.update(id, { state: 'delivered', at: done, ...change })).toBe(true);
        expect(await (await reopen()).occurrence(id)).toEqual({
          id,
          schedule: 'd-aaaaa',
          slot,
          state: 'delivered',
          claimedAt: slot,
          finishedAt: done,
          reason: null,
          ...change,
        });
      });

      it('collects message ids while it is sending, each once', async () => {
        const { store } = await begin();
        await sending(store);
        await store.update(id, { state: 'sending', at: slot, messages: ['11'] });
        await store.update(id, { state: 'sending', at: slot, messages: ['11', '12'] });
        expect((await store.occurrence(id))?.messages).toEqual(['11', '12']);
        expect((await store.occurrence(id))?.finishedAt).toBeNull();
      });

      it.each(['delivered', 'failed', 'skipped'] as const)('lets nothing follow %s', async (final) => {
        const { store } = await begin();
        await store.saveSchedule(aSchedule());
        await claim(store);
        if (final !== 'skipped') await store.update(id, { state: 'sending', at: slot });
        expect(await store.update(id, { state: final, at: slot, reason: 'first', utterances: u('u-1') })).toBe(true);
        const before = await store.occurrence(id);
        for (const state of ['sending', 'delivered', 'failed', 'skipped'] as const) {
          const late = { state, at: at('2026-11-03T00:00:00Z'), reason: 'second', utterances: u('u-9'), messages: ['99'] };
          expect(await store.update(id, late)).toBe(false);
        }
        expect(await store.occurrence(id)).toEqual(before);
        expect([...(await store.hadBy(channel))]).toEqual(final === 'delivered' ? ['u-1'] : []);
      });

      it('allows no delivery that was never announced, and no skip of what is on its way', async () => {
        const { store } = await begin();
        await claim(store);
        expect(await store.update(id, { state: 'delivered', at: slot })).toBe(false);
        expect(await store.update(id, { state: 'sending', at: slot })).toBe(true);
        expect(await store.update(id, { state: 'skipped', at: slot })).toBe(false);
        expect(await store.update(id, { state: 'failed', at: slot, reason: 'no answer' })).toBe(true);
      });

      it('knows nothing of an occurrence that was never claimed', async () => {
        const { store } = await begin();
        expect(await store.update(id, { state: 'sending', at: slot })).toBe(false);
        expect(await store.occurrence(id)).toBeNull();
      });

      it('lets one of two connections that finish the same occurrence win', async () => {
        const { store, reopen } = await begin();
        const second = await reopen();
        await sending(store);
        const results = await Promise.all([
          store.update(id, { state: 'delivered', at: slot, utterances: u('u-1') }),
          second.update(id, { state: 'failed', at: slot, reason: 'the process stopped' }),
        ]);
        expect(results.filter((each) => each)).toHaveLength(1);
      });

      it('shows the newest slots first and the last delivered one', async () => {
        const { store } = await begin();
        const schedule = scheduleId('d-aaaaa');
        for (const [day, state] of [
          ['2026-11-02', 'delivered'],
          ['2026-11-03', 'delivered'],
          ['2026-11-04', 'failed'],
        ] as const) {
          const each = occurrenceId(`d-aaaaa.${day}`);
          await store.claim({ id: each, schedule, slot: at(`${day}T08:00:00Z`), at: slot });
          await store.update(each, { state: 'sending', at: slot });
          await store.update(each, { state, at: slot });
        }
        expect((await store.occurrences(schedule, 2)).map((each) => each.id)).toEqual(['d-aaaaa.2026-11-04', 'd-aaaaa.2026-11-03']);
        expect((await store.lastDelivered(schedule))?.id).toBe('d-aaaaa.2026-11-03');
        expect(await store.lastDelivered(scheduleId('d-other'))).toBeNull();
      });

      it('finds after a restart what its process left unfinished, but not what was claimed since', async () => {
        const { store, reopen } = await begin();
        await sending(store);
        await store.close();
        const again = await reopen();
        expect((await again.unfinished(slot.add({ seconds: 1 }))).map((each) => [each.id, each.state])).toEqual([[id, 'sending']]);
        expect(await again.unfinished(slot)).toEqual([]);
        expect(await again.update(id, { state: 'failed', at: slot, reason: 'the process stopped' })).toBe(true);
        expect(await again.unfinished(slot.add({ hours: 1 }))).toEqual([]);
      });
    });

    describe('what a channel has had', () => {
      it('counts delivered digests only, for their own channel only', async () => {
        const { store, reopen } = await begin();
        await sending(store);
        await store.update(id, { state: 'sending', at: slot, utterances: u('u-1', 'u-2') });
        expect(await store.hadBy(channel)).toEqual(new Set());
        await store.update(id, { state: 'delivered', at: slot });
        const second = await reopen();
        expect(await second.hadBy(channel)).toEqual(new Set(['u-1', 'u-2']));
        expect(await second.hadBy(other)).toEqual(new Set());
      });

      it('remembers a repeated utterance once, and what a removed schedule has posted', async () => {
        const { store } = await begin();
        await sending(store);
        await store.removeSchedule(scheduleId('d-aaaaa'));
        await store.update(id, { state: 'delivered', at: slot, utterances: u('u-1') });
        await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaab') }));
        const again = occurrenceId('d-aaaab.1');
        await store.claim({ id: again, schedule: scheduleId('d-aaaab'), slot, at: slot });
        await store.update(again, { state: 'sending', at: slot });
        expect(await store.update(again, { state: 'delivered', at: slot, utterances: u('u-1', 'u-2') })).toBe(true);
        expect(await store.hadBy(channel)).toEqual(new Set(['u-1', 'u-2']));
      });

      it('takes an edition with thousands of utterances', async () => {
        const { store } = await begin();
        await sending(store);
        const many = Array.from({ length: 2500 }, (_, index) => utteranceId(`u-${index}`));
        await store.update(id, { state: 'delivered', at: slot, utterances: many });
        expect((await store.hadBy(channel)).size).toBe(2500);
      });
    });

    describe('buttons', () => {
      it('recalls what was remembered, also after a restart, and keeps the first value of a key', async () => {
        const { store, reopen } = await begin();
        await store.remember('abc', '/quote “five eyes” \u{1f600}', slot);
        await store.remember('abc', '/quote something else', slot);
        await store.close();
        const again = await reopen();
        expect(await again.recall('abc')).toBe('/quote “five eyes” \u{1f600}');
        expect(await again.recall('unknown')).toBeNull();
      });
    });

    describe('articles', () => {
      const contents = async (store: Store) => {
        const { articles, quotes, speakers } = await store.storedCorpus();
        return { articles, quotes, speakers };
      };
      const [bridge, harbour] = [aStoredArticle('bridge'), aStoredArticle('harbour')];
      const quotesOf = ({ quotes }: typeof bridge) => quotes.map(({ quote }) => quote);

      it('gives back articles, quotes and speakers as they were put, by article and place, also after reopening', async () => {
        const { store, reopen } = await begin();
        expect(await store.putArticle(harbour)).toBe('new');
        expect(await store.putArticle(bridge)).toBe('new');
        expect(await contents(await reopen())).toEqual({
          articles: [bridge.article, harbour.article],
          quotes: [...quotesOf(bridge), ...quotesOf(harbour)],
          speakers: [...bridge.speakers, ...harbour.speakers],
        });
      });

      it('changes nothing, and no revision, when the same is put again', async () => {
        const { store } = await begin();
        await store.putArticle(bridge);
        const [before, revision] = [await contents(store), await store.corpusRevision()];
        expect(await store.putArticle({ ...bridge, at: bridge.at.add({ hours: 1 }) })).toBe('unchanged');
        expect(await contents(store)).toEqual(before);
        expect(await store.corpusRevision()).toBe(revision);
      });

      it('replaces an article together with its own quotes and speakers, and nothing else', async () => {
        const { store } = await begin();
        await store.putArticle(bridge);
        await store.putArticle(harbour);
        const changed = aStoredArticle('bridge', 2, 1);
        expect(await store.putArticle(changed)).toBe('replaced');
        const after = await contents(store);
        expect(after.quotes).toEqual([...quotesOf(changed), ...quotesOf(harbour)]);
        expect(after.articles.map(({ summary }) => summary.text)).toEqual(['Summary, version 2.', 'Summary, version 1.']);
      });

      it('lets what a file held before go in the same write', async () => {
        const { store } = await begin();
        await store.putArticle(bridge);
        expect(await store.articleFrom(bridge.origin)).toEqual({ id: 'bridge', url: null });
        const renamed = { ...aStoredArticle('bridge-corrected'), origin: bridge.origin, replaces: bridge.article.id };
        expect(await store.putArticle(renamed)).toBe('replaced');
        expect((await contents(store)).articles.map(({ id }) => id)).toEqual(['bridge-corrected']);
        expect(await store.articleFrom('/articles/never-read.txt')).toBeNull();
      });

      it('follows an article that has moved to another file', async () => {
        const { store } = await begin();
        await store.putArticle(bridge);
        expect(await store.putArticle({ ...bridge, origin: '/elsewhere/bridge.txt' })).toBe('unchanged');
        expect(await store.articleFrom(bridge.origin)).toBeNull();
        expect((await store.articleFrom('/elsewhere/bridge.txt'))?.id).toBe('bridge');
      });

      it('removes an article once, with all that is its own', async () => {
        const { store } = await begin();
        await store.putArticle(bridge);
        await store.putArticle(harbour);
        expect(await store.removeArticle(articleId('bridge'))).toBe(true);
        expect(await store.removeArticle(articleId('bridge'))).toBe(false);
        const { articles, quotes, speakers } = await contents(store);
        expect(articles).toEqual([harbour.article]);
        expect(quotes).toEqual(quotesOf(harbour));
        expect(speakers).toEqual(harbour.speakers);
      });

      it('settles only what is open, says by which article, and can be asked without', async () => {
        const { store } = await begin();
        await store.putArticle(bridge);
        await store.putArticle(harbour);
        const settlement = (quote: string) => ({
          quote: quoteId(quote),
          speaker: speakerId('speaker-of-harbour'),
          settledBy: articleId('harbour'),
          sharedWords: 'words 1',
          confidence: 0.95,
        });
        const both = [settlement('bridge/q2'), settlement('bridge/q1')];
        expect(await store.putSettlements(both)).toBe(true);
        const [named, settled] = (await contents(store)).quotes;
        expect(named).toEqual(bridge.quotes[0]?.quote);
        expect(settled).toMatchObject({
          attribution: { kind: 'speaker', speaker: 'speaker-of-harbour', settledBy: 'harbour' },
          confidence: 0.95,
        });
        expect((await store.storedCorpus({ settled: false })).quotes).toEqual([...quotesOf(bridge), ...quotesOf(harbour)]);
        const revision = await store.corpusRevision();
        expect(await store.putSettlements(both.toReversed())).toBe(false);
        expect(await store.corpusRevision()).toBe(revision);
        expect(await store.putSettlements([])).toBe(true);
        expect((await contents(store)).quotes).toEqual([...quotesOf(bridge), ...quotesOf(harbour)]);
      });

      it('counts every change once, seen by other connections, from 0', async () => {
        const { store, reopen } = await begin();
        const other = await reopen();
        const seen = [await other.corpusRevision()];
        for (const change of [
          () => store.putArticle(bridge),
          () => store.putArticle(bridge),
          () => store.putArticle(aStoredArticle('bridge', 2)),
          () => store.removeArticle(articleId('bridge')),
          () => store.removeArticle(articleId('bridge')),
        ]) {
          await change();
          seen.push(await other.corpusRevision());
        }
        expect(seen).toEqual([0, 1, 1, 2, 3, 3]);
      });

      it('tells which articles were put, removed or settled otherwise since a revision, and what they hold now', async () => {
        const { store, reopen } = await begin();
        const other = await reopen();
        expect(await other.changedSince(0)).toEqual({ revision: 0, articles: [] });
        await store.putArticle(harbour);
        await store.putArticle(bridge);
        expect(await other.changedSince(0)).toEqual({ revision: 2, articles: ['bridge', 'harbour'] });
        expect(await other.changedSince(1)).toEqual({ revision: 2, articles: ['bridge'] });
        const settlement = {
          quote: quoteId('bridge/q2'),
          speaker: speakerId('speaker-of-harbour'),
          settledBy: articleId('harbour'),
          sharedWords: 'words 1',
          confidence: 0.95,
        };
        await store.putSettlements([settlement]);
        expect(await other.changedSince(2)).toEqual({ revision: 3, articles: ['bridge'] });
        const [held, ...more] = await other.heldArticles([articleId('bridge'), articleId('unheard-of')]);
        expect(more).toEqual([]);
        expect(held).toMatchObject({ article: bridge.article, speakers: bridge.speakers });
        expect(held?.quotes.map(({ attribution }) => attribution)).toEqual([
          bridge.quotes[0]?.quote.attribution,
          { kind: 'speaker', speaker: 'speaker-of-harbour', settledBy: 'harbour' },
        ]);
        await store.putSettlements([{ ...settlement, quote: quoteId('harbour/q2') }]);
        expect(await other.changedSince(3)).toEqual({ revision: 4, articles: ['bridge', 'harbour'] });
        await store.removeArticle(articleId('bridge'));
        await store.putArticle({ ...aStoredArticle('harbour-corrected'), replaces: articleId('harbour') });
        expect(await other.changedSince(4)).toEqual({ revision: 6, articles: ['bridge', 'harbour', 'harbour-corrected'] });
        expect((await other.heldArticles((await other.changedSince(4)).articles)).map(({ article }) => article.id)).toEqual([
          'harbour-corrected',
        ]);
        expect((await other.changedSince(6)).articles).toEqual([]);
      });

      it('lists what is held, with the file and the number of quotes', async () => {
        const { store } = await begin();
        await store.putArticle(aStoredArticle('harbour', 1, 3));
        await store.putArticle(bridge);
        expect(await store.listArticles()).toEqual([
          { article: bridge.article, origin: '/articles/bridge.txt', quotes: 2 },
          { article: harbour.article, origin: '/articles/harbour.txt', quotes: 3 },
        ]);
      });

      it('takes one name for a speaker whom two articles write differently, the one that most print', async () => {
        const { store } = await begin();
        const naming = (name: string, article: string) => {
          const made = aStoredArticle(article);
          return { ...made, speakers: made.speakers.map((speaker) => ({ ...speaker, id: speakerId('jose-rua'), name })) };
        };
        for (const put of [naming('Jose Rua', 'a1'), naming('José Rúa', 'a2'), naming('José Rúa', 'a3')]) await store.putArticle(put);
        expect((await contents(store)).speakers).toMatchObject([{ id: 'jose-rua', name: 'José Rúa', aliases: ['Jose Rua'] }]);
      });

      it('takes an article with thousands of quotes', async () => {
        const { store } = await begin();
        await store.putArticle(aStoredArticle('long', 1, 2500));
        expect((await contents(store)).quotes).toHaveLength(2500);
      });

      it('lets two connections put the same article at once, one after the other', async () => {
        const { store, reopen } = await begin();
        const other = await reopen();
        const results = await Promise.all([store, other, store, other].map((each) => each.putArticle(bridge)));
        expect(results.toSorted()).toEqual(['new', 'unchanged', 'unchanged', 'unchanged']);
        expect((await contents(store)).quotes).toEqual(quotesOf(bridge));
      });
    });

    describe('watching', () => {
      /** A watch that is in force, and has told of everything before: news come in the order of the writes. */
      const watching = async (store: Store) => {
        const heard: string[] = [];
        store.watch((what) => heard.push(what));
        await store.putArticle(aStoredArticle('first'));
        await eventually(() => heard.length > 0);
        heard.length = 0;
        await store.saveSchedule(aSchedule());
        await eventually(() => heard.includes('schedules'));
        heard.length = 0;
        return { heard };
      };

      it('tells of schedules that are saved or removed, and not of those that only moved on', async () => {
        const { store } = await begin();
        const { heard } = await watching(store);
        await store.advance(scheduleId('d-aaaaa'), slot, at('2026-11-03T08:00:00Z'));
        await store.removeArticle(articleId('first'));
        await eventually(() => heard.length > 0);
        expect(heard).toEqual(['corpus']);
        await store.saveSchedule(aSchedule({ state: 'paused' }));
        await eventually(() => heard.length > 1);
        await store.removeSchedule(scheduleId('d-aaaaa'));
        await eventually(() => heard.length > 2);
        expect(heard).toEqual(['corpus', 'schedules', 'schedules']);
      });

      it('tells of a corpus that has grown, and not of the same put again', async () => {
        const { store } = await begin();
        const { heard } = await watching(store);
        await store.putArticle(aStoredArticle('first'));
        await store.putSettlements([]);
        await store.saveSchedule(aSchedule());
        await eventually(() => heard.length > 0);
        expect(heard).toEqual(['schedules']);
        await store.putArticle(aStoredArticle('first', 2));
        await eventually(() => heard.length > 1);
        expect(heard).toEqual(['schedules', 'corpus']);
      });

      it('tells nothing after its end, and others what they watch', async () => {
        const { store } = await begin();
        const ended: string[] = [];
        const end = store.watch((what) => ended.push(what));
        const { heard } = await watching(store);
        end();
        end();
        ended.length = 0;
        await store.removeArticle(articleId('first'));
        await eventually(() => heard.includes('corpus'));
        expect(ended).toEqual([]);
      });

      it.skipIf(!watchesOthers)('tells what another connection has written, within a second', async () => {
        const { store, reopen } = await begin();
        const { heard } = await watching(store);
        const other = await reopen();
        await other.saveSchedule(aSchedule());
        await eventually(() => heard.includes('schedules'), 1000);
        await other.putArticle(aStoredArticle('bridge'));
        await eventually(() => heard.includes('corpus'), 1000);
      });
    });

    it('refuses politely once it is closed, finishes what was under way, and can be closed twice', async () => {
      const { store, reopen } = await begin();
      await sending(store);
      const last = store.update(id, { state: 'delivered', at: slot, utterances: u('u-1'), messages: ['1'] });
      await store.close();
      await store.close();
      expect(await last).toBe(true);
      expect((await (await reopen()).occurrence(id))?.messages).toEqual(['1']);
      await expect(store.nextDue()).rejects.toMatchObject({ code: 'store-unavailable' });
    });
  });
}
