import { describe, expect, it } from 'vitest';
import { occurrenceId, scheduleId } from '../../../src/model/ids.ts';
import type { PlatformName, Schedule } from '../../../src/model/schedule.ts';
import { destination } from '../../../src/model/schedule.ts';
import { aSchedule } from '../../support/a-schedule.ts';
import { at, type Begin, channel, holder, other, sending, slot, suspension } from './store-under-test.ts';

/** What a store keeps of schedules: their rows, their suspensions, and how much is waiting. */
export function schedulesContract(begin: Begin): void {
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

  it('counts what is waiting on some platforms only, when asked so', async () => {
    const { store } = await begin();
    const now = slot.add({ minutes: 30 });
    const console = destination('terminal', 'local', 'console');
    for (const [name, where] of [
      ['d-discord', channel],
      ['d-slack', other],
      ['d-here', console],
    ] as const)
      await store.saveSchedule(aSchedule({ id: scheduleId(name), destination: where }));
    await store.saveSchedule(aSchedule({ id: scheduleId('d-hurt'), destination: console, state: 'suspended', suspension }));
    const begun = { id: occurrenceId('d-here.1'), schedule: scheduleId('d-here'), destination: console, slot, at: now, holder };
    await store.claim(begun);
    const waiting = async (...platforms: readonly PlatformName[]) => {
      const { due, overdue, suspended, unfinished } = await store.backlog(now, slot, platforms);
      return [due, overdue, suspended, unfinished];
    };
    expect(await waiting('slack')).toEqual([1, 1, 0, 0]);
    expect(await waiting('slack', 'discord')).toEqual([2, 2, 0, 0]);
    expect(await waiting('terminal')).toEqual([2, 2, 1, 1]);
    expect(await waiting('slack', 'discord', 'terminal')).toEqual([4, 4, 1, 1]);
  });

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

    it('adds a schedule once, whoever adds it at the same moment, and leaves one that is there as it is', async () => {
      const { store, reopen } = await begin();
      const others = [store, await reopen(), await reopen()];
      const added = await Promise.all(others.map((each, owner) => each.addSchedule(aSchedule({ owner: `U${owner}` }))));
      expect(added.toSorted()).toEqual([false, false, true]);
      expect(await store.schedules()).toEqual([aSchedule({ owner: `U${added.indexOf(true)}` })]);
      expect(await store.takeChannels({ holder, now: slot, until: slot.add({ minutes: 1 }), limit: 5 })).toEqual([channel]);
    });

    it('replaces a schedule that is there, and brings none back', async () => {
      const { store } = await begin();
      const paused = aSchedule({ state: 'paused', nextSlot: null });
      expect(await store.replaceSchedule(paused)).toBe(false);
      await store.saveSchedule(aSchedule());
      expect(await store.replaceSchedule(paused)).toBe(true);
      expect(await store.schedules()).toEqual([paused]);
      await store.removeSchedule(paused.id);
      expect(await store.replaceSchedule(aSchedule())).toBe(false);
      expect(await store.schedules()).toEqual([]);
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
}
