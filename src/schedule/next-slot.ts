import type { Recurrence } from '../model/schedule.ts';
import { matchesDate, parseCron } from './cron.ts';

/** How far ahead a slot is looked for: 29 February comes round within this, also over 2100. */
const SEARCH_YEARS = 8;

interface WallTime {
  readonly hour: number;
  readonly minute: number;
}

/**
 * The first slot after that instant, or null when there is none within eight years. A wall time that the clocks jump over
 * falls on the first instant after the jump; one that comes twice is taken the first time only.
 */
export function nextSlot(recurrence: Recurrence, after: Temporal.Instant): Temporal.Instant | null {
  const rule = ruleOf(recurrence);
  if (rule === null) return null;
  const first = after.toZonedDateTimeISO(recurrence.zone).toPlainDate();
  const end = first.add({ years: SEARCH_YEARS });
  for (let date = first; Temporal.PlainDate.compare(date, end) <= 0; date = date.add({ days: 1 })) {
    if (!rule.onDate(date)) continue;
    for (const time of rule.times) {
      const slot = instantOf(date.toPlainDateTime(time), recurrence.zone);
      if (Temporal.Instant.compare(slot, after) > 0) return slot;
    }
  }
  return null;
}

/** The next `count` slots after that instant, fewer when there are fewer. */
export function nextSlots(recurrence: Recurrence, after: Temporal.Instant, count: number): readonly Temporal.Instant[] {
  const slots: Temporal.Instant[] = [];
  for (let slot = nextSlot(recurrence, after); slot !== null && slots.length < count; slot = nextSlot(recurrence, slot)) slots.push(slot);
  return slots;
}

/** Which dates, and at which times of each, ascending. Null for an expression that no parser of ours has let through. */
function ruleOf(
  recurrence: Recurrence,
): { readonly onDate: (date: Temporal.PlainDate) => boolean; readonly times: readonly WallTime[] } | null {
  switch (recurrence.kind) {
    case 'weekly': {
      const { days, hour, minute } = recurrence;
      return { onDate: (date) => days.includes(date.dayOfWeek), times: [{ hour, minute }] };
    }
    case 'cron': {
      const parsed = parseCron(recurrence.expression);
      if (!parsed.ok) return null;
      const { hours, minutes } = parsed.value;
      return {
        onDate: (date) => matchesDate(parsed.value, date),
        times: hours.flatMap((hour) => minutes.map((minute) => ({ hour, minute }))),
      };
    }
    default: {
      const never: never = recurrence;
      return never;
    }
  }
}

function instantOf(wall: Temporal.PlainDateTime, zone: string): Temporal.Instant {
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (zoned.toPlainDateTime().equals(wall)) return zoned.toInstant();
  // In a gap, 'earlier' lies just before the jump; the jump itself is the next valid instant.
  return (zoned.getTimeZoneTransition('next') ?? zoned).toInstant();
}
