import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createIndexFile, type IndexFile } from '../src/index-file.ts';
import { articleId } from '../src/model/ids.ts';
import { follow, opened, testFolder } from './support/followed-store.ts';
import { inventArticles } from './support/invented-store.ts';

describe('a corpus that follows its store', () => {
  it('keeps its index for the next start, which takes it over only where it fits', async () => {
    const file = path.join(testFolder(), 'state.db.index');
    const store = await opened(':memory:');
    for (const article of inventArticles(2200)) await store.putArticle(article);
    const found = async (indexFile: IndexFile | null) => {
      const { live, problems } = await follow(indexFile, store);
      await live.start();
      await live.close();
      expect(problems).toEqual([]);
      const [quote] = live.current().quotes;
      return live
        .current()
        .search({ words: quote?.segments[0]?.split(' ').slice(3, 7).join(' ') ?? '' })
        .hits.map(({ utterance }) => utterance.id);
    };
    const expected = await found(null);
    expect(expected).not.toEqual([]);
    expect(await found(createIndexFile(file, '1.0.0'))).toEqual(expected);
    const written = readFileSync(file);
    const { mtimeMs } = statSync(file);
    expect(await found(createIndexFile(file, '1.0.0'))).toEqual(expected);
    expect(statSync(file).mtimeMs).toBe(mtimeMs);
    for (const broken of [
      written.subarray(0, 5000),
      Buffer.concat([written.subarray(0, 9000), Buffer.alloc(200), written.subarray(9200)]),
    ]) {
      writeFileSync(file, broken);
      expect(await found(createIndexFile(file, '1.0.0'))).toEqual(expected);
      expect(readFileSync(file).equals(written)).toBe(true);
    }
    expect(await createIndexFile(file, '1.0.1').read()).toBeNull();
    await store.removeArticle(articleId('invented-0'));
    expect(await found(createIndexFile(file, '1.0.0'))).not.toEqual(expected);
    expect(readFileSync(file).equals(written)).toBe(false);
    expect(readdirSync(path.dirname(file))).toEqual(['state.db.index']);
  }, 30_000);

  it('says that its index cannot be kept, and answers all the same', async () => {
    const { store, live, problems } = await follow(createIndexFile(path.join('/dev/null', 'index'), '1.0.0'));
    for (const article of inventArticles(2200)) await store.putArticle(article);
    await live.start();
    expect(live.current().quotes).toHaveLength(2200);
    expect(problems).toEqual([expect.stringContaining('cannot be kept in /dev/null/index')]);
  }, 30_000);
});
