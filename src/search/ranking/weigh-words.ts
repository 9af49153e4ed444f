import { ENTITY_KINDS } from '../tables/entity-table.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import { OPTIONAL_SHARE, WEIGHTS } from './rank-weights.ts';
import { bitOf, type Fields, type TermReading, type WordReadings } from './read-words.ts';

export const TEXT_PLACE = ENTITY_KINDS.length;
export const [TEXT, CONTEXT] = [bitOf('text'), bitOf('context')];

/** What each word of a question is worth in each place, for one search. Lists of words are by place in the question. */
export interface WeighedWords {
  readonly words: readonly WordReadings[];
  readonly fields: Fields;
  /** For each term, which words may mean it in a text, one bit each. */
  readonly marks: Int32Array;
  /** For each entity, one more than its place in `touched`; 0 where it explains no word. */
  readonly slots: Int32Array;
  readonly touched: readonly number[];
  /** What the entity at a place in `touched` explains each word with, and by which term. */
  readonly values: readonly number[];
  readonly valueTerms: readonly number[];
  readonly textWorth: Float64Array;
  readonly contextWorth: Float64Array;
  /** The most that a text, an entity of each kind (kind by kind), and anything at all explains each word with. */
  readonly mostInText: Float64Array;
  readonly mostByKind: Float64Array;
  readonly mostOfAll: Float64Array;
  /** How many quotes hold each word in a text, and how many anywhere. */
  readonly inTexts: Float64Array;
  readonly cost: Float64Array;
  reading(term: number, word: number): TermReading | undefined;
  /** How many quotes hold a term in these fields. */
  holders(term: number, own: Fields): number;
}

/** Returns a function that weighs the words of a search; its result is good until it is called again. */
export function createWordScale(table: QuoteTable): (words: readonly WordReadings[], fields: Fields) => WeighedWords {
  let marks = new Int32Array(0);
  let slots = new Int32Array(0);
  let before: WeighedWords | null = null;

  function clear(): void {
    for (const id of before?.touched ?? []) slots[id] = 0;
    for (const { readings } of before?.words ?? []) for (const { term } of readings) marks[term] = 0;
  }

  const holders = (term: number, own: Fields): number =>
    ((own & TEXT) === 0 ? 0 : table.inText.get(term)) + ((own & CONTEXT) === 0 ? 0 : table.inContext.get(term));

  return (words, fields) => {
    clear();
    if (marks.length < table.terms.size) marks = new Int32Array(table.terms.size + (table.terms.size >>> 3));
    if (slots.length < table.entities.size) slots = new Int32Array(table.entities.size + (table.entities.size >>> 3));
    const n = words.length;
    const lists = Array.from({ length: 6 }, () => new Float64Array(n)) as [Floats, Floats, Floats, Floats, Floats, Floats];
    const [textWorth, contextWorth, mostInText, mostOfAll, inTexts, cost] = lists;
    const mostByKind = new Float64Array(TEXT_PLACE * n);
    const readings = new Map<number, TermReading>();
    const touched: number[] = [];
    const values: number[] = [];
    const valueTerms: number[] = [];

    function slotOf(id: number): number {
      const slot = slots[id] ?? 0;
      if (slot !== 0) return slot;
      touched.push(id);
      for (let word = 0; word < n; word++) {
        values.push(0);
        valueTerms.push(-1);
      }
      slots[id] = touched.length;
      return touched.length;
    }

    words.forEach(({ readings: own, optional }, i) => {
      const held = own.reduce((sum, { term, fields: where }) => sum + holders(term, where & fields), 0);
      const rarity = Math.log(1 + table.live / Math.max(1, Math.min(held, table.live))) / Math.log(1 + table.live);
      const share = optional ? OPTIONAL_SHARE : 1;
      textWorth[i] = share * (WEIGHTS.text.base + WEIGHTS.text.rarity * rarity);
      contextWorth[i] = share * (WEIGHTS.context.base + WEIGHTS.context.rarity * rarity);
      inTexts[i] = held;
      cost[i] = held;
      for (const reading of own) {
        const { term, closeness } = reading;
        const where = reading.fields & fields;
        readings.set(term * n + i, reading);
        if (holders(term, where) > 0) {
          marks[term] = (marks[term] ?? 0) | (1 << i);
          // What is only the name of a topic does not count as if a text could hold it.
          if (holders(term, where & TEXT) > 0) raise(mostInText, i, closeness * (textWorth[i] ?? 0));
          if (holders(term, where & CONTEXT) > 0) raise(mostInText, i, closeness * (contextWorth[i] ?? 0));
        }
        table.entities.eachWithTerm(term, (id) => {
          const kind = table.entities.kindOf(id);
          if ((where & (1 << kind)) === 0) return true;
          const at = (slotOf(id) - 1) * n + i;
          const value = closeness * (KIND_WORTH[kind] ?? 0);
          if (value > (values[at] ?? 0)) {
            if (values[at] === 0) cost[i] = (cost[i] ?? 0) + table.entities.counts.get(id);
            values[at] = value;
            valueTerms[at] = term;
          }
          raise(mostByKind, kind * n + i, value);
          return true;
        });
      }
      mostOfAll[i] = Math.max(mostInText[i] ?? 0, ...KIND_WORTH.map((_, kind) => mostByKind[kind * n + i] ?? 0));
    });
    before = {
      words,
      fields,
      marks,
      slots,
      touched,
      values,
      valueTerms,
      textWorth,
      contextWorth,
      mostInText,
      mostByKind,
      mostOfAll,
      inTexts,
      cost,
      reading: (term, word) => readings.get(term * n + word),
      holders,
    };
    return before;
  };
}

type Floats = Float64Array<ArrayBuffer>;

const KIND_WORTH = ENTITY_KINDS.map((kind) => WEIGHTS[kind].base);

function raise(list: Float64Array, i: number, value: number): void {
  if (value > (list[i] ?? 0)) list[i] = value;
}
