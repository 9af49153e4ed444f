import { mkdtempSync, realpathSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux keeps files in memory. */
const IN_MEMORY = '/dev/shm';
/** A container may have 64 MB there, which a database of a test can fill. */
const ENOUGH_BYTES = 1e9;

/**
 * A new, empty folder with `name` in its own: in memory where there is room, since tests commit thousands of times and half of
 * their time would be a disk's. Whoever asks takes it away again.
 */
export const temporaryFolder = (name: string): string => realpathSync(mkdtempSync(join(place(), `attache-${name}-`)));

function place(): string {
  try {
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    return bavail * bsize > ENOUGH_BYTES ? IN_MEMORY : tmpdir();
  } catch {
    return tmpdir();
  }
}
