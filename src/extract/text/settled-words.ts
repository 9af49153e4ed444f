import { cueOf } from '../lexicon/cues.ts';
import { words } from '../lexicon/words.ts';
import { type Draft, plain } from './verb-or-noun.ts';
import { CLOSED, isDutyWord } from './word-classes.ts';

/** Words of closed classes that are something else beside some words: "|That| report", "the father of |two|", "at the |back|". */
const CONTEXTUAL = words(
  `'s that her under back outside inside above off down first then nearby may will long morning afternoon evening night two three four five six seven
 eight nine ten twenty thirty forty fifty sixty seventy eighty ninety`,
);

/** All others, with what they are: nearly half of the words of any text. */
const SETTLED: ReadonlyMap<string, Draft> = new Map(
  [...CLOSED]
    .filter(([word, tag]) => /^[a-z]/.test(word) && !CONTEXTUAL.has(word) && !isDutyWord(word) && !(tag === 'adverb' && cueOf(word)))
    .map(([word, tag]) => [word, plain(tag)] as const),
);

/** What a word in small letters is whatever stands around it; undefined where that tells. */
export const settled = (lower: string): Draft | undefined => SETTLED.get(lower);
