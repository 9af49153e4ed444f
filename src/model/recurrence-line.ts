import type { Recurrence } from './schedule.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

/** A recurrence as it can be typed, whatever the language of the interface: schedule/recurrence.ts reads the same one from it. */
export function recurrenceLine(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'weekly': {
      const { days, hour, minute, zone } = recurrence;
      return `${days.map((day) => DAYS[day - 1]).join(',')} ${hour}:${String(minute).padStart(2, '0')} ${zone}`;
    }
    case 'cron':
      return `cron ${recurrence.expression} ${recurrence.zone}`;
    default:
      return recurrence satisfies never;
  }
}
