import type { KeptEdition } from '../model/edition-receipt.ts';
import type { Destination } from '../model/schedule.ts';
import type { Store } from '../store/store.ts';
import { readReceipt } from './stored-edition.ts';

/** A shorter beginning would mean another edition too often. */
const SHORTEST_FINGERPRINT = 4;

/** What is kept of an edition that was due in this channel: by a beginning of its fingerprint, or the latest for null. */
export async function keptEdition(
  { store, zone }: { readonly store: Store; readonly zone: string },
  where: Destination,
  edition: string | null,
): Promise<KeptEdition | null> {
  const asked = edition?.trim().toLowerCase() ?? null;
  if (asked !== null && asked.length < SHORTEST_FINGERPRINT) return null;
  const delivery = await store.delivery(where, asked);
  if (delivery === null) return null;
  const schedule = await store.schedule(delivery.schedule);
  const { id, slot, state, claimedAt, finishedAt, reason, utterances, messages, fingerprint } = delivery;
  return {
    occurrence: { id, schedule: delivery.schedule, slot, state, claimedAt, finishedAt, reason, utterances, messages, fingerprint },
    zone: schedule?.recurrence.zone ?? zone,
    receipt: readReceipt(delivery.receipt),
    events: delivery.events,
  };
}
