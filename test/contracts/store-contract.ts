// Longer than 300 lines: the whole contract of one interface stands in one place, so that a new store can be read against it.
import { afterEach, describe, expect, it } from 'vitest';
import { articleId, occurrenceId, quoteId, scheduleId, speakerId, topicId, utteranceId } from '../../src/model/ids.ts';
import type { Recurrence, Schedule, Suspension } from '../../src/model/schedule.ts';
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
  owner: null,
  suspension: null,
  ...changes,
});

const suspension: Suspension = {
  fault: 'permission',
  reason: 'The bot may not post here.',
  remedy: 'Invite it.',
  since: at('2026-11-01T08:00:01.002Z'),
};

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

    const holder = 'first';
    const id = occurrenceId('d-aaaaa.20261102t0800z');

    it('counts what is waiting: due, overdue, suspended, begun; and knows the last delivery', async () => {
      const { store } = await begin();
      const now = slot.add({ minutes: 30 });
      const nothing = { due: 0, overdue: 0, suspended: 0, unfinished: 0, lastDelivery: null };
      expect(await store.backlog(now, slot)).toEqual(nothing);
      const made = (name: string, minutes: number | null, state: Schedule['state'] = 'active') =>
        store.saveSchedule(
          aSchedule({
            id: scheduleId(name),
            state,
            nextSlot: minutes === null ? null : slot.add({ minutes }),
            ...(state === 'suspended' ? { suspension } : {}),
          }),
        );
      await made('d-late', 0);
      await made('d-due', 25);
      await made('d-later', 31);
      await made('d-paused', 0, 'paused');
      await made('d-never', null);
      await made('d-hurt', 40, 'suspended');
      const slotOf = (name: string) => ({
        id: occurrenceId(`${name}.20261102t0800z`),
        schedule: scheduleId(name),
        destination: channel,
        slot,
        at: now,
        holder,
      });
      await store.claim(slotOf('d-late'));
      await store.claim(slotOf('d-due'));
      await store.update(slotOf('d-due').id, { state: 'sending', at: now, holder, beginsTry: true });
      const overdueSince = now.subtract({ minutes: 10 });
      expect(await store.backlog(now, overdueSince)).toEqual({ due: 2, overdue: 1, suspended: 1, unfinished: 2, lastDelivery: null });
      await store.update(slotOf('d-due').id, { state: 'delivered', at: now, holder, messages: ['m1'] });
      expect(await store.backlog(now, overdueSince)).toEqual({ due: 2, overdue: 1, suspended: 1, unfinished: 1, lastDelivery: now });
    });
    const claim = (store: Store, at = slot): Promise<boolean> =>
      store.claim({ id, schedule: scheduleId('d-aaaaa'), destination: channel, slot, at, holder });
    const sending = async (store: Store): Promise<void> => {
      await store.saveSchedule(aSchedule());
      await claim(store);
      await store.update(id, { holder, state: 'sending', at: slot });
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
          state: 'suspended',
          suspension,
          nextSlot: null,
          origin: 'file',
          owner: 'U0PERSON01',
        });
        await store.saveSchedule(weekly);
        await store.saveSchedule(cron);
        expect(await store.schedule(weekly.id)).toEqual(weekly);
        expect(await (await reopen()).schedule(cron.id)).toEqual(cron);
      });

      it('keeps instants beyond 2038, and finds what is due then', async () => {
        const { store } = await begin();
        const far = at('2099-12-31T08:00:00.001Z');
        await store.saveSchedule(aSchedule({ nextSlot: far }));
        expect(await store.schedule(scheduleId('d-aaaaa'))).toEqual(aSchedule({ nextSlot: far }));
        const take = (now: Temporal.Instant) => store.takeChannels({ holder, now, until: now.add({ minutes: 1 }), limit: 5 });
        expect(await take(far.subtract({ milliseconds: 1 }))).toEqual([]);
        expect(await take(far)).toEqual([channel]);
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

      it('lists those of one workspace by channel, and of none whose name only begins like it', async () => {
        const { store } = await begin();
        const inChannel = (id: string, where: string) =>
          aSchedule({ id: scheduleId(id), destination: destination('slack', where.split('/')[0] ?? '', where.split('/')[1] ?? '') });
        const all = [
          inChannel('d-aaaa1', 'T1/C2'),
          inChannel('d-aaaa2', 'T1/C1'),
          inChannel('d-aaaa3', 'T10/C1'),
          inChannel('d-aaaa4', 'T0/C1'),
        ];
        for (const schedule of all) await store.saveSchedule(schedule);
        expect((await store.schedulesIn('slack', 'T1', 10)).map(({ id }) => id)).toEqual(['d-aaaa2', 'd-aaaa1']);
        expect(await store.schedulesIn('slack', 'T1', 1)).toHaveLength(1);
        expect(await store.schedulesIn('discord', 'T1', 10)).toEqual([]);
      });

      it('removes a schedule once and keeps its receipts', async () => {
        const { store } = await begin();
        await sending(store);
        expect(await store.removeSchedule(scheduleId('d-aaaaa'))).toBe(true);
        expect(await store.removeSchedule(scheduleId('d-aaaaa'))).toBe(false);
        expect(await store.schedule(scheduleId('d-aaaaa'))).toBeNull();
        expect((await store.occurrences(scheduleId('d-aaaaa'), 5)).map((occurrence) => occurrence.state)).toEqual(['sending']);
      });

      it('finds what is due in a channel up to and including now, longest due first', async () => {
        const { store } = await begin();
        const due = (name: string, nextSlot: string | null, state: Schedule['state'] = 'active'): Schedule =>
          aSchedule({ id: scheduleId(name), nextSlot: nextSlot === null ? null : at(nextSlot), state });
        await store.saveSchedule(due('d-now', '2026-11-02T08:00:00Z'));
        await store.saveSchedule(due('d-later', '2026-11-02T08:00:00.001Z'));
        await store.saveSchedule(due('d-long', '2026-11-01T08:00:00Z'));
        await store.saveSchedule(due('d-paused', '2026-11-01T07:00:00Z', 'paused'));
        await store.saveSchedule({ ...due('d-hurt', '2026-11-01T09:00:00Z', 'suspended'), suspension });
        await store.saveSchedule({ ...due('d-other', '2026-11-01T09:00:00Z'), destination: other });
        await store.saveSchedule(due('d-never', null));
        const found = await store.dueSchedules(channel, slot);
        expect(found.values.map((schedule) => schedule.id)).toEqual(['d-long', 'd-hurt', 'd-now']);
        expect(found.unreadable).toEqual([]);
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
        expect(await store.update(id, { holder, state: 'delivered', at: done, ...change })).toBe(true);
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
        const edition = { composed: '{"blocks":[]}', receipt: '{"title":"“é”"}', fingerprint: 'k7f3', utterances: u('u-1') };
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

    describe('a suspension', () => {
      const next = at('2026-11-03T08:00:00Z');
      const known = scheduleId('d-aaaaa');

      it('is given to an active schedule once, keeps why, and ends by itself or by hand', async () => {
        const { store, reopen } = await begin();
        await store.saveSchedule(aSchedule());
        expect(await store.suspend(known, suspension, next)).toBe(true);
        expect(await (await reopen()).suspend(known, { ...suspension, reason: 'other' }, slot)).toBe(false);
        expect(await store.schedule(known)).toEqual(aSchedule({ state: 'suspended', suspension, nextSlot: next }));
        expect((await store.suspended(5)).map((each) => each.id)).toEqual([known]);
        expect(await store.reinstate(known, slot)).toBe(true);
        expect(await store.reinstate(known, next)).toBe(false);
        expect(await store.schedule(known)).toEqual(aSchedule());
        await store.saveSchedule(aSchedule({ state: 'paused', nextSlot: null }));
        expect(await store.suspend(known, suspension, next)).toBe(false);
      });

      it('lets one of many tell the owner, once for each suspension', async () => {
        const { store, reopen } = await begin();
        const stores = [store, await reopen(), await reopen()];
        await store.saveSchedule(aSchedule({ owner: 'U1' }));
        const tell = async (): Promise<number> =>
          (await Promise.all(stores.map((each) => each.mayTellOwner(known, slot, slot)))).filter((each) => each).length;
        expect(await tell()).toBe(0);
        await store.suspend(known, suspension, next);
        expect(await tell()).toBe(1);
        expect(await tell()).toBe(0);
        await store.reinstate(known, next);
        await store.suspend(known, suspension, next);
        expect(await tell()).toBe(1);
      });

      it('lets the owner be told again some time after they were missed, and for one schedule of the channel only', async () => {
        const { store } = await begin();
        const second = scheduleId('d-aaaab');
        for (const each of [known, second]) {
          await store.saveSchedule(aSchedule({ id: each, owner: 'U1' }));
          await store.suspend(each, suspension, next);
        }
        const later = slot.add({ hours: 24 });
        const tell = (each: typeof known, now: Temporal.Instant) => store.mayTellOwner(each, now, now.subtract({ hours: 20 }));
        expect(await tell(known, slot)).toBe(true);
        await store.missedOwner(known, slot);
        expect([await tell(known, slot.add({ hours: 19 })), await tell(second, slot.add({ hours: 19 }))]).toEqual([false, false]);
        expect(await tell(second, later)).toBe(true);
        expect(await tell(known, later)).toBe(false);
        await store.missedOwner(second, later.add({ hours: 1 }));
        expect(await tell(second, later.add({ hours: 48 }))).toBe(false);
      });

      it('tells an owner of one of several schedules in a channel, and nobody where there is no owner', async () => {
        const { store } = await begin();
        for (const [name, owner] of [
          ['d-1', 'U1'],
          ['d-2', 'U1'],
          ['d-3', 'U2'],
          ['d-4', null],
        ] as const) {
          await store.saveSchedule(aSchedule({ id: scheduleId(name), owner }));
          await store.suspend(scheduleId(name), suspension, next);
        }
        const told: boolean[] = [];
        for (const name of ['d-1', 'd-2', 'd-3', 'd-4']) told.push(await store.mayTellOwner(scheduleId(name), slot, slot));
        expect(told).toEqual([true, false, true, false]);
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
        expect(await prune(10)).toBe(1);
        expect(await prune(10)).toBe(0);
        const left = (await store.occurrences(scheduleId('d-aaaaa'), 9)).map((each) => each.id.slice(-2));
        expect(left).toEqual(['05', '04', '03']);
        expect((await store.hadBy(channel)).size).toBe(2);
        expect([await store.recall('unused'), await store.recall('pressed'), await store.recall('drawn')]).toEqual([
          null,
          '/quote b',
          '/quote c',
        ]);
        await store.removeSchedule(scheduleId('d-aaaaa'));
        expect(await prune(10)).toBe(2);
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

      it('counts a failed digest of which a part was posted: somebody has read it', async () => {
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

    describe('articles', () => {
      const contents = async (store: Store) => {
        const { articles, quotes, speakers } = await store.storedCorpus();
        return { articles, quotes, speakers };
      };
      const [bridge, harbour] = [aStoredArticle('bridge'), aStoredArticle('harbour')];
      const quotesOf = ({ quotes }: typeof bridge) => quotes.map(({ quote }) => quote);
      const asHeld = ({ article, at }: typeof bridge) => ({ ...article, arrivedAt: at.epochMilliseconds });

      it('gives back articles, quotes and speakers as they were put, by article and place, also after reopening', async () => {
        const { store, reopen } = await begin();
        expect(await store.putArticle(harbour)).toBe('new');
        expect(await store.putArticle(bridge)).toBe('new');
        expect(await contents(await reopen())).toEqual({
          articles: [asHeld(bridge), asHeld(harbour)],
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

      it('keeps when an article first arrived, whatever is corrected in it; what was removed arrives anew', async () => {
        const { store } = await begin();
        const arrivedAt = async (): Promise<readonly (number | undefined)[]> => [
          (await store.storedCorpus()).articles[0]?.arrivedAt,
          (await store.heldArticles([bridge.article.id]))[0]?.article.arrivedAt,
        ];
        const later = bridge.at.add({ hours: 30 });
        await store.putArticle(bridge);
        await store.putArticle({ ...aStoredArticle('bridge', 2), at: later });
        expect(await arrivedAt()).toEqual([bridge.at.epochMilliseconds, bridge.at.epochMilliseconds]);
        await store.removeArticle(bridge.article.id);
        await store.putArticle({ ...bridge, at: later });
        expect(await arrivedAt()).toEqual([later.epochMilliseconds, later.epochMilliseconds]);
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
        expect(articles).toEqual([asHeld(harbour)]);
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
          { article: asHeld(bridge), origin: '/articles/bridge.txt', quotes: 2 },
          { article: asHeld(harbour), origin: '/articles/harbour.txt', quotes: 3 },
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
