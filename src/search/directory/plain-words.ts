import type { Utterance } from '../../model/utterance.ts';
import type { QuoteIndex } from '../index.ts';
import { termsOf } from '../words/fold.ts';
import { editsAllowed } from './dictionary.ts';

/** Quotes that are looked at for each spelling, the newest first. */
const LOOKED_AT = 20;
/** A word is a plain one where it stands in small letters in so much of what was looked at: "trump card" makes no word of a name. */
const PLAIN_SHARE = 0.25;

/** What words are besides names, by how they are written in what people said. */
export interface PlainWords {
  /** Whether people say a folded word as a word rather than as a name: "state", "party", "guy". */
  isPlain(term: string): boolean;
  /** Whether people have said a folded word, or one that it may be a typo of, as a word at all. */
  isNear(term: string): boolean;
}

/** Looks in the quotes of an index; `atRow` gives what stands in a row of it. */
export function createPlainWords(index: QuoteIndex, atRow: (row: number) => Utterance | undefined): PlainWords {
  /** Of the newest quotes that hold a word, those in which it stands in small letters; no more than `enough` of them are counted. */
  const inSmallLetters = (term: string, enough: number): { readonly looked: number; readonly small: number } => {
    let [looked, small] = [0, 0];
    index.eachHolding(term, (row) => {
      const said = atRow(row)?.quotes[0].segments.join(' ') ?? '';
      if (termsOf(said.replace(/\p{Lu}\p{L}*/gu, ' ')).includes(term)) small += 1;
      // The sentence around a quote names whoever speaks.
      if (termsOf(said).includes(term)) looked += 1;
      return small < enough && looked < LOOKED_AT;
    });
    return { looked, small };
  };
  /** Only words that are names as well are asked for, and of those there are so many. */
  const plain = new Map<string, boolean>();
  return {
    isPlain(term) {
      const known = plain.get(term);
      if (known !== undefined) return known;
      const { looked, small } = inSmallLetters(term, LOOKED_AT * PLAIN_SHARE);
      const found = small > 0 && small >= looked * PLAIN_SHARE;
      plain.set(term, found);
      return found;
    },
    isNear: (term) => index.spelledLike(term, editsAllowed(term.length)).some((near) => inSmallLetters(near, 1).small > 0),
  };
}
