import type { Utterance } from '../model/utterance.ts';
import { createDictionary, editsAllowed } from './dictionary.ts';
import { termsOf } from './fold.ts';

/** The words that people have said and that are no names. */
export interface NearWords {
  add(utterance: Utterance): void;
  remove(utterance: Utterance): void;
  /** Whether a folded word is one of them or a typo of one: then it may be that word rather than a name. */
  near(term: string): boolean;
}

/** An empty set of words. */
export function createNearWords(): NearWords {
  const dictionary = createDictionary();
  const counts = new Map<string, number>();
  const count = (utterance: Utterance, by: number): void => {
    for (const term of new Set(termsOf(utterance.quotes[0].segments.join(' ').replace(/\p{Lu}\p{L}*/gu, ' ')))) {
      const now = (counts.get(term) ?? 0) + by;
      if (now > 0) counts.set(term, now);
      else counts.delete(term);
      if (now <= 0) dictionary.remove(term);
      else if (now === 1 && by > 0) dictionary.add(term);
    }
  };
  return {
    add: (utterance) => count(utterance, 1),
    remove: (utterance) => count(utterance, -1),
    near: (term) => dictionary.near(term, editsAllowed(term.length)).length > 0,
  };
}
