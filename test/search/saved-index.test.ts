import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AttacheError } from '../../src/model/errors.ts';
import { createQuoteIndex, type IndexedQuote, loadQuoteIndex } from '../../src/search/index.ts';

const WORDS = ['stone', 'stones', 'wall', 'harbour', 'mason', 'manson', 'mercy', 'Ó Sé', 'ﬁve', '2016', '🙂'] as const;
const text = fc.array(fc.constantFrom(...WORDS), { maxLength: 6 }).map((words) => words.join(' '));
const quotes = fc.uniqueArray(
  fc.record({
    id: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }),
    speaker: text,
    aliases: fc.array(text, { maxLength: 2 }),
    role: text,
    text,
    topics: fc.array(text, { maxLength: 2 }),
    outlet: text,
    date: fc.constantFrom(null, '2020', '2021-03', '2021-03-05', 'soon'),
    context: text,
  }) satisfies fc.Arbitrary<IndexedQuote>,
  { maxLength: 15, selector: (quote) => quote.id },
);

const SAVED = createQuoteIndex([
  { id: 'a', speaker: 'Mason Hale', aliases: [], role: 'Minister', text: 'The harbour is open.', topics: [], outlet: '', date: '2024' },
]).save();

describe('a saved index', () => {
  it('answers as the one that was saved, and as one built anew, also after changes', () => {
    fc.assert(
      fc.property(quotes, quotes, text, (held, more, query) => {
        const changed = createQuoteIndex(held);
        changed.add(more);
        changed.remove(held.slice(0, 5).map(({ id }) => id));
        const loaded = loadQuoteIndex(changed.save());
        const late = new Set(more.map(({ id }) => id));
        const gone = new Set(held.slice(0, 5).map(({ id }) => id));
        const anew = createQuoteIndex([...held.filter(({ id }) => !late.has(id)), ...more].filter(({ id }) => !gone.has(id)));
        for (const words of [query, query.slice(0, 3), query.slice(1), '']) {
          expect(loaded.search(words)).toEqual(changed.search(words));
          expect(loaded.search(words)).toEqual(anew.search(words));
          expect(loaded.search(words, { finished: true, filters: { since: '2021' } })).toEqual(
            anew.search(words, { finished: true, filters: { since: '2021' } }),
          );
          expect(loaded.suggest(words)).toEqual(anew.suggest(words));
        }
        expect(loaded.stats()).toEqual(anew.stats());
        loaded.add(held);
        anew.add(held);
        expect(loaded.search(query)).toEqual(anew.search(query));
      }),
    );
  });

  it('does not share memory with the bytes it came from', () => {
    const bytes = SAVED.slice();
    const loaded = loadQuoteIndex(bytes);
    loaded.remove(['a']);
    expect(bytes).toEqual(SAVED);
    expect(loadQuoteIndex(bytes).search('harbour').hits).toHaveLength(1);
  });

  it('is read wherever in a buffer it stands', () => {
    for (const before of [1, 2, 3, 4]) {
      const file = Buffer.concat([Buffer.alloc(before), SAVED]);
      const bytes = file.subarray(before);
      const loaded = loadQuoteIndex(bytes);
      loaded.remove(['a']);
      expect(loadQuoteIndex(bytes).search('harbour').hits).toHaveLength(1);
    }
  });

  it('is refused with a sentence when any byte is wrong, missing or of a newer version', () => {
    fc.assert(
      fc.property(fc.nat(SAVED.length - 1), fc.integer({ min: 1, max: 255 }), (at, by) => {
        const wrong = SAVED.slice();
        wrong[at] = (wrong[at] ?? 0) ^ by;
        expect(() => loadQuoteIndex(wrong)).toThrow(AttacheError);
        expect(() => loadQuoteIndex(SAVED.slice(0, at))).toThrow(AttacheError);
      }),
    );
    const newer = SAVED.slice();
    new DataView(newer.buffer).setInt32(4, 99, true);
    expect(() => loadQuoteIndex(newer)).toThrow(/version 99.*Delete it/s);
    expect(() => loadQuoteIndex(new Uint8Array())).toThrow('cut short');
  });

  it('that is refused leaves the index as it was', () => {
    const index = loadQuoteIndex(SAVED);
    expect(() => index.load(SAVED.slice(4))).toThrow(AttacheError);
    expect(index.search('harbour').hits).toHaveLength(1);
  });
});
