import type { Clock } from '../model/clock.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { ArticleId } from '../model/ids.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { Store } from '../store/store.ts';
import { settleAnew } from './settle-anew.ts';
import type { Conflict } from './settle-stored.ts';
import { findSources, type Rejection, readSource, SOURCE_LIMITS, type SourceLimits } from './sources.ts';
import { type ArticleRead, type RecordOptions, toRecord } from './to-record.ts';

export interface IngestDeps {
  readonly store: Store;
  readonly clock: Clock;
  /** The reviewed records: their people are known, and their articles take part in settling. */
  readonly reviewed: CorpusParts;
  readonly topicsOf: RecordOptions['topicsOf'];
  readonly limits?: SourceLimits;
  /** Called before each file and at the end. */
  progress?(done: number, total: number): void;
  /** When it aborts, the file that is being read is the last. */
  readonly signal?: AbortSignal;
}

/** What became of the files, and what the articles in them hold. */
export interface IngestReport {
  readonly read: number;
  /** Files that were not looked at, because it was told to stop; then nothing was settled either. */
  readonly notReached: number;
  readonly new: number;
  readonly unchanged: number;
  readonly replaced: number;
  readonly rejected: readonly Rejection[];
  readonly quotes: number;
  readonly unattributed: number;
  /** Over everything held: abstentions that have a name from another article. */
  readonly settled: number;
  readonly conflicts: readonly Conflict[];
  /** Quotations that were not kept, and why. */
  readonly leftOut: readonly Rejection[];
}

/**
 * Reads article files and folders into the store, one file at a time and each in a transaction of its own: whenever it is stopped, whole articles are
 * kept, and the next run does the rest. Reading the same again changes nothing. A file that cannot be read is named and stops nothing; only a
 * store that fails rejects.
 */
export async function ingest(paths: readonly string[], deps: IngestDeps): Promise<IngestReport> {
  const { files, rejected: unreadable } = await findSources(paths, deps.limits);
  const rejected = [...unreadable];
  const leftOut: Rejection[] = [];
  const counts = { new: 0, unchanged: 0, replaced: 0 };
  const total = { quotes: 0, unattributed: 0 };
  const seen = new Map<ArticleId, { readonly file: string; readonly hash: string }>();
  let reached = 0;
  for (const [index, file] of files.entries()) {
    if (deps.signal?.aborted) break;
    reached = index + 1;
    deps.progress?.(index, files.length);
    const read = await readArticle(file, deps);
    if (!read.ok) {
      rejected.push({ file, reason: read.failure });
      continue;
    }
    const { article, quotes, hash } = read.value;
    const first = seen.get(article.id);
    if (first !== undefined && first.hash !== hash) {
      rejected.push({ file, reason: `is another version of the article in ${first.file}, which was kept` });
      continue;
    }
    counts[first === undefined ? await put(file, read.value, deps) : 'unchanged'] += 1;
    if (first !== undefined) continue;
    seen.set(article.id, { file, hash });
    total.quotes += quotes.length;
    total.unattributed += quotes.filter(({ quote }) => quote.attribution.kind === 'unattributed').length;
    leftOut.push(...read.value.leftOut.map((reason) => ({ file, reason })));
  }
  const notReached = files.length - reached;
  const found = { read: counts.new + counts.unchanged + counts.replaced, notReached, ...counts, rejected, ...total, leftOut };
  // What rests on files that were not read yet is settled by the next run.
  if (notReached > 0) return { ...found, settled: 0, conflicts: [] };
  deps.progress?.(files.length, files.length);
  const { settled, conflicts } = await settleAnew(deps.store, deps.reviewed);
  return { ...found, settled, conflicts };
}

async function readArticle(file: string, { reviewed, topicsOf, limits = SOURCE_LIMITS }: IngestDeps): Promise<Result<ArticleRead, string>> {
  const text = await readSource(file, limits);
  if (!text.ok) return fail(text.failure);
  const record = toRecord(text.value, { people: reviewed.speakers, topicsOf });
  return record.ok ? ok(record.value) : record;
}

async function put(
  file: string,
  { leftOut: _, ...read }: ArticleRead,
  { store, clock }: IngestDeps,
): Promise<'new' | 'unchanged' | 'replaced'> {
  const before = await store.articleFrom(file);
  // What a file held before is the same article in an earlier wording, unless both have an address: then the file is used for one after the other.
  const another = before === null || (before.url !== null && read.article.url !== null);
  return store.putArticle({ ...read, origin: file, replaces: another ? null : before.id, at: clock.now() });
}
