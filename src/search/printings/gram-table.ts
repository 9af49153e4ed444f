import { createInts } from '../tables/ints.ts';

/** Rows under the hashes of the word runs that they hold. */
export interface GramTable {
  add(gram: number, row: number): void;
  /** Takes one entry of that gram and row out. */
  remove(gram: number, row: number): void;
  /** Every row that was added under this gram, in no order. */
  visit(gram: number, found: (row: number) => void): void;
}

const FIRST_BITS = 10;
const NONE = -1;

/** An empty table with room for so many entries: chains in flat arrays, twelve bytes for each entry and four for each bucket, since a corpus has twenty runs for each quote. */
export function createGramTable(entries = 0): GramTable {
  const bits = Math.max(FIRST_BITS, Math.ceil(Math.log2(entries + 1)));
  let heads = new Int32Array(1 << bits).fill(NONE);
  let shift = 32 - bits;
  const room = entries + (entries >>> 3);
  const [grams, rows, nexts] = [createInts(undefined, room), createInts(undefined, room), createInts(undefined, room)];
  let free = NONE;

  const bucketOf = (gram: number): number => Math.imul(gram, 0x9e3779b1) >>> shift;
  const link = (entry: number): void => {
    const bucket = bucketOf(grams.get(entry));
    nexts.set(entry, heads[bucket] ?? NONE);
    heads[bucket] = entry;
  };

  return {
    add(gram, row) {
      if (free !== NONE) {
        const entry = free;
        free = nexts.get(entry);
        grams.set(entry, gram);
        rows.set(entry, row);
        link(entry);
        return;
      }
      grams.push(gram);
      rows.push(row);
      nexts.push(NONE);
      if (grams.length <= heads.length) return link(grams.length - 1);
      // Nothing is free here, so every entry is in use.
      heads = new Int32Array(heads.length * 2).fill(NONE);
      shift -= 1;
      for (let entry = 0; entry < grams.length; entry++) link(entry);
    },
    remove(gram, row) {
      const bucket = bucketOf(gram);
      let before = NONE;
      for (let entry = heads[bucket] ?? NONE; entry !== NONE; before = entry, entry = nexts.get(entry)) {
        if (grams.get(entry) !== gram || rows.get(entry) !== row) continue;
        if (before === NONE) heads[bucket] = nexts.get(entry);
        else nexts.set(before, nexts.get(entry));
        nexts.set(entry, free);
        free = entry;
        return;
      }
    },
    visit(gram, found) {
      for (let entry = heads[bucketOf(gram)] ?? NONE; entry !== NONE; entry = nexts.get(entry)) {
        if (grams.get(entry) === gram) found(rows.get(entry));
      }
    },
  };
}
