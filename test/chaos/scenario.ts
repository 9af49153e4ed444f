import { type OccurrenceId, scheduleId, topicId } from '../../src/model/ids.ts';
import type { Destination, Recurrence, Schedule } from '../../src/model/schedule.ts';
import { destination, partsOf } from '../../src/model/schedule.ts';
import { slotId } from '../../src/schedule/ids.ts';
import { type ScheduleTimings, scheduleTimings } from '../../src/schedule/timings.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import { IDS } from '../support/discord-double/discord-double.ts';
import { TEAM } from '../support/slack-double/web-api.ts';

/** What is due in a run. */
export interface Scenario {
  readonly schedules: readonly Schedule[];
  /** The channel of every edition that must come. */
  readonly expected: ReadonlyMap<OccurrenceId, string>;
  /** The moments at which the world's clock stands when a run begins and whenever all that was due by then has its end. */
  readonly moments: readonly Temporal.Instant[];
}

/** What a worker's clocks show: milliseconds that the world is ahead of this machine, and that the worker's own clock is wrong by. */
export interface Clocks {
  readonly world: number;
  readonly wrong: number;
}

/** What a worker is told on its command line, as JSON. */
export interface WorkerOrder {
  readonly place: DatabasePlace;
  readonly slackApi: string;
  readonly discordApi: string;
  readonly seed: number;
  /** The worker kills itself when it comes to this window for the so many-th time; null: never. */
  readonly dies: { readonly window: string; readonly time: number } | null;
  readonly clocks: Clocks;
  /** For how long a channel that cannot be read is looked at again, in milliseconds. */
  readonly lookFor: number;
  /** The file that is told what happens, see trace.ts. */
  readonly trace: string;
}

const HOUR = 3_600_000;

/** Everything twenty times faster than in life, but for what a busy machine may delay, and for spans that a wrong clock may seem to pass. */
export const chaosTimings: ScheduleTimings = {
  ...scheduleTimings,
  hold: 3000,
  renewEvery: 500,
  restOfHold: 1200,
  postWithin: 8000,
  pause: 100,
  longestPause: 1000,
  // A worker that dies has begun a try.
  tries: 1000,
  tryFor: 24 * HOUR,
  lookFor: 24 * HOUR,
  width: 12,
};

export const slackChannel = (index: number): string => `C0CHAOS${String(index).padStart(3, '0')}`;
export const discordChannel = (index: number): string => String(900000000000001000n + BigInt(index));

/** Where the schedule of that number posts: every other one on Slack, over `channels` channels on each platform. */
export const placeOf = (index: number, channels: number): Destination =>
  index % 2 === 0
    ? destination('slack', TEAM, slackChannel((index / 2) % channels))
    : destination('discord', IDS.guild, discordChannel(((index - 1) / 2) % channels));

/** A schedule of that number which is due at `nextSlot`. */
export const chaosSchedule = (index: number, channels: number, recurrence: Recurrence, nextSlot: Temporal.Instant): Schedule => ({
  id: scheduleId(`d-${String(index).padStart(4, '0')}`),
  destination: placeOf(index, channels),
  topic: topicId('chaos'),
  recurrence,
  missed: 'once',
  whenEmpty: 'archive',
  state: 'active',
  suspension: null,
  createdAt: nextSlot.subtract({ hours: 24 }),
  nextSlot,
  origin: 'chat',
  owner: null,
});

/** Schedules that are all due now, once each. */
export function chaosSchedules(count: number, channels: number, now: Temporal.Instant): readonly Schedule[] {
  const slot = now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const { hour, minute } = slot.toZonedDateTimeISO('UTC');
  const recurrence: Recurrence = { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour, minute, zone: 'UTC' };
  return Array.from({ length: count }, (_, index) => chaosSchedule(index, channels, recurrence, slot));
}

/** All of them due in the same minute. */
export function oneMinute(count: number, channels: number, now: Temporal.Instant): Scenario {
  const schedules = chaosSchedules(count, channels, now);
  const expected = new Map(
    schedules.flatMap(({ id, nextSlot, destination: where }) =>
      nextSlot === null ? [] : [[slotId(id, nextSlot), partsOf(where).channel] as const],
    ),
  );
  return { schedules, expected, moments: [now] };
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
