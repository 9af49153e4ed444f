import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ByteRows, createByteRows } from '../../src/search/tables/byte-rows.ts';
import { createIdTable, idsOfParts, packIds, partsOfIds } from '../../src/search/tables/id-table.ts';
import { createLists, groupLists } from '../../src/search/tables/lists.ts';
import { createPackedStrings } from '../../src/search/tables/packed-strings.ts';
import { createRunColumn } from '../../src/search/tables/run-column.ts';
import { createStringTable } from '../../src/search/tables/string-table.ts';
import { createTokenStore } from '../../src/search/tables/token-store.ts';
import { anyCharacter } from '../support/any-character.ts';

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 8 }),
  fc.string({ maxLength: 8 }),
  fc.constantFrom('', '\ud800', 'é', 'Ж', '🙂'),
);

describe('strings in one array', () => {
  it('come back as they went in, also when saved, lone surrogates included', () => {
    fc.assert(
      fc.property(fc.array(anyText), (texts) => {
        const grown = createPackedStrings();
        for (const text of texts) grown.push(text);
        for (const strings of [grown, createPackedStrings(grown.parts())]) {
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

describe('ids of quotes', () => {
  it('come back as they went in and are found again, also when saved; nothing else is found', () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyText, { maxLength: 300 }), fc.array(anyText), anyText, (packed, later, other) => {
        const base = packIds(packed.length, (row) => packed[row] ?? '');
        const added = [...new Set(later)].filter((id) => !packed.includes(id));
        for (const rows of [base, idsOfParts(partsOfIds(base))]) {
          const ids = createIdTable(rows);
          for (const id of added) ids.push(id);
          const all = [...packed, ...added];
          expect(all.map((_, row) => ids.at(row))).toEqual(all);
          expect(all.map(ids.rowOf)).toEqual(all.map((_, row) => row));
          expect(ids.rowOf(other) ?? -1).toBe(all.indexOf(other));
        }
      }),
    );
  });
});

describe('ids of digits', () => {
  it('take half a byte a letter and a byte each; one that holds something else comes back as well', () => {
    const ids = ['Ж-7', ...Array.from({ length: 800 }, (_, at) => `${100_000 + at}`)];
    const packed = packIds(ids.length, (row) => ids[row] ?? '');
    expect(packed.rows.parts().bytes.length).toBeLessThan(800 * 4 + 20);
    const table = createIdTable(packed);
    expect(ids.map((_, row) => table.at(row))).toEqual(ids);
  });
});

describe('a column of runs', () => {
  const runs = fc.array(fc.tuple(fc.nat(70_000), fc.nat(60)), { maxLength: 12 });

  it('says of each row what was written, in whatever order it is asked, also of rows that are added', () => {
    fc.assert(
      fc.property(runs, fc.array(fc.nat(70_000), { maxLength: 5 }), fc.array(fc.nat()), (early, late, asked) => {
        const first = early.flatMap(([value, length]) => Array.from({ length }, () => value));
        const column = createRunColumn(Int32Array.from(first));
        for (const value of late) column.push(value);
        const all = [...first, ...late];
        expect([...column.toArray()]).toEqual(all);
        for (const row of asked.map((place) => place % Math.max(1, all.length))) expect(column.get(row)).toBe(all[row] ?? 0);
      }),
    );
  });
});

describe('rows of bytes', () => {
  const sizes = fc.array(fc.oneof(fc.nat(20), fc.nat(600), fc.constantFrom(254, 255, 300_000, 1_200_000)), { maxLength: 24 });

  it('come back as they went in, whatever their length, also when more are added to saved ones', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(sizes, sizes, (early, late) => {
        const first = createByteRows();
        const push = (rows: ByteRows, size: number): void => rows.push(new Uint8Array(size).fill(1 + (rows.length % 250)), size);
        for (const size of early) push(first, size);
        const saved = createByteRows(first.parts());
        for (const size of late) push(saved, size);
        for (const [rows, all] of [
          [first, early],
          [saved, [...early, ...late]],
        ] as const) {
          expect(rows.length).toBe(all.length);
          all.forEach((size, row) => {
            const { bytes, from, to } = rows.find(row);
            expect(to - from).toBe(size);
            expect(bytes.subarray(from, to).every((byte) => byte === 1 + (row % 250))).toBe(true);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  it('can be read as whole integers up to the last byte', () => {
    const rows = createByteRows();
    rows.push(Uint8Array.of(1, 2), 2);
    for (const each of [rows, createByteRows(rows.parts())]) {
      const { view, to } = each.find(0);
      expect(view.getUint32(to - 1) >>> 24).toBe(2);
    }
  });
});

describe('words of quotes in a few bits each', () => {
  const term = fc.oneof(fc.nat(100), fc.nat(2 ** 16), fc.nat(2 ** 24), fc.constantFrom(4095, 4096, 2 ** 24));
  /** Those around a quote come after its own. */
  const row = fc
    .tuple(fc.array(term, { maxLength: 20 }), fc.array(term, { maxLength: 20 }))
    .map(([own, around]) => [...own.map((each) => each * 2), ...around.map((each) => each * 2 + 1)]);

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
        for (let at = store.rows - 1; at >= 0; at--) copy.copyRow(store, at);
        const loaded = createTokenStore(store.parts());
        for (const tokens of late) write(tokens, loaded);
        expect(all(store)).toEqual(early);
        expect(all(copy)).toEqual(early.toReversed());
        expect(all(loaded)).toEqual([...early, ...late]);
      }),
    );
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
