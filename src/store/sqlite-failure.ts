import { AttacheError } from '../model/errors.ts';

/** What SQLite calls a file that is damaged. */
export const SQLITE_CORRUPT = 11;

/** What to do about SQLite's primary result codes, https://www.sqlite.org/rescode.html. */
const ADVICE: ReadonlyMap<number, string> = new Map([
  [5, 'another program holds it locked: stop that program, or try again in a minute'],
  [6, 'another program holds it locked: stop that program, or try again in a minute'],
  [8, 'it may not be written to: check who owns the file and its folder'],
  [10, 'the disk reports an error: check the disk, then restore the file from a copy'],
  [SQLITE_CORRUPT, 'the file is damaged: restore it from a copy, or move it away to start afresh'],
  [13, 'the disk is full: make room'],
  [14, 'the file cannot be opened: check that its folder exists and may be written to'],
  [23, 'access was denied: check who owns the file and its folder'],
  [26, 'the file is no SQLite database: set DATABASE_URL to another file, or move this one away'],
]);

/** SQLITE_CONSTRAINT and SQLITE_MISUSE: our own mistake, not the file's. */
const OUR_FAULT: ReadonlySet<number> = new Set([19, 21]);

/**
 * Whatever node:sqlite threw, as an AttacheError with the cause kept: `store-unavailable` with what to do, or `internal`
 * when the statement was wrong rather than the file.
 */
export function sqliteFailure(path: string, thrown: unknown): AttacheError {
  if (thrown instanceof AttacheError) return thrown;
  const code = primaryCode(thrown);
  const advice = code === null ? undefined : ADVICE.get(code);
  if (advice) return new AttacheError('store-unavailable', `The database ${path} cannot be used: ${advice}.`, thrown);
  if (code !== null && OUR_FAULT.has(code)) {
    return new AttacheError('internal', 'A statement was refused by the database: this is a fault in Attaché, please report it.', thrown);
  }
  const why = thrown instanceof Error ? thrown.message : String(thrown);
  return new AttacheError('store-unavailable', `The database ${path} cannot be used (${why}): check the file and its folder.`, thrown);
}

/** Whether an AttacheError of sqliteFailure means that another connection is writing just now. */
export function isLocked(failure: unknown): boolean {
  if (!(failure instanceof AttacheError)) return false;
  const code = primaryCode(failure.cause);
  return code === 5 || code === 6;
}

/** Extended codes keep the primary one in their low byte. */
function primaryCode(thrown: unknown): number | null {
  if (typeof thrown !== 'object' || thrown === null || !('errcode' in thrown) || typeof thrown.errcode !== 'number') return null;
  return thrown.errcode & 0xff;
}
