import { editDistance } from '../../model/edit-distance.ts';
import { mergeSorted } from '../words/merge-sorted.ts';

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

/** Words of one length, with the letters of each. */
interface Bucket {
  readonly words: string[];
  readonly letters: number[];
}

/** Words of many questions; what nobody asks for again goes with the next change. */
const MAX_ASKED = 2000;

/** An empty dictionary. Cost of `near`: one integer operation for each word of a similar length, and an alignment for the few that pass. */
export function createDictionary(): Dictionary {
  const places = new Map<string, number>();
  const byLength = new Map<number, Bucket>();
  /** Words asked for since the last change: one question asks for the same word in each of its readings. */
  const asked = new Map<string, readonly Near[]>();
  let sorted: readonly string[] = [];
  /** Words that came and went since `sorted` was put in order; sorting all again would hold up the next question. */
  const fresh = new Set<string>();
  const stale = new Set<string>();

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
      if (places.has(term)) return;
      const bucket = byLength.get(term.length) ?? { words: [], letters: [] };
      byLength.set(term.length, bucket);
      places.set(term, bucket.words.length);
      bucket.words.push(term);
      bucket.letters.push(lettersOf(term));
      if (!stale.delete(term)) fresh.add(term);
      asked.clear();
    },
    remove(term) {
      const place = places.get(term);
      const bucket = byLength.get(term.length);
      if (place === undefined || bucket === undefined) return;
      // The last one takes its place.
      const [last, letters] = [bucket.words.pop(), bucket.letters.pop()];
      if (last !== undefined && letters !== undefined && last !== term) {
        bucket.words[place] = last;
        bucket.letters[place] = letters;
        places.set(last, place);
      }
      places.delete(term);
      if (!fresh.delete(term)) stale.add(term);
      asked.clear();
    },
    has: (term) => places.has(term),
    near(term, max) {
      const question = `${max} ${term}`;
      const known = asked.get(question);
      if (known !== undefined) return known;
      const letters = lettersOf(term);
      const found: Near[] = [];
      for (let length = Math.max(0, term.length - max); length <= term.length + max; length++) {
        const bucket = byLength.get(length);
        if (bucket === undefined) continue;
        const { words, letters: others } = bucket;
        for (let i = 0; i < words.length; i++) {
          // One edit changes at most two letters of the set.
          if (bits(letters ^ (others[i] ?? 0)) > 2 * max) continue;
          const other = words[i] ?? '';
          const distance = editDistance(term, other, max);
          if (distance <= max) found.push({ term: other, distance });
        }
      }
      found.sort((a, b) => a.distance - b.distance || (a.term < b.term ? -1 : 1));
      if (asked.size >= MAX_ASKED) asked.clear();
      asked.set(question, found);
      return found;
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
    size: () => places.size,
  };
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Which letters occur, as 32 bits; different letters may share one, which only lets a few more words through. */
function lettersOf(term: string): number {
  let set = 0;
  for (let i = 0; i < term.length; i++) set |= 1 << (term.charCodeAt(i) & 31);
  return set;
}

/** How many bits are set, counted side by side. */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
