import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A use is written down once a day at most: it only has to outlast the pruning, which looks at months. */
const USE_NOTED_MILLISECONDS = 24 * 3_600_000;

/** What a store does with buttons' commands. */
export function memoQueries(db: Kysely<Tables>): Pick<Store, 'remember' | 'recall'> {
  const use = async (key: string, at: Temporal.Instant): Promise<void> => {
    await db
      .updateTable('memos')
      .set({ remembered_at: at.epochMilliseconds })
      .where('key', '=', key)
      .where('remembered_at', '<', at.epochMilliseconds - USE_NOTED_MILLISECONDS)
      .execute();
  };
  return {
    remember: async (key, value, at) => {
      const { numInsertedOrUpdatedRows = 0n } = await db
        .insertInto('memos')
        .values({ key, value, remembered_at: at.epochMilliseconds })
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      if (numInsertedOrUpdatedRows === 0n) await use(key, at);
      return numInsertedOrUpdatedRows > 0n;
    },

    recall: async (key, at) => {
      const row = await db.selectFrom('memos').select('value').where('key', '=', key).executeTakeFirst();
      if (row !== undefined && at !== undefined) await use(key, at);
      return row?.value ?? null;
    },
  };
}
