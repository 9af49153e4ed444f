import { AttacheError } from '../model/errors.ts';
import { occurrenceId, scheduleId, topicId, utteranceId } from '../model/ids.ts';
import type { Occurrence, OccurrenceState, Recurrence, Schedule } from '../model/schedule.ts';
import { parseDestination } from '../model/schedule.ts';
import type { OccurrenceRow, ScheduleRow } from './tables.ts';

/** The row of a schedule. */
export function scheduleToRow(schedule: Schedule): ScheduleRow {
  return {
    id: schedule.id,
    destination: schedule.destination,
    topic: schedule.topic,
    recurrence: JSON.stringify(schedule.recurrence),
    missed: schedule.missed,
    when_empty: schedule.whenEmpty,
    state: schedule.state,
    created_at: schedule.createdAt.epochMilliseconds,
    next_slot: schedule.nextSlot?.epochMilliseconds ?? null,
    origin: schedule.origin,
  };
}

/** The schedule that a row holds. Throws an AttacheError `bad-data` for a row that scheduleToRow cannot have written. */
export function rowToSchedule(row: ScheduleRow): Schedule {
  return reading('schedule', row.id, () => ({
    id: scheduleId(row.id),
    destination: parseDestination(row.destination) ?? refuse('destination'),
    topic: topicId(row.topic),
    recurrence: parseRecurrenceJson(row.recurrence),
    missed: oneOf(['once', 'skip'], row.missed, 'missed'),
    whenEmpty: oneOf(['archive', 'silence'], row.when_empty, 'when_empty'),
    state: oneOf(['active', 'paused'], row.state, 'state'),
    createdAt: instant(row.created_at),
    nextSlot: row.next_slot === null ? null : instant(row.next_slot),
    origin: oneOf(['chat', 'file'], row.origin, 'origin'),
  }));
}

const STATES: readonly OccurrenceState[] = ['claimed', 'sending', 'delivered', 'failed', 'skipped'];

/** The occurrence that a row holds. Throws an AttacheError `bad-data` for a row that no store has written. */
export function rowToOccurrence(row: OccurrenceRow): Occurrence {
  return reading('occurrence', row.id, () => ({
    id: occurrenceId(row.id),
    schedule: scheduleId(row.schedule),
    slot: instant(row.slot),
    state: oneOf(STATES, row.state, 'state'),
    claimedAt: instant(row.claimed_at),
    finishedAt: row.finished_at === null ? null : instant(row.finished_at),
    reason: row.reason,
    utterances: parseStrings(row.utterances).map(utteranceId),
    messages: parseStrings(row.messages),
    fingerprint: row.fingerprint,
  }));
}

/** A JSON list of strings, as the columns `utterances` and `messages` hold it. Throws a RangeError for anything else. */
export function parseStrings(json: string): readonly string[] {
  const value: unknown = JSON.parse(json);
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
  throw new RangeError('not a list of strings');
}

/** PostgreSQL hands bigints out as strings, SQLite as numbers. */
const instant = (value: number | string): Temporal.Instant => Temporal.Instant.fromEpochMilliseconds(Number(value));

function parseRecurrenceJson(json: string): Recurrence {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null && 'kind' in value && 'zone' in value && typeof value.zone === 'string') {
    if (value.kind === 'cron' && 'expression' in value && typeof value.expression === 'string') {
      return { kind: 'cron', expression: value.expression, zone: value.zone };
    }
    if (value.kind === 'weekly' && 'days' in value && Array.isArray(value.days) && 'hour' in value && 'minute' in value) {
      const { days, hour, minute, zone } = value;
      const numbers = days.filter((day): day is number => Number.isInteger(day) && day >= 1 && day <= 7);
      if (numbers.length === days.length && numbers.length > 0 && typeof hour === 'number' && typeof minute === 'number') {
        return { kind: 'weekly', days: numbers, hour, minute, zone };
      }
    }
  }
  return refuse('recurrence');
}

function oneOf<const Value extends string>(allowed: readonly Value[], raw: string, column: string): Value {
  return allowed.find((value) => value === raw) ?? refuse(column);
}

function refuse(column: string): never {
  throw new RangeError(`column ${column} holds something unexpected`);
}

function reading<Value>(what: string, id: string, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : 'unreadable';
    throw new AttacheError(
      'bad-data',
      `The stored ${what} ${id} cannot be read (${why}): restore the database from a copy, or remove that row.`,
      cause,
    );
  }
}
