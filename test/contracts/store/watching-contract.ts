import { describe, expect, it } from 'vitest';
import { articleId, scheduleId } from '../../../src/model/ids.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSchedule } from '../../support/a-schedule.ts';
import { eventually } from '../../support/eventually.ts';
import { aStoredArticle } from '../../support/stored-article.ts';
import { at, type Begin, slot } from './store-under-test.ts';

/** What a store tells of changes. `watchesOthers`: whether a watch hears what other processes have written. */
export function watchingContract(begin: Begin, watchesOthers: boolean): void {
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

    it('tells of schedules that are suspended and reinstated, and not of what was refused', async () => {
      const { store } = await begin();
      const { heard } = await watching(store);
      const suspension = { fault: 'archived', reason: 'The channel is archived.', remedy: 'Restore it.', since: slot } as const;
      expect(await store.reinstate(scheduleId('d-aaaaa'), slot)).toBe(false);
      expect(await store.suspend(scheduleId('d-aaaaa'), suspension, slot)).toBe(true);
      await eventually(() => heard.length > 0);
      expect(await store.reinstate(scheduleId('d-aaaaa'), slot)).toBe(true);
      await eventually(() => heard.length > 1);
      await store.putArticle(aStoredArticle('second'));
      await eventually(() => heard.includes('corpus'));
      expect(heard.filter((what) => what === 'schedules').length).toBeGreaterThanOrEqual(2);
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
}
