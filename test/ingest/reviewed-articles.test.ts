import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import type { Article } from '../../src/model/article.ts';
import { isTitleOf } from '../../src/model/title.ts';
import { begin, who } from '../support/ingest-folder.ts';
import { ROOT } from '../support/process.ts';

const SHARED = '/work/shared/articles';
const files = (() => {
  try {
    return readdirSync(SHARED).filter((name) => name.endsWith('.txt'));
  } catch {
    return [];
  }
})();

describe('the five articles whose records were reviewed by hand', () => {
  it.skipIf(files.length === 0)('give quotations that are in their texts, most of the reviewed ones among them', async () => {
    const { parts } = await loadDataFolder(join(ROOT, 'data'));
    const { run, store } = await begin(Object.fromEntries(files.map((name) => [name, readFileSync(join(SHARED, name))])), {
      reviewed: parts,
    });
    const report = await run();
    expect(report).toMatchObject({ read: files.length, rejected: [], leftOut: [] });
    const stored = await store.storedCorpus();
    const fold = (text: string): string =>
      text
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .trim();
    const sourceOf = (article: Article): string =>
      (stored.articles.find(({ title }) => isTitleOf(article.title, title)) ?? stored.articles.find(({ title }) => title.endsWith('…')))
        ?.id ?? '';
    const segments = parts.articles.flatMap((article) => {
      const printed = stored.quotes.filter((quote) => quote.article === sourceOf(article));
      const found = new Map(printed.flatMap((quote) => quote.segments.map((segment) => [fold(segment), quote] as const)));
      const reviewed = parts.quotes.filter((quote) => quote.article === article.id);
      return reviewed.flatMap((quote) => quote.segments.map((segment) => ({ quote, segment, match: found.get(fold(segment)) })));
    });
    const matched = segments.flatMap(({ quote, match }) => (match === undefined ? [] : [{ quote, match }]));
    const wrong = matched.filter(
      ({ quote, match }) => match.attribution.kind === 'speaker' && quote.attribution.kind !== 'unattributed' && who(match) !== who(quote),
    );
    console.info(
      `reviewed segments ${segments.length}, found ${matched.length}, wrong names ${wrong.length}, quotes ${report.quotes}, unattributed ${report.unattributed}, settled ${report.settled}`,
    );
    for (const { quote, segment, match } of segments) if (match === undefined) console.info(`  ${quote.id}: not found: ${segment}`);
    for (const { quote, match } of wrong) console.info(`  ${quote.id}: ${who(quote)}, read as ${who(match)} (${match.confidence})`);
    expect(matched.length / segments.length).toBeGreaterThan(0.9);
    expect(wrong.map(({ quote }) => quote.id)).toEqual([]);
  });
});
