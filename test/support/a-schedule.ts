import { scheduleId, topicId } from '../../src/model/ids.ts';
import { destination, type Schedule } from '../../src/model/schedule.ts';

/** A whole schedule; `changes` says what matters to the test. */
export const aSchedule = (changes: Partial<Schedule> = {}): Schedule => ({
  id: scheduleId('d-aaaaa'),
  destination: destination('discord', '1', '2'),
  topic: topicId('transatlantic-relations'),
  recurrence: { kind: 'weekly', days: [1, 2, 3, 4, 5], hour: 8, minute: 0, zone: 'Europe/London' },
  missed: 'once',
  whenEmpty: 'archive',
  state: 'active',
  createdAt: Temporal.Instant.from('2026-10-01T12:34:56.789Z'),
  nextSlot: Temporal.Instant.from('2026-11-02T08:00:00Z'),
  origin: 'chat',
  owner: null,
  suspension: null,
  ...changes,
});
