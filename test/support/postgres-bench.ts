import { afterAll, afterEach, beforeAll } from 'vitest';
import { silentLogger } from '../../src/log.ts';
import { openPostgresStore } from '../../src/store/postgres.ts';
import type { Store } from '../../src/store/store.ts';
import { type PostgresServer, startPostgres } from './postgres-server.ts';

/** A server of its own for the tests of one file, and stores that are closed after each of them. */
export function postgresBench(): {
  readonly server: () => PostgresServer;
  readonly open: (url: string) => Promise<Store>;
  readonly closeAll: () => Promise<void>;
} {
  let started: PostgresServer | null = null;
  const opened: Store[] = [];
  const closeAll = async (): Promise<void> => {
    for (const store of opened.splice(0)) await store.close();
  };
  beforeAll(async () => {
    started = await startPostgres();
  }, 60_000);
  afterEach(closeAll);
  afterAll(async () => {
    await started?.stop();
  });
  return {
    server: () => {
      if (started === null) throw new Error('the server has not been started');
      return started;
    },
    open: async (url) => {
      const store = await openPostgresStore(url, { log: silentLogger });
      opened.push(store);
      return store;
    },
    closeAll,
  };
}
