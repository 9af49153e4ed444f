import { termsOf } from './fold.ts';
import { isQuestionWord } from './question-words.ts';

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
