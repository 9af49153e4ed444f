import { createHash } from 'node:crypto';
import type { OccurrenceId, ScheduleId, TopicId } from '../model/ids.ts';
import { occurrenceId, scheduleId } from '../model/ids.ts';
import type { Destination, Schedule } from '../model/schedule.ts';
import { topicKey } from '../model/topic.ts';
import { recurrenceKey } from './recurrence.ts';

/** Crockford's alphabet: no i, l, o or u, so that nobody misreads what is to be typed. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';

/** Typed by hand, so short; whoever makes one looks whether it is free and asks for another if not. */
const CHAT_ID_LENGTH = 5;
/** Nobody looks whether these are free: 40 bits. With the slot behind it, still within the 25 characters of a Discord nonce. */
const FILE_ID_LENGTH = 8;

/** The id of one slot of a schedule: the same in every process and after every restart. "d-7k3qx.20261102t0800z". */
export function slotId(schedule: ScheduleId, slot: Temporal.Instant): OccurrenceId {
  // 2026-11-02T08:00:00Z without the separators and, on a whole minute, without the seconds.
  const time = slot.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '').replace(/00Z$/, 'Z').toLowerCase();
  return occurrenceId(`${schedule}.${time}`);
}

/** Everything that tells one digest from another: the same for any two that would post the same thing at the same time. */
export const digestKey = ({ destination, topic, recurrence }: Pick<Schedule, 'destination' | 'topic' | 'recurrence'>): string =>
  JSON.stringify([destination, topicKey(topic), recurrenceKey(recurrence)]);

/**
 * An id for a schedule that was made in chat: "d-7k3qx". Made from the digest alone, so that whoever adds the same one at the
 * same moment, in whatever process, comes to the same id. `attempt` counts from 0; each gives another id.
 */
export const newScheduleId = (made: Parameters<typeof digestKey>[0], attempt: number): ScheduleId =>
  scheduleId(`d-${shortHash([digestKey(made), String(attempt)], CHAT_ID_LENGTH)}`);

/**
 * An id for a schedule of the schedule file: "f-7k3qxyz2". Made from channel and topic, and a count where the same pair
 * comes again, so that a changed time keeps the schedule and its history.
 */
export function fileScheduleId(destination: Destination, topic: TopicId, count: number): ScheduleId {
  return scheduleId(`f-${shortHash([destination, topic, String(count)], FILE_ID_LENGTH)}`);
}

function shortHash(parts: readonly string[], length: number): string {
  const bytes = createHash('sha256').update(JSON.stringify(parts)).digest();
  return Array.from(bytes.subarray(0, length), (byte) => ALPHABET[byte % ALPHABET.length]).join('');
}
