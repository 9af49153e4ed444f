import { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import { expect, it } from 'vitest';
import { nodeSqliteDialect } from '../../src/store/node-sqlite-dialect.ts';

it('says that the disk is full where a transaction ends by it, and goes on once there is room', async () => {
  const database = new DatabaseSync(':memory:');
  database.exec('create table notes (text text not null); pragma max_page_count = 4');
  const db = new Kysely<{ readonly notes: { readonly text: string } }>({ dialect: nodeSqliteDialect(database, '/data/state.db') });
  const put = (length: number): Promise<unknown> =>
    db.transaction().execute(async (transaction) => {
      await transaction.insertInto('notes').values({ text: 'short' }).execute();
      await transaction
        .insertInto('notes')
        .values({ text: 'x'.repeat(length) })
        .execute();
    });
  await expect(put(100_000)).rejects.toMatchObject({
    code: 'store-unavailable',
    message: 'The database /data/state.db cannot be used: the disk is full: make room.',
  });
  await put(10);
  expect(await db.selectFrom('notes').selectAll().execute()).toHaveLength(2);
  database.close();
});
