import type { ScheduleId } from '../model/ids.ts';
import type { Schedule } from '../model/schedule.ts';
import type { Store } from '../store/store.ts';
import { digestKey, fileScheduleId } from './ids.ts';
import { nextSlot } from './next-slot.ts';
import { recurrenceKey } from './recurrence.ts';
import type { ScheduleFile, ScheduleProblem, WantedSchedule } from './schedule-file.ts';

/** What was done, by schedule. */
export interface Reconciled {
  readonly added: readonly ScheduleId[];
  readonly changed: readonly ScheduleId[];
  readonly removed: readonly ScheduleId[];
  /** Entries that were left out because of what the store holds. */
  readonly problems: readonly ScheduleProblem[];
}

/**
 * Brings the store's schedules of origin `file` in step with the file; those made in chat are left alone, and an entry that would post
 * the same as one of them is left out. A paused one stays paused. While the file has problems nothing is removed: an entry with a slip of
 * the pen is not a wish to stop.
 */
export async function reconcile(store: Store, file: ScheduleFile, now: Temporal.Instant): Promise<Reconciled> {
  const kept = await store.schedules();
  const chat = new Map(kept.filter(({ origin }) => origin === 'chat').map((schedule) => [digestKey(schedule), schedule]));
  const held = kept.filter(({ origin }) => origin === 'file');
  const problems = file.schedules.flatMap((wanted) => {
    const same = chat.get(digestKey(wanted));
    return same === undefined ? [] : [{ ...wanted.entry, message: sameInChat(same.id) }];
  });
  const isWhole = file.problems.length + problems.length === 0;
  const matched = match(
    file.schedules.filter((wanted) => !chat.has(digestKey(wanted))),
    held,
    isWhole,
  );
  const added: ScheduleId[] = [];
  const changed: ScheduleId[] = [];
  for (const { id, wanted, current } of matched) {
    if (current === null) {
      await store.saveSchedule(fresh(id, wanted, now));
      added.push(id);
    } else if (differs(current, wanted)) {
      await store.saveSchedule(updated(current, wanted, now));
      changed.push(id);
    }
  }
  const used = new Set(matched.map(({ id }) => id));
  const removed = isWhole ? held.map(({ id }) => id).filter((id) => !used.has(id)) : [];
  for (const id of removed) await store.removeSchedule(id);
  return { added, changed, removed, problems };
}

const sameInChat = (id: ScheduleId): string =>
  `The same digest was made in the channel already (${id}); take this entry out, or remove the other there with "/digest remove ${id}".`;

interface Match {
  readonly id: ScheduleId;
  readonly wanted: WantedSchedule;
  /** The schedule that the entry stands for; null for a new one. */
  readonly current: Schedule | null;
}

/**
 * Which schedule each entry stands for. The same digest is the same schedule, wherever in the file it stands now. What is left over has
 * another time than before: it is told by its place and, in a file without faults, by being the only one that is left; a paused schedule
 * is no one's but by its place, since the new entry would be silent without anybody having paused it.
 */
function match(wanted: readonly WantedSchedule[], held: readonly Schedule[], isWhole: boolean): readonly Match[] {
  const free = new Map(held.map((schedule) => [schedule.id, schedule]));
  const found = new Map<WantedSchedule, Schedule>();
  const pass = (fits: (schedule: Schedule, entry: WantedSchedule) => boolean): void => {
    for (const entry of wanted) {
      const schedule = found.has(entry) ? undefined : free.values().find((each) => fits(each, entry));
      if (schedule === undefined) continue;
      found.set(entry, schedule);
      free.delete(schedule.id);
    }
  };
  pass((schedule, entry) => digestKey(schedule) === digestKey(entry));
  pass((schedule, { id }) => schedule.id === id);
  if (isWhole)
    pass(({ destination, topic, state }, entry) => destination === entry.destination && topic === entry.topic && state !== 'paused');
  const taken = new Set(held.map(({ id }) => id));
  return wanted.map((entry) => {
    const current = found.get(entry) ?? null;
    const id = current?.id ?? unusedId(entry, taken);
    taken.add(id);
    return { id, wanted: entry, current };
  });
}

/** The id by the entry's place, or the next one behind it that nobody has. */
function unusedId({ id, destination, topic }: WantedSchedule, taken: ReadonlySet<ScheduleId>): ScheduleId {
  if (!taken.has(id)) return id;
  // Ends: there are fewer schedules than numbers.
  for (let place = 1; ; place += 1) {
    const next = fileScheduleId(destination, topic, place);
    if (!taken.has(next)) return next;
  }
}

const fresh = (id: ScheduleId, { entry: _, ...wanted }: WantedSchedule, now: Temporal.Instant): Schedule => ({
  ...wanted,
  id,
  state: 'active',
  createdAt: now,
  nextSlot: nextSlot(wanted.recurrence, now),
  origin: 'file',
  owner: null,
  suspension: null,
});

const movedTo = (current: Schedule, wanted: Pick<WantedSchedule, 'recurrence'>): boolean =>
  recurrenceKey(current.recurrence) !== recurrenceKey(wanted.recurrence);

const differs = (current: Schedule, wanted: WantedSchedule): boolean =>
  movedTo(current, wanted) || current.topic !== wanted.topic || current.missed !== wanted.missed || current.whenEmpty !== wanted.whenEmpty;

/** A new time begins with the next slot from now on; otherwise a slot that is due stays due. */
function updated(current: Schedule, { entry: _, ...wanted }: WantedSchedule, now: Temporal.Instant): Schedule {
  const moved = movedTo(current, wanted) && current.state !== 'paused';
  return { ...current, ...wanted, id: current.id, ...(moved ? { nextSlot: nextSlot(wanted.recurrence, now) } : {}) };
}
