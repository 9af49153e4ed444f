import { describe, expect, it } from 'vitest';
import { occurrenceId, scheduleId, utteranceId } from '../../../src/model/ids.ts';
import { aSchedule } from '../../support/a-schedule.ts';
import { at, type Begin, channel, holder, id, other, part, sending, slot, u } from './store-under-test.ts';

/** What a store remembers for later, and for how long. */
export function memoryContract(begin: Begin): void {
  describe('what a channel has had', () => {
    it('counts delivered digests only, for their own channel only', async () => {
      const { store, reopen } = await begin();
      await sending(store);
      await store.update(id, { holder, state: 'sending', at: slot, utterances: u('u-1', 'u-2') });
      expect(await store.hadBy(channel)).toEqual(new Set());
      await store.update(id, { holder, state: 'delivered', at: slot });
      const second = await reopen();
      expect(await second.hadBy(channel)).toEqual(new Set(['u-1', 'u-2']));
      expect(await second.hadBy(other)).toEqual(new Set());
    });

    it('counts of a failed digest what stands in the parts that were posted, and what was given up', async () => {
      const { store, reopen } = await begin();
      await sending(store);
      const parts = [part(['u-1', 'u-2'], ['u-1']), part([]), part(['u-3', 'u-4'])];
      await store.update(id, {
        holder,
        state: 'sending',
        at: slot,
        utterances: u('u-1', 'u-2', 'u-3', 'u-4'),
        parts,
        messages: ['11', '12'],
      });
      expect((await store.unfinished(channel)).values[0]?.parts).toEqual(parts);
      expect(await store.update(id, { holder, state: 'failed', at: slot, reason: 'enough', givenUp: u('u-4') })).toBe(true);
      expect(await (await reopen()).hadBy(channel)).toEqual(new Set(['u-1', 'u-2', 'u-4']));
      expect((await store.occurrence(id))?.parts).toEqual(parts);
    });

    it('counts all of a failed digest of which a part was posted where it is not known what stood in which: somebody has read it', async () => {
      const { store } = await begin();
      await sending(store);
      await store.update(id, { holder, state: 'sending', at: slot, utterances: u('u-1'), messages: ['11'] });
      expect(await store.hadBy(channel)).toEqual(new Set());
      expect(await store.update(id, { holder, state: 'failed', at: slot, reason: 'enough' })).toBe(true);
      expect(await store.hadBy(channel)).toEqual(new Set(['u-1']));
    });

    it('remembers a repeated utterance once, and what a removed schedule has posted', async () => {
      const { store } = await begin();
      await sending(store);
      await store.removeSchedule(scheduleId('d-aaaaa'));
      await store.update(id, { holder, state: 'delivered', at: slot, utterances: u('u-1') });
      await store.saveSchedule(aSchedule({ id: scheduleId('d-aaaab') }));
      const again = occurrenceId('d-aaaab.1');
      await store.claim({ id: again, schedule: scheduleId('d-aaaab'), destination: channel, slot, at: slot, holder });
      await store.update(again, { holder, state: 'sending', at: slot });
      expect(await store.update(again, { holder, state: 'delivered', at: slot, utterances: u('u-1', 'u-2') })).toBe(true);
      expect(await store.hadBy(channel)).toEqual(new Set(['u-1', 'u-2']));
    });

    it('takes an edition with thousands of utterances', async () => {
      const { store } = await begin();
      await sending(store);
      const many = Array.from({ length: 2500 }, (_, index) => utteranceId(`u-${index}`));
      await store.update(id, { holder, state: 'delivered', at: slot, utterances: many });
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

  describe('an event', () => {
    it('is the first for one of many that ask at the same moment, for each key, also after a restart, and is no button', async () => {
      const { store, reopen } = await begin();
      const others = await Promise.all([reopen(), reopen(), reopen()]);
      const asked = await Promise.all([store, ...others].map((each) => each.first('message 1', slot)));
      expect(asked.filter((first) => first)).toHaveLength(1);
      expect(await store.first('message 2', slot)).toBe(true);
      await store.close();
      const again = await reopen();
      expect([await again.first('message 1', slot), await again.recall('message 1')]).toEqual([false, null]);
    });
  });

  describe('installations', () => {
    const [T1, T2, E1] = ['slack:T1', 'slack:T2', 'slack:E1'];

    it('keeps one record under an id, the newest, also after a restart, until it is removed', async () => {
      const { store, reopen } = await begin();
      await store.putInstallation({ id: T1, within: null, record: 'old', at: slot });
      await store.putInstallation({ id: T1, within: null, record: 'sealed “one”', at: slot });
      await store.putInstallation({ id: T2, within: null, record: 'two', at: slot });
      await store.close();
      const again = await reopen();
      expect(await again.installation(T1)).toEqual({ id: T1, record: 'sealed “one”' });
      expect(await again.installations()).toEqual([
        { id: T1, record: 'sealed “one”' },
        { id: T2, record: 'two' },
      ]);
      expect(await again.removeInstallation(T1)).toBe(true);
      expect(await again.removeInstallation(T1)).toBe(false);
      expect(await again.installation(T1)).toBeNull();
      expect(await again.installation(T2)).toEqual({ id: T2, record: 'two' });
    });

    it('gives the workspaces of an organisation its record, and takes them out with it', async () => {
      const { store } = await begin();
      await store.putInstallation({ id: E1, within: null, record: 'whole', at: slot });
      await store.putInstallation({ id: T1, within: E1, record: '', at: slot });
      expect(await store.installation(T1)).toEqual({ id: E1, record: 'whole' });
      expect(await store.installations()).toEqual([{ id: E1, record: 'whole' }]);
      expect(await store.removeInstallation(E1)).toBe(true);
      expect(await store.installation(T1)).toBeNull();
      await store.putInstallation({ id: T1, within: 'slack:E9', record: '', at: slot });
      expect(await store.installation(T1)).toBeNull();
    });
  });

  describe('what is old', () => {
    it('goes in bounded steps, but for the last delivered edition, what a channel has had, and buttons in use', async () => {
      const { store } = await begin();
      await store.saveSchedule(aSchedule());
      for (const [day, state] of [
        ['2026-01-01', 'delivered'],
        ['2026-01-02', 'failed'],
        ['2026-01-03', 'delivered'],
        ['2026-01-04', 'failed'],
        ['2026-01-05', 'sending'],
      ] as const) {
        const each = occurrenceId(`d-aaaaa.${day}`);
        await store.claim({
          id: each,
          schedule: scheduleId('d-aaaaa'),
          destination: channel,
          slot: at(`${day}T08:00:00Z`),
          at: slot,
          holder,
        });
        await store.update(each, { holder, state: 'sending', at: slot, utterances: u(`u-${day}`) });
        if (state !== 'sending') await store.update(each, { holder, state, at: slot });
      }
      await store.remember('unused', '/quote a', at('2026-01-01T00:00:00Z'));
      await store.remember('pressed', '/quote b', at('2026-01-01T00:00:00Z'));
      await store.remember('drawn', '/quote c', at('2026-01-01T00:00:00Z'));
      await store.recall('pressed', slot);
      await store.remember('drawn', '/quote c', slot);
      const prune = (limit: number) =>
        store.prune({ occurrencesBefore: slot, memosBefore: slot.subtract({ hours: 24 }), eventsBefore: slot, limit });
      expect(await prune(1)).toBe(2);
      expect(await prune(10)).toBe(2);
      expect(await prune(10)).toBe(0);
      const left = (await store.occurrences(scheduleId('d-aaaaa'), 9)).map((each) => each.id.slice(-2));
      expect(left).toEqual(['05', '03']);
      expect((await store.hadBy(channel)).size).toBe(2);
      expect([await store.recall('unused'), await store.recall('pressed'), await store.recall('drawn')]).toEqual([
        null,
        '/quote b',
        '/quote c',
      ]);
      await store.removeSchedule(scheduleId('d-aaaaa'));
      expect(await prune(10)).toBe(1);
    });

    it('goes sooner where it is an event that was seen, and no button goes with it', async () => {
      const { store } = await begin();
      const day = (days: number) => slot.subtract({ hours: 24 * days });
      await store.remember('seen-long-ago', '/quote a', day(9));
      for (const days of [1, 2, 3]) await store.first(`event ${days}`, day(days));
      const prune = (limit: number) => store.prune({ occurrencesBefore: day(9), memosBefore: day(10), eventsBefore: day(1), limit });
      expect([await prune(1), await prune(5), await prune(5)]).toEqual([1, 1, 0]);
      expect([await store.first('event 1', slot), await store.first('event 2', slot)]).toEqual([false, true]);
      expect(await store.recall('seen-long-ago')).toBe('/quote a');
    });
  });
}
