import { existsSync } from 'node:fs';
import type { Kysely } from 'kysely';
import { AttacheError } from '../model/errors.ts';
import type { DatabasePlace } from './database-place.ts';
import type { Tables } from './tables.ts';

/** A database as tables, with its schema up to date: for what copies whole tables rather than asking questions. */
export interface OpenTables {
  readonly db: Kysely<Tables>;
  /** What the driver threw, as an AttacheError. */
  explain(thrown: unknown): AttacheError;
  close(): Promise<void>;
}

/**
 * Opens the tables of `place`. Throws an AttacheError as openStore does, and for a file that is not there unless `make` says
 * that it may be made.
 */
export async function openTables(place: DatabasePlace, { make }: { readonly make: boolean }): Promise<OpenTables> {
  switch (place.kind) {
    case 'sqlite': {
      if (!make && !existsSync(place.path))
        throw new AttacheError('store-unavailable', `There is no file ${place.path}: name the one that holds your schedules and articles.`);
      const { openSqliteTables } = await import('./sqlite.ts');
      return openSqliteTables(place.path);
    }
    case 'postgres': {
      const { openPostgresTables } = await import('./postgres.ts');
      return openPostgresTables(place.url);
    }
    default: {
      const never: never = place;
      return never;
    }
  }
}
