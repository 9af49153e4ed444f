import type { QuoteTable } from './quote-table.ts';
import { CONTEXT, TEXT, TEXT_PLACE, type WeighedWords } from './weigh-words.ts';

/** Fewer candidates are read sooner than anything is marked. */
const MIN_CANDIDATES = 500;
/** Marking a quote costs a fiftieth of reading its words, so a word is marked that has up to so many times the candidates. */
const MARKS_PER_CANDIDATE = 20;
/** One bit of a byte for each word that is marked. */
const MAX_MARKED = 8;

/** What is known of a row before its text is read. */
export interface RowSieve {
  /** Whether it may explain every word. */
  passes(row: number): boolean;
  /** The words that its text may hold, one bit each. */
  mayHold(row: number): number;
}

const COARSE: RowSieve = { passes: () => true, mayHold: () => -1 };

/**
 * Returns a function that makes a sieve for a search. The quotes whose texts hold its words are marked before the candidates are
 * looked at, since reading the texts of somebody who is quoted forty thousand times, to see which of them hold a word, is
 * most of what a search can cost.
 */
export function createRowSieve(table: QuoteTable): (weighed: WeighedWords, cheapest: number) => RowSieve {
  let marked = new Uint8Array(0);
  let used = false;

  return (weighed, cheapest) => {
    const { words, fields, cost, inTexts, explains } = weighed;
    const candidates = cost[cheapest] ?? 0;
    if (words.length < 2 || candidates < MIN_CANDIDATES) return COARSE;
    if (used) marked.fill(0);
    used = false;
    /** The words that are marked, as bits. */
    let chosen = 0;
    words.forEach(({ optional }, i) => {
      const cheap = (inTexts[i] ?? 0) <= candidates * MARKS_PER_CANDIDATE;
      if (!optional && cheap && i < MAX_MARKED) chosen |= 1 << i;
    });
    if (chosen === 0) return COARSE;
    if (marked.length < table.rows) marked = new Uint8Array(table.rows + (table.rows >>> 5));
    used = true;
    words.forEach(({ readings }, i) => {
      if ((chosen & (1 << i)) === 0) return;
      for (const { term, fields: own } of readings) {
        if ((own & fields & (TEXT | CONTEXT)) === 0) continue;
        table.ofTerm.each(term, (row) => {
          marked[row] = (marked[row] ?? 0) | (1 << i);
          return true;
        });
      }
    });
    const entities = table.raw();
    return {
      passes(row) {
        let explained = marked[row] ?? 0;
        for (let kind = 0; kind < TEXT_PLACE && (explained & chosen) !== chosen; kind++)
          explained |= explains[entities[kind]?.[row] ?? 0] ?? 0;
        return (explained & chosen) === chosen;
      },
      mayHold: (row) => (marked[row] ?? 0) | ~chosen,
    };
  };
}
