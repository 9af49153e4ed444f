import { describe, expect, it } from 'vitest';
import { scheduleId } from '../../../src/model/ids.ts';
import { destination } from '../../../src/model/schedule.ts';
import type { Store } from '../../../src/store/store.ts';
import { aSchedule } from '../../support/a-schedule.ts';
import { type Begin, channel, claim, holder, id, other, sending, slot } from './store-under-test.ts';

/** Who holds a channel, and for how long. */
export function channelsContract(begin: Begin): void {
  describe('channels', () => {
    const minute = { minutes: 1 } as const;
    const take = (store: Store, by: string, now = slot, limit = 10) =>
      store.takeChannels({ holder: by, now, until: now.add(minute), limit });
    const due = async (store: Store, count: number): Promise<void> => {
      for (let index = 0; index < count; index++) {
        const where = destination('discord', '1', String(index));
        await store.saveSchedule(
          aSchedule({ id: scheduleId(`d-${index}`), destination: where, nextSlot: slot.subtract({ seconds: count - index }) }),
        );
      }
    };

    it('are taken when something is due in them, longest due first, as many as asked for', async () => {
      const { store } = await begin();
      await due(store, 5);
      await store.saveSchedule(aSchedule({ destination: other, nextSlot: slot.add({ seconds: 1 }) }));
      await store.saveSchedule(aSchedule({ id: scheduleId('d-paused'), destination: destination('slack', 'T1', 'C9'), state: 'paused' }));
      expect((await take(store, 'one', slot, 2)).toSorted()).toEqual(['discord:1/0', 'discord:1/1']);
      expect((await take(store, 'one')).toSorted()).toEqual(['discord:1/2', 'discord:1/3', 'discord:1/4']);
      expect(await take(store, 'one')).toEqual([]);
    });

    it('may be asked for of some platforms only', async () => {
      const { store } = await begin();
      await due(store, 2);
      await store.saveSchedule(aSchedule({ id: scheduleId('d-slack'), destination: other }));
      await claim(store);
      const until = slot.add(minute);
      expect(await store.takeChannels({ holder: 'one', now: slot, until, limit: 10, platforms: ['slack', 'terminal'] })).toEqual([other]);
      expect(await take(store, 'one')).toHaveLength(2);
    });

    it('go to one of many that take at the same moment', async () => {
      const { store, reopen } = await begin();
      await due(store, 40);
      const stores = [store, await reopen(), await reopen(), await reopen()];
      const taken: (readonly string[])[] = [];
      while (true) {
        const round = await Promise.all(stores.map((each, index) => take(each, `p${index}`, slot, 3)));
        if (round.every((each) => each.length === 0)) break;
        taken.push(...round);
      }
      expect(taken.flat()).toHaveLength(40);
      expect(new Set(taken.flat()).size).toBe(40);
    });

    it('are held until the time is up, longer when that is prolonged, and not when somebody else holds them', async () => {
      const { store, reopen } = await begin();
      const second = await reopen();
      await due(store, 1);
      const [where] = await take(store, 'one');
      if (where === undefined) throw new Error('nothing was taken');
      expect(await take(second, 'two', slot.add({ seconds: 59 }))).toEqual([]);
      const later = slot.add({ seconds: 30 });
      await second.renewChannels('two', later, later.add({ hours: 1 }));
      await store.renewChannels('one', later, later.add(minute));
      expect(await take(second, 'two', slot.add({ seconds: 89 }))).toEqual([]);
      expect(await take(second, 'two', slot.add({ seconds: 90 }))).toEqual([where]);
      await store.renewChannels('one', slot.add({ seconds: 91 }), slot.add({ hours: 1 }));
      expect(await store.releaseChannel(where, 'one', slot, slot)).toBe(false);
      expect(await second.releaseChannel(where, 'two', slot, slot)).toBe(true);
      expect(await take(store, 'one')).toEqual([where]);
    });

    it('are free again when whoever held them, or let them rest, had a clock that was ahead and has been put right', async () => {
      const { store } = await begin();
      await due(store, 1);
      const ahead = slot.add({ hours: 2 });
      expect(await take(store, 'gone', ahead)).toHaveLength(1);
      expect(await take(store, 'next', slot)).toHaveLength(1);
      expect(await take(store, 'third', slot)).toEqual([]);
      for (const rest of [0, 30]) {
        for (const where of await take(store, 'again', ahead))
          await store.releaseChannel(where, 'again', ahead, ahead.add({ seconds: rest }));
        expect(await take(store, 'next', slot)).toHaveLength(1);
      }
    });

    it('are nobody else’s because two clocks differ by less than a hold lasts', async () => {
      const { store } = await begin();
      await due(store, 1);
      expect(await take(store, 'one', slot.add({ seconds: 50 }))).toHaveLength(1);
      expect(await take(store, 'two', slot)).toEqual([]);
    });

    it('are held as long as ever by one whose clock was put right, once it has prolonged its holds', async () => {
      const { store } = await begin();
      await due(store, 1);
      const [where] = await take(store, 'one', slot.add({ hours: 2 }));
      expect(await store.renewChannels('one', slot, slot.add(minute))).toEqual([where]);
      expect(await take(store, 'two', slot.add({ seconds: 59 }))).toEqual([]);
      expect(await take(store, 'two', slot.add(minute))).toEqual([where]);
    });

    it('that are held and were prolonged are named', async () => {
      const { store } = await begin();
      await due(store, 2);
      const [first, second] = (await take(store, 'one')).toSorted();
      if (first === undefined || second === undefined) throw new Error('nothing was taken');
      await store.releaseChannel(second, 'one', slot, slot.add({ hours: 1 }));
      const later = slot.add({ seconds: 30 });
      expect(await store.renewChannels('one', later, later.add(minute))).toEqual([first]);
      expect(await store.renewChannels('one', slot.add({ minutes: 5 }), slot.add({ minutes: 6 }))).toEqual([]);
    });

    it('rest until the time that was said', async () => {
      const { store } = await begin();
      await due(store, 1);
      for (const where of await take(store, 'one')) await store.releaseChannel(where, 'one', slot, slot.add({ seconds: 10 }));
      expect(await take(store, 'one', slot.add({ seconds: 9 }))).toEqual([]);
      expect(await take(store, 'one', slot.add({ seconds: 10 }))).toHaveLength(1);
    });

    it('are taken for what was begun and has no end, also when the schedule is gone', async () => {
      const { store } = await begin();
      await sending(store);
      await store.removeSchedule(scheduleId('d-aaaaa'));
      expect(await take(store, 'one')).toEqual([channel]);
      await store.releaseChannel(channel, 'one', slot, slot);
      await store.update(id, { holder, state: 'failed', at: slot, reason: 'enough' });
      expect(await take(store, 'one')).toEqual([]);
    });
  });
}
