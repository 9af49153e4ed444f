import type { Schedule, Suspension } from '../model/schedule.ts';
import type { Texts } from '../texts/texts.ts';
import { ianaName } from './zones.ts';

/** Why a schedule is not posted here; null where this machine knows its zone. A store may come from a machine with a newer list of zones. */
export function unknownZone({ recurrence: { zone } }: Schedule, since: Temporal.Instant, { deliveries }: Texts): Suspension | null {
  if (ianaName(zone) !== null) return null;
  return { fault: null, reason: deliveries.unknownZone(zone), remedy: deliveries.chooseAnotherZone, since };
}

/** The schedule in a zone in which its times can be told: its own, or `zone` where this machine does not know that. */
export const inKnownZone = (schedule: Schedule, zone: string): Schedule =>
  ianaName(schedule.recurrence.zone) === null ? { ...schedule, recurrence: { ...schedule.recurrence, zone } } : schedule;
