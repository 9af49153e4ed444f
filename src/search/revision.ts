import { createHash } from 'node:crypto';
import type { CorpusParts } from '../model/corpus-parts.ts';

/** 48 bits: enough to tell any two states of a team's data apart, short enough for a footer. */
const REVISION_LENGTH = 12;

/** A short hash of the content. The order of records and of their keys does not change it. */
export function revisionOf({ articles, quotes, speakers, topics }: CorpusParts): string {
  const hash = createHash('sha256');
  for (const records of [articles, quotes, speakers, topics]) hash.update(canonical([...records].sort((a, b) => (a.id < b.id ? -1 : 1))));
  return hash.digest('hex').slice(0, REVISION_LENGTH);
}

const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  );
