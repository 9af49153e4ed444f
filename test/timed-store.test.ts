import { expect, it } from 'vitest';
import { systemClock } from '../src/model/clock.ts';
import { storeQuestions } from '../src/store/lazy-queries.ts';
import { openSqliteStore } from '../src/store/sqlite.ts';
import { timedStore } from '../src/timed-store.ts';
import { eventually } from './support/eventually.ts';
import { aStoredArticle } from './support/stored-article.ts';

it('answers as the store itself, tells each question with its time, and failures as such', async () => {
  const told: { readonly method: string; readonly milliseconds: number; readonly failed: boolean }[] = [];
  const store = timedStore(await openSqliteStore(':memory:'), systemClock, (method, milliseconds, failed) =>
    told.push({ method, milliseconds, failed }),
  );
  const heard: string[] = [];
  const end = store.watch((what) => heard.push(what));
  expect(await store.putArticle(aStoredArticle('one'))).toBe('new');
  expect(await store.corpusRevision()).toBeGreaterThan(0);
  await eventually(() => heard.includes('corpus'));
  end();
  await store.close();
  await expect(store.corpusRevision()).rejects.toMatchObject({ code: 'store-unavailable' });
  await eventually(() => told.length === 3);
  expect(told.map(({ method, failed }) => [method, failed])).toEqual([
    ['putArticle', false],
    ['corpusRevision', false],
    ['corpusRevision', true],
  ]);
  for (const { method, milliseconds } of told) {
    expect(storeQuestions()).toContain(method);
    expect(milliseconds).toBeGreaterThan(0);
  }
});
