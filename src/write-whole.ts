import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { createWriteStream, existsSync } from 'node:fs';
import { link, rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { AttacheError, toError } from './model/errors.ts';

/**
 * Writes a new file of these parts, under a name of its own until it is whole, so that nobody takes half of it for all. False when the
 * signal ended it before that; then nothing is left. Throws an AttacheError `bad-data` where it cannot be written, or something has that name by
 * then, and leaves nothing either.
 */
export async function writeWhole(file: string, parts: Iterable<string>, signal?: AbortSignal): Promise<boolean> {
  const unfinished = `${file}.${randomBytes(4).toString('hex')}.part`;
  const stream = createWriteStream(unfinished, { flags: 'wx' });
  try {
    for (const part of parts) {
      if (signal?.aborted) break;
      if (!stream.write(part)) await once(stream, 'drain');
    }
    stream.end();
    await finished(stream);
    if (signal?.aborted) return false;
    await nameIt(unfinished, file);
    return true;
  } catch (thrown) {
    stream.destroy();
    // Until then the file may still come into being.
    await finished(stream).catch(() => undefined);
    if (thrown instanceof AttacheError) throw thrown;
    throw new AttacheError('bad-data', `${file} cannot be written: ${toError(thrown).message}`, thrown);
  } finally {
    await rm(unfinished, { force: true });
  }
}

/** Throws an AttacheError `bad-data` for a name that is taken. */
export function refuseTaken(file: string): void {
  if (existsSync(file)) throw new AttacheError('bad-data', `${file} is already there; move it away or choose another name.`);
}

/** By a second name, which fails where the name is taken, unlike renaming; some file systems have none. */
async function nameIt(unfinished: string, file: string): Promise<void> {
  try {
    await link(unfinished, file);
  } catch {
    refuseTaken(file);
    await rename(unfinished, file);
  }
}
