import { describe, expect, it } from 'vitest';
import { occurrenceId, scheduleId } from '../../../src/model/ids.ts';
import { at, type Begin, channel, holder, part, slot } from './store-under-test.ts';

/** Editions of which a part was posted. */
export function partlyPostedContract(begin: Begin): void {
  describe('editions that broke off', () => {
    it('finds the failed ones of a schedule of which a part was posted, between two slots, oldest first', async () => {
      const { store } = await begin();
      const parts = [part(['u-1']), part(['u-2'], [])];
      for (const [name, state, change] of [
        ['d-aaaaa.2026-11-02', 'failed', { parts, messages: ['1'] }],
        ['d-aaaaa.2026-11-03', 'failed', { parts, messages: ['1'] }],
        ['d-aaaaa.2026-11-04', 'failed', { messages: ['1'] }],
        ['d-aaaaa.2026-11-05', 'failed', { parts }],
        ['d-aaaaa.2026-11-06', 'delivered', { parts, messages: ['1', '2'] }],
        ['d-bbbbb.2026-11-07', 'failed', { parts, messages: ['1'] }],
        ['d-aaaaa.2026-11-08', 'failed', { parts, messages: ['1'] }],
        ['d-aaaaa.2026-11-09', 'failed', { parts, messages: ['1'] }],
      ] as const) {
        const [schedule = '', day] = name.split('.');
        const each = occurrenceId(name);
        await store.claim({
          id: each,
          schedule: scheduleId(schedule),
          destination: channel,
          slot: at(`${day}T08:00:00Z`),
          at: slot,
          holder,
        });
        await store.update(each, { holder, state: 'sending', at: slot });
        await store.update(each, { holder, state, at: slot, ...change });
      }
      const found = async (after: string | null, before: string) =>
        (
          await store.partlyPosted(
            scheduleId('d-aaaaa'),
            after === null ? null : at(`2026-11-${after}T08:00:00Z`),
            at(`2026-11-${before}T08:00:00Z`),
          )
        ).map((each) => each.id.slice(-2));
      expect(await found(null, '09')).toEqual(['02', '03', '08']);
      expect(await found('02', '08')).toEqual(['03']);
      expect(await found('08', '09')).toEqual([]);
      expect((await store.partlyPosted(scheduleId('d-aaaaa'), null, at('2026-11-03T00:00:00Z')))[0]?.parts).toEqual(parts);
    });
  });
}
