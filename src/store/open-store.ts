import type { Clock } from '../model/clock.ts';
import type { DatabasePlace } from './database-place.ts';
import type { StoreLog } from './postgres.ts';
import type { Store } from './store.ts';

/**
 * Opens whichever store `place` names, and loads nothing of the other. `patient`: where nobody waits for an answer, a file that another program writes to is
 * waited for half a minute. Throws an AttacheError `store-newer` or `store-unavailable`.
 */
export async function openStore(
  place: DatabasePlace,
  parts: { readonly log: StoreLog; readonly clock?: Clock; readonly patient?: boolean },
): Promise<Store> {
  switch (place.kind) {
    case 'sqlite': {
      const { openSqliteStore } = await import('./sqlite.ts');
      return openSqliteStore(place.path, parts.patient);
    }
    case 'postgres': {
      const { openPostgresStore } = await import('./postgres.ts');
      return openPostgresStore(place.url, parts);
    }
    default: {
      const never: never = place;
      return never;
    }
  }
}
