import { type ExpressionBuilder, type Kysely, sql } from 'kysely';
import type { Destination } from '../model/schedule.ts';
import { parseDestination } from '../model/schedule.ts';
import type { Engine } from './engine.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

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
        .set({ held_until: until.epochMilliseconds })
        .where('holder', '=', holder)
        .where('held_until', '>', now.epochMilliseconds)
        .where('held_until', '<', until.epochMilliseconds)
        .returning('destination')
        .execute();
      return read(rows);
    },

    releaseChannel: async (where, holder, until) => {
      const { numUpdatedRows } = await db
        .updateTable('channels')
        .set({ holder: '', held_until: until.epochMilliseconds })
        .where('destination', '=', where)
        .where('holder', '=', holder)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
  };
}

type Take = Parameters<Store['takeChannels']>[0];

/** Nobody rests a channel longer; what says so was written by a clock that was wrong and has been put right. */
const LONGEST_REST_MILLISECONDS = 6 * 3_600_000;

const isFree =
  ({ now, until, platforms }: Pick<Take, 'now' | 'until' | 'platforms'>) =>
  (build: ExpressionBuilder<Tables, 'channels'>) => {
    const hold = until.epochMilliseconds - now.epochMilliseconds;
    const free = build.or([
      build('channels.held_until', '<=', now.epochMilliseconds),
      build('channels.held_until', '>', now.epochMilliseconds + LONGEST_REST_MILLISECONDS),
      // The same of a hold, which everybody takes for as long as we do.
      build.and([build('channels.holder', '<>', ''), build('channels.held_until', '>', now.epochMilliseconds + 2 * hold)]),
    ]);
    if (platforms === undefined) return free;
    return build.and([free, build.or(platforms.map((name) => build('channels.destination', 'like', `${name}:%`)))]);
  };

/** One statement each: SQLite takes its write lock before it looks, and PostgreSQL passes over what another process is just taking. */
async function takeDue(db: Kysely<Tables>, engine: Engine, take: Take): Promise<readonly Destination[]> {
  const { holder, now, until, limit } = take;
  const rows = await db
    .with('waiting', (build) => {
      const due = build
        .selectFrom('schedules')
        .innerJoin('channels', 'channels.destination', 'schedules.destination')
        .select('channels.destination')
        .where('schedules.next_slot', '<=', now.epochMilliseconds)
        .where('schedules.state', '<>', 'paused')
        .where(isFree(take))
        .orderBy('schedules.next_slot')
        .orderBy('schedules.id')
        .limit(limit);
      return engine.skipsLocked ? due.forUpdate('channels').skipLocked() : due;
    })
    .updateTable('channels')
    .set({ holder, held_until: until.epochMilliseconds })
    .where('destination', 'in', (build) => build.selectFrom('waiting').select('waiting.destination'))
    .where(isFree(take))
    .returning('destination')
    .execute();
  return read(rows);
}

async function takeUnfinished(db: Kysely<Tables>, engine: Engine, take: Take): Promise<readonly Destination[]> {
  const { holder, until, limit } = take;
  const rows = await db
    .with('waiting', (build) => {
      const begun = build
        .selectFrom('occurrences')
        .innerJoin('channels', 'channels.destination', 'occurrences.destination')
        .select('channels.destination')
        .where('occurrences.state', 'in', ['claimed', 'sending'])
        .where(isFree(take))
        .orderBy('occurrences.claimed_at')
        .orderBy('occurrences.id')
        .limit(limit);
      return engine.skipsLocked ? begun.forUpdate('channels').skipLocked() : begun;
    })
    .updateTable('channels')
    .set({ holder, held_until: until.epochMilliseconds })
    .where('destination', 'in', (build) => build.selectFrom('waiting').select('waiting.destination'))
    .where(isFree(take))
    .returning('destination')
    .execute();
  return read(rows);
}

/** A destination that cannot be read stays held, and so in nobody's way. */
const read = (rows: readonly { readonly destination: string }[]): readonly Destination[] =>
  rows.flatMap(({ destination }) => parseDestination(destination) ?? []);
