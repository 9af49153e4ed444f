import type { QuoteTable } from '../tables/quote-table.ts';
import { createBestRows } from './best-rows.ts';
import { MAX_FUZZY_CANDIDATES } from './fuzzy.ts';
import { orderFinely, type RankedQuote } from './order-finely.ts';
import { MIN_TOGETHER, ORDER_BONUS, TOGETHER_BONUS } from './rank-weights.ts';
import type { Fields, WordReadings } from './read-words.ts';
import { createRowSieve } from './row-sieve.ts';
import { createRowScorer } from './score-row.ts';
import { CONTEXT, createWordScale, TEXT, TEXT_PLACE, type WeighedWords } from './weigh-words.ts';

export interface RankOptions {
  readonly fields: Fields;
  readonly limit: number;
  /** Orders equal scores. */
  readonly compare: (a: number, b: number) => number;
  readonly accept: (row: number) => boolean;
  /** While typing, fuse.js only orders what has several words in a text: it is most of the cost. */
  readonly typing: boolean;
  /** Whether only those that fuse.js may order need their evidence. */
  readonly brief: boolean;
}

/** Sums in another order differ in the last digits. */
const ROUNDING = 1e-9;
/** Searches that are told apart before the rows they have seen are forgotten. */
const MAX_SEARCHES = 255;

const NO_EVIDENCE: RankedQuote['evidence'] = [];

/** A list of quotes that explain the cheapest word. */
interface Source {
  readonly entity: boolean;
  readonly id: number;
  /** What it explains the cheapest word with: the best explanations come first. */
  readonly worth: number;
  /** The most that any quote of it can score. */
  readonly most: number;
}

/** Returns a function from read words to the quotes in which all of them are explained, best first. */
export function createRanker(table: QuoteTable): (words: readonly WordReadings[], options: RankOptions) => readonly RankedQuote[] {
  const weigh = createWordScale(table);
  const sieve = createRowSieve(table);
  let seen = new Uint8Array(0);
  let search = 0;

  return (words, { fields, limit, compare, accept, typing, brief }) => {
    if (!words.some((word) => !word.optional) || words.some((word) => !word.optional && word.readings.length === 0)) return [];
    if (seen.length < table.rows) {
      seen = new Uint8Array(table.rows + (table.rows >>> 5));
      search = 0;
    }
    if (search === MAX_SEARCHES) {
      seen.fill(0);
      search = 0;
    }
    search += 1;
    const weighed = weigh(words, fields);
    const { cost } = weighed;
    let cheapest = -1;
    words.forEach(({ optional }, i) => {
      if (!optional && (cheapest < 0 || (cost[i] ?? 0) < (cost[cheapest] ?? 0))) cheapest = i;
    });
    const { mostOf, mayHold } = sieve(weighed, cheapest);
    const scorer = createRowScorer(table, weighed);
    const kept = createBestRows(Math.max(limit, MAX_FUZZY_CANDIDATES), compare);
    /** Whether the best do not take a row that scores no more than this. */
    const isOutdone = (row: number, most: number): boolean =>
      kept.isWorse(row, Math.abs(most - kept.least) <= ROUNDING ? kept.least : most);
    for (const source of sourcesOf(table, weighed, cheapest)) {
      const lists = source.entity ? table.ofEntity : table.ofTerm;
      const first = lists.first(source.id);
      if (kept.full && (kept.least > source.most + ROUNDING || (first >= 0 && isOutdone(first, source.most)))) continue;
      lists.each(source.id, (row) => {
        // This row and all later ones of the list, which are older, cannot be among the best.
        if (row < table.sorted && isOutdone(row, source.most)) return false;
        if (seen[row] === search) return true;
        seen[row] = search;
        const most = mostOf(row);
        if (most < 0 || isOutdone(row, most) || !accept(row)) return true;
        const score = scorer.score(row, mayHold(row));
        if (score < 0 || kept.offer(row, score)) return true;
        // All others of this list are older and score no more.
        return !(row < table.sorted && score >= source.most - ROUNDING);
      });
    }
    const ranked = kept.rows().map(({ row, score }, place): RankedQuote => {
      if (brief && place >= MAX_FUZZY_CANDIDATES) return { row, score, evidence: NO_EVIDENCE };
      scorer.score(row, mayHold(row));
      return { row, score, evidence: scorer.evidence() };
    });
    const ordered = orderFinely(ranked, words, table, compare, typing);
    return ordered.length > limit ? ordered.slice(0, Math.max(0, limit)) : ordered;
  };
}

/** The lists of quotes that explain the cheapest word, the best explanations first. */
function sourcesOf(table: QuoteTable, weighed: WeighedWords, cheapest: number): readonly Source[] {
  const { words, fields, touched, values, textWorth, contextWorth, mostInText, mostByKind, mostOfAll } = weighed;
  const n = words.length;
  const sources: Source[] = [];
  const loss = new Float64Array(n);
  touched.forEach((id, slot) => {
    const worth = values[slot * n + cheapest] ?? 0;
    if (worth > 0) sources.push({ entity: true, id, worth, most: n === 1 ? worth : mostOf(id, slot) });
  });
  const others = n === 1 ? 0 : sumOf(mostOfAll) - (mostOfAll[cheapest] ?? 0);
  const allInText = n < MIN_TOGETHER.text ? 0 : sumOf(mostInText) * (1 + TOGETHER_BONUS + ORDER_BONUS);
  for (const { term: id, closeness, fields: own } of words[cheapest]?.readings ?? []) {
    if ((own & fields & (TEXT | CONTEXT)) === 0 || weighed.holders(id, own & fields) === 0) continue;
    const worth = closeness * ((own & fields & TEXT) === 0 ? (contextWorth[cheapest] ?? 0) : (textWorth[cheapest] ?? 0));
    for (let i = 0; i < n; i++) loss[i] = i === cheapest ? 0 : lossInText(mostOfAll[i] ?? 0, i);
    sources.push({ entity: false, id, worth, most: Math.max(allInText, inAnyOrder(worth + others)) });
  }

  /** The most that a quote of an entity can score: each word explained by it, or better by what the quote may have besides. */
  function mostOf(id: number, slot: number): number {
    const kind = table.entities.kindOf(id);
    let [total, own, complete] = [0, 0, true];
    for (let i = 0; i < n; i++) {
      const value = values[slot * n + i] ?? 0;
      let most = Math.max(value, mostInText[i] ?? 0);
      for (let other = 0; other < TEXT_PLACE; other++) if (other !== kind) most = Math.max(most, mostByKind[other * n + i] ?? 0);
      // A word that need not be there may be explained by anything beside a name that holds all others.
      own += words[i]?.optional === true ? most : value;
      if (value === 0 && words[i]?.optional === false) complete = false;
      // Quotes in which something explains this word better were met before.
      total += i === cheapest ? value : most;
      loss[i] = i === cheapest || value >= (mostInText[i] ?? 0) ? Number.POSITIVE_INFINITY : lossInText(most, i);
    }
    return Math.max(complete ? own * (1 + TOGETHER_BONUS) : 0, inAnyOrder(total));
  }

  /** What is lost when the text explains a word rather than what explains it best; endless where the text cannot. */
  function lossInText(most: number, i: number): number {
    return (mostInText[i] ?? 0) > 0 ? most - (mostInText[i] ?? 0) : Number.POSITIVE_INFINITY;
  }

  /** The order of words only counts in the text, so two neighbours have to be explained by it. */
  function inAnyOrder(total: number): number {
    let pairs = 0;
    let least = Number.POSITIVE_INFINITY;
    for (let i = 1; i < n; i++) {
      const together = (loss[i] ?? 0) + (loss[i - 1] ?? 0);
      if (together < Number.POSITIVE_INFINITY) pairs += 1;
      least = Math.min(least, together);
    }
    return pairs === 0 ? total : Math.max(total, (total - least) * (1 + (ORDER_BONUS * pairs) / (n - 1)));
  }
  return sources.sort((a, b) => b.worth - a.worth);
}

const sumOf = (list: Float64Array): number => list.reduce((sum, value) => sum + value, 0);
