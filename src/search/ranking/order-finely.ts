import type { QuoteField } from '../tables/indexed-quote.ts';
import type { QuoteTable } from '../tables/quote-table.ts';
import { fuzzyScores, MAX_FUZZY_CANDIDATES } from './fuzzy.ts';
import type { Reading, WordReadings } from './read-words.ts';

/** How one word of the question is explained by a quote. */
export interface WordEvidence {
  readonly wrote: string;
  readonly read: string;
  readonly how: Reading;
  readonly field: QuoteField;
}

export interface RankedQuote {
  readonly row: number;
  readonly score: number;
  readonly evidence: readonly WordEvidence[];
}

/** What fuse.js may add to the best candidates: enough to order them, too little to lift a worse class of match. */
const FUZZY_SHARE = 0.12;
/** While typing, fuse.js compares so many candidates, fewer the more words there are: its cost grows with both. */
const FUZZY_WHILE_TYPING = { most: 16, least: 8, perWord: 3 } as const;
/** Words of the text that fuse.js sees, from just before the first match: its cost grows with the length. */
const WINDOW = { before: 2, words: 14 } as const;

/** Lets fuse.js raise those among the best whose text holds the question as one piece. */
export function orderFinely(
  ranked: readonly RankedQuote[],
  words: readonly WordReadings[],
  table: QuoteTable,
  compare: (a: number, b: number) => number,
  typing: boolean,
): readonly RankedQuote[] {
  const { most, least, perWord } = FUZZY_WHILE_TYPING;
  const candidates = typing ? Math.max(least, most - perWord * words.length) : MAX_FUZZY_CANDIDATES;
  const inText = (ranked[0]?.evidence ?? []).filter(({ field }) => field === 'text').length;
  if (ranked.length < 2 || (typing && inText < 2)) return ranked;
  const best = ranked.slice(0, candidates);
  const texts = best.map(({ row, evidence }) => windowOf(table, row, evidence));
  const scores = fuzzyScores(words.map(({ word }) => word.term).join(' '), texts);
  const raised = best.map((hit, i) => ({ ...hit, score: hit.score * (1 + FUZZY_SHARE * (scores[i] ?? 0)) }));
  return [...raised.sort((a, b) => b.score - a.score || compare(a.row, b.row)), ...ranked.slice(candidates)];
}

function windowOf(table: QuoteTable, row: number, evidence: readonly WordEvidence[]): string {
  const terms: number[] = [];
  table.eachWord(row, (token) => {
    if ((token & 1) === 0) terms.push(token >>> 1);
  });
  const read = new Set(evidence.map((each) => table.terms.find(each.read)));
  const start = Math.max(0, terms.findIndex((term) => read.has(term)) - WINDOW.before);
  return terms
    .slice(start, start + WINDOW.words)
    .map(table.terms.word)
    .join(' ');
}
