import { createBestRows } from './best-rows.ts';
import { ENTITY_KINDS } from './entity-table.ts';
import { MAX_FUZZY_CANDIDATES } from './fuzzy.ts';
import type { QuoteField } from './indexed-quote.ts';
import { orderFinely, type RankedQuote, type WordEvidence } from './order-finely.ts';
import type { QuoteTable } from './quote-table.ts';
import { MIN_TOGETHER, NEXT_TO, OPTIONAL_SHARE, ORDER_BONUS, TOGETHER_BONUS, WEIGHTS } from './rank-weights.ts';
import { bitOf, type Fields, type TermReading, type WordReadings } from './read-words.ts';
import { CHUNK_BITS, CHUNK_MASK } from './token-store.ts';

export interface RankOptions {
  readonly fields: Fields;
  readonly limit: number;
  /** Orders equal scores. */
  readonly compare: (a: number, b: number) => number;
  readonly accept: (row: number) => boolean;
  /** While typing, fuse.js only orders what has several words in a text: it is most of the cost. */
  readonly typing: boolean;
}

const TEXT_PLACE = ENTITY_KINDS.length;
const PLACES: readonly QuoteField[] = [...ENTITY_KINDS, 'text', 'context'];
const [TEXT, CONTEXT] = [bitOf('text'), bitOf('context')];

/** Sums in another order differ in the last digits. */
const ROUNDING = 1e-9;

/** What a list of quotes explains the cheapest word with, and the most that any of them can score. */
interface Source {
  readonly entity: boolean;
  readonly id: number;
  /** What it explains the cheapest word with: the best explanations come first. */
  readonly worth: number;
  readonly most: number;
}

/** Returns a function from read words to the quotes in which all of them are explained, best first. */
export function createRanker(table: QuoteTable): (words: readonly WordReadings[], options: RankOptions) => readonly RankedQuote[] {
  /** For each term, which words may mean it, one bit each; cleared after every search. */
  let marks = new Int32Array(0);
  /** For each entity, one more than its place in the values of this search. */
  let slots = new Int32Array(0);
  let seen = new Int32Array(0);
  let search = 0;

  return (words, { fields, limit, compare, accept, typing }) => {
    const n = words.length;
    if (!words.some((word) => !word.optional) || words.some((word) => !word.optional && word.readings.length === 0)) return [];
    if (marks.length < table.terms.size) marks = new Int32Array(table.terms.size + (table.terms.size >>> 1));
    if (slots.length < table.entities.size) slots = new Int32Array(table.entities.size + (table.entities.size >>> 1));
    if (seen.length < table.rows) seen = new Int32Array(table.rows + (table.rows >>> 1));
    search += 1;
    const raw = table.raw();
    const { sorted } = table;

    const readingOf = new Map<number, TermReading>();
    const key = (term: number, word: number): number => term * n + word;
    const [textWorth, contextWorth, mostInText, mostOfAll, cost] = [0, 0, 0, 0, 0].map(() => new Float64Array(n)) as [
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
      Float64Array,
    ];
    const mostByKind = new Float64Array(TEXT_PLACE * n);
    const touched: number[] = [];
    const values: number[] = [];
    const valueTerms: number[] = [];
    words.forEach(({ readings, optional }, i) => {
      const holders = readings.reduce((sum, { term, fields: own }) => sum + holdersOf(term, own & fields), 0);
      const rarity = Math.log(1 + table.live / Math.max(1, Math.min(holders, table.live))) / Math.log(1 + table.live);
      const share = optional ? OPTIONAL_SHARE : 1;
      textWorth[i] = share * (WEIGHTS.text.base + WEIGHTS.text.rarity * rarity);
      contextWorth[i] = share * (WEIGHTS.context.base + WEIGHTS.context.rarity * rarity);
      for (const reading of readings) {
        const { term, closeness } = reading;
        const own = reading.fields & fields;
        readingOf.set(key(term, i), reading);
        if ((own & (TEXT | CONTEXT)) !== 0) {
          marks[term] = (marks[term] ?? 0) | (1 << i);
          raise(
            mostInText,
            i,
            closeness * Math.max((own & TEXT) === 0 ? 0 : (textWorth[i] ?? 0), (own & CONTEXT) === 0 ? 0 : (contextWorth[i] ?? 0)),
          );
          cost[i] = (cost[i] ?? 0) + holdersOf(term, own);
        }
        raise(mostOfAll, i, mostInText[i] ?? 0);
        for (const id of table.entities.withTerm(term)) {
          const kind = table.entities.at(id)?.kind;
          if (kind === undefined || (own & bitOf(kind)) === 0) continue;
          let slot = slots[id] ?? 0;
          if (slot === 0) {
            touched.push(id);
            slot = touched.length;
            slots[id] = slot;
            for (let word = 0; word < n; word++) {
              values.push(0);
              valueTerms.push(-1);
            }
          }
          const at = (slot - 1) * n + i;
          const value = closeness * WEIGHTS[kind].base;
          if (value > (values[at] ?? 0)) {
            if (values[at] === 0) cost[i] = (cost[i] ?? 0) + table.entities.counts.get(id);
            values[at] = value;
            valueTerms[at] = term;
          }
          raise(mostOfAll, i, value);
          raise(mostByKind, ENTITY_KINDS.indexOf(kind) * n + i, value);
        }
      }
    });

    function holdersOf(term: number, own: Fields): number {
      return ((own & TEXT) === 0 ? 0 : table.inText.get(term)) + ((own & CONTEXT) === 0 ? 0 : table.inContext.get(term));
    }

    const best = new Float64Array(n);
    const places = new Int32Array(n);
    const term = new Int32Array(n);
    const at = new Int32Array(n);

    /** The score of a row, or -1 when a word is not explained; leaves the explanations in `best`, `place` and `term`. */
    function evaluate(row: number): number {
      best.fill(0);
      for (let kind = 0; kind < TEXT_PLACE; kind++) {
        const slot = slots[raw.entities[kind]?.[row] ?? 0] ?? 0;
        if (slot === 0) continue;
        for (let i = 0; i < n; i++) {
          const value = values[(slot - 1) * n + i] ?? 0;
          if (value > (best[i] ?? 0)) note(i, value, kind, valueTerms[(slot - 1) * n + i] ?? 0);
        }
      }
      let wanting = false;
      for (let i = 0; i < n; i++) if ((mostInText[i] ?? 0) > (best[i] ?? 0)) wanting = true;
      if (wanting) {
        const start = raw.tokens.starts[row] ?? 0;
        const bytes = raw.tokens.chunks[start >>> CHUNK_BITS] ?? NO_BYTES;
        for (let p = start & CHUNK_MASK; ; ) {
          let byte = bytes[p++] ?? 0;
          if (byte === 0) break;
          let token = byte & 0x7f;
          for (let shift = 7; byte > 0x7f; shift += 7) {
            byte = bytes[p++] ?? 0;
            token |= (byte & 0x7f) << shift;
          }
          token -= 1;
          let mark = marks[token >>> 1] ?? 0;
          while (mark !== 0) {
            const i = 31 - Math.clz32(mark);
            mark &= ~(1 << i);
            const reading = readingOf.get(key(token >>> 1, i));
            if (reading === undefined) continue;
            const around = token & 1;
            if ((reading.fields & fields & (around === 1 ? CONTEXT : TEXT)) === 0) continue;
            const value = reading.closeness * ((around === 1 ? contextWorth[i] : textWorth[i]) ?? 0);
            if (value > (best[i] ?? 0)) note(i, value, TEXT_PLACE + around, token >>> 1);
          }
        }
      }
      let total = 0;
      let first = -1;
      let together = true;
      let required = 0;
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
      if (n === 1) return total;
      const enough = first < TEXT_PLACE ? MIN_TOGETHER.entity : MIN_TOGETHER.text;
      const bonus = together && required >= enough && first !== TEXT_PLACE + 1 ? TOGETHER_BONUS : 0;
      return total * (1 + bonus + (neighbours ? ORDER_BONUS * inOrder(row) : 0));
    }

    function note(i: number, value: number, where: number, read: number): void {
      best[i] = value;
      places[i] = where;
      term[i] = read;
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

    let cheapest = -1;
    for (let i = 0; i < n; i++) if (words[i]?.optional === false && (cheapest < 0 || (cost[i] ?? 0) < (cost[cheapest] ?? 0))) cheapest = i;
    const sources: Source[] = [];
    touched.forEach((id, slot) => {
      if ((values[slot * n + cheapest] ?? 0) > 0)
        sources.push({ entity: true, id, worth: values[slot * n + cheapest] ?? 0, most: mostOf(id, slot) });
    });
    for (const { term: id, closeness, fields: own } of words[cheapest]?.readings ?? []) {
      if ((own & fields & (TEXT | CONTEXT)) === 0 || holdersOf(id, own & fields) === 0) continue;
      const worth = closeness * ((own & fields & TEXT) === 0 ? (contextWorth[cheapest] ?? 0) : (textWorth[cheapest] ?? 0));
      const others = n === 1 ? 0 : sumOf(mostOfAll) - (mostOfAll[cheapest] ?? 0);
      const allInText = n < MIN_TOGETHER.text ? 0 : sumOf(mostInText) * (1 + TOGETHER_BONUS + ORDER_BONUS);
      sources.push({ entity: false, id, worth, most: Math.max(allInText, (worth + others) * (n === 1 ? 1 : 1 + ORDER_BONUS)) });
    }

    /** The most that a quote of an entity can score: each word explained by it, or better by what the quote may have besides. */
    function mostOf(id: number, slot: number): number {
      const kind = ENTITY_KINDS.indexOf(table.entities.at(id)?.kind ?? 'outlet');
      let [total, own, complete] = [0, 0, true];
      let pairs = 0;
      for (let i = 0; i < n; i++) {
        const value = values[slot * n + i] ?? 0;
        own += value;
        if (value === 0 && words[i]?.optional === false) complete = false;
        let most = Math.max(value, mostInText[i] ?? 0);
        for (let other = 0; other < TEXT_PLACE; other++) if (other !== kind) most = Math.max(most, mostByKind[other * n + i] ?? 0);
        // Quotes in which something explains this word better were met before.
        total += i === cheapest ? value : most;
        if (i > 0 && (mostInText[i] ?? 0) > value && (mostInText[i - 1] ?? 0) > (values[slot * n + i - 1] ?? 0)) pairs += 1;
      }
      if (n === 1) return total;
      return Math.max(complete ? own * (1 + TOGETHER_BONUS) : 0, total * (1 + (ORDER_BONUS * pairs) / (n - 1)));
    }
    sources.sort((a, b) => b.worth - a.worth);

    const kept = createBestRows(Math.max(limit, MAX_FUZZY_CANDIDATES), compare);
    for (const source of sources) {
      if (kept.full && kept.least > source.most + ROUNDING) continue;
      (source.entity ? table.ofEntity : table.ofTerm).each(source.id, (row) => {
        if (seen[row] === search) return true;
        seen[row] = search;
        if (!accept(row)) return true;
        const score = evaluate(row);
        if (score < 0 || kept.offer(row, score)) return true;
        // All others of this list are older and score no more.
        return !(row < sorted && score >= source.most - ROUNDING);
      });
    }
    const ranked = kept.rows().map(({ row, score }): RankedQuote => {
      evaluate(row);
      return { row, score, evidence: evidenceOf() };
    });

    function evidenceOf(): readonly WordEvidence[] {
      return words.flatMap(({ word, optional }, i) => {
        const reading = readingOf.get(key(term[i] ?? 0, i));
        const field = PLACES[places[i] ?? 0];
        return optional || reading === undefined || field === undefined
          ? []
          : [{ wrote: word.raw, read: table.terms.word(reading.term), how: reading.how, field }];
      });
    }

    for (const id of touched) slots[id] = 0;
    for (const { readings } of words) for (const reading of readings) marks[reading.term] = 0;
    const ordered = orderFinely(ranked, words, table, compare, typing);
    return ordered.length > limit ? ordered.slice(0, Math.max(0, limit)) : ordered;
  };
}

const NO_BYTES = new Uint8Array(1);

const sumOf = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);

function raise(list: Float64Array, i: number, value: number): void {
  if (value > (list[i] ?? 0)) list[i] = value;
}
