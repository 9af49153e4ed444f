import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../src/extract/read-article.ts';
import { type ArticleRecord, articleSchema } from '../../src/ingest/article-schema.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { loadPeopleFile } from '../../src/ingest/people-file.ts';
import { parseYaml } from '../../src/ingest/yaml-document.ts';
import type { Quote } from '../../src/model/quote.ts';
import { reviewRecord } from '../../src/review/review-record.ts';
import { ROOT } from '../support/process.ts';

const ARTICLES = path.join(ROOT, '..', 'shared', 'articles');
const FILES = {
  'business-insider-2020-wallace': '000_1476e65d432bbce7.txt',
  'unknown-2020-wallace': '001_8e432c7089e65457.txt',
  'telegraph-2016-trump-putin': '002_560d7217fdf1513e.txt',
  'unknown-2024-trump-nato': '003_86fe2f5a222b36b6.txt',
  'the-times-2025-hegseth': '004_ac4d42a2bffc1f29.txt',
} as const;

const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
const { people } = await loadPeopleFile(path.join(ROOT, 'data', 'people.yaml'));

interface Difference {
  readonly article: string;
  readonly kind: string;
  readonly about: string;
  readonly drafted: string;
  readonly reviewed: string;
}

const opening = (quote: Quote): string => quote.segments[0]?.slice(0, 30) ?? '';
const fold = (quote: Quote): string =>
  ` ${quote.segments
    .join(' ')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join(' ')} `;
const whose = ({ attribution }: Quote): string =>
  attribution.kind === 'speaker'
    ? attribution.speaker
    : attribution.kind === 'anonymous'
      ? `an anonymous ${attribution.description}`
      : 'nobody';
const isName = ({ attribution }: Quote): boolean => attribution.kind === 'speaker';

function draftOf(article: string, file: string): ArticleRecord {
  const reading = readArticle(readFileSync(path.join(ARTICLES, file), 'utf8'), { people });
  const parsed = parseYaml(reviewRecord(reading, people, article).yaml);
  if (!parsed.ok) throw new Error(parsed.failure.message);
  return articleSchema.parse(parsed.value.value);
}

function compare(article: string, drafted: readonly Quote[]): readonly Difference[] {
  const reviewed = parts.quotes.filter((quote) => quote.article === article);
  const found: Difference[] = [];
  const used = new Set<Quote>();
  for (const wanted of reviewed) {
    const words = fold(wanted);
    const quote =
      drafted.find((one) => !used.has(one) && fold(one) === words) ??
      drafted.find((one) => !used.has(one) && (words.includes(fold(one)) || fold(one).includes(words)));
    const note = (kind: string, of: (one: Quote) => string | null): void => {
      const [a, b] = [quote === undefined ? null : of(quote), of(wanted)];
      if (a !== b) found.push({ article, kind, about: opening(wanted), drafted: a ?? '–', reviewed: b ?? '–' });
    };
    if (quote === undefined) {
      found.push({ article, kind: 'missing quote', about: opening(wanted), drafted: '–', reviewed: whose(wanted) });
      continue;
    }
    used.add(quote);
    if (whose(quote) !== whose(wanted)) {
      const kind = !isName(quote) ? (isName(wanted) ? 'speaker left open' : 'description') : 'wrong name';
      found.push({ article, kind, about: opening(wanted), drafted: whose(quote), reviewed: whose(wanted) });
    }
    note('segments', (one) => one.segments.join(' | '));
    note('kind', (one) => one.kind);
    note('role', (one) => one.role);
    note('mention', (one) => one.mention);
    note('cue', (one) => one.cue);
    note('venue', (one) => one.venue);
    note('relay', (one) => one.relay);
    note('date said', (one) => one.saidOn);
  }
  for (const quote of drafted) {
    if (!used.has(quote)) found.push({ article, kind: 'extra quote', about: opening(quote), drafted: whose(quote), reviewed: '–' });
  }
  return found;
}

describe.skipIf(!existsSync(ARTICLES))('the drafts of the five articles beside their reviewed records', () => {
  const drafts = existsSync(ARTICLES) ? Object.entries(FILES).map(([article, file]) => ({ article, record: draftOf(article, file) })) : [];
  const differences = drafts.flatMap(({ article, record }) => compare(article, record.quotes));
  const of = (...kinds: readonly string[]): readonly string[] =>
    differences
      .filter(({ kind }) => kinds.includes(kind))
      .map(({ article, about, drafted, reviewed }) => `${article} “${about}”: ${drafted}, not ${reviewed}`);

  it('are listed by what differs', () => {
    const counts = new Map<string, number>();
    for (const { kind } of differences) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    console.info([...counts].map(([kind, count]) => `${kind} ${count}`).join(', '));
    if (process.env.SHOW_DIFFERENCES)
      console.table(differences.map(({ article, ...rest }) => ({ article: article.slice(0, 14), ...rest })));
    expect(parts.quotes.length).toBeGreaterThanOrEqual(60);
  });

  it.each(Object.keys(FILES))('hold every quotation of %s, in a quote or among the words to be looked at', (article) => {
    const record = drafts.find((draft) => draft.article === article)?.record;
    const held = [...(record?.quotes.flatMap(({ segments }) => segments) ?? []), ...(record?.terms.map(({ text }) => text) ?? [])];
    const wanted = parts.quotes.filter((quote) => quote.article === article).flatMap(({ segments }) => segments);
    expect(wanted.length).toBeGreaterThan(3);
    expect(wanted.filter((segment) => !held.includes(segment))).toEqual([]);
    expect(record?.quotes.every(({ verified }) => verified === 'exact')).toBe(true);
  });

  it('put no wrong name under any', () => expect(of('wrong name')).toEqual([]));

  it('differ in less than a third of what was compared', () => {
    const compared = 9 * parts.quotes.filter(({ article }) => article in FILES).length;
    expect(differences.length).toBeLessThan(compared / 3);
  });
});
