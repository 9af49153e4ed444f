import type { KeptEdition } from '../model/edition-receipt.ts';
import type { OccurrenceId } from '../model/ids.ts';
import type { Delivery, Destination, Occurrence } from '../model/schedule.ts';
import type { Store } from '../store/store.ts';
import { readReceipt } from './stored-edition.ts';
import { inKnownZone } from './unknown-zone.ts';

/** A shorter beginning would mean another edition too often. */
const SHORTEST_FINGERPRINT = 4;

/** Slots that are looked through for one of a day. */
const MAX_LOOKED_AT = 400;

/**
 * What is kept of an edition that was due in this channel: by a beginning of its fingerprint, the id of its occurrence or its
 * day (`YYYY-MM-DD` in the zone of its schedule), or the latest for null.
 */
export async function keptEdition({ store, zone }: Kept, where: Destination, edition: string | null): Promise<KeptEdition | null> {
  const asked = edition?.trim().toLowerCase() ?? null;
  if (asked !== null && asked.length < SHORTEST_FINGERPRINT) return null;
  const wanted = asked === null ? null : A_DAY.test(asked) ? await latestOn(asked, store, where, zone) : asked;
  if (asked !== null && wanted === null) return null;
  return keptOf({ store, zone }, await store.delivery(where, wanted));
}

/** The newest edition that was posted in this channel, whatever became of those since; null when there is none. */
export const deliveredEdition = async (from: Kept, where: Destination): Promise<KeptEdition | null> =>
  keptOf(from, await from.store.latestDelivered(where));

interface Kept {
  readonly store: Store;
  readonly zone: string;
}

async function keptOf({ store, zone }: Kept, delivery: Delivery | null): Promise<KeptEdition | null> {
  if (delivery === null) return null;
  const schedule = await store.schedule(delivery.schedule);
  const { id, slot, state, claimedAt, finishedAt, reason, utterances, messages, parts, fingerprint } = delivery;
  return {
    occurrence: { id, schedule: delivery.schedule, slot, state, claimedAt, finishedAt, reason, utterances, messages, parts, fingerprint },
    zone: schedule === null ? zone : inKnownZone(schedule, zone).recurrence.zone,
    receipt: readReceipt(delivery.receipt),
    events: delivery.events,
  };
}

const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The last occurrence of that day in the channel, of those schedules that it still has. */
async function latestOn(day: string, store: Store, where: Destination, zone: string): Promise<OccurrenceId | null> {
  const found: Occurrence[] = [];
  for (const schedule of await store.schedules(where)) {
    const { id, recurrence } = inKnownZone(schedule, zone);
    const dayOf = ({ slot }: Occurrence): string => slot.toZonedDateTimeISO(recurrence.zone).toPlainDate().toString();
    found.push(...(await store.occurrences(id, MAX_LOOKED_AT)).filter((each) => dayOf(each) === day));
  }
  return found.toSorted((a, b) => Temporal.Instant.compare(b.slot, a.slot))[0]?.id ?? null;
}
