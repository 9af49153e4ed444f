import { existsSync } from 'node:fs';
import { silentLogger } from './log.ts';
import { systemClock } from './model/clock.ts';
import type { DatabasePlace } from './store/database-place.ts';
import type { Store } from './store/store.ts';

/**
 * Opens the store for one command of the command line, waiting for its turn, and closes it whatever happens. A file that is not
 * there yet is made, or stands for an empty store. Throws an AttacheError `store-unavailable` or `store-newer`.
 */
export async function withStore<T>(database: DatabasePlace, missing: 'make' | 'empty', use: (store: Store) => Promise<T>): Promise<T> {
  const { openStore } = await import('./store/open-store.ts');
  const isEmpty = missing === 'empty' && database.kind === 'sqlite' && !existsSync(database.path);
  const place = isEmpty ? { ...database, path: ':memory:' } : database;
  const store = await openStore(place, { log: silentLogger, clock: systemClock, patient: true });
  try {
    return await use(store);
  } finally {
    await store.close();
  }
}
