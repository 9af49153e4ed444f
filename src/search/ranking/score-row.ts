import { ENTITY_KINDS } from '../tables/entity-table.ts';
import type { QuoteField } from '../tables/indexed-quote.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import type { WordEvidence } from './order-finely.ts';
import { MIN_TOGETHER, NEXT_TO, ORDER_BONUS, TOGETHER_BONUS } from './rank-weights.ts';
import { CONTEXT, TEXT, TEXT_PLACE, type WeighedWords } from './weigh-words.ts';

export interface RowScorer {
  /** The score of a row, or -1 when a word is not explained. `mayHold`: the words that its text may hold, one bit each. */
  score(row: number, mayHold: number): number;
  /** How the row that was scored last explains each word. */
  evidence(): readonly WordEvidence[];
}

const PLACES: readonly QuoteField[] = [...ENTITY_KINDS, 'text', 'context'];

/** Sums of the same values in another order differ in the last digits: such quotes are equally good, and the newer is first. */
const even = (score: number): number => Math.round(score * 1e9) / 1e9;

/** Scores rows for one search. This is its inner loop: plain loops over numbers. */
export function createRowScorer(table: QuoteTable, weighed: WeighedWords): RowScorer {
  const { words, fields, marks, slots, values, valueTerms, textWorth, contextWorth, mostInText } = weighed;
  const entities = table.raw();
  const n = words.length;
  /** The best explanation of each word: what it is worth, where it stands, and the term that was read. */
  const best = new Float64Array(n);
  const places = new Int32Array(n);
  const term = new Int32Array(n);
  const at = new Int32Array(n);

  function note(i: number, value: number, where: number, read: number): void {
    best[i] = value;
    places[i] = where;
    term[i] = read;
  }

  function readEntities(row: number): void {
    for (let kind = 0; kind < TEXT_PLACE; kind++) {
      const slot = slots[entities[kind]?.[row] ?? 0] ?? 0;
      if (slot === 0) continue;
      for (let i = 0; i < n; i++) {
        const value = values[(slot - 1) * n + i] ?? 0;
        if (value > (best[i] ?? 0)) note(i, value, kind, valueTerms[(slot - 1) * n + i] ?? 0);
      }
    }
  }

  function readWord(token: number): void {
    const around = token & 1;
    for (let mark = marks[token >>> 1] ?? 0; mark !== 0; ) {
      const i = 31 - Math.clz32(mark);
      mark &= ~(1 << i);
      const reading = weighed.reading(token >>> 1, i);
      if (reading === undefined || (reading.fields & fields & (around === 1 ? CONTEXT : TEXT)) === 0) continue;
      const value = reading.closeness * ((around === 1 ? contextWorth[i] : textWorth[i]) ?? 0);
      if (value > (best[i] ?? 0)) note(i, value, TEXT_PLACE + around, token >>> 1);
    }
  }

  /** The share of neighbouring words of the question that the text holds next to each other, in order. */
  function inOrder(row: number): number {
    at.fill(-1 - NEXT_TO);
    let [pairs, found, place] = [0, 0, -1];
    table.eachWord(row, (token) => {
      place += 1;
      if ((token & 1) === 1 || (marks[token >>> 1] ?? 0) === 0) return;
      for (let i = n - 1; i >= 0; i--) {
        if (best[i] === 0 || (places[i] ?? 0) < TEXT_PLACE || term[i] !== token >>> 1) continue;
        if (i > 0 && (found & (1 << i)) === 0 && place - (at[i - 1] ?? 0) <= NEXT_TO) {
          found |= 1 << i;
          pairs += 1;
        }
        at[i] = place;
      }
    });
    return pairs / (n - 1);
  }

  return {
    score(row, mayHold) {
      best.fill(0);
      readEntities(row);
      let wanting = false;
      for (let i = 0; i < n; i++) if ((mayHold & (1 << i)) !== 0 && (mostInText[i] ?? 0) > (best[i] ?? 0)) wanting = true;
      if (wanting) table.eachWord(row, readWord);
      let [total, first, required] = [0, -1, 0];
      let together = true;
      // Order is only a matter between words that the text explains.
      let neighbours = false;
      for (let i = 0; i < n; i++) {
        total += best[i] ?? 0;
        if (i > 0 && (places[i] ?? 0) >= TEXT_PLACE && (places[i - 1] ?? 0) >= TEXT_PLACE) neighbours = true;
        if (words[i]?.optional === true) continue;
        if (best[i] === 0) return -1;
        required += 1;
        if (first === -1) first = places[i] ?? 0;
        else if (places[i] !== first) together = false;
      }
      if (n === 1) return even(total);
      const enough = first < TEXT_PLACE ? MIN_TOGETHER.entity : MIN_TOGETHER.text;
      const bonus = together && required >= enough && first !== TEXT_PLACE + 1 ? TOGETHER_BONUS : 0;
      return even(total * (1 + bonus + (neighbours ? ORDER_BONUS * inOrder(row) : 0)));
    },
    evidence: () =>
      words.flatMap(({ word, optional }, i) => {
        const reading = weighed.reading(term[i] ?? 0, i);
        const field = PLACES[places[i] ?? 0];
        return optional || reading === undefined || field === undefined
          ? []
          : [{ wrote: word.raw, read: table.terms.word(reading.term), how: reading.how, field }];
      }),
  };
}
