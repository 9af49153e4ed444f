import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type IngestDeps, type IngestReport, ingest } from '../../src/ingest/ingest.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import type { Quote } from '../../src/model/quote.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { createManualClock } from './manual-clock.ts';
import { temporaryFolder } from './temporary-folder.ts';

export const NOTHING: CorpusParts = { articles: [], quotes: [], speakers: [], topics: [] };

/** A folder of articles, a store of its own, and one ingest of the one into the other; gone when the test is over. */
export async function begin(files: Readonly<Record<string, string | Uint8Array>>, more: Partial<IngestDeps> = {}) {
  const root = temporaryFolder('ingest');
  const write = (name: string, content: string | Uint8Array): void => writeFileSync(join(root, name), content);
  for (const [name, content] of Object.entries(files)) write(name, content);
  const store = await openSqliteStore(':memory:');
  onTestFinished(async () => {
    await store.close();
    rmSync(root, { recursive: true, force: true });
  });
  const deps: IngestDeps = { store, clock: createManualClock('2026-11-02T08:00:00Z'), reviewed: NOTHING, topicsOf: () => [], ...more };
  const run = (...names: readonly string[]): Promise<IngestReport> =>
    ingest(names.length === 0 ? [root] : names.map((name) => join(root, name)), deps);
  return { root, write, store, run };
}

/** Whose words a quote is, or what it is instead. */
export const who = ({ attribution }: Quote): string => (attribution.kind === 'speaker' ? attribution.speaker : attribution.kind);
