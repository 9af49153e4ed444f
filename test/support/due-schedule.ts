import { scheduleId, topicId } from '../../src/model/ids.ts';
import type { Destination } from '../../src/model/schedule.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';

/** The topic of a due schedule, with something in the reviewed records. */
export const DUE_TOPIC = 'transatlantic-relations';

/** Saves a schedule whose slot passed an hour ago into a database file, so that it is due when a bot starts on it. */
export async function saveDueSchedule(file: string, id: string, where: Destination): Promise<void> {
  const store = await openSqliteStore(file);
  const now = Temporal.Now.instant();
  const slot = now.subtract({ hours: 1 }).round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const { hour, minute } = slot.toZonedDateTimeISO('UTC');
  await store.saveSchedule({
    id: scheduleId(id),
    destination: where,
    topic: topicId(DUE_TOPIC),
    recurrence: { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour, minute, zone: 'UTC' },
    missed: 'once',
    whenEmpty: 'archive',
    state: 'active',
    createdAt: now.subtract({ hours: 48 }),
    nextSlot: slot,
    origin: 'chat',
    owner: null,
    suspension: null,
  });
  await store.close();
}
