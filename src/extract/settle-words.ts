/** A word in the form in which printings are compared, with its place in the quote's text (UTF-16). */
export interface FoldedWord {
  readonly term: string;
  readonly start: number;
  readonly end: number;
}

/** British endings and their American form; both printings go through the same table. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.{3,})our(s|ed|ing|able|al|ers?|ful|ite|ites|hood)?$/, '$1or$2'],
  [/^(.{3,})is(e|es|ed|ing|er|ers|ation|ations)$/, '$1iz$2'],
  [/^(def|off|lic|pret)ence(s|d|less)?$/, '$1ense$2'],
  [/^(cent|lit|met|theat|fib|kilomet)re(s|d)?$/, '$1er$2'],
  [/^(anal|catal|dial)ogue(s)?$/, '$1og$2'],
  [/^(program)me(s)?$/, '$1$2'],
  [/^(cancel|fuel|label|level|model|signal|total|travel)l(ed|ing|er|ers)$/, '$1$2'],
];

function fold(word: string): string {
  const plain = word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
  for (const [shape, replacement] of SPELLINGS) if (shape.test(plain)) return plain.replace(shape, replacement);
  return plain === 'grey' ? 'gray' : plain;
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
