import { editDistance } from '../model/edit-distance.ts';
import { mergeSorted } from './merge-sorted.ts';

export interface Near {
  readonly term: string;
  readonly distance: number;
}

/** A set of folded words that can be asked for neighbours. */
export interface Dictionary {
  add(term: string): void;
  remove(term: string): void;
  has(term: string): boolean;
  /** Words within `max` edits, the word itself included, nearest first, then in alphabetical order. */
  near(term: string, max: number): readonly Near[];
  /** Words that begin so, in alphabetical order, `limit` at most. */
  startingWith(prefix: string, limit: number): readonly string[];
  size(): number;
}

/**
 * How many edits a word of that many letters may be away. Shorter words have neighbours everywhere ("war", "was"), so
 * a typo in them cannot be told from another word; from 7 letters on, two edits still mean one word almost always.
 */
export const editsAllowed = (length: number): number => (length < 4 ? 0 : length < 7 ? 1 : 2);

/** An empty dictionary. Cost of `near`: one integer operation for each word of a similar length, and an alignment for the few that pass. */
export function createDictionary(): Dictionary {
  const byLength = new Map<number, Map<string, number>>();
  let sorted: readonly string[] = [];
  /** Words that came and went since `sorted` was put in order; sorting all again would hold up the next question. */
  const fresh = new Set<string>();
  const stale = new Set<string>();
  let size = 0;

  const alphabetical = (): readonly string[] => {
    if (fresh.size + stale.size > 0) {
      sorted = mergeSorted(sorted, (word) => !stale.has(word), [...fresh], byText);
      fresh.clear();
      stale.clear();
    }
    return sorted;
  };

  return {
    add(term) {
      const bucket = byLength.get(term.length) ?? new Map<string, number>();
      if (bucket.has(term)) return;
      byLength.set(term.length, bucket.set(term, lettersOf(term)));
      if (!stale.delete(term)) fresh.add(term);
      size += 1;
    },
    remove(term) {
      if (byLength.get(term.length)?.delete(term) !== true) return;
      if (!fresh.delete(term)) stale.add(term);
      size -= 1;
    },
    has: (term) => byLength.get(term.length)?.has(term) ?? false,
    near(term, max) {
      const letters = lettersOf(term);
      const found: Near[] = [];
      for (let length = Math.max(0, term.length - max); length <= term.length + max; length++) {
        for (const [other, otherLetters] of byLength.get(length) ?? []) {
          // One edit changes at most two letters of the set.
          if (bits(letters ^ otherLetters) > 2 * max) continue;
          const distance = editDistance(term, other, max);
          if (distance <= max) found.push({ term: other, distance });
        }
      }
      return found.sort((a, b) => a.distance - b.distance || (a.term < b.term ? -1 : 1));
    },
    startingWith(prefix, limit) {
      const words = alphabetical();
      const found: string[] = [];
      for (let i = lowerBound(words, prefix); found.length < limit; i++) {
        const word = words[i];
        if (word === undefined || !word.startsWith(prefix)) break;
        found.push(word);
      }
      return found;
    },
    size: () => size,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which letters occur, as 32 bits; different letters may share one, which only lets a few more words through. */
function lettersOf(term: string): number {
  let set = 0;
  for (let i = 0; i < term.length; i++) set |= 1 << (term.charCodeAt(i) & 31);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}

/** The first index whose word is not before `word`. */
function lowerBound(words: readonly string[], word: string): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((words[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
