import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createQuoteIndex, type IndexedQuote } from '../../src/search/index.ts';

const indexed = (id: string, speaker: string, text: string, rest: Partial<IndexedQuote> = {}): IndexedQuote => ({
  id,
  speaker,
  aliases: [],
  role: '',
  text,
  topics: [],
  outlet: '',
  date: null,
  ...rest,
});

const QUOTES: readonly IndexedQuote[] = [
  indexed('a', 'Mason Hale', 'The harbour is open.', {
    role: 'Minister of Ports',
    date: '2024-05-01',
    outlet: 'Coast Weekly',
    topics: ['Shipping'],
  }),
  indexed('b', 'Ines Duarte', 'Mason builds walls of stone.', { role: 'Architect', date: '2025', topics: ['Building'] }),
  indexed('c', 'Ines Duarte', 'Nothing about the minister here, or about shipping.', { role: 'Architect', date: '2023' }),
  indexed('d', 'Tomás Ó Sé', 'Stone walls last.', { aliases: ['Tommy O’Shea'], outlet: 'Harbour News' }),
];
const index = createQuoteIndex(QUOTES);
const ids = (query: string, options = {}) => index.search(query, options).hits.map((hit) => hit.id);

describe('the quote index', () => {
  it.each([
    // A name beats the same word in a text.
    ['mason', ['a', 'b']],
    ['masno', ['a', 'b']],
    // An office beats the word.
    ['minister', ['a', 'c']],
    // The text beats the name of an outlet; the American spelling is the same word.
    ['harbor', ['a', 'd']],
    // The text beats the topic.
    ['shipping', ['c', 'a']],
    ['duarte architect', ['b', 'c']],
    ['Ó Sé', ['d']],
    ["tommy o'shea", ['d']],
    // In order beats out of order.
    ['stone walls', ['d', 'b']],
    ['mason stone', ['b']],
    ['mason zebra', []],
    ['xyzzy', []],
  ])('%s', (query, expected) => {
    expect(ids(query)).toEqual(expected);
  });

  it('says which field explains a word, and what it was read as', () => {
    const { hits, understood } = index.search('masno harbour');
    expect(hits[0]?.evidence).toEqual([
      { wrote: 'masno', read: 'mason', how: 'typo', field: 'speaker' },
      { wrote: 'harbour', read: 'harbor', how: 'exact', field: 'text' },
    ]);
    expect(understood).toEqual({ words: ['masno', 'harbour'], corrected: [{ wrote: 'masno', read: 'mason' }] });
  });

  it('filters, with or without words, newest first', () => {
    expect(ids('')).toEqual(['b', 'a', 'c', 'd']);
    expect(ids('', { filters: { speaker: 'ines duarte' } })).toEqual(['b', 'c']);
    expect(ids('', { filters: { since: '2024' } })).toEqual(['b', 'a']);
    expect(ids('', { filters: { until: '2024-04' } })).toEqual(['c']);
    expect(ids('stone', { filters: { topic: 'building' } })).toEqual(['b']);
    expect(ids('', { filters: { outlet: 'coast weekly' }, limit: 0 })).toEqual([]);
  });

  it('completes names, roles, topics and outlets, mistyped beginnings included', () => {
    expect(index.suggest('inse').map(({ value }) => value)).toEqual([]);
    expect(index.suggest('inesd').map(({ value }) => value)).toEqual(['Ines Duarte']);
    expect(index.suggest('duatre').map(({ value }) => value)).toEqual(['Ines Duarte']);
    expect(index.suggest('o shea')[0]).toEqual({ kind: 'speaker', label: 'Tomás Ó Sé', value: 'Tomás Ó Sé' });
    expect(index.suggest('har', { kind: 'outlet' })).toEqual([{ kind: 'outlet', label: 'Harbour News', value: 'Harbour News' }]);
    expect(index.suggest('', { limit: 1 })[0]?.value).toBe('Ines Duarte');
  });
});

const WORDS = ['stone', 'stones', 'wall', 'walls', 'harbour', 'harbor', 'mason', 'manson', 'mercy', 'mercer'] as const;
const text = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
const quotes = (prefix: string) =>
  fc
    .array(fc.record({ speaker: text, text, role: text, date: fc.constantFrom(null, '2020', '2021-03') }), { maxLength: 12 })
    .map((all) => all.map((each, i) => indexed(`${prefix}${i}`, each.speaker, each.text, each)));

describe('the best quotes', () => {
  it('may be best by a word that need not be there, beside an office that holds the others', () => {
    const many = Array.from({ length: 30 }, (_, i) => indexed(`m${i}`, 'mercy', 'stone', { role: 'wall harbour', date: '2021' }));
    const exactly = indexed('exactly', 'mercer', 'stone', { role: 'walls harbour', date: '2022' });
    expect(createQuoteIndex([...many, exactly]).search('harbour walls me').hits[0]?.id).toBe('exactly');
  });

  it('are the first of all that there are: what is skipped because it cannot be better is not', () => {
    const many = fc
      .array(fc.record({ speaker: text, text, role: text, outlet: text, date: fc.constantFrom('2020', '2021-03', '2022') }), {
        minLength: 60,
        maxLength: 120,
      })
      .map((all) => all.map((each, i) => indexed(`m${i}`, each.speaker, each.text, { ...each, topics: [each.outlet.slice(0, 12)] })));
    fc.assert(
      fc.property(many, text, fc.nat(8), fc.boolean(), (held, words, cut, finished) => {
        const full = createQuoteIndex(held);
        const query = words.slice(0, words.length - Math.min(cut, words.length - 1));
        const all = full.search(query, { limit: 1_000, finished }).hits;
        expect(full.search(query, { limit: 25, finished }).hits).toEqual(all.slice(0, 25));
        const grown = createQuoteIndex(held.slice(0, 30));
        grown.add(held.slice(30));
        expect(grown.search(query, { limit: 25, finished }).hits).toEqual(all.slice(0, 25));
      }),
      { numRuns: 100 },
    );
  });
});

describe('adding and removing', () => {
  it('equals building anew, whatever is asked', () => {
    fc.assert(
      fc.property(quotes('x'), quotes('y'), text, (kept, gone, query) => {
        const changed = createQuoteIndex([...gone, ...kept]);
        changed.remove(gone.map((quote) => quote.id));
        const anew = createQuoteIndex(kept);
        expect(changed.stats()).toEqual(anew.stats());
        expect(changed.search(query)).toEqual(anew.search(query));
        for (const length of [0, 1, 2, 5, 40])
          expect(changed.suggest(query.slice(0, length))).toEqual(anew.suggest(query.slice(0, length)));
        changed.add(gone);
        expect(changed.search(query)).toEqual(createQuoteIndex([...kept, ...gone]).search(query));
        expect(changed.suggest(query.slice(0, 4))).toEqual(createQuoteIndex([...kept, ...gone]).suggest(query.slice(0, 4)));
      }),
    );
  });

  it('replaces a quote that has the same id', () => {
    const changing = createQuoteIndex(QUOTES);
    changing.add([indexed('a', 'Mason Hale', 'Something else.')]);
    expect(changing.search('harbour is open').hits).toEqual([]);
    expect(changing.stats().quotes).toBe(QUOTES.length);
  });
});
