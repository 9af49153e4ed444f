import type { Utterance } from '../model/utterance.ts';
import { editsAllowed } from './dictionary.ts';
import { termsOf } from './fold.ts';
import type { QuoteIndex } from './index.ts';

/** Quotes that are looked at for each spelling, the newest first: a word that is no name stands in small letters in one of them. */
const LOOKED_AT = 20;

/** Whether people have said a folded word, or one that it may be a typo of, as a word rather than as a name. */
export type IsNearWord = (term: string) => boolean;

/** Looks in the quotes of an index; `atRow` gives what stands in a row of it. */
export function createNearWords(index: QuoteIndex, atRow: (row: number) => Utterance | undefined): IsNearWord {
  const asWords = (row: number): readonly string[] => {
    const said = atRow(row)?.quotes[0].segments.join(' ') ?? '';
    return termsOf(said.replace(/\p{Lu}\p{L}*/gu, ' '));
  };
  return (term) =>
    index.spelledLike(term, editsAllowed(term.length)).some((near) => {
      let [looked, found] = [0, false];
      index.eachHolding(near, (row) => {
        found = asWords(row).includes(near);
        looked += 1;
        return !found && looked < LOOKED_AT;
      });
      return found;
    });
}
