import { type ExpressionBuilder, type Kysely, type SelectQueryBuilder, sql } from 'kysely';
import type { Destination } from '../model/schedule.ts';
import { parseDestination } from '../model/schedule.ts';
import type { Engine } from './engine.ts';
import { isOn } from './is-on.ts';
import type { Store } from './store.ts';
import type { ChannelRow, Tables } from './tables.ts';

type ChannelQueries = Pick<Store, 'time' | 'takeChannels' | 'renewChannels' | 'releaseChannel'>;

/** Who works on which channel: one process at a time, so that its digests are composed and sent one after the other. */
export function channelQueries(db: Kysely<Tables>, engine: Engine): ChannelQueries {
  return {
    time: async () => {
      if (!engine.hasClock) return null;
      const shown = sql<number>`cast(floor(extract(epoch from clock_timestamp()) * 1000) as bigint)`.as('shown');
      const { shown: milliseconds } = await db.selectNoFrom(shown).executeTakeFirstOrThrow();
      return Temporal.Instant.fromEpochMilliseconds(milliseconds);
    },

    takeChannels: async (take) => {
      const begun = await takeUnfinished(db, engine, take);
      const left = take.limit - begun.length;
      return left > 0 ? [...begun, ...(await takeDue(db, engine, { ...take, limit: left }))] : begun;
    },

    renewChannels: async (holder, now, until) => {
      const rows = await db
        .updateTable('channels')
        .set(held(now, until))
        .where('holder', '=', holder)
        .where('held_until', '>', now.epochMilliseconds)
        .returning('destination')
        .execute();
      return read(rows);
    },

    releaseChannel: async (where, holder, now, until) => {
      const { numUpdatedRows } = await db
        .updateTable('channels')
        .set({ holder: '', ...held(now, until) })
        .where('destination', '=', where)
        .where('holder', '=', holder)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

type Take = Parameters<Store['takeChannels']>[0];

const held = (now: Temporal.Instant, until: Temporal.Instant) => ({
  held_until: until.epochMilliseconds,
  written_at: now.epochMilliseconds,
});

/**
 * What seems to have been written in the future was written by a clock that has been put right since, and counts for nothing.
 * Clocks may differ by a little: by less than a hold lasts.
 */
const isFree =
  ({ now, until, platforms }: Pick<Take, 'now' | 'until' | 'platforms'>) =>
  (build: ExpressionBuilder<Tables, 'channels'>) => {
    const free = build.or([
      build('channels.held_until', '<=', now.epochMilliseconds),
      build('channels.written_at', '>', until.epochMilliseconds),
    ]);
    if (platforms === undefined) return free;
    return build.and([free, isOn(platforms, build.ref('channels.destination'))]);
  };

const takeDue = (db: Kysely<Tables>, engine: Engine, take: Take): Promise<readonly Destination[]> =>
  hold(
    db,
    engine,
    take,
    db
      .selectFrom('schedules')
      .innerJoin('channels', 'channels.destination', 'schedules.destination')
      .select('channels.destination')
      .where('schedules.next_slot', '<=', take.now.epochMilliseconds)
      .where('schedules.state', '<>', 'paused')
      .where(isFree(take))
      .orderBy('schedules.next_slot')
      .orderBy('schedules.id'),
  );

const takeUnfinished = (db: Kysely<Tables>, engine: Engine, take: Take): Promise<readonly Destination[]> =>
  hold(
    db,
    engine,
    take,
    db
      .selectFrom('occurrences')
      .innerJoin('channels', 'channels.destination', 'occurrences.destination')
      .select('channels.destination')
      .where('occurrences.state', 'in', ['claimed', 'sending'])
      .where(isFree(take))
      .orderBy('occurrences.claimed_at')
      .orderBy('occurrences.id'),
  );

/** One statement: SQLite takes its write lock before it looks, and PostgreSQL passes over what another process is just taking. */
async function hold<From extends keyof Tables>(
  db: Kysely<Tables>,
  engine: Engine,
  take: Take,
  wanted: SelectQueryBuilder<Tables, From | 'channels', Pick<ChannelRow, 'destination'>>,
): Promise<readonly Destination[]> {
  const some = wanted.limit(take.limit);
  const rows = await db
    .with('waiting', () => (engine.skipsLocked ? some.forUpdate('channels').skipLocked() : some))
    .updateTable('channels')
    .set({ holder: take.holder, ...held(take.now, take.until) })
    .where('destination', 'in', (build) => build.selectFrom('waiting').select('waiting.destination'))
    .where(isFree(take))
    .returning('destination')
    .execute();
  return read(rows);
}

/** A destination that cannot be read stays held, and so in nobody's way. */
const read = (rows: readonly { readonly destination: string }[]): readonly Destination[] =>
  rows.flatMap(({ destination }) => parseDestination(destination) ?? []);
