import { afterEach, describe, expect, it } from 'vitest';
import { articlesContract } from './store/articles-contract.ts';
import { channelsContract } from './store/channels-contract.ts';
import { memoryContract } from './store/memory-contract.ts';
import { occurrencesContract } from './store/occurrences-contract.ts';
import { partlyPostedContract } from './store/partly-posted-contract.ts';
import { schedulesContract } from './store/schedules-contract.ts';
import { type Begin, holder, id, type StoreUnderTest, sending, slot, u } from './store/store-under-test.ts';
import { watchingContract } from './store/watching-contract.ts';

/** Registers the suite that every store passes, all of it. `watchesOthers`: whether a watch hears what other processes have written. */
export function storeContract(name: string, watchesOthers: boolean, open: () => Promise<StoreUnderTest>): void {
  describe(`${name} keeps the store contract`, () => {
    const opened: StoreUnderTest[] = [];
    const begin: Begin = async () => {
      const made = await open();
      opened.push(made);
      return made;
    };
    afterEach(async () => {
      for (const made of opened.splice(0)) await made.cleanup();
    });

    schedulesContract(begin);
    occurrencesContract(begin);
    partlyPostedContract(begin);
    channelsContract(begin);
    memoryContract(begin);
    articlesContract(begin);
    watchingContract(begin, watchesOthers);

    it('refuses politely once it is closed, finishes what was under way, and can be closed twice', async () => {
      const { store, reopen } = await begin();
      await sending(store);
      const last = store.update(id, { holder, state: 'delivered', at: slot, utterances: u('u-1'), messages: ['1'] });
      await store.close();
      await store.close();
      expect(await last).toBe(true);
      expect((await (await reopen()).occurrence(id))?.messages).toEqual(['1']);
      await expect(store.nextDue()).rejects.toMatchObject({ code: 'store-unavailable' });
    });
  });
}
