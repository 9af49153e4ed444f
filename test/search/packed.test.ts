import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLists, groupLists } from '../../src/search/lists.ts';
import { createPackedStrings, packStrings } from '../../src/search/packed-strings.ts';
import { createStringTable } from '../../src/search/string-table.ts';
import { createTokenStore } from '../../src/search/token-store.ts';
import { anyCharacter } from '../support/any-character.ts';

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 8 }),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', '\ud800', 'é', 'Ж', '🙂'),
);

describe('strings in one array', () => {
  it('come back as they went in, one by one or together, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const grown = createPackedStrings();
        for (const text of texts) grown.push(text);
        const packed = createPackedStrings(packStrings(texts.length, (index) => texts[index] ?? ''));
        for (const strings of [grown, packed, createPackedStrings(grown.parts())]) {
          expect(texts.map((_, index) => strings.at(index))).toEqual(texts);
          texts.forEach((text, index) => {
            expect(strings.equals(index, text)).toBe(true);
            expect(strings.startsWith(index, text.slice(0, 2))).toBe(true);
            const other = texts[0] ?? '';
            expect(Math.sign(strings.compare(index, other))).toBe(text < other ? -1 : text > other ? 1 : 0);
          });
        }
      }),
    );
  });

  it('are found again, and nothing else is', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 300 }), anyText, (texts, other) => {
        const table = createStringTable();
        for (const text of texts) table.push(text);
        texts.forEach((text, index) => {
          expect(table.find(text)).toBe(index);
          const letters = Uint16Array.from({ length: text.length }, (_, i) => text.charCodeAt(i));
          expect(table.findLetters(letters, text.length)).toBe(index);
        });
        expect(table.find(other)).toBe(texts.indexOf(other));
      }),
    );
  });
});

describe('words of quotes as bytes', () => {
  const row = fc.array(fc.oneof(fc.nat(200), fc.nat(2 ** 30)), { maxLength: 20 });

  it('come back as they went in, also when copied and saved', () => {
    fc.assert(
      fc.property(fc.array(row), fc.array(row), (early, late) => {
        const store = createTokenStore();
        const write = (tokens: readonly number[], to: typeof store): void => {
          for (const token of tokens) to.put(token);
          to.endRow();
        };
        const all = (from: typeof store) =>
          Array.from({ length: from.rows }, (_, at) => {
            const tokens: number[] = [];
            from.each(at, (token) => tokens.push(token));
            return tokens;
          });
        for (const tokens of early) write(tokens, store);
        const copy = createTokenStore();
        for (let at = store.rows - 1; at >= 0; at--) copy.copyRow(store.raw(), at);
        const loaded = createTokenStore(store.parts());
        for (const tokens of late) write(tokens, loaded);
        expect(all(store)).toEqual(early);
        expect(all(copy)).toEqual(early.toReversed());
        expect(all(loaded)).toEqual([...early, ...late]);
      }),
    );
  });

  it('go on in another chunk when one is full, and a quote longer than a chunk is cut', () => {
    const store = createTokenStore();
    const long = 300_000;
    for (let at = 0; at < 3; at++) {
      for (let token = 0; token < long; token++) store.put(1_000_000 + at);
      store.endRow();
    }
    store.put(7);
    store.endRow();
    const loaded = createTokenStore(store.parts());
    const lengths = [0, 1, 2, 3].map((at) => {
      let [length, wrong] = [0, 0];
      loaded.each(at, (token) => {
        length += 1;
        if (token !== (at === 3 ? 7 : 1_000_000 + at)) wrong += 1;
      });
      expect(wrong).toBe(0);
      return length;
    });
    expect(lengths[0]).toBeLessThanOrEqual(long);
    expect(lengths).toEqual([lengths[0], lengths[0], lengths[0], 1]);
    expect(lengths[0]).toBeGreaterThan(200_000);
  });
});

describe('lists of rows', () => {
  it('hold each row once, in order, and what is added after it', () => {
    const pairs = fc.array(fc.tuple(fc.nat(6), fc.oneof(fc.nat(50), fc.nat(2 ** 29))), { maxLength: 60 });
    fc.assert(
      fc.property(pairs, pairs, (base, later) => {
        const inOrder = base.toSorted((a, b) => a[1] - b[1]);
        const lists = createLists(
          groupLists(7, (put) => {
            for (const [key, value] of inOrder) put(key, value);
          }),
        );
        for (const [key, value] of later) lists.push(key, value);
        for (let key = 0; key < 7; key++) {
          const own = [...new Set(inOrder.filter((pair) => pair[0] === key).map((pair) => pair[1]))];
          const added = later.filter((pair) => pair[0] === key).map((pair) => pair[1]);
          const found: number[] = [];
          lists.each(key, (value) => {
            found.push(value);
            return true;
          });
          expect(found).toEqual([...own, ...added]);
          expect(lists.first(key)).toBe(added.length > 0 ? -1 : (own[0] ?? -1));
        }
      }),
    );
  });
});
