import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** A use is written down once a day at most: it only has to outlast the pruning, which looks at months. */
const USE_NOTED_MILLISECONDS = 24 * 3_600_000;

/** What events that were seen are kept under, beside the buttons; and what comes after all of these in the order of bytes. */
export const EVENTS = { from: 'seen ', to: 'seen!' } as const;

/** What a store does with buttons' commands, and with events that a platform may repeat. */
export function memoQueries(db: Kysely<Tables>): Pick<Store, 'remember' | 'recall' | 'first'> {
  /** True when nothing was kept under the key. */
  const keep = async (key: string, value: string, at: Temporal.Instant): Promise<boolean> => {
    const { numInsertedOrUpdatedRows = 0n } = await db
      .insertInto('memos')
      .values({ key, value, remembered_at: at.epochMilliseconds })
      .onConflict((conflict) => conflict.column('key').doNothing())
      .executeTakeFirst();
    return numInsertedOrUpdatedRows > 0n;
  };
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
      if (!(await keep(key, value, at))) await use(key, at);
    },

    recall: async (key, at) => {
      const row = await db.selectFrom('memos').select('value').where('key', '=', key).executeTakeFirst();
      if (row !== undefined && at !== undefined) await use(key, at);
      return row?.value ?? null;
    },

    first: (event, at) => keep(`${EVENTS.from}${event}`, '', at),
  };
}
