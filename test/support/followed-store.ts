import { rmSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import type { IndexFile } from '../../src/index-file.ts';
import { createLiveCorpus } from '../../src/live-corpus.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import type { Store } from '../../src/store/store.ts';
import { createManualClock } from './manual-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const NOTHING = { articles: [], quotes: [], speakers: [], topics: [] };

/** A new folder, gone after the test. */
export const testFolder = (): string => {
  const made = temporaryFolder('live');
  onTestFinished(() => rmSync(made, { recursive: true, force: true }));
  return made;
};

/** A store that is closed after the test. */
export const opened = async (file: string): Promise<Store> => {
  const store = await openSqliteStore(file);
  onTestFinished(() => store.close());
  return store;
};

/** A running bot's corpus over a store whose reads are written down; `look` has a minute pass and takes in what has changed. */
export const follow = async (indexFile: IndexFile | null = null, store?: Store) => {
  const clock = createManualClock('2026-11-02T08:00:00Z');
  const own = store ?? (await opened(':memory:'));
  const problems: string[] = [];
  const read: string[] = [];
  const watched: Store = {
    ...own,
    heldArticles: (ids) => {
      read.push(...ids);
      return own.heldArticles(ids);
    },
  };
  const report = ({ message }: Error) => problems.push(message);
  const live = createLiveCorpus({ reviewed: NOTHING, store: () => Promise.resolve(watched), clock, report, indexFile });
  const look = async (): Promise<void> => {
    await clock.advance(60_000);
    await live.catchUp();
  };
  return { clock, store: own, live, look, read, problems };
};
