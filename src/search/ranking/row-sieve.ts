import type { QuoteTable } from '../tables/quote-table.ts';
import { MIN_TOGETHER, ORDER_BONUS, TOGETHER_BONUS } from './rank-weights.ts';
import { CONTEXT, TEXT, TEXT_PLACE, type WeighedWords } from './weigh-words.ts';

/** Fewer candidates are read sooner than anything is marked. */
const MIN_CANDIDATES = 500;
/** Marking a quote costs a fiftieth of reading its words, so a word is marked that has up to so many times the candidates. */
const MARKS_PER_CANDIDATE = 20;
/** One bit of a byte for each word that is marked. */
const MAX_MARKED = 8;
/** Entities that explain the same are of one class: so many bits for the class of each kind stand beside the marks in one number. */
const CLASS_BITS = 5;
/** Of a kind with more classes, the rest count as the best of them. */
const LAST_CLASS = (1 << CLASS_BITS) - 1;

/** What is known of a row before its text is read. */
export interface RowSieve {
  /** The most that it can score, -1 when a word is not explained. */
  mostOf(row: number): number;
  /** The words that its text may hold, one bit each. */
  mayHold(row: number): number;
}

const NO_ROWS = new Uint16Array(0);
const COARSE: RowSieve = { mostOf: () => Number.POSITIVE_INFINITY, mayHold: () => -1 };

/**
 * Returns a function that makes a sieve for a search. The quotes whose texts hold its words are marked before the candidates are
 * looked at, since reading the texts of somebody who is quoted forty thousand times, to see which of them hold a word, is
 * most of what a search can cost. Of rows with the same marks, whose entities explain the same, what they can score is worked out once.
 */
export function createRowSieve(table: QuoteTable): (weighed: WeighedWords, cheapest: number) => RowSieve {
  let marked = new Uint8Array(0);
  let used = false;

  return (weighed, cheapest) => {
    const { words, fields, cost, inTexts, slots } = weighed;
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
    const { classes, kinds, valuesOf } = classify(table, weighed);
    const columns = table.raw();
    const entities = kinds.map((kind) => columns[kind] ?? NO_ROWS);
    const known = new Map<number, number>();
    let [last, lastMost] = [-1, -1];
    const mostOf = (row: number): number => {
      let key = marked[row] ?? 0;
      for (const column of entities) key = (key << CLASS_BITS) | (classes[slots[column[row] ?? 0] ?? 0] ?? 0);
      if (key === last) return lastMost;
      last = key;
      lastMost = known.get(key) ?? mostScore(weighed, valuesOf(key), (marked[row] ?? 0) | ~chosen);
      known.set(key, lastMost);
      return lastMost;
    };
    return { mostOf, mayHold: (row) => (marked[row] ?? 0) | ~chosen };
  };
}

interface EntityClasses {
  /** By slot of an entity; 0 where it explains nothing. */
  readonly classes: Uint8Array;
  /** The kinds that explain anything. */
  readonly kinds: readonly number[];
  /** What the entities explain whose classes are the lower bits of a number, kind by kind: of each kind, each word. */
  valuesOf(key: number): readonly ArrayLike<number>[];
}

function classify(table: QuoteTable, { words, touched, values, mostByKind }: WeighedWords): EntityClasses {
  const n = words.length;
  const classes = new Uint8Array(touched.length + 1);
  const byKind = Array.from({ length: TEXT_PLACE }, (): ArrayLike<number>[] => [new Float64Array(n)]);
  touched.forEach((id, slot) => {
    const kind = table.entities.kindOf(id);
    const own = byKind[kind] ?? [];
    let known = own.length;
    while (known > 0 && !words.every((_, i) => own[known - 1]?.[i] === values[slot * n + i])) known -= 1;
    if (known > 0) classes[slot + 1] = known - 1;
    else if (own.length < LAST_CLASS) classes[slot + 1] = own.push(values.slice(slot * n, (slot + 1) * n)) - 1;
    else classes[slot + 1] = LAST_CLASS;
  });
  const kinds = byKind.flatMap((own, kind) => (own.length > 1 ? [kind] : []));
  return {
    classes,
    kinds,
    valuesOf: (key) =>
      kinds.map((kind, at) => {
        const own = byKind[kind] ?? [];
        const place = (key >>> ((kinds.length - 1 - at) * CLASS_BITS)) & LAST_CLASS;
        return own[place] ?? mostByKind.subarray(kind * n, (kind + 1) * n);
      }),
  };
}

/** The most that a quote can score whose entities explain so much of each word, and whose text holds no other words than these. */
function mostScore({ words, mostInText }: WeighedWords, byKind: readonly ArrayLike<number>[], mayHold: number): number {
  const inText = words.map((_, i) => ((mayHold & (1 << i)) === 0 ? 0 : (mostInText[i] ?? 0)));
  const inName = words.map((_, i) => Math.max(0, ...byKind.map((values) => values[i] ?? 0)));
  const most = inText.map((value, i) => Math.max(value, inName[i] ?? 0));
  const required = words.flatMap(({ optional }, i) => (optional ? [] : [i]));
  if (required.some((i) => most[i] === 0)) return -1;
  const total = most.reduce((sum, value) => sum + value, 0);
  if (words.length === 1) return total;
  const inOne = (values: ArrayLike<number>, enough: number): boolean =>
    required.length >= enough && required.every((i) => (values[i] ?? 0) > 0);
  const together = byKind.some((values) => inOne(values, MIN_TOGETHER.entity)) || inOne(inText, MIN_TOGETHER.text);
  // The order of words only counts where the text explains both.
  const pairs = inText.filter((value, i) => i > 0 && value > 0 && (inText[i - 1] ?? 0) > 0).length;
  return total * (1 + (together ? TOGETHER_BONUS : 0) + (ORDER_BONUS * pairs) / (words.length - 1));
}
