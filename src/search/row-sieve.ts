import type { QuoteTable } from './quote-table.ts';
import { CONTEXT, TEXT, TEXT_PLACE, type WeighedWords } from './weigh-words.ts';

/** Fewer candidates are read sooner than anything is marked. */
const MIN_CANDIDATES = 500;
/** Marking a quote costs a fiftieth of reading its words, so a word is marked that has up to so many times the candidates. */
const MARKS_PER_CANDIDATE = 20;
/** One bit of a byte for each word that is marked. */
const MAX_MARKED = 8;

/**
 * Returns a function that makes a sieve for a search: it lets a row through when it may explain every word. The quotes of
 * the other words are marked before the candidates are looked at, since reading the texts of somebody who is quoted
 * forty thousand times, to see which of them hold a word, is most of what a search can cost.
 */
export function createRowSieve(table: QuoteTable): (weighed: WeighedWords, cheapest: number) => (row: number) => boolean {
  let marked = new Uint8Array(0);
  let used = false;

  return (weighed, cheapest) => {
    const { words, fields, cost, inTexts, explains } = weighed;
    const candidates = cost[cheapest] ?? 0;
    if (words.length < 2 || candidates < MIN_CANDIDATES) return () => true;
    if (used) marked.fill(0);
    used = false;
    /** The words that are looked at, as bits of `marked`, and as bits of `explains`. */
    const chosen: number[] = [];
    words.forEach(({ optional }, i) => {
      const cheap = (inTexts[i] ?? 0) <= candidates * MARKS_PER_CANDIDATE;
      if (i !== cheapest && !optional && cheap && chosen.length < MAX_MARKED) chosen.push(i);
    });
    if (chosen.length === 0) return () => true;
    if (marked.length < table.rows) marked = new Uint8Array(table.rows + (table.rows >>> 5));
    used = true;
    chosen.forEach((i, bit) => {
      for (const { term, fields: own } of words[i]?.readings ?? []) {
        if ((own & fields & (TEXT | CONTEXT)) === 0) continue;
        table.ofTerm.each(term, (row) => {
          marked[row] = (marked[row] ?? 0) | (1 << bit);
          return true;
        });
      }
    });
    const { entities } = table.raw();
    const all = 2 ** chosen.length - 1;
    return (row) => {
      const found = marked[row] ?? 0;
      if (found === all) return true;
      let explained = 0;
      for (let kind = 0; kind < TEXT_PLACE; kind++) explained |= explains[entities[kind]?.[row] ?? 0] ?? 0;
      for (let bit = 0; bit < chosen.length; bit++) {
        if ((found & (1 << bit)) === 0 && (explained & (1 << (chosen[bit] ?? 0))) === 0) return false;
      }
      return true;
    };
  };
}
