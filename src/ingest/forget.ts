import type { Article } from '../model/article.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { ArticleId } from '../model/ids.ts';
import { fail, ok, type Result } from '../model/result.ts';
import type { ListedArticle, Store } from '../store/store.ts';
import { nearestId } from './nearest-id.ts';
import { settleAnew } from './settle-anew.ts';
import { placeOf } from './sources.ts';

/** What went with an article. */
export interface Forgotten {
  readonly article: Article;
  readonly quotes: number;
  /** Names that no other article held gives. */
  readonly speakers: readonly string[];
}

export interface ForgetReport {
  readonly forgotten: readonly Forgotten[];
  /** Names for quotes of any article that rested on these or were settled in them, and are no more. */
  readonly settlements: number;
}

/**
 * Takes ingested articles out of the store with all that is theirs. Each is named by its id or by the file that it came from. Fails with one sentence for
 * every name that is nobody's, or is a reviewed record's, and then takes nothing out.
 */
export async function forget(
  wanted: readonly string[],
  { store, reviewed }: { readonly store: Store; readonly reviewed: CorpusParts },
): Promise<Result<ForgetReport, readonly string[]>> {
  const listed = await store.listArticles();
  const found = await Promise.all(wanted.map(async (each) => findArticle(each, await placeOf(each), listed, reviewed)));
  const problems = found.flatMap((each) => (each.ok ? [] : [each.failure]));
  if (problems.length > 0) return fail(problems);
  const ids = [...new Set(found.flatMap((each) => (each.ok ? [each.value] : [])))];
  const held = await store.heldArticles(ids);
  const settledBefore = countSettled((await store.storedCorpus()).quotes);
  for (const id of ids) await store.removeArticle(id);
  const { settled, stored: left } = await settleAnew(store, reviewed);
  const known = new Set<string>([...left.speakers, ...reviewed.speakers].map(({ id }) => id));
  return ok({
    forgotten: held.map(({ article, quotes, speakers }) => ({
      article,
      quotes: quotes.length,
      speakers: speakers.filter(({ id }) => !known.has(id)).map(({ name }) => name),
    })),
    settlements: Math.max(0, settledBefore - settled),
  });
}

const countSettled = (quotes: CorpusParts['quotes']): number =>
  quotes.filter(({ attribution }) => attribution.kind === 'speaker' && attribution.settledBy !== null).length;

/** `file`: where it is, if it is the name of a file. */
function findArticle(wanted: string, file: string, listed: readonly ListedArticle[], reviewed: CorpusParts): Result<ArticleId, string> {
  const byId = listed.find(({ article }) => article.id === wanted);
  if (byId !== undefined) return ok(byId.article.id);
  const byFile = listed.filter(({ origin }) => origin === file);
  const [only] = byFile;
  if (only !== undefined && byFile.length === 1) return ok(only.article.id);
  if (byFile.length > 1) {
    return fail(
      `Several articles came from ${wanted}, one after the other: name one by its id, ${showIds(byFile.map(({ article }) => article.id))}.`,
    );
  }
  if (reviewed.articles.some(({ id }) => id === wanted)) {
    return fail(`${wanted} is a reviewed record: it goes when its file is taken out of the folder articles in data/.`);
  }
  const nearest = nearestId(
    wanted,
    listed.map(({ article }) => article.id),
  );
  const hint = nearest === null ? 'npm run attache -- articles lists what was ingested' : `the nearest is ${nearest}`;
  return fail(`No ingested article has the id ${wanted} or came from a file of this name; ${hint}.`);
}

const showIds = (ids: readonly string[]): string => ids.join(' or ');
