import type { OrderedQuotes } from './quote-table.ts';
import { createTermReader } from './read-terms.ts';
import { createTermTable } from './term-table.ts';

/** So many quotes tell which words are common; of fewer than a few thousand the order in which they are met says enough. */
const SAMPLE = 20_000;
const EVERY_AT_LEAST = 25;

/** The folded words of a sample of the quotes' texts, commonest first: numbered so, the words of a text take the least room. */
export function commonestTerms({ quotes, order }: OrderedQuotes): readonly string[] {
  const terms = createTermTable();
  const readTerms = createTermReader(terms);
  const counts: number[] = [];
  const count = (term: number): void => {
    counts[term] = (counts[term] ?? 0) + 1;
  };
  const step = Math.max(EVERY_AT_LEAST, Math.ceil(order.length / SAMPLE));
  for (let row = step; row < order.length; row += step) readTerms(quotes[order[row] ?? 0]?.text ?? '', count);
  const commonestFirst = new Int32Array(counts.length);
  for (let term = 0; term < counts.length; term++) commonestFirst[term] = term;
  commonestFirst.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return Array.from({ length: counts.length }, (_, place) => terms.word(commonestFirst[place] ?? 0));
}
