import type { CorpusParts } from '../model/corpus-parts.ts';
import type { Store, StoredCorpus } from '../store/store.ts';
import { joinCorpus } from './join-corpus.ts';
import { type Conflict, settleStored } from './settle-stored.ts';

/**
 * Settles over everything held, so that the result does not depend on what was ingested or forgotten when, and keeps that in place of what was settled
 * before. Gives what is held too, without settlements. What another process changes meanwhile, it settles itself.
 */
export async function settleAnew(
  store: Store,
  reviewed: CorpusParts,
): Promise<{ readonly settled: number; readonly conflicts: readonly Conflict[]; readonly stored: StoredCorpus }> {
  const own = new Set<string>(reviewed.articles.map(({ id }) => id));
  const revision = await store.corpusRevision();
  const stored = await store.storedCorpus({ settled: false });
  const { settlements, conflicts } = settleStored(joinCorpus(reviewed, stored), (article) => !own.has(article));
  await store.putSettlements(settlements, revision);
  return { settled: settlements.length, conflicts, stored };
}
