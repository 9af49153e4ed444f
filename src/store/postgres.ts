import type { Kysely } from 'kysely';
import type { Clock } from '../model/clock.ts';
import { systemClock } from '../model/clock.ts';
import { AttacheError, toError } from '../model/errors.ts';
import { showPlace } from './database-place.ts';
import { lazyQueries, type Queries } from './lazy-queries.ts';
import type { OpenTables } from './open-tables.ts';
import { isDumb, postgresFailure, wasUndone } from './postgres-failure.ts';
import { type Connections, createConnections, withConnection } from './postgres-pool.ts';
import { bringUpToDate, readVersion, requireUnicode } from './postgres-schema.ts';
import { createPostgresWatch } from './postgres-watch.ts';
import type { Store } from './store.ts';
import type { Tables } from './tables.ts';

/** What a shared store reports by itself: connections that were lost and come back. */
export interface StoreLog {
  warn(event: string, facts: Readonly<Record<string, unknown>>): void;
}

/** How often a transaction is repeated that PostgreSQL has undone through no fault of ours. */
const TRIES = 5;

/**
 * Opens a PostgreSQL that any number of processes share, and brings its schema up to date under a lock. `url` is a
 * `postgres://` address that parseDatabaseUrl has accepted. A lost connection fails at most the call that was using it, and
 * no later one. Throws an AttacheError `store-newer` or `store-unavailable`.
 */
export async function openPostgresStore(
  url: string,
  { log, clock = systemClock }: { readonly log: StoreLog; readonly clock?: Clock },
): Promise<Store> {
  const place = showPlace({ kind: 'postgres', url });
  const lost = (error: unknown): void => log.warn('connection to the database lost', { place, error: toError(error) });
  await prepare(url, place);
  const connections = createConnections(url, clock, lost);
  const listening = createPostgresWatch({ url, clock, lost });
  const underWay = new Set<Promise<unknown>>();
  let closed = false;
  let loading: Promise<Queries> | null = null;

  const ask = async <Answer>(question: (queries: Queries) => Promise<Answer>): Promise<Answer> => {
    if (closed) throw new AttacheError('store-unavailable', `${place} is closed here: start Attaché again.`);
    loading ??= loadQueries(connections);
    const answer = loading.then((queries) => persist(() => question(queries)));
    underWay.add(answer);
    try {
      return await answer;
    } catch (thrown) {
      if (isDumb(thrown)) connections.renew();
      throw postgresFailure(place, thrown);
    } finally {
      underWay.delete(answer);
    }
  };

  return {
    ...lazyQueries(ask),
    watch: (listener) => listening.watch(listener),
    close: async () => {
      if (closed) return;
      closed = true;
      await listening.close();
      await Promise.allSettled(underWay);
      await connections.end();
    },
  };
}

/** The database's tables, its schema up to date. Throws as openPostgresStore does. */
export async function openPostgresTables(url: string): Promise<OpenTables> {
  const place = showPlace({ kind: 'postgres', url });
  await prepare(url, place);
  const connections = createConnections(url, systemClock, () => undefined);
  return {
    db: await createQueryBuilder(connections),
    explain: (thrown) => postgresFailure(place, thrown),
    close: () => connections.end(),
  };
}

/** The server's and the schema's version, over one connection that changes nothing. Throws an AttacheError `store-unavailable`. */
export async function readPostgresVersion(url: string): Promise<{ readonly engine: string; readonly schema: number }> {
  try {
    return await withConnection(url, async (connection) => {
      await requireUnicode(connection);
      const { rows } = await connection.query<{ server_version: string }>('show server_version');
      const version = /^[\d.]+/.exec(rows[0]?.server_version ?? '')?.[0] ?? '';
      return { engine: `PostgreSQL ${version}`.trim(), schema: await readVersion(connection) };
    });
  } catch (thrown) {
    throw postgresFailure(showPlace({ kind: 'postgres', url }), thrown);
  }
}

/** Whoever starts is not kept waiting by a server that is away. */
async function prepare(url: string, place: string): Promise<void> {
  try {
    await withConnection(url, bringUpToDate);
  } catch (thrown) {
    throw postgresFailure(place, thrown);
  }
}

async function persist<Answer>(act: () => Promise<Answer>): Promise<Answer> {
  for (let tried = 1; ; tried++) {
    try {
      return await act();
    } catch (thrown) {
      if (tried >= TRIES || !wasUndone(thrown)) throw thrown;
    }
  }
}

async function createQueryBuilder({ connect }: Connections): Promise<Kysely<Tables>> {
  const { Kysely, PostgresDialect } = await import('kysely');
  // Whoever made the connections ends them.
  return new Kysely({ dialect: new PostgresDialect({ pool: { connect, end: async () => undefined, options: {} } }) });
}

async function loadQueries(connections: Connections): Promise<Queries> {
  const [db, { kyselyStore }] = await Promise.all([createQueryBuilder(connections), import('./kysely-store.ts')]);
  return kyselyStore(db, { skipsLocked: true, hasClock: true });
}
