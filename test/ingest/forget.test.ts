import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { forget } from '../../src/ingest/forget.ts';
import { ingest } from '../../src/ingest/ingest.ts';
import type { CorpusParts } from '../../src/model/corpus-parts.ts';
import { articleId } from '../../src/model/ids.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { BRIDGE, BRIDGE_ABROAD, HARBOUR } from '../support/invented-articles.ts';
import { createManualClock } from '../support/manual-clock.ts';
import { aStoredArticle } from '../support/stored-article.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const NOTHING: CorpusParts = { articles: [], quotes: [], speakers: [], topics: [] };
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of cleanups.splice(0).reverse()) await each();
});

async function begin() {
  const folder = temporaryFolder('forget');
  const store = await openSqliteStore(':memory:');
  cleanups.push(
    () => rmSync(folder, { recursive: true, force: true }),
    () => store.close(),
  );
  const texts = { bridge: BRIDGE, abroad: BRIDGE_ABROAD, harbour: HARBOUR };
  for (const [name, text] of Object.entries(texts)) writeFileSync(path.join(folder, `${name}.txt`), text);
  await ingest([folder], { store, clock: createManualClock('2026-11-02T08:00:00Z'), reviewed: NOTHING, topicsOf: () => [] });
  const listed = await store.listArticles();
  const idOf = (name: string): string => listed.find(({ origin }) => origin.endsWith(`${name}.txt`))?.article.id ?? '';
  return { folder, store, idOf, deps: { store, reviewed: NOTHING } };
}

describe('forgetting an article', () => {
  it('takes it out with its quotes, its own speakers and what it had settled, and says so', async () => {
    const { store, idOf, deps } = await begin();
    const settledIn = async (): Promise<number> =>
      (await store.storedCorpus()).quotes.filter(({ attribution }) => attribution.kind === 'speaker' && attribution.settledBy !== null)
        .length;
    expect(await settledIn()).toBe(1);
    const done = await forget([idOf('bridge')], deps);
    if (!done.ok) throw new Error(done.failure.join(' '));
    expect(done.value.forgotten).toMatchObject([{ quotes: 2, article: { title: 'Council votes for a second bridge over the Marl' } }]);
    expect([...(done.value.forgotten[0]?.speakers ?? [])].sort()).toEqual(['Emrik Tofte', 'Ines Calloway']);
    expect(done.value.settlements).toBe(1);
    expect(await settledIn()).toBe(0);
    const { articles, speakers } = await store.storedCorpus();
    expect(articles).toHaveLength(2);
    expect(speakers.map(({ name }) => name)).not.toContain('Ines Calloway');
  });

  it('finds it by the file that it came from', async () => {
    const { store, folder, deps } = await begin();
    const done = await forget([path.join(folder, 'harbour.txt'), path.join(folder, 'abroad.txt')], deps);
    expect(done.ok).toBe(true);
    expect((await store.listArticles()).map(({ article }) => article.title)).toEqual(['Council votes for a second bridge over the Marl']);
  });

  it('finds it by the name that it was ingested under, through a link, also when the file has gone', async () => {
    const { store, folder, deps } = await begin();
    const link = `${folder}-link`;
    symlinkSync(folder, link);
    cleanups.push(() => rmSync(link));
    rmSync(path.join(folder, 'abroad.txt'));
    const done = await forget([path.join(link, 'harbour.txt'), path.join(link, 'abroad.txt')], deps);
    expect(done).toMatchObject({ ok: true });
    expect(await store.listArticles()).toHaveLength(1);
  });

  it('takes nothing out when one of the names is nobody’s, and offers the nearest', async () => {
    const { store, idOf, deps } = await begin();
    const done = await forget([idOf('bridge'), `${idOf('harbour')}x`, 'elsewhere.txt'], deps);
    expect(done).toEqual({
      ok: false,
      failure: [
        `No ingested article has the id ${idOf('harbour')}x or came from a file of this name; the nearest is ${idOf('harbour')}.`,
        'No ingested article has the id elsewhere.txt or came from a file of this name; npm run attache -- articles lists what was ingested.',
      ],
    });
    expect(await store.listArticles()).toHaveLength(3);
  });

  it('leaves reviewed records to their folder', async () => {
    const { store, deps } = await begin();
    const reviewed = { ...NOTHING, articles: [{ ...aStoredArticle('the-gazette-2024').article, id: articleId('the-gazette-2024') }] };
    const done = await forget(['the-gazette-2024'], { ...deps, reviewed });
    expect(done.ok ? [] : done.failure).toEqual([expect.stringContaining('is a reviewed record')]);
    expect(await store.listArticles()).toHaveLength(3);
  });
});
