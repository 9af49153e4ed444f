import { type Kysely, sql } from 'kysely';
import { PLATFORMS, type PlatformName } from '../model/schedule.ts';
import { isOn } from './is-on.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** How much is waiting. Every count goes by an index: a million idle schedules cost nothing. */
export function backlogQuery(db: Kysely<Tables>): Pick<Store, 'backlog'> {
  const on = (platforms: readonly PlatformName[]) => isOn(platforms, sql.ref<string | null>('destination'));
  const due = async (until: Temporal.Instant, platforms: readonly PlatformName[]): Promise<number> => {
    const { count } = await db
      .selectFrom('schedules')
      .select((build) => build.fn.countAll().as('count'))
      .where('next_slot', '<=', until.epochMilliseconds)
      .where('state', '<>', 'paused')
      .where(on(platforms))
      .executeTakeFirstOrThrow();
    return Number(count);
  };
  return {
    backlog: async (now, overdueSince, platforms = PLATFORMS) => {
      const suspended = await db
        .selectFrom('schedules')
        .select((build) => build.fn.countAll().as('count'))
        .where('state', '=', 'suspended')
        .where(on(platforms))
        .executeTakeFirstOrThrow();
      const unfinished = await db
        .selectFrom('occurrences')
        .select((build) => build.fn.countAll().as('count'))
        .where('state', 'in', ['claimed', 'sending'])
        .where(on(platforms))
        .executeTakeFirstOrThrow();
      const last = await db
        .selectFrom('occurrences')
        .select('finished_at')
        .where('state', '=', 'delivered')
        .orderBy('claimed_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      return {
        due: await due(now, platforms),
        overdue: await due(overdueSince, platforms),
        suspended: Number(suspended.count),
        unfinished: Number(unfinished.count),
        lastDelivery: last?.finished_at == null ? null : Temporal.Instant.fromEpochMilliseconds(Number(last.finished_at)),
      };
    },
  };
}
