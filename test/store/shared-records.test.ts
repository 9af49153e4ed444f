import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createPool } from '../../src/store/pool.ts';
import { openSqliteStore } from '../../src/store/sqlite.ts';
import { inventArticles } from '../support/invented-store.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'attache-shared-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what rows repeat', () => {
  it('is one object in all that a store has read', async () => {
    const store = await openSqliteStore(path.join(folder, 'state.db'));
    const articles = inventArticles(100);
    for (const article of articles) await store.putArticle(article);
    const held = [];
    for (const { article } of articles) held.push(...(await store.heldArticles([article.id])));
    const [speakers, quotes] = [held.flatMap((each) => each.speakers), held.flatMap((each) => each.quotes)];
    const attributions = quotes.map(({ attribution }) => attribution);
    const ids = new Set(speakers.map(({ id }) => id));
    expect(speakers.length).toBeGreaterThan(ids.size);
    expect(new Set(speakers).size).toBe(ids.size);
    expect(new Set(attributions).size).toBe(ids.size);
    expect(quotes).toEqual(articles.flatMap((each) => each.quotes.map(({ quote }) => quote)));
    await store.close();
  });

  it('is forgotten in time: a pool does not grow for ever', () => {
    const pool = createPool<object>();
    const first = pool('first', () => ({}));
    expect(pool('first', () => ({}))).toBe(first);
    for (let i = 0; i < 60_000; i++) pool(`other ${i}`, () => ({}));
    expect(pool('first', () => ({}))).not.toBe(first);
  });
});
