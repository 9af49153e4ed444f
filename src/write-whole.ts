import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { AttacheError, toError } from './model/errors.ts';

/**
 * Writes a file of these parts, under another name until it is whole, so that nobody takes half of it for all. False when the signal
 * ended it before that; then nothing is left. Throws an AttacheError `bad-data`, and leaves nothing either.
 */
export async function writeWhole(file: string, parts: Iterable<string>, signal: AbortSignal): Promise<boolean> {
  const unfinished = `${file}.part`;
  const stream = createWriteStream(unfinished);
  try {
    for (const part of parts) {
      if (signal.aborted) break;
      if (!stream.write(part)) await once(stream, 'drain');
    }
    stream.end();
    await finished(stream);
    const stopped = signal.aborted;
    await (stopped ? rm(unfinished) : rename(unfinished, file));
    return !stopped;
  } catch (thrown) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw new AttacheError('bad-data', `${file} cannot be written: ${toError(thrown).message}`, thrown);
  }
}
