import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { extract } from '../../src/extract/extract.ts';
import { ROOT } from '../support/process.ts';

const ARTICLES = path.join(ROOT, '..', 'shared', 'articles');
const RECORDS = path.join(ROOT, 'data', 'articles');
const present = existsSync(ARTICLES);

interface Reviewed {
  readonly quotes: readonly { readonly segments: readonly string[]; readonly speaker?: string; readonly unattributed?: boolean }[];
}

const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/[“”"‘’'\s]+/g, ' ')
    .trim();
const slug = (name: string): string => name.toLowerCase().replace(/[^a-z]+/g, '-');
/** The article prints her first name as "Marie". */
const sameName = (id: string, name: string): boolean => slug(name) === id || (id === 'marine-le-pen' && slug(name).endsWith('le-pen'));

describe.skipIf(!present)('the articles whose records were reviewed by a person', () => {
  const texts = present ? readdirSync(ARTICLES).map((file) => readFileSync(path.join(ARTICLES, file), 'utf8')) : [];
  const records = readdirSync(RECORDS).filter((file) => file.endsWith('.yaml'));

  it.each(records)('%s: every quotation is found, and no wrong name is given', (file) => {
    const { quotes } = parse(readFileSync(path.join(RECORDS, file), 'utf8')) as Reviewed;
    const all = quotes.flatMap(({ segments }) => segments.map((segment) => plain(segment.split('\n\n')[0] ?? '')));
    const text = texts.find((candidate) => all.every((segment) => plain(candidate).includes(segment)));
    expect(text).toBeDefined();
    const found = extract(text ?? '').quotes.flatMap((quote) =>
      quote.segments.map(({ start, end }) => ({ words: plain((text ?? '').slice(start, end)), quote })),
    );
    for (const { segments, speaker, unattributed } of quotes) {
      for (const segment of segments) {
        const wanted = plain(segment.split('\n\n')[0] ?? '');
        const hits = found.filter(({ words }) => words === wanted || words.startsWith(wanted) || wanted.startsWith(words));
        // Words that the reviewer could attribute to nobody may pass for a term.
        if (unattributed !== true) expect(hits.length, wanted).toBeGreaterThan(0);
        for (const { quote } of hits) {
          if (speaker !== undefined && quote.speaker?.kind === 'person')
            expect(sameName(speaker, quote.speaker.name), `${wanted}: ${quote.speaker.name}`).toBe(true);
        }
      }
    }
  });
});
