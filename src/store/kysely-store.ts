import type { Kysely, Transaction } from 'kysely';
import { utteranceId } from '../model/ids.ts';
import type { OccurrenceState } from '../model/schedule.ts';
import { articleQueries, ROWS_AT_ONCE } from './article-queries.ts';
import type { Queries } from './lazy-queries.ts';
import { parseStrings, rowToOccurrence, rowToSchedule, scheduleToRow } from './rows.ts';
import type { OccurrenceUpdate } from './store.ts';
import type { Tables } from './tables.ts';

/** From which states each state may be reached; delivered, failed and skipped are final. */
const MAY_FOLLOW: Readonly<Record<OccurrenceUpdate['state'], readonly OccurrenceState[]>> = {
  sending: ['claimed', 'sending'],
  delivered: ['sending'],
  failed: ['claimed', 'sending'],
  skipped: ['claimed'],
};

/** Everything a store does, in SQL that SQLite and PostgreSQL share. Whoever opened `db` closes it. */
export function kyselyStore(db: Kysely<Tables>): Queries {
  return {
    ...articleQueries(db),

    saveSchedule: async (schedule) => {
      const { id, ...rest } = scheduleToRow(schedule);
      await db
        .insertInto('schedules')
        .values({ id, ...rest })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
        .execute();
    },

    schedule: async (id) => {
      const row = await db.selectFrom('schedules').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? rowToSchedule(row) : null;
    },

    schedules: async (destination) => {
      const all = db.selectFrom('schedules').selectAll().orderBy('created_at').orderBy('id');
      const rows = await (destination === undefined ? all : all.where('destination', '=', destination)).execute();
      return rows.map(rowToSchedule);
    },

    removeSchedule: async (id) => {
      const { numDeletedRows } = await db.deleteFrom('schedules').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    dueSchedules: async (now, limit) => {
      const rows = await db
        .selectFrom('schedules')
        .selectAll()
        .where('state', '=', 'active')
        .where('next_slot', '<=', now.epochMilliseconds)
        .orderBy('next_slot')
        .orderBy('id')
        .limit(limit)
        .execute();
      return rows.map(rowToSchedule);
    },

    advance: async (id, from, to) => {
      const { numUpdatedRows } = await db
        .updateTable('schedules')
        .set({ next_slot: to?.epochMilliseconds ?? null })
        .where('id', '=', id)
        .where('state', '=', 'active')
        .where('next_slot', '=', from.epochMilliseconds)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    nextDue: async () => {
      const row = await db
        .selectFrom('schedules')
        .selectAll()
        .where('state', '=', 'active')
        .where('next_slot', 'is not', null)
        .orderBy('next_slot')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row ? rowToSchedule(row) : null;
    },

    claim: async ({ id, schedule, slot, at }) => {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('occurrences')
        .values((build) => ({
          id,
          schedule,
          destination: build.selectFrom('schedules').select('destination').where('id', '=', schedule),
          slot: slot.epochMilliseconds,
          state: 'claimed',
          claimed_at: at.epochMilliseconds,
          utterances: '[]',
          messages: '[]',
        }))
        .onConflict((conflict) => conflict.column('id').doNothing())
        .executeTakeFirst();
      return numInsertedOrUpdatedRows > 0n;
    },

    update: (id, change) => db.transaction().execute((transaction) => updateOccurrence(transaction, id, change)),

    occurrence: async (id) => {
      const row = await db.selectFrom('occurrences').selectAll().where('id', '=', id).executeTakeFirst();
      return row ? rowToOccurrence(row) : null;
    },

    occurrences: async (schedule, limit) => {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('schedule', '=', schedule)
        .orderBy('slot', 'desc')
        .limit(limit)
        .execute();
      return rows.map(rowToOccurrence);
    },

    lastDelivered: async (schedule) => {
      const row = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('schedule', '=', schedule)
        .where('state', '=', 'delivered')
        .orderBy('slot', 'desc')
        .limit(1)
        .executeTakeFirst();
      return row ? rowToOccurrence(row) : null;
    },

    unfinished: async (before) => {
      const rows = await db
        .selectFrom('occurrences')
        .selectAll()
        .where('state', 'in', ['claimed', 'sending'])
        .where('claimed_at', '<', before.epochMilliseconds)
        .orderBy('claimed_at')
        .orderBy('id')
        .execute();
      return rows.map(rowToOccurrence);
    },

    hadBy: async (destination) => {
      const rows = await db.selectFrom('had').select('utterance').where('destination', '=', destination).execute();
      return new Set(rows.map((row) => utteranceId(row.utterance)));
    },

    remember: async (key, value, at) => {
      await db
        .insertInto('memos')
        .values({ key, value, remembered_at: at.epochMilliseconds })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .execute();
    },

    recall: async (key) => {
      const row = await db.selectFrom('memos').select('value').where('key', '=', key).executeTakeFirst();
      return row?.value ?? null;
    },
  };
}

/**
 * The guarded write comes first: it takes the lock (SQLite) or the row (PostgreSQL) before anything is read, so that
 * nobody else can move the occurrence while what belongs to it is written.
 */
async function updateOccurrence(db: Transaction<Tables>, id: string, change: OccurrenceUpdate): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('occurrences')
    .set({
      state: change.state,
      ...(change.state === 'sending' ? {} : { finished_at: change.at.epochMilliseconds }),
      ...(change.reason === undefined ? {} : { reason: change.reason }),
      ...(change.utterances === undefined ? {} : { utterances: JSON.stringify(change.utterances) }),
      ...(change.fingerprint === undefined ? {} : { fingerprint: change.fingerprint }),
    })
    .where('id', '=', id)
    .where('state', 'in', [...MAY_FOLLOW[change.state]])
    .executeTakeFirst();
  if (numUpdatedRows === 0n) return false;
  if (change.messages?.length) await addMessages(db, id, change.messages);
  if (change.state === 'delivered') await addHad(db, id);
  return true;
}

/** Adds the message ids that are not there yet, in order. */
async function addMessages(db: Transaction<Tables>, id: string, messages: readonly string[]): Promise<void> {
  const row = await db.selectFrom('occurrences').select('messages').where('id', '=', id).executeTakeFirstOrThrow();
  const all = [...new Set([...parseStrings(row.messages), ...messages])];
  await db
    .updateTable('occurrences')
    .set({ messages: JSON.stringify(all) })
    .where('id', '=', id)
    .execute();
}

/** Writes down what the channel has now had, from the occurrence itself, since an earlier update may have named it. */
async function addHad(db: Transaction<Tables>, id: string): Promise<void> {
  const row = await db.selectFrom('occurrences').select(['destination', 'utterances']).where('id', '=', id).executeTakeFirstOrThrow();
  const { destination } = row;
  if (destination === null) return;
  const rows = parseStrings(row.utterances).map((utterance) => ({ destination, utterance, occurrence: id }));
  for (let start = 0; start < rows.length; start += ROWS_AT_ONCE) {
    await db
      .insertInto('had')
      .values(rows.slice(start, start + ROWS_AT_ONCE))
      .onConflict((conflict) => conflict.columns(['destination', 'utterance']).doNothing())
      .execute();
  }
}
