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

const COMMON = new Set(
  'a an the and or but not no of to in on at by for with from as is are was were be been being am has have had do does did will would can could should may might must it its he she they them we us our i me my you your his her their this that these those there here what when where who how why if so than then just only very really all any some more most about into over out up down going go get got make made think know want say said one people thing things im ive its dont cant were well'.split(
    ' ',
  ),
);

/** How many words of a list are not ones that everybody uses in every sentence. */
export const telling = (terms: readonly string[]): number => terms.filter((term) => !COMMON.has(term)).length;
