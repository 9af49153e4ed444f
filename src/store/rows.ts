import type { EditionPart } from '../model/edition-part.ts';
import { AttacheError } from '../model/errors.ts';
import { occurrenceId, scheduleId, topicId, utteranceId } from '../model/ids.ts';
import type { PostFault } from '../model/post-result.ts';
import type { Delivery, DeliveryEvent, Occurrence, OccurrenceState, Recurrence, Schedule, Suspension } from '../model/schedule.ts';
import { parseDestination } from '../model/schedule.ts';
import type { OccurrenceRow, ScheduleRow } from './tables.ts';

/** The row of a schedule. */
export function scheduleToRow(schedule: Schedule): Omit<ScheduleRow, 'told_at' | 'missed_at'> {
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
    owner: schedule.owner,
    suspension: schedule.suspension === null ? null : suspensionJson(schedule.suspension),
  };
}

/** A suspension as the column of that name holds it. */
export const suspensionJson = ({ since, ...rest }: Suspension): string => JSON.stringify({ ...rest, since: since.epochMilliseconds });

/** The schedule that a row holds. Throws an AttacheError `bad-data` for a row that scheduleToRow cannot have written. */
export function rowToSchedule(row: ScheduleRow): Schedule {
  return reading('schedule', row.id, () => ({
    id: scheduleId(row.id),
    destination: parseDestination(row.destination) ?? refuse('destination'),
    topic: topicId(row.topic),
    recurrence: parseRecurrenceJson(row.recurrence),
    missed: oneOf(['once', 'skip'], row.missed, 'missed'),
    whenEmpty: oneOf(['archive', 'silence'], row.when_empty, 'when_empty'),
    state: oneOf(['active', 'paused', 'suspended'], row.state, 'state'),
    suspension: row.suspension === null ? null : parseSuspension(row.suspension),
    createdAt: instant(row.created_at),
    nextSlot: row.next_slot === null ? null : instant(row.next_slot),
    origin: oneOf(['chat', 'file'], row.origin, 'origin'),
    owner: row.owner,
  }));
}

const FAULTS: readonly PostFault[] = ['permission', 'archived', 'gone', 'revoked', 'limited', 'unreachable', 'away', 'refused', 'stopping'];

const STATES: readonly OccurrenceState[] = ['claimed', 'sending', 'delivered', 'failed', 'skipped'];

/** The occurrence that a row holds. Throws an AttacheError `bad-data` for a row that no store has written. */
export const rowToOccurrence = (row: LightRow): Occurrence => reading('occurrence', row.id, () => readOccurrence(row));

/** Which occurrence a row is of, and nothing else of it. Throws as rowToOccurrence does. */
export const rowToSlot = (row: Pick<OccurrenceRow, 'id' | 'slot'>): Pick<Occurrence, 'id' | 'slot'> =>
  reading('occurrence', row.id, () => ({ id: occurrenceId(row.id), slot: instant(row.slot) }));

/** An occurrence's row without what only its delivery needs. */
export type LightRow = Pick<OccurrenceRow, (typeof LIGHT_COLUMNS)[number]>;
export const LIGHT_COLUMNS = [
  'id',
  'schedule',
  'slot',
  'state',
  'claimed_at',
  'finished_at',
  'reason',
  'utterances',
  'messages',
  'parts',
  'fingerprint',
] as const;

/** The delivery that a row holds. Throws as rowToOccurrence does. */
export function rowToDelivery(row: OccurrenceRow): Delivery {
  return reading('occurrence', row.id, () => ({
    ...readOccurrence(row),
    destination: parseDestination(row.destination ?? '') ?? refuse('destination'),
    holder: row.holder ?? '',
    tries: Number(row.tries),
    doubt: Number(row.doubt) === 1,
    firstTry: row.first_try === null ? null : instant(row.first_try),
    lastTry: row.last_try === null ? null : instant(row.last_try),
    composed: row.composed,
    receipt: row.receipt,
    events: parseEvents(row.events),
  }));
}

function readOccurrence(row: LightRow): Occurrence {
  return {
    id: occurrenceId(row.id),
    schedule: scheduleId(row.schedule),
    slot: instant(row.slot),
    state: oneOf(STATES, row.state, 'state'),
    claimedAt: instant(row.claimed_at),
    finishedAt: row.finished_at === null ? null : instant(row.finished_at),
    reason: row.reason,
    utterances: parseStrings(row.utterances).map(utteranceId),
    messages: parseStrings(row.messages),
    parts: parseParts(row.parts),
    fingerprint: row.fingerprint,
  };
}

/** A JSON list of strings, as the columns `utterances` and `messages` hold it. Throws a RangeError for anything else. */
export function parseStrings(json: string): readonly string[] {
  return strings(JSON.parse(json));
}

function strings(value: unknown): readonly string[] {
  if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
  throw new RangeError('not a list of strings');
}

/** Parts as the column of that name holds them. */
export const partsJson = (parts: readonly EditionPart[]): string => JSON.stringify(parts.map(({ utterances, news }) => [utterances, news]));

/** The parts of a column. Throws a RangeError for anything else. */
export function parseParts(json: string | null): readonly EditionPart[] | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new RangeError('not a list of parts');
  return value.map((item: unknown) => {
    if (!Array.isArray(item)) throw new RangeError('not a part');
    const [utterances, news]: readonly unknown[] = item;
    return { utterances: strings(utterances).map(utteranceId), news: strings(news).map(utteranceId) };
  });
}

/** Events as the column of that name holds them. */
export const eventsJson = (events: readonly DeliveryEvent[]): string =>
  JSON.stringify(events.map(({ at, what }) => [at.epochMilliseconds, what]));

/** The events of a column. Throws a RangeError for anything else. */
export function parseEvents(json: string): readonly DeliveryEvent[] {
  const value: unknown = JSON.parse(json);
  if (!Array.isArray(value)) throw new RangeError('not a list of events');
  return value.map((item: unknown) => {
    if (!Array.isArray(item)) throw new RangeError('not an event');
    const [at, what]: readonly unknown[] = item;
    if (typeof at !== 'number' || typeof what !== 'string') throw new RangeError('not an event');
    return { at: instant(at), what };
  });
}

function parseSuspension(json: string): Suspension {
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return refuse('suspension');
  const { fault, reason, remedy, since } = { fault: null, reason: null, remedy: null, since: null, ...value };
  if (typeof reason !== 'string' || typeof remedy !== 'string' || typeof since !== 'number') return refuse('suspension');
  return { fault: fault === null ? null : oneOf(FAULTS, String(fault), 'suspension'), reason, remedy, since: instant(since) };
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
