import { describe, expect, it } from 'vitest';
import { occurrenceId, scheduleId } from '../../../src/model/ids.ts';
import { destination } from '../../../src/model/schedule.ts';
import { aSchedule } from '../../support/a-schedule.ts';
import { at, type Begin, channel, claim, holder, id, other, part, sending, slot, u } from './store-under-test.ts';

/** How one slot of a schedule is claimed, goes on and ends. */
export function occurrencesContract(begin: Begin): void {
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
      expect(await store.update(id, { holder, state: 'delivered', at: done, ...change })).toBe(true);
      expect(await (await reopen()).occurrence(id)).toEqual({
        id,
        schedule: 'd-aaaaa',
        slot,
        state: 'delivered',
        claimedAt: slot,
        finishedAt: done,
        reason: null,
        parts: null,
        ...change,
      });
    });

    it('collects message ids while it is sending, each once', async () => {
      const { store } = await begin();
      await sending(store);
      await store.update(id, { holder, state: 'sending', at: slot, messages: ['11'] });
      await store.update(id, { holder, state: 'sending', at: slot, messages: ['11', '12'] });
      expect((await store.occurrence(id))?.messages).toEqual(['11', '12']);
      expect((await store.occurrence(id))?.finishedAt).toBeNull();
    });

    it.each(['delivered', 'failed', 'skipped'] as const)('lets nothing follow %s', async (final) => {
      const { store } = await begin();
      await store.saveSchedule(aSchedule());
      await claim(store);
      if (final !== 'skipped') await store.update(id, { holder, state: 'sending', at: slot });
      expect(await store.update(id, { holder, state: final, at: slot, reason: 'first', utterances: u('u-1') })).toBe(true);
      const before = await store.occurrence(id);
      for (const state of ['sending', 'delivered', 'failed', 'skipped'] as const) {
        const late = { holder, state, at: at('2026-11-03T00:00:00Z'), reason: 'second', utterances: u('u-9'), messages: ['99'] };
        expect(await store.update(id, late)).toBe(false);
      }
      expect(await store.occurrence(id)).toEqual(before);
      expect([...(await store.hadBy(channel))]).toEqual(final === 'delivered' ? ['u-1'] : []);
    });

    it('allows no delivery that was never announced, and no skip of what is on its way', async () => {
      const { store } = await begin();
      await claim(store);
      expect(await store.update(id, { holder, state: 'delivered', at: slot })).toBe(false);
      expect(await store.update(id, { holder, state: 'sending', at: slot })).toBe(true);
      expect(await store.update(id, { holder, state: 'skipped', at: slot })).toBe(false);
      expect(await store.update(id, { holder, state: 'failed', at: slot, reason: 'no answer' })).toBe(true);
    });

    it('knows nothing of an occurrence that was never claimed', async () => {
      const { store } = await begin();
      expect(await store.update(id, { holder, state: 'sending', at: slot })).toBe(false);
      expect(await store.occurrence(id)).toBeNull();
    });

    it('lets one of two connections that finish the same occurrence win', async () => {
      const { store, reopen } = await begin();
      const second = await reopen();
      await sending(store);
      const results = await Promise.all([
        store.update(id, { holder, state: 'delivered', at: slot, utterances: u('u-1') }),
        second.update(id, { holder, state: 'failed', at: slot, reason: 'the process stopped' }),
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
        await store.claim({ id: each, schedule, destination: channel, slot: at(`${day}T08:00:00Z`), at: slot, holder });
        await store.update(each, { holder, state: 'sending', at: slot });
        await store.update(each, { holder, state, at: slot });
      }
      expect((await store.occurrences(schedule, 2)).map((each) => each.id)).toEqual(['d-aaaaa.2026-11-04', 'd-aaaaa.2026-11-03']);
      expect((await store.lastDelivered(schedule))?.id).toBe('d-aaaaa.2026-11-03');
      expect(await store.lastDelivered(scheduleId('d-other'))).toBeNull();
    });

    it('shows the newest delivery of a channel, whatever became of its slots since', async () => {
      const { store } = await begin();
      for (const [name, state, where] of [
        ['d-aaaaa.2026-11-02', 'delivered', channel],
        ['d-bbbbb.2026-11-03', 'delivered', channel],
        ['d-aaaaa.2026-11-04', 'failed', channel],
        ['d-aaaaa.2026-11-05', 'skipped', channel],
        ['d-ccccc.2026-11-06', 'delivered', other],
      ] as const) {
        const [schedule = '', day] = name.split('.');
        const each = occurrenceId(name);
        const due = at(`${day}T08:00:00Z`);
        await store.claim({ id: each, schedule: scheduleId(schedule), destination: where, slot: due, at: slot, holder });
        if (state !== 'skipped') await store.update(each, { holder, state: 'sending', at: slot, receipt: `{"of":"${name}"}` });
        await store.update(each, { holder, state, at: slot });
      }
      expect(await store.latestDelivered(channel)).toMatchObject({ id: 'd-bbbbb.2026-11-03', receipt: '{"of":"d-bbbbb.2026-11-03"}' });
      expect((await store.latestDelivered(other))?.id).toBe('d-ccccc.2026-11-06');
      expect(await store.latestDelivered(destination('slack', 'T1', 'C9'))).toBeNull();
    });

    it('claims nothing for a schedule that was paused, removed or moved on since it was read', async () => {
      const { store } = await begin();
      const made = { id, schedule: scheduleId('d-aaaaa'), destination: channel, slot, at: slot, holder };
      const moves = { from: slot, to: at('2026-11-03T08:00:00Z') };
      expect(await store.claim(made, moves)).toBe(false);
      await store.saveSchedule(aSchedule({ state: 'paused', nextSlot: null }));
      expect(await store.claim(made, moves)).toBe(false);
      await store.saveSchedule(aSchedule({ nextSlot: slot.add({ minutes: 15 }) }));
      expect(await store.claim(made, moves)).toBe(false);
      expect(await store.occurrence(id)).toBeNull();
      await store.saveSchedule(aSchedule());
      expect(await store.claim(made, moves)).toBe(true);
    });

    it('moves the schedule on with the claim, and only from where it was', async () => {
      const { store } = await begin();
      await store.saveSchedule(aSchedule());
      const next = at('2026-11-03T08:00:00Z');
      const made = { id, schedule: scheduleId('d-aaaaa'), destination: channel, slot, at: slot, holder };
      expect(await store.claim(made, { from: slot, to: next })).toBe(true);
      expect((await store.schedule(scheduleId('d-aaaaa')))?.nextSlot).toEqual(next);
      expect(await store.claim(made, { from: next, to: null })).toBe(false);
      expect((await store.schedule(scheduleId('d-aaaaa')))?.nextSlot).toEqual(next);
    });

    it('writes skipped slots at once, with a reason each, and none over another', async () => {
      const { store } = await begin();
      await claim(store);
      const skipped = occurrenceId('d-aaaaa.20261101t0800z');
      const slots = [
        { id, slot, reason: 'passed' },
        { id: skipped, slot: slot.subtract({ hours: 24 }), reason: 'passed' },
      ];
      await store.skip(aSchedule(), slots, slot);
      await store.skip(aSchedule(), slots, slot);
      expect((await store.occurrences(scheduleId('d-aaaaa'), 5)).map((each) => each.state)).toEqual(['claimed', 'skipped']);
      expect(await store.occurrence(skipped)).toMatchObject({ reason: 'passed', finishedAt: slot });
      await store.skip(aSchedule(), [], slot);
    });

    it('takes no word from a process whose occurrence another has taken over', async () => {
      const { store, reopen } = await begin();
      const second = await reopen();
      await sending(store);
      expect(await second.update(id, { holder: 'second', state: 'sending', at: slot })).toBe(false);
      const taken = await Promise.all([second.takeOver(id, holder, 'second'), store.takeOver(id, holder, 'third')]);
      expect(taken.filter((each) => each)).toHaveLength(1);
      expect(await store.update(id, { holder, state: 'delivered', at: slot })).toBe(false);
      const winner = taken[0] ? 'second' : 'third';
      expect(await second.update(id, { holder: winner, state: 'delivered', at: slot })).toBe(true);
      expect(await store.takeOver(id, winner, 'fourth')).toBe(false);
    });

    it('gives whoever goes on with an occurrence everything that is known of it, also after a restart', async () => {
      const { store, reopen } = await begin();
      await store.saveSchedule(aSchedule());
      await claim(store);
      const [first, second] = [slot.add({ seconds: 1 }), slot.add({ minutes: 2 })];
      const edition = {
        composed: '{"blocks":[]}',
        receipt: '{"title":"“é”"}',
        fingerprint: 'k7f3',
        utterances: u('u-1'),
        parts: [part(['u-1'], [])],
      };
      await store.update(id, { holder, state: 'sending', at: slot, ...edition });
      await store.update(id, { holder, state: 'sending', at: first, beginsTry: true });
      await store.update(id, { holder, state: 'sending', at: first, messages: ['11'], event: 'Part 1 was posted.' });
      await store.update(id, { holder, state: 'sending', at: first, doubt: false, event: 'Try 1 failed.' });
      await store.update(id, { holder, state: 'sending', at: second, beginsTry: true });
      await store.close();
      const again = await reopen();
      const { values, unreadable } = await again.unfinished(channel);
      expect(unreadable).toEqual([]);
      expect(values).toEqual([
        {
          id,
          schedule: 'd-aaaaa',
          destination: channel,
          slot,
          state: 'sending',
          claimedAt: slot,
          finishedAt: null,
          reason: null,
          messages: ['11'],
          holder,
          tries: 2,
          doubt: true,
          firstTry: first,
          lastTry: second,
          events: [
            { at: first, what: 'Part 1 was posted.' },
            { at: first, what: 'Try 1 failed.' },
          ],
          ...edition,
        },
      ]);
      expect((await again.unfinished(other)).values).toEqual([]);
      expect(await again.update(id, { holder, state: 'failed', at: second, reason: 'enough' })).toBe(true);
      expect((await again.unfinished(channel)).values).toEqual([]);
      const kept = await again.delivery(channel, 'k7');
      expect([kept?.composed, kept?.receipt, kept?.state]).toEqual([null, edition.receipt, 'failed']);
    });

    it('takes back a try by which nothing left the process, and knows of none when it was the first', async () => {
      const { store } = await begin();
      await store.saveSchedule(aSchedule());
      await claim(store);
      const [first, second] = [slot.add({ seconds: 1 }), slot.add({ minutes: 2 })];
      const known = async () => (await store.unfinished(channel)).values[0];
      const tryAt = async (moment: Temporal.Instant, takesBackTry: boolean): Promise<void> => {
        await store.update(id, { holder, state: 'sending', at: moment, beginsTry: true });
        await store.update(id, { holder, state: 'sending', at: moment, doubt: false, takesBackTry });
      };
      await tryAt(slot, true);
      expect(await known()).toMatchObject({ tries: 0, doubt: false, firstTry: null });
      await tryAt(first, false);
      await tryAt(second, true);
      expect(await known()).toMatchObject({ tries: 1, doubt: false, firstTry: first });
    });

    it('finds the latest delivery of a channel, that of an id, or the latest of a fingerprint', async () => {
      const { store } = await begin();
      const schedule = scheduleId('d-aaaaa');
      for (const [day, fingerprint] of [
        ['2026-11-02', 'aaaa1'],
        ['2026-11-03', 'aaaa2'],
        ['2026-11-04', 'b_%b1'],
      ] as const) {
        const each = occurrenceId(`d-aaaaa.${day}`);
        await store.claim({ id: each, schedule, destination: channel, slot: at(`${day}T08:00:00Z`), at: slot, holder });
        await store.update(each, { holder, state: 'sending', at: slot, fingerprint });
      }
      const day = async (fingerprint: string | null, where = channel) => (await store.delivery(where, fingerprint))?.id.slice(-2);
      expect([await day(null), await day('aaaa'), await day('aaaa1'), await day('b_%'), await day('____')]).toEqual([
        '04',
        '03',
        '02',
        '04',
        undefined,
      ]);
      expect(await day(null, other)).toBeUndefined();
      expect(await day('d-aaaaa.2026-11-03')).toBe('03');
      expect(await day('d-aaaaa.2026-11-03', other)).toBeUndefined();
    });
  });
}
