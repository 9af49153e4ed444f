import type { CronField, RecurrenceFault } from '../model/recurrence-fault.ts';
import type { Result } from '../model/result.ts';
import { fail, ok } from '../model/result.ts';

/** A cron expression as sets of numbers. `weekdays`: 0 is Sunday. */
export interface CronFields {
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly days: ReadonlySet<number>;
  readonly months: ReadonlySet<number>;
  readonly weekdays: ReadonlySet<number>;
  /** Classic cron: when neither day field begins with `*`, a day that either one names will do. */
  readonly eitherDay: boolean;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface FieldKind {
  readonly field: CronField;
  readonly from: number;
  readonly to: number;
  readonly names?: readonly string[];
}

const KINDS: readonly [FieldKind, FieldKind, FieldKind, FieldKind, FieldKind] = [
  { field: 'minute', from: 0, to: 59 },
  { field: 'hour', from: 0, to: 23 },
  { field: 'day', from: 1, to: 31 },
  { field: 'month', from: 1, to: 12, names: MONTHS },
  { field: 'weekday', from: 0, to: 7, names: WEEKDAYS },
];

/** A channel that is written to more often than this is flooded, whatever the digest says. */
const SHORTEST_GAP_MINUTES = 15;

/** Days of each month, February at its longest. */
const LONGEST_MONTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/**
 * Reads five fields: `*`, numbers, names, ranges, steps over a range or `*`, and lists; 7 is Sunday as well as 0. The
 * failure names the field. Refuses what runs more often than every 15 minutes, or never.
 */
export function parseCron(expression: string): Result<CronFields, RecurrenceFault> {
  const parts = expression.trim().toLowerCase().split(/\s+/);
  if (parts.length !== KINDS.length || parts[0] === '') return fail({ code: 'five-fields' });
  const sets: number[][] = [];
  for (const [index, kind] of KINDS.entries()) {
    const read = parseField(parts[index] ?? '', kind);
    if (!read.ok) return read;
    sets.push(read.value);
  }
  const [minutes = [], hours = [], days = [], months = [], weekdays = []] = sets;
  const fields: CronFields = {
    minutes,
    hours,
    days: new Set(days),
    months: new Set(months),
    weekdays: new Set(weekdays.map((day) => day % 7)),
    eitherDay: !parts[2]?.startsWith('*') && !parts[4]?.startsWith('*'),
  };
  if (shortestGap(fields) < SHORTEST_GAP_MINUTES)
    return fail({ code: 'cron-too-often', expression: expression.trim(), minutes: SHORTEST_GAP_MINUTES });
  if (!canHappen(fields)) return fail({ code: 'cron-never', expression: expression.trim() });
  return ok(fields);
}

/** Whether the digest runs on that date at all. */
export function matchesDate(fields: CronFields, date: Temporal.PlainDate): boolean {
  if (!fields.months.has(date.month)) return false;
  const day = fields.days.has(date.day);
  const weekday = fields.weekdays.has(date.dayOfWeek % 7);
  return fields.eitherDay ? day || weekday : day && weekday;
}

function parseField(text: string, kind: FieldKind): Result<number[], RecurrenceFault> {
  const values = new Set<number>();
  for (const item of text.split(',')) {
    const read = parseItem(item, kind);
    if (read === null) return fail({ code: 'cron-field', wrote: item, field: kind.field, from: kind.from, to: kind.to });
    for (const value of read) values.add(value);
  }
  return ok([...values].sort((a, b) => a - b));
}

/** The values of `*`, `5`, `1-5`, `*` or a range with `/step`; null for anything else. */
function parseItem(item: string, kind: FieldKind): readonly number[] | null {
  const [, first = '', last, stepText] = /^(\*|\w+)(?:-(\w+))?(?:\/(\d+))?$/.exec(item) ?? [];
  const all = first === '*';
  if (first === '' || (all && last !== undefined)) return null;
  // A step without a range ("5/15") means different things to different crons.
  if (stepText !== undefined && !all && last === undefined) return null;
  const from = all ? kind.from : numberOf(first, kind);
  const to = all ? kind.to : last === undefined ? from : (lastSunday(last, kind) ?? numberOf(last, kind));
  const step = stepText === undefined ? 1 : Number(stepText);
  if (from === null || to === null || from > to || step < 1 || step > kind.to) return null;
  const values: number[] = [];
  for (let value = from; value <= to; value += step) values.push(value);
  return values;
}

/** "fri-sun" ends with the seventh day, though Sunday is otherwise 0. */
const lastSunday = (text: string, kind: FieldKind): number | null => (text === 'sun' && kind.names === WEEKDAYS ? 7 : null);

function numberOf(text: string, kind: FieldKind): number | null {
  const named = kind.names?.indexOf(text) ?? -1;
  if (named >= 0) return named + (kind.from === 0 ? 0 : 1);
  if (!/^\d{1,2}$/.test(text)) return null;
  const value = Number(text);
  return value >= kind.from && value <= kind.to ? value : null;
}

/** The fewest minutes between two runs on one day or across midnight, if every day matched. */
function shortestGap({ minutes, hours }: CronFields): number {
  const times = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  return times.reduce((shortest, time, index) => {
    const next = times[index + 1] ?? (times[0] ?? 0) + 24 * 60;
    return Math.min(shortest, next - time);
  }, 24 * 60);
}

function canHappen(fields: CronFields): boolean {
  if (fields.eitherDay) return true;
  return [...fields.months].some((month) => [...fields.days].some((day) => day <= (LONGEST_MONTHS[month - 1] ?? 0)));
}
