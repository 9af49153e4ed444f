import { existsSync } from 'node:fs';
import { type DatabasePlace, showPlace } from './database-place.ts';
import { newestVersion, refuseNewer } from './migrations.ts';

/** What a database answers before anything is opened or changed: one sentence. */
export type StoreCheck = { readonly usable: true; readonly sentence: string } | { readonly usable: false; readonly sentence: string };

/** Looks at the database that `place` names, and changes nothing: no file is made, no schema brought up to date. Never rejects. */
export async function checkStore(place: DatabasePlace): Promise<StoreCheck> {
  try {
    const version = place.kind === 'sqlite' ? await sqliteVersion(place.path) : await postgresVersion(place.url);
    if (version === null)
      return { usable: true, sentence: `State will be kept in ${showPlace(place)}, which is made when it is first needed.` };
    refuseNewer(version.schema, newestVersion());
    const state =
      version.schema === newestVersion() ? 'up to date' : version.schema === 0 ? 'empty' : 'brought up to date at the next start';
    const looked = version.sound === null ? ' It is too large to be looked through for damage here: backup does so.' : '';
    return {
      usable: true,
      sentence: `State is kept in ${showPlace(place)} (${version.engine}, schema ${version.schema}, ${state}).${looked}`,
    };
  } catch (thrown) {
    return { usable: false, sentence: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

interface Found {
  readonly engine: string;
  readonly schema: number;
  /** Null where nobody has looked through a file for damage, since it is too large. A server sees to that itself. */
  readonly sound: true | null;
}

async function sqliteVersion(path: string): Promise<Found | null> {
  if (path === ':memory:' || !existsSync(path)) return null;
  const { examineSqlite } = await import('./sqlite.ts');
  const { version, sound } = examineSqlite(path);
  return { engine: 'SQLite', schema: version, sound };
}

async function postgresVersion(url: string): Promise<Found> {
  const { readPostgresVersion } = await import('./postgres.ts');
  return { ...(await readPostgresVersion(url)), sound: true };
}
