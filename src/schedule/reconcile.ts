import type { ScheduleId } from '../model/ids.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Store } from '../store/store.ts';
import { nextSlot } from './next-slot.ts';
import { recurrenceKey } from './recurrence.ts';
import type { ScheduleFile, WantedSchedule } from './schedule-file.ts';

/** What was done, by schedule. */
export interface Reconciled {
  readonly added: readonly ScheduleId[];
  readonly changed: readonly ScheduleId[];
  readonly removed: readonly ScheduleId[];
}

/**
 * Brings the store's schedules of origin `file` in step with the file; those made in chat are left alone. A paused one stays
 * paused. While the file has problems nothing is removed: an entry with a slip of the pen is not a wish to stop.
 */
export async function reconcile(store: Store, file: ScheduleFile, now: Temporal.Instant): Promise<Reconciled> {
  const held = new Map(
    (await store.schedules()).filter((schedule) => schedule.origin === 'file').map((schedule) => [schedule.id, schedule]),
  );
  const added: ScheduleId[] = [];
  const changed: ScheduleId[] = [];
  for (const wanted of file.schedules) {
    const current = held.get(wanted.id);
    if (current === undefined) {
      await store.saveSchedule(fresh(wanted, now));
      added.push(wanted.id);
    } else if (differs(current, wanted)) {
      await store.saveSchedule(updated(current, wanted, now));
      changed.push(wanted.id);
    }
  }
  const kept = new Set(file.schedules.map((wanted) => wanted.id));
  const removed = file.problems.length > 0 ? [] : [...held.keys()].filter((id) => !kept.has(id));
  for (const id of removed) await store.removeSchedule(id);
  return { added, changed, removed };
}

const fresh = (wanted: WantedSchedule, now: Temporal.Instant): Schedule => ({
  ...wanted,
  state: 'active',
  createdAt: now,
  nextSlot: nextSlot(wanted.recurrence, now),
  origin: 'file',
  owner: null,
  suspension: null,
});

const movedTo = (current: Schedule, wanted: WantedSchedule): boolean =>
  recurrenceKey(current.recurrence) !== recurrenceKey(wanted.recurrence);

const differs = (current: Schedule, wanted: WantedSchedule): boolean =>
  movedTo(current, wanted) || current.missed !== wanted.missed || current.whenEmpty !== wanted.whenEmpty;

/** A new time begins with the next slot from now on; otherwise a slot that is due stays due. */
function updated(current: Schedule, wanted: WantedSchedule, now: Temporal.Instant): Schedule {
  const moved = movedTo(current, wanted) && current.state !== 'paused';
  return { ...current, ...wanted, ...(moved ? { nextSlot: nextSlot(wanted.recurrence, now) } : {}) };
}
