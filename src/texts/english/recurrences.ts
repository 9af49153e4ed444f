import type { CronField, RecurrenceFault } from '../../model/recurrence-fault.ts';
import type { Recurrence } from '../../model/schedule.ts';

/** In the order of their numbers: 1 is Monday. */
const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const EXAMPLE = 'for example "weekdays 08:00 Europe/London"';
const FIELDS: Readonly<Record<CronField, string>> = {
  minute: 'minute',
  hour: 'hour',
  day: 'day of the month',
  month: 'month',
  weekday: 'day of the week',
};

/** "weekdays 08:00 Europe/London": in English these are words that are also read, see schedule/recurrence.ts. */
function shown(recurrence: Recurrence): string {
  switch (recurrence.kind) {
    case 'weekly': {
      const { days, hour, minute, zone } = recurrence;
      return `${daysShown(days)} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')} ${zone}`;
    }
    case 'cron':
      return `cron ${recurrence.expression} ${recurrence.zone}`;
    default:
      return recurrence satisfies never;
  }
}

function daysShown(days: readonly number[]): string {
  const [only] = days;
  switch (days.join('')) {
    case '1234567':
      return 'daily';
    case '12345':
      return 'weekdays';
    case '67':
      return 'weekends';
    default:
      if (days.length === 1 && only !== undefined) return `every ${DAYS[only - 1]}`;
      return days.map((day) => DAYS[day - 1]?.slice(0, 3)).join(',');
  }
}

/** One sentence: what was wrong, and what can be written instead. */
function fault(fault: RecurrenceFault): string {
  switch (fault.code) {
    case 'empty':
      return `Say when the digest is to run, ${EXAMPLE}.`;
    case 'too-long':
      return `That is too long; write when the digest is to run in a few words, ${EXAMPLE}.`;
    case 'no-time':
      return `There is no time of day in "${fault.wrote}"; write it like 08:00 or 8am, ${EXAMPLE}.`;
    case 'two-times':
      return `"${fault.times[0]}" and "${fault.times[1]}" are two times; make one schedule for each.`;
    case 'bad-time':
      return `"${fault.wrote}" is no time of day; write it like 08:00, 17:30 or 8am.`;
    case 'no-days':
      return `Say on which days as well: daily, weekdays, weekends, or names such as mon,thu; ${EXAMPLE}.`;
    case 'seldom':
      return 'A digest comes on the same days every week, or on days of the month by a cron expression: "cron 0 8 1,15 * *" is the 1st and the 15th at 08:00.';
    case 'one-day':
      return 'A digest comes again and again, so it cannot be for one day; name days of the week, for example "mon,thu 08:00 Europe/London".';
    case 'often':
      return 'For more than one edition a day write a cron expression: "cron 0 8,13,18 * * 1-5" is three times on each weekday.';
    case 'bare-cron':
      return `That looks like a cron expression; put the word before it: "cron ${fault.expression}".`;
    case 'five-fields':
      return 'A cron expression has five fields: minute, hour, day of the month, month, day of the week; for example cron 0 8 * * 1-5.';
    case 'six-fields':
      return 'A cron expression has five fields here: minute, hour, day of the month, month, day of the week; leave seconds and years out, for example "cron 0 8 * * 1-5".';
    case 'cron-field':
      return `"${fault.wrote}" does not fit the ${FIELDS[fault.field]} of a cron expression, which is ${fault.from} to ${fault.to}.`;
    case 'cron-too-often':
      return `A digest may run every ${fault.minutes} minutes at the most; "${fault.expression}" runs more often.`;
    case 'cron-never':
      return `"${fault.expression}" names a day that no month has, so it would never run.`;
    case 'offset':
      return `"${fault.wrote}" does not follow summer time: name a place instead, for example Europe/London.`;
    case 'no-zone': {
      const advice = fault.near === null ? 'name a city, for example Europe/London or America/New_York.' : `did you mean ${fault.near}?`;
      return `There is no time zone "${fault.wrote}"; ${advice}`;
    }
    default:
      return fault satisfies never;
  }
}

/** When a digest runs, in words, and why what was typed for it was not read. */
export const recurrences = { shown, fault };
