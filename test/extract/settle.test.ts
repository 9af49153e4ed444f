import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compatibleNames,
  MIN_TELLING,
  type SettleArticle,
  type SettleQuote,
  SHARED_RUN,
  settleAcross,
  WHOLE_QUOTE,
} from '../../src/extract/settle.ts';
import { foldedWords, telling } from '../../src/extract/settle-words.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';

const quote = (text: string, name: string | null = null, confidence = name === null ? 0 : 0.95): SettleQuote => ({
  text,
  speaker: name === null ? null : { name, kind: 'person', role: null },
  confidence,
});
const article = (id: string, quotes: readonly SettleQuote[], published: string | null = null): SettleArticle => ({
  id,
  published: published === null ? null : parsePartialDate(published),
  quotes,
});
const FULL = 'The harbour defence programme will be organised by the islands themselves before winter';

describe('the same words in two articles', () => {
  it('settle an abstention, and keep the reason and the days between', () => {
    const found = settleAcross([
      article('a', [quote(FULL, 'Ada Quill')], '2024-03-01'),
      article('b', [quote('harbor defense program will be organized by the islands themselves')], '2024-03-05'),
    ]);
    expect(found).toEqual([
      {
        kind: 'shared',
        quotes: [
          { article: 'a', quote: 0 },
          { article: 'b', quote: 0 },
        ],
      },
      {
        kind: 'settled',
        quote: { article: 'b', quote: 0 },
        speaker: { name: 'Ada Quill', kind: 'person', role: null },
        because: { article: 'a', quote: 0, sharedWords: 'harbor defense program will be organized by the islands themselves', gapDays: 4 },
      },
    ]);
  });

  it.each([
    ['a cut', 'The harbour defence programme will be organised … before winter'],
    ['three dots', 'The harbour defence programme will be organised ... before winter'],
    ['an editor’s brackets', 'The harbour [and port] defence programme will be organised by the islands'],
    ['case and marks', 'THE HARBOUR “DEFENCE” PROGRAMME — WILL BE ORGANISED'],
  ])('are known again through %s', (_, other) => {
    expect(settleAcross([article('a', [quote(FULL, 'Ada Quill')]), article('b', [quote(other)])]).map(({ kind }) => kind)).toEqual([
      'shared',
      'settled',
    ]);
  });

  it('are five at least when they are all that one article prints', () => {
    const kinds = (text: string) => settleAcross([article('a', [quote(FULL, 'Ada Quill')]), article('b', [quote(text)])]).length;
    expect(kinds('by the islands themselves before')).toBe(2);
    expect(kinds('the islands themselves before')).toBe(0);
    expect(kinds('Yes, by the islands themselves before')).toBe(0);
  });

  it('prove nothing when everybody says them', () => {
    expect(
      settleAcross([
        article('a', [quote('I do not think that is what we want', 'Ada Quill')]),
        article('b', [quote('I do not think that is so')]),
      ]),
    ).toEqual([]);
  });

  it('never override another name: both are reported', () => {
    const found = settleAcross([article('a', [quote(FULL, 'Ada Quill')]), article('b', [quote(FULL, 'Ben Marsh', 0.4)])]);
    expect(found.filter(({ kind }) => kind === 'settled')).toEqual([]);
    expect(found).toContainEqual(
      expect.objectContaining({
        kind: 'conflict',
        first: { article: 'a', quote: 0, name: 'Ada Quill' },
        second: { article: 'b', quote: 0, name: 'Ben Marsh' },
        open: null,
      }),
    );
  });

  it('leave an abstention open when two articles are certain of different names', () => {
    const found = settleAcross([
      article('a', [quote(FULL, 'Ada Quill')]),
      article('b', [quote(FULL, 'Ben Marsh')]),
      article('c', [quote(FULL)]),
    ]);
    expect(found.some(({ kind }) => kind === 'settled')).toBe(false);
    expect(found).toContainEqual(expect.objectContaining({ kind: 'conflict', open: { article: 'c', quote: 0 } }));
  });

  it('do not settle from an uncertain name, an anonymous source, or the same article', () => {
    const anonymous: SettleQuote = { text: FULL, speaker: { name: 'an official', kind: 'anonymous', role: null }, confidence: 1 };
    for (const other of [quote(FULL, 'Ada Quill', 0.89), anonymous]) {
      expect(settleAcross([article('a', [other]), article('b', [quote(FULL)])]).map(({ kind }) => kind)).toEqual(['shared']);
    }
    expect(settleAcross([article('a', [quote(FULL, 'Ada Quill'), quote(FULL)])])).toEqual([]);
  });

  it('take a shorter form of a name for the same person, and a shared surname for none', () => {
    expect(compatibleNames('Mr Quill', 'Ada Quill')).toBe(true);
    expect(compatibleNames('Ms Pen', 'Marie Le Pen')).toBe(true);
    expect(compatibleNames('Ada Quill', 'Ben Quill')).toBe(false);
  });
});

const SAYINGS = [FULL, 'Nobody who has seen the islands in winter believes that the harbour defence programme will be organised by us'];
/** A stretch of a saying, so that many of them meet, sometimes by five or six words only. */
const text = fc
  .record({ saying: fc.constantFrom(...SAYINGS), from: fc.nat(8), length: fc.integer({ min: 1, max: 9 }) })
  .map(({ saying, from, length }) =>
    saying
      .split(' ')
      .slice(from, from + length)
      .join(' '),
  );
const anyQuote = fc
  .record({ text, name: fc.constantFrom(null, 'Ada Quill', 'Ben Marsh'), sure: fc.constantFrom(0.5, 0.95) })
  .map(({ text, name, sure }) => quote(text, name, sure));
const anyArticles = fc
  .array(fc.array(anyQuote, { maxLength: 3 }), { maxLength: 5 })
  .map((lists) => lists.map((quotes, index) => article(`a${index}`, quotes)));

const runs = (terms: readonly string[], length: number): readonly string[] =>
  terms.flatMap((_, at) =>
    at + length <= terms.length && telling(terms.slice(at, at + length)) >= MIN_TELLING ? [terms.slice(at, at + length).join(' ')] : [],
  );

/** Compares every pair the slow way. */
function sharesWords(a: string, b: string): boolean {
  const [x, y] = [a, b].map((one) => foldedWords(one).map(({ term }) => term));
  if (x === undefined || y === undefined) return false;
  if (runs(x, SHARED_RUN).some((run) => runs(y, SHARED_RUN).includes(run))) return true;
  return [x, y].some(
    (whole, index) =>
      whole.length === WHOLE_QUOTE && runs(whole, WHOLE_QUOTE).some((run) => runs([x, y][1 - index] ?? [], WHOLE_QUOTE).includes(run)),
  );
}

describe('settling, against a comparison of every pair', () => {
  it('does not settle by a short run that is the whole of a third quote only', () => {
    const found = settleAcross([
      article('a', [quote('The harbour defence programme will be', null, 0.5)]),
      article('b', [quote('harbour defence programme will be', null, 0.5)]),
      article('c', [quote('harbour defence programme will be organised', 'Ben Marsh', 0.95)]),
    ]);
    expect(found.flatMap((one) => (one.kind === 'settled' ? [one.quote.article] : []))).toEqual(['b']);
  });

  it('puts all together that print the same five words, whatever else two of them print', () => {
    const found = settleAcross([
      article('a', [quote('The harbour defence programme will be organised'), quote('defence programme will be organised')]),
      article('b', [quote('defence programme will be organised by'), quote('defence programme will be organised')]),
    ]);
    expect(found.map((one) => (one.kind === 'shared' ? one.quotes.length : 0))).toEqual([4]);
  });

  it('settles exactly the abstentions whose certain names elsewhere agree', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const expected = articles.flatMap((own) =>
          own.quotes.flatMap((one, index) => {
            if (one.speaker !== null) return [];
            const names = new Set(
              articles
                .filter((other) => other !== own)
                .flatMap(({ quotes }) =>
                  quotes
                    .filter((q) => q.confidence >= 0.9 && q.speaker !== null && sharesWords(one.text, q.text))
                    .map((q) => q.speaker?.name),
                ),
            );
            return names.size === 1 ? [`${own.id}/${index} ${[...names][0]}`] : [];
          }),
        );
        const found = settleAcross(articles).flatMap((one) =>
          one.kind === 'settled' ? [`${one.quote.article}/${one.quote.quote} ${one.speaker.name}`] : [],
        );
        expect(found.toSorted()).toEqual(expected.toSorted());
      }),
      { numRuns: 400 },
    );
  });

  it('puts two quotes of different articles together whenever they share words', () => {
    fc.assert(
      fc.property(anyArticles, (articles) => {
        const groups = settleAcross(articles).flatMap((one) =>
          one.kind === 'shared' ? [one.quotes.map((q) => `${q.article}/${q.quote}`)] : [],
        );
        const grouped = new Set(groups.flat());
        expect(groups.flat().length).toBe(grouped.size);
        const all = articles.flatMap((own) => own.quotes.map((one, index) => ({ own, one, key: `${own.id}/${index}` })));
        for (const a of all) {
          const partners = all.filter((b) => a.own !== b.own && sharesWords(a.one.text, b.one.text));
          expect(grouped.has(a.key)).toBe(partners.length > 0);
          for (const b of partners) expect(groups.some((group) => group.includes(a.key) && group.includes(b.key))).toBe(true);
        }
      }),
      { numRuns: 400 },
    );
  });
});

const ARTICLES = path.resolve(import.meta.dirname, '../../../shared/articles');

describe('two real reports of one interview', () => {
  it.skipIf(!existsSync(ARTICLES))('settle the quotes that one of them leaves without a name', () => {
    const [told, floating] = readdirSync(ARTICLES)
      .sort()
      .map((name) => readFileSync(path.join(ARTICLES, name), 'utf8'));
    /** Whatever stands in straight marks with five words or more: in the first report all of it is one man's but for one short verdict. */
    const marked = (text = ''): readonly string[] =>
      [...text.matchAll(/"([^"]+)"/g)].map((match) => match[1] ?? '').filter((words) => words.split(' ').length >= 5);
    const named = marked(told).map((words) => quote(words, words.startsWith('terrorists') ? 'Dominic Raab' : 'Ben Wallace'));
    const found = settleAcross([
      article('told', named),
      article(
        'floating',
        marked(floating).map((words) => quote(words)),
      ),
    ]);
    const names = found.flatMap((one) => (one.kind === 'settled' ? [one.speaker.name] : []));
    expect(names.filter((name) => name === 'Ben Wallace').length).toBeGreaterThanOrEqual(6);
    expect(names.filter((name) => name === 'Dominic Raab').length).toBe(1);
    expect(found.some(({ kind }) => kind === 'conflict')).toBe(false);
  });
});
