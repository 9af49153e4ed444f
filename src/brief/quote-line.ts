import { asksForHelp } from '../command/parse-line.ts';
import { wordsInLine } from '../command/words-in-line.ts';
import type { QuoteQuery } from '../search/corpus.ts';
import { optionValue } from './option-value.ts';

const FILTERS = ['speaker', 'topic', 'outlet', 'since', 'until'] as const;

/** The question as a whole command line, so that a button can ask it again. */
export function quoteLine(query: QuoteQuery, page = 1): string {
  const words = wordsInLine(query.words);
  const parts = [
    '/quote',
    // Without its marks that word alone asks for help.
    asksForHelp(words) ? `"${words}"` : words,
    ...FILTERS.map((key) => (query[key] === undefined ? '' : `${key}:${optionValue(query[key])}`)),
    page > 1 ? `page:${page}` : '',
  ];
  return parts.filter((part) => part !== '').join(' ');
}

/** The question as typed after the command. */
export const askedFor = (query: QuoteQuery): string => quoteLine(query).replace(/^\/quote ?/, '');
