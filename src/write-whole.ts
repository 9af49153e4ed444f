import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { finished } from 'node:stream/promises';
import { AttacheError, toError } from './model/errors.ts';

/** Writes a file of these parts, under another name until it is whole, so that nobody takes half of it for all. Throws an AttacheError `bad-data`. */
export async function writeWhole(file: string, parts: Iterable<string>): Promise<void> {
  const unfinished = `${file}.part`;
  const stream = createWriteStream(unfinished);
  try {
    for (const part of parts) if (!stream.write(part)) await once(stream, 'drain');
    stream.end();
    await finished(stream);
    await rename(unfinished, file);
  } catch (thrown) {
    stream.destroy();
    await rm(unfinished, { force: true });
    throw new AttacheError('bad-data', `${file} cannot be written: ${toError(thrown).message}`, thrown);
  }
}
