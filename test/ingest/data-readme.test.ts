import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadFiles } from './data-folder.ts';

const README = readFileSync(join(import.meta.dirname, '../../data/README.md'), 'utf8');
const [article = '', people = '', topics = ''] = [...README.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, block]) => block ?? '');

describe('the examples in data/README.md', () => {
  it('load as they stand', async () => {
    const { parts, terms, sentences } = await loadFiles({ 'articles/ferris.yaml': article, 'people.yaml': people, 'topics.yaml': topics });
    expect(sentences).toEqual([]);
    expect(parts.quotes.map(({ segments }) => segments.length)).toEqual([2, 1]);
    expect(parts.articles[0]?.topics).toEqual(['local-transport']);
    expect(parts.speakers.map(({ name }) => name)).toEqual(['Mara Lund']);
    expect(terms).toHaveLength(1);
  });
});
