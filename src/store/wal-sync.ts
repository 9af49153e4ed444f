import { type FileHandle, open } from 'node:fs/promises';

/** Makes certain that what has been committed is on the disk, and not only in the machine's memory. */
export interface WalSync {
  /** Resolves when everything that was committed before the call would outlast a power cut. Rejects with what the disk said. */
  settled(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Flushes the write-ahead log of an open database file outside the event loop. With `synchronous = full` SQLite does it in each
 * commit, and whoever types a command waits for the disk; here all who wait at the same moment share one flush, as in other
 * databases' group commit. The log of a database that is open is never replaced, and a log that was emptied has been copied into
 * the file and flushed before, by SQLite itself.
 */
export function createWalSync(path: string): WalSync {
  let log: Promise<FileHandle> | null = null;
  let running: Promise<void> = Promise.resolve();
  let next: Promise<void> | null = null;

  const flush = async (): Promise<void> => {
    // Whoever calls from now on may have committed after this flush began.
    next = null;
    log ??= open(`${path}-wal`, 'r+').catch((thrown: unknown) => {
      log = null;
      throw thrown;
    });
    await (await log).datasync();
  };
  return {
    settled: () => {
      if (next === null) {
        next = running.catch(() => {}).then(flush);
        running = next;
      }
      return next;
    },
    close: async () => {
      await running.catch(() => {});
      await (await log?.catch(() => null))?.close();
    },
  };
}
