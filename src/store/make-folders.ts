import { mkdir, stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a folder with those above it; one that is there already is fine. Not by Node's recursive mkdir, which tries for ever, at full load, where a
 * folder is there and yet takes none, as /proc does. Rejects with the system's error.
 */
export async function makeFolders(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (thrown) {
    if (await isFolder(folder)) return;
    const above = dirname(folder);
    if (!isMissing(thrown) || above === folder || (await isFolder(above))) throw thrown;
    await makeFolders(above);
    await makeFolders(folder);
  }
}

const isMissing = (thrown: unknown): boolean => thrown instanceof Error && 'code' in thrown && thrown.code === 'ENOENT';

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
}
