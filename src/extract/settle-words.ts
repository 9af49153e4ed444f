import { isCommonWord } from '../model/common-words.ts';
import { americanSpelling } from '../model/spelling.ts';

/** A word in the form in which printings are compared, with its place in the quote's text (UTF-16). */
export interface FoldedWord {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

function fold(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  return americanSpelling(plain);
}

/**
 * The words of a quote without marks, case, accents and national spelling. What an editor put in [brackets] is left out.
 */
export function foldedWords(text: string): readonly FoldedWord[] {
  const words: FoldedWord[] = [];
  for (const match of text.matchAll(/\[[^\][]{0,300}\]|[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)) {
    if (match[0].startsWith('[')) continue;
    const term = fold(match[0]);
    if (term !== '') words.push({ term, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** How many words of a list are not ones that everybody uses in every sentence. */
export const telling = (terms: readonly string[]): number => terms.filter((term) => !isCommonWord(term)).length;

/** So many words in a row are nobody's stock phrase. */
const LONG_RUN = 14;
/** Of the shorter quote, so much must be shared; an article that prints a part of the words prints it as its whole quote. */
const LEAST_SHARE = 0.6;

/**
 * Whether shared words make two quotes printings of one utterance. In a thousand articles of one year, stock phrases of six words and more ("at the end
 * of the day", "to be president of the United States") stand in quotes of a dozen people; they are a small part of each.
 */
export function isOneUtterance(shared: string, ...texts: readonly string[]): boolean {
  const words = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)?.length ?? 0;
  const common = words(shared);
  return common >= LONG_RUN || common >= LEAST_SHARE * Math.min(...texts.map(words));
}
