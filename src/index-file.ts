import { createHash, randomUUID } from 'node:crypto';
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AttacheError } from './model/errors.ts';
import type { SavedIndex } from './search/growing-corpus.ts';
import type { DatabasePlace } from './store/database-place.ts';
import { makeFolders } from './store/make-folders.ts';

/** The search index of the last run on disk, so that the next start need not build it. */
export interface IndexFile {
  /** Null where there is none, or none that this version of the program has written. */
  read(): Promise<SavedIndex | null>;
  /** Puts it in the place of the one before as a whole. Throws an AttacheError where it cannot be written. */
  write(saved: SavedIndex): Promise<void>;
}

const MARK = 'attache search index';

/** The file at `path`. `version` is the program's: what an index holds may differ from one to the next. */
export function createIndexFile(file: string, version: string): IndexFile {
  const headOf = (revision: string): string => `${MARK} ${version} ${revision}\n`;
  const headLength = headOf('0'.repeat(12)).length;
  return {
    async read() {
      const bytes = await readFile(file).catch(() => null);
      if (bytes === null) return null;
      const head = bytes.toString('latin1', 0, headLength);
      const revision = head.slice(-13, -1);
      return head === headOf(revision) ? { revision, bytes: bytes.subarray(headLength) } : null;
    },
    async write({ revision, bytes }) {
      const draft = `${file}.${randomUUID()}`;
      try {
        await makeFolders(path.dirname(file));
        await writeFile(draft, [Buffer.from(headOf(revision), 'latin1'), bytes]);
        await rename(draft, file);
      } catch (cause) {
        await rm(draft, { force: true }).catch(() => undefined);
        const message = `The search index cannot be kept in ${file}, and is built anew at every start: check who may write there.`;
        throw new AttacheError('store-unavailable', message, cause);
      }
    },
  };
}

/** Where the index of a place's quotes is kept: beside the file of the embedded store, or in data/local; null for a store in memory. */
export function indexFileOf(place: DatabasePlace, version: string): IndexFile | null {
  switch (place.kind) {
    case 'sqlite':
      return place.path === ':memory:' ? null : createIndexFile(`${place.path}.index`, version);
    case 'postgres': {
      // The address holds a password, and several databases may be used from one folder.
      const name = createHash('sha256').update(place.url).digest('hex').slice(0, 12);
      return createIndexFile(path.join('data', 'local', `postgres-${name}.index`), version);
    }
    default:
      return place satisfies never;
  }
}
