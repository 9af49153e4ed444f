import type { Transaction } from 'kysely';
import { EVENTS } from './memo-queries.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/**
 * Removes what is old, some rows of each kind; see Store.prune. Rows of channels stay: one that went just as somebody makes
 * a schedule there would leave that schedule without the row that lets it run.
 */
export async function prune(
  db: Transaction<Tables>,
  { occurrencesBefore, memosBefore, eventsBefore, limit }: Parameters<Store['prune']>[0],
): Promise<number> {
  const occurrences = await db
    .deleteFrom('occurrences')
    .where('id', 'in', (build) =>
      build
        .selectFrom('occurrences as old')
        .select('old.id')
        .where('old.slot', '<', occurrencesBefore.epochMilliseconds)
        .where('old.state', 'in', ['delivered', 'failed', 'skipped'])
        .where(({ eb, or, not, exists, selectFrom }) =>
          or([
            // The last delivered one says where the next edition begins; a removed schedule has no next edition.
            eb('old.state', '<>', 'delivered'),
            exists(
              selectFrom('occurrences as newer')
                .select('newer.id')
                .whereRef('newer.schedule', '=', 'old.schedule')
                .whereRef('newer.slot', '>', 'old.slot')
                .where('newer.state', '=', 'delivered'),
            ),
            not(exists(selectFrom('schedules').select('schedules.id').whereRef('schedules.id', '=', 'old.schedule'))),
          ]),
        )
        .orderBy('old.slot')
        .limit(limit),
    )
    .executeTakeFirst();
  const memos = await db
    .deleteFrom('memos')
    .where('key', 'in', (build) =>
      build
        .selectFrom('memos as old')
        .select('old.key')
        .where('old.remembered_at', '<', memosBefore.epochMilliseconds)
        .orderBy('old.remembered_at')
        .limit(limit),
    )
    .executeTakeFirst();
  const events = await db
    .deleteFrom('memos')
    .where('key', 'in', (build) =>
      build
        .selectFrom('memos as old')
        .select('old.key')
        .where('old.key', '>=', EVENTS.from)
        .where('old.key', '<', EVENTS.to)
        .where('old.remembered_at', '<', eventsBefore.epochMilliseconds)
        .limit(limit),
    )
    .executeTakeFirst();
  return Number(occurrences.numDeletedRows + memos.numDeletedRows + events.numDeletedRows);
}
