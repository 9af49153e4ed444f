import { termsOf } from './fold.ts';
import { isHonorific, isOfficeNoun, isQuestionWord } from './question-words.ts';

/** What offices are called short. */
const IN_FULL: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    pm: 'prime minister',
    potus: 'us president',
    veep: 'vice president',
    vp: 'vice president',
  }).map(([short, full]) => [short, termsOf(full)]),
);

/** The folded words of an office without small ones and written in full: "PM of Canada" is "prime minister canada". */
export const officeWords = (terms: readonly string[]): readonly string[] =>
  terms.filter((term) => !isQuestionWord(term)).flatMap((term) => IN_FULL.get(term) ?? [term]);

/** What articles also print for a word of an office. */
const PRINTED: readonly (readonly [word: string, others: string])[] = [
  ['chair', 'chairman chairperson chairwoman'],
  ['spokesman', 'spokesperson spokeswoman'],
  ['councilman', 'councilwoman'],
  ['representative', 'congressman congresswoman rep'],
  ['governor', 'gov'],
  ['senator', 'sen'],
  ['lieutenant', 'lt'],
  ['general', 'gen'],
  ['republican', 'gop'],
  ['democratic', 'democrat democrats'],
];
const SHORT: readonly (readonly [short: string, full: readonly string[]])[] = [
  ['pm', ['prime', 'minister']],
  ['vp', ['vice', 'president']],
  ['dnc', ['democratic', 'national', 'committee']],
  ['rnc', ['republican', 'national', 'committee']],
];
const FORMS: ReadonlyMap<string, readonly string[]> = new Map(PRINTED.map(([word, others]) => [word, [word, ...others.split(' ')]]));
const ONE_FORM: ReadonlyMap<string, readonly string[]> = new Map([
  ...[...FORMS].flatMap(([word, forms]) => forms.map((form) => [form, [word]] as const)),
  ...SHORT,
]);
const RUNNING: ReadonlySet<string> = new Set(['candidate', 'nominee']);
/** Whether whoever is called so is yet to have the office. */
export const isRunning = (word: string): boolean => RUNNING.has(word);
const HEADS: ReadonlySet<string> = new Set(['mayor', 'nominee', 'candidate', 'pope', 'king', 'queen', 'speaker']);

/** Folded words of an office, in full and in one form of each: "Gov." is "governor", "GOP presidential nominee" is "republican nominee". */
export function canonicalOffice(terms: readonly string[]): readonly string[] {
  const words = officeWords(terms).flatMap((term) => ONE_FORM.get(term) ?? [term]);
  if (!words.some((word) => RUNNING.has(word))) return words;
  const second = words.includes('vice');
  return words.flatMap((word) => (word !== 'presidential' && word !== 'president' ? [word] : second ? ['presidential'] : []));
}

/** Whether a word says which office it is rather than whose. */
export const isHeadOfOffice = (word: string): boolean => HEADS.has(word) || isHonorific(word) || isOfficeNoun(word);

const MOST_WAYS = 24;

/** The ways to print canonical words of an office, of those that `isPrinted` knows; empty where one of them is never printed. */
export function printedWays(words: readonly string[], isPrinted: (term: string) => boolean): readonly (readonly string[])[] {
  const short = SHORT.find(([, full]) => full.every((word) => words.includes(word)));
  const rest = short === undefined ? words : words.filter((word) => !short[1].includes(word));
  const units: readonly (readonly (readonly string[])[])[] = [
    ...(short === undefined ? [] : [[[short[0]], short[1]]]),
    ...rest.map((word) => (FORMS.get(word) ?? [word]).map((form) => [form])),
  ];
  let ways: readonly (readonly string[])[] = [[]];
  for (const unit of units) {
    const known = unit.filter((forms) => forms.every(isPrinted));
    ways = ways.flatMap((way) => known.map((forms) => [...way, ...forms])).slice(0, MOST_WAYS);
  }
  return words.length === 0 ? [] : ways;
}
