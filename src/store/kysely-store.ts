import type { Kysely } from 'kysely';
import { articleQueries } from './article-queries.ts';
import { backlogQuery } from './backlog-query.ts';
import { channelQueries } from './channel-queries.ts';
import type { Engine } from './engine.ts';
import { installationQueries } from './installation-queries.ts';
import type { Queries } from './lazy-queries.ts';
import { memoQueries } from './memo-queries.ts';
import { occurrenceQueries } from './occurrence-queries.ts';
import { prune } from './prune.ts';
import { scheduleQueries } from './schedule-queries.ts';
import type { Tables } from './tables.ts';

/** Everything a store does, in SQL that SQLite and PostgreSQL share but for what `engine` says. Whoever opened `db` closes it. */
export function kyselyStore(db: Kysely<Tables>, engine: Engine = { skipsLocked: false, hasClock: false }): Queries {
  return {
    ...scheduleQueries(db),
    ...backlogQuery(db),
    ...channelQueries(db, engine),
    ...occurrenceQueries(db),
    ...memoQueries(db),
    ...installationQueries(db),
    ...articleQueries(db),
    prune: (old) => db.transaction().execute((transaction) => prune(transaction, old)),
  };
}
