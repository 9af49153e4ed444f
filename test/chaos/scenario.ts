import { scheduleId, topicId } from '../../src/model/ids.ts';
import type { Destination, Schedule } from '../../src/model/schedule.ts';
import { destination } from '../../src/model/schedule.ts';
import { type ScheduleTimings, scheduleTimings } from '../../src/schedule/timings.ts';
import type { DatabasePlace } from '../../src/store/database-place.ts';
import { IDS } from '../support/discord-double/discord-double.ts';
import { TEAM } from '../support/slack-double/web-api.ts';

/** What a worker is told on its command line, as JSON. */
export interface WorkerOrder {
  readonly place: DatabasePlace;
  readonly slackApi: string;
  readonly discordApi: string;
  readonly seed: number;
  /** The worker kills itself at one of so many steps, on average, of its work; 0: never. */
  readonly diesOneIn: number;
}

/** Everything a hundred times faster than in life, but for what a busy machine may delay. */
export const chaosTimings: ScheduleTimings = {
  ...scheduleTimings,
  hold: 3000,
  renewEvery: 500,
  postWithin: 8000,
  pause: 100,
  longestPause: 1000,
  // A worker that dies has begun a try.
  tries: 1000,
  lookFor: 60_000,
  width: 12,
};

export const slackChannel = (index: number): string => `C0CHAOS${String(index).padStart(3, '0')}`;
export const discordChannel = (index: number): string => String(900000000000001000n + BigInt(index));

/** Where the schedule of that number posts: every other one on Slack, over `channels` channels on each platform. */
export const placeOf = (index: number, channels: number): Destination =>
  index % 2 === 0
    ? destination('slack', TEAM, slackChannel((index / 2) % channels))
    : destination('discord', IDS.guild, discordChannel(((index - 1) / 2) % channels));

/** Schedules that are all due now, once each. */
export function chaosSchedules(count: number, channels: number, now: Temporal.Instant): readonly Schedule[] {
  const slot = now.round({ smallestUnit: 'minute', roundingMode: 'floor' });
  const { hour, minute } = slot.toZonedDateTimeISO('UTC');
  return Array.from({ length: count }, (_, index) => ({
    id: scheduleId(`d-${String(index).padStart(4, '0')}`),
    destination: placeOf(index, channels),
    topic: topicId('chaos'),
    recurrence: { kind: 'weekly', days: [1, 2, 3, 4, 5, 6, 7], hour, minute, zone: 'UTC' },
    missed: 'once',
    whenEmpty: 'archive',
    state: 'active',
    suspension: null,
    createdAt: slot.subtract({ hours: 24 }),
    nextSlot: slot,
    origin: 'chat',
    owner: null,
  }));
}

/** Numbers from 0 to 1 that look random and are the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = (seed * 2_654_435_761 + 1) >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
