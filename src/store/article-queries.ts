import type { Kysely, Transaction } from 'kysely';
import { AttacheError } from '../model/errors.ts';
import { articleId } from '../model/ids.ts';
import { ARTICLE_COLUMNS, type ArticleReader, createArticleReader, evidenceOf, rowToArticle } from './article-rows.ts';
import { readable } from './readable.ts';
import type { HeldArticle, Store, StoredArticle, StoredSettlement } from './store.ts';
import type { Tables } from './tables.ts';

/** Rows in one insert: SQLite allows 32,766 parameters in a statement and PostgreSQL 65,535. */
export const ROWS_AT_ONCE = 500;

type ArticleQueries = Pick<
  Store,
  | 'putArticle'
  | 'removeArticle'
  | 'articleFrom'
  | 'putSettlements'
  | 'storedCorpus'
  | 'heldArticles'
  | 'listArticles'
  | 'changedSince'
  | 'corpusRevision'
>;

/** What a store does with ingested articles. */
export function articleQueries(db: Kysely<Tables>): ArticleQueries {
  const reader = createArticleReader();
  return {
    // Looked up before the turn as well, so that reading everything again waits for nobody; and outside the transaction, since SQLite lets none
    // write that has read what another process has overtaken meanwhile.
    putArticle: async (article) =>
      (await isHeld(db, article)) ? 'unchanged' : db.transaction().execute((transaction) => putArticle(transaction, article)),

    removeArticle: (id) =>
      db.transaction().execute(async (transaction) => {
        await takeTurn(transaction);
        const held = await remove(transaction, id);
        if (held) await grow(transaction, [id]);
        return held;
      }),

    articleFrom: async (origin) => {
      const row = await db
        .selectFrom('articles')
        .select(ARTICLE_COLUMNS)
        .where('origin', '=', origin)
        .orderBy('ingested_at', 'desc')
        .limit(1)
        .executeTakeFirst();
      if (row === undefined) return null;
      return { id: articleId(row.id), url: readable([row], rowToArticle)[0]?.url ?? null };
    },

    putSettlements: (settlements, revision) =>
      db.transaction().execute((transaction) => putSettlements(transaction, settlements, revision)),

    storedCorpus: (options = { settled: true }) =>
      atOneMoment(db).execute(async (transaction) => {
        const [articles, quotes, speakers, settlements] = [
          await transaction.selectFrom('articles').select(ARTICLE_COLUMNS).orderBy('id').execute(),
          await transaction.selectFrom('quotes').select(['id', 'article', 'record']).orderBy('article').orderBy('ordinal').execute(),
          await transaction.selectFrom('speakers').selectAll().orderBy('id').orderBy('article').execute(),
          options.settled ? await transaction.selectFrom('settlements').selectAll().execute() : [],
        ];
        return reader.corpusOf({ articles, quotes, speakers, settlements });
      }),

    heldArticles: async (ids) => {
      const held: HeldArticle[] = [];
      await inParts(ids, async (part) => {
        held.push(...(await atOneMoment(db).execute((transaction) => heldArticles(transaction, part, reader))));
      });
      return held;
    },

    listArticles: async () => {
      const rows = await db
        .selectFrom('articles')
        .select([...ARTICLE_COLUMNS, 'origin'])
        .select((build) =>
          build
            .selectFrom('quotes')
            .whereRef('quotes.article', '=', 'articles.id')
            .select(({ fn }) => fn.countAll().as('count'))
            .as('quotes'),
        )
        .orderBy('id')
        .execute();
      return rows.map((row) => ({ article: rowToArticle(row), origin: row.origin, quotes: Number(row.quotes ?? 0) }));
    },

    changedSince: (since) =>
      atOneMoment(db).execute(async (transaction) => {
        const revision = await revisionIn(transaction);
        const changed = transaction.selectFrom('article_changes').select('article').where('revision', '>', since).orderBy('article');
        return { revision, articles: (await changed.execute()).map(({ article }) => articleId(article)) };
      }),

    corpusRevision: () => revisionIn(db),
  };
}

/** A transaction whose questions all see the same state. SQLite's always do. */
const atOneMoment = (db: Kysely<Tables>) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only');

/**
 * Waits for other transactions that change the corpus, and keeps them out until the end of this one. Whoever changes anything
 * takes this turn first and reads afterwards: what was read before may be out of date, and two orders of locking would block
 * each other.
 */
async function takeTurn(db: Transaction<Tables>): Promise<void> {
  await db
    .updateTable('corpus_revision')
    .set((build) => ({ revision: build.ref('revision') }))
    .execute();
}

async function revisionIn(db: Kysely<Tables> | Transaction<Tables>): Promise<number> {
  const { revision } = await db.selectFrom('corpus_revision').select('revision').executeTakeFirstOrThrow();
  return Number(revision);
}

/** In the same transaction as the change, so that nobody sees one without the other. */
async function grow(db: Transaction<Tables>, changed: readonly string[]): Promise<void> {
  await db
    .updateTable('corpus_revision')
    .set((build) => ({ revision: build('revision', '+', 1) }))
    .execute();
  const revision = await revisionIn(db);
  await inParts([...new Set(changed)], async (part) => {
    await db
      .insertInto('article_changes')
      .values(part.map((article) => ({ article, revision })))
      .onConflict((conflict) => conflict.column('article').doUpdateSet({ revision }))
      .execute();
  });
}

async function heldArticles(db: Kysely<Tables>, ids: readonly string[], reader: ArticleReader): Promise<readonly HeldArticle[]> {
  const quotes = await db
    .selectFrom('quotes')
    .select(['id', 'article', 'record'])
    .where('article', 'in', ids)
    .orderBy('article')
    .orderBy('ordinal')
    .execute();
  return reader.heldOf({
    articles: await db.selectFrom('articles').select(ARTICLE_COLUMNS).where('id', 'in', ids).orderBy('id').execute(),
    quotes,
    speakers: await db.selectFrom('speakers').selectAll().where('article', 'in', ids).orderBy('article').orderBy('id').execute(),
    settlements: await db
      .selectFrom('settlements')
      .selectAll()
      .where('quote', 'in', (build) => build.selectFrom('quotes').select('id').where('article', 'in', ids))
      .execute(),
  });
}

/** Whether exactly this article is held; a file that was moved is written down. */
async function isHeld(db: Kysely<Tables>, put: StoredArticle): Promise<boolean> {
  const { id } = put.article;
  const held = await db.selectFrom('articles').select(['hash', 'origin']).where('id', '=', id).executeTakeFirst();
  if (held?.hash !== put.hash || otherReplaced(put) !== null || !(await canBeRead(db, id))) return false;
  if (held.origin !== put.origin) await db.updateTable('articles').set({ origin: put.origin }).where('id', '=', id).execute();
  return true;
}

/** Whoever reads a row that cannot be read is told to ingest its file again: then it is no article that is held. */
async function canBeRead(db: Kysely<Tables>, id: string): Promise<boolean> {
  try {
    return (await heldArticles(db, [id], createArticleReader())).length === 1;
  } catch (thrown) {
    if (thrown instanceof AttacheError && thrown.code === 'bad-data') return false;
    throw thrown;
  }
}

const otherReplaced = ({ article, replaces }: StoredArticle): string | null => (replaces === article.id ? null : replaces);

async function putArticle(db: Transaction<Tables>, put: StoredArticle): Promise<'new' | 'replaced' | 'unchanged'> {
  const { article, hash, quotes, speakers } = put;
  const replaces = otherReplaced(put);
  await takeTurn(db);
  if (await isHeld(db, put)) return 'unchanged';
  const opened = await openWhatRestsOn(db, article.id);
  await grow(db, [article.id, ...(replaces === null ? [] : [replaces]), ...opened]);
  // A correction is no arrival: what was known stays known from when it first came.
  const first = await db.selectFrom('articles').select('ingested_at').where('id', '=', article.id).executeTakeFirst();
  const before = await remove(db, article.id);
  const gone = replaces !== null && (await remove(db, articleId(replaces)));
  await db
    .insertInto('articles')
    .values({
      id: article.id,
      record: JSON.stringify(article),
      text: put.text,
      hash,
      origin: put.origin,
      ingested_at: first?.ingested_at ?? put.at.epochMilliseconds,
    })
    .execute();
  await inParts(quotes, async (part, from) => {
    const rows = part.map(({ quote, evidence }, index) => ({
      id: quote.id,
      article: article.id,
      ordinal: from + index,
      record: JSON.stringify(quote),
      evidence: evidenceOf(evidence),
      confidence: quote.confidence,
    }));
    await db.insertInto('quotes').values(rows).execute();
  });
  await inParts(speakers, async (part) => {
    const rows = part.map((speaker) => ({ article: article.id, id: speaker.id, record: JSON.stringify(speaker) }));
    await db.insertInto('speakers').values(rows).execute();
  });
  return before || gone ? 'replaced' : 'new';
}

/** Names that rest on what an article said before are none until they are settled anew. The articles of their quotes. */
async function openWhatRestsOn(db: Transaction<Tables>, id: string): Promise<readonly string[]> {
  const open = await db
    .selectFrom('settlements')
    .innerJoin('quotes', 'quotes.id', 'settlements.quote')
    .select('quotes.article')
    .where('settled_by', '=', id)
    .execute();
  await db.deleteFrom('settlements').where('settled_by', '=', id).execute();
  return open.map(({ article }) => article);
}

/** Settlements that rest on the article stay: without it they have no effect, and the next ones replace them. */
async function remove(db: Transaction<Tables>, id: string): Promise<boolean> {
  await db
    .deleteFrom('settlements')
    .where('quote', 'in', (build) => build.selectFrom('quotes').select('id').where('article', '=', id))
    .execute();
  await db.deleteFrom('quotes').where('article', '=', id).execute();
  await db.deleteFrom('speakers').where('article', '=', id).execute();
  const { numDeletedRows } = await db.deleteFrom('articles').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

async function putSettlements(
  db: Transaction<Tables>,
  settlements: readonly StoredSettlement[],
  revision = Number.MAX_SAFE_INTEGER,
): Promise<boolean> {
  await takeTurn(db);
  const changed = await db.selectFrom('article_changes').select('article').where('revision', '>', revision).execute();
  const newer = new Set(changed.map(({ article }) => article));
  /** A quote's id is its article's with a mark of its own. */
  const isOlder = (row: { readonly quote: string; readonly settled_by: string }): boolean =>
    newer.size > 0 && (newer.has(row.settled_by) || newer.has(row.quote.slice(0, row.quote.lastIndexOf('/'))));
  const rows = settlements
    .map(({ settledBy, sharedWords, ...rest }) => ({ ...rest, settled_by: settledBy, shared_words: sharedWords }))
    .filter((row) => !isOlder(row))
    .sort((a, b) => (a.quote < b.quote ? -1 : 1));
  const held = (await db.selectFrom('settlements').selectAll().execute()).filter((row) => !isOlder(row));
  const asText = (row: (typeof rows)[number] | (typeof held)[number]): string =>
    JSON.stringify([row.quote, row.speaker, row.settled_by, row.shared_words, row.confidence]);
  const [kept, wanted] = [new Set(held.map(asText)), new Set(rows.map(asText))];
  const gone = held.filter((row) => !wanted.has(asText(row))).map(({ quote }) => quote);
  const added = rows.filter((row) => !kept.has(asText(row)));
  if (gone.length === 0 && added.length === 0) return false;
  const articles: string[] = [];
  await inParts([...gone, ...added.map(({ quote }) => quote)], async (part) => {
    const of = await db.selectFrom('quotes').select('article').where('id', 'in', part).execute();
    articles.push(...of.map(({ article }) => article));
  });
  await grow(db, articles);
  await inParts(gone, async (part) => {
    await db.deleteFrom('settlements').where('quote', 'in', part).execute();
  });
  await inParts(added, async (part) => {
    await db.insertInto('settlements').values(part).execute();
  });
  return true;
}

async function inParts<Item>(items: readonly Item[], use: (part: readonly Item[], from: number) => Promise<void>): Promise<void> {
  for (let start = 0; start < items.length; start += ROWS_AT_ONCE) await use(items.slice(start, start + ROWS_AT_ONCE), start);
}
