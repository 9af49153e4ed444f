import type { Kysely } from 'kysely';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What a store does with installations. */
export function installationQueries(
  db: Kysely<Tables>,
): Pick<Store, 'putInstallation' | 'installation' | 'removeInstallation' | 'installations'> {
  return {
    putInstallation: async ({ id, within, record, at }) => {
      const row = { within_id: within, record, saved_at: at.epochMilliseconds };
      await db
        .insertInto('installations')
        .values({ id, ...row })
        .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
        .execute();
    },

    installation: async (id) => {
      const find = (key: string) => db.selectFrom('installations').selectAll().where('id', '=', key).executeTakeFirst();
      const row = await find(id);
      const owner = row === undefined || row.within_id === null ? row : await find(row.within_id);
      return owner === undefined ? null : { id: owner.id, record: owner.record };
    },

    removeInstallation: (id) =>
      db.transaction().execute(async (transaction) => {
        await transaction.deleteFrom('installations').where('within_id', '=', id).execute();
        const { numDeletedRows } = await transaction.deleteFrom('installations').where('id', '=', id).executeTakeFirst();
        return numDeletedRows > 0n;
      }),

    installations: async () => {
      const rows = await db.selectFrom('installations').selectAll().orderBy('id').execute();
      return rows.flatMap(({ id, within_id: within, record }) => (within === null ? [{ id, record }] : []));
    },
  };
}
