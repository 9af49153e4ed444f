import type { ExpressionBuilder, Kysely, Transaction } from 'kysely';
import type { Destination } from '../model/schedule.ts';
import { readable, readRows } from './readable.ts';
import { rowToSchedule, scheduleToRow, suspensionJson } from './rows.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

type ScheduleQueries = Pick<
  Store,
  | 'addSchedule'
  | 'replaceSchedule'
  | 'saveSchedule'
  | 'schedule'
  | 'schedules'
  | 'schedulesIn'
  | 'removeSchedule'
  | 'nextDue'
  | 'suspended'
  | 'dueSchedules'
  | 'advance'
  | 'suspend'
  | 'reinstate'
  | 'mayTellOwner'
  | 'missedOwner'
>;

/** What a store does with schedules. Lists leave out rows that cannot be read. */
export function scheduleQueries(db: Kysely<Tables>): ScheduleQueries {
  return {
    addSchedule: (schedule) =>
      db.transaction().execute(async (transaction) => {
        const { numInsertedOrUpdatedRows = 0n } = await transaction
          .insertInto('schedules')
          .values(scheduleToRow(schedule))
          .onConflict((conflict) => conflict.column('id').doNothing())
          .executeTakeFirst();
        if (numInsertedOrUpdatedRows > 0n) await makeChannel(transaction, schedule.destination);
        return numInsertedOrUpdatedRows > 0n;
      }),

    replaceSchedule: async (schedule) => {
      const { id, ...rest } = scheduleToRow(schedule);
      const { numUpdatedRows } = await db.updateTable('schedules').set(rest).where('id', '=', id).executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    saveSchedule: (schedule) =>
      db.transaction().execute(async (transaction) => {
        const { id, ...rest } = scheduleToRow(schedule);
        await transaction
          .insertInto('schedules')
          .values({ id, ...rest })
          .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
          .execute();
        await makeChannel(transaction, schedule.destination);
      }),

    schedule: async (id) => {
      const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? rowToSchedule(row) : null;
    },

    schedules: async (destination) => {
      const all = db.selectFrom('schedules').selectAll().orderBy('created_at').orderBy('id');
      return readable(await (destination === undefined ? all : all.where('destination', '=', destination)).execute(), rowToSchedule);
    },

    schedulesIn: async (platform, space, limit) => {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('destination', '>=', `${platform}:${space}/`)
        // The character after the stroke: a range, so that the index is used.
        .where('destination', '<', `${platform}:${space}0`)
        .orderBy('destination')
        .orderBy('created_at')
        .orderBy('id')
        .limit(limit)
        .execute();
      return readable(rows, rowToSchedule);
    },

    removeSchedule: async (id) => {
      const { numDeletedRows } = await db.deleteFrom('schedules').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    nextDue: async () => {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('state', '<>', 'paused')
        .where('next_slot', 'is not', null)
        .orderBy('next_slot')
        .orderBy('id')
        // A row that cannot be read may come first until the next tick has set it aside.
        .limit(5)
        .execute();
      return readable(rows, rowToSchedule)[0] ?? null;
    },

    suspended: async (limit) => {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('state', '=', 'suspended')
        .orderBy('created_at')
        .limit(limit)
        .execute();
      return readable(rows, rowToSchedule);
    },

    dueSchedules: async (where, now) => {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('destination', '=', where)
        .where('state', '<>', 'paused')
        .where('next_slot', '<=', now.epochMilliseconds)
        .orderBy('next_slot')
        .orderBy('id')
        .execute();
      return readRows('schedule', rows, rowToSchedule);
    },

    advance: async (id, from, to) => {
      const { numUpdatedRows } = await db
        .updateTable('schedules')
        .set({ next_slot: to?.epochMilliseconds ?? null })
        .where('id', '=', id)
        .where('state', '<>', 'paused')
        .where('next_slot', '=', from.epochMilliseconds)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    suspend: async (id, suspension, next) => {
      const { numUpdatedRows } = await db
        .updateTable('schedules')
        .set({ state: 'suspended', suspension: suspensionJson(suspension), told_at: null, next_slot: next?.epochMilliseconds ?? null })
        .where('id', '=', id)
        .where('state', '=', 'active')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    reinstate: async (id, next) => {
      const { numUpdatedRows } = await db
        .updateTable('schedules')
        .set({ state: 'active', suspension: null, told_at: null, next_slot: next?.epochMilliseconds ?? null })
        .where('id', '=', id)
        .where('state', '=', 'suspended')
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    mayTellOwner: async (id, at, missedUntil) => {
      const { numUpdatedRows } = await db
        .updateTable('schedules')
        .set({ told_at: at.epochMilliseconds })
        .where('id', '=', id)
        .where('state', '=', 'suspended')
        .where('owner', 'is not', null)
        .where((build) => build.or([build('told_at', 'is', null), missed(build, missedUntil)]))
        .where(({ not, exists, selectFrom }) =>
          not(
            exists(
              selectFrom('schedules as others')
                .select('others.id')
                .whereRef('others.destination', '=', 'schedules.destination')
                .whereRef('others.owner', '=', 'schedules.owner')
                .where('others.state', '=', 'suspended')
                .whereRef('others.id', '<>', 'schedules.id')
                .where('others.told_at', 'is not', null)
                .where((build) => build.not(missed(build, missedUntil))),
            ),
          ),
        )
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    missedOwner: async (id, at) => {
      const milliseconds = at.epochMilliseconds;
      await db.updateTable('schedules').set({ missed_at: milliseconds }).where('id', '=', id).where('told_at', '=', milliseconds).execute();
    },
  };
}

const missed = (build: ExpressionBuilder<Tables, 'schedules'>, until: Temporal.Instant) =>
  build.and([build('told_at', '=', build.fn.coalesce('missed_at', build.lit(-1))), build('told_at', '<=', until.epochMilliseconds)]);

/** The channel's row is what processes take and lock, so it is there before the first slot is due. */
async function makeChannel(db: Transaction<Tables>, destination: Destination): Promise<void> {
  await db
    .insertInto('channels')
    .values({ destination, holder: '', held_until: 0, written_at: 0 })
    .onConflict((conflict) => conflict.column('destination').doNothing())
    .execute();
}
