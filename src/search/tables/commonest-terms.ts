import { createInts } from './ints.ts';
import type { OrderedQuotes } from './quote-table.ts';
import { createTermReader } from './read-terms.ts';
import { createTermTable } from './term-table.ts';

/** So many quotes tell which words are common; of fewer than a few thousand the order in which they are met says enough. */
const SAMPLE = 20_000;
const EVERY_AT_LEAST = 25;

/** Calls back with the folded words of a sample of the quotes' texts, commonest first: numbered so, the words of a text take the least room. */
export function eachCommonTerm({ quotes, order }: OrderedQuotes, found: (term: string) => void): void {
  const terms = createTermTable();
  const readTerms = createTermReader(terms);
  const counts = createInts();
  const count = (term: number): void => {
    if (term === counts.length) counts.push(1);
    else counts.set(term, counts.get(term) + 1);
  };
  const step = Math.max(EVERY_AT_LEAST, Math.ceil(order.length / SAMPLE));
  for (let row = step; row < order.length; row += step) readTerms(quotes[order[row] ?? 0]?.text ?? '', count);
  const commonestFirst = new Int32Array(counts.length);
  for (let term = 0; term < counts.length; term++) commonestFirst[term] = term;
  commonestFirst.sort((a, b) => counts.get(b) - counts.get(a));
  for (let place = 0; place < commonestFirst.length; place++) found(terms.word(commonestFirst[place] ?? 0));
}
