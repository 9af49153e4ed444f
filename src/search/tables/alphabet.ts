import { createInts } from './ints.ts';
import type { PackedStrings } from './packed-strings.ts';

/** Numbers of words, kept so that the words that begin alike are found at once. */
export interface Alphabet {
  add(id: number): void;
  /** Words that begin so, in alphabetical order, itself included. */
  startingWith(prefix: string, found: (id: number) => void): void;
  toArray(): Int32Array;
}

/** An alphabet of the words with these numbers, which stand in order already. A number may be added once. */
export function createAlphabet(words: PackedStrings, inOrder: Int32Array = new Int32Array(0)): Alphabet {
  let order = inOrder;
  let added = createInts();

  function settle(): void {
    if (added.length === 0) return;
    const news = added.toArray().sort(words.compareTwo);
    added = createInts();
    if (order.length === 0) {
      order = news;
      return;
    }
    const merged = new Int32Array(order.length + news.length);
    let from = 0;
    news.forEach((id, i) => {
      // Blocks of the old order are copied whole: only the new words are compared.
      const to = lowerBound(words.at(id), from);
      merged.set(order.subarray(from, to), from + i);
      merged[to + i] = id;
      from = to;
    });
    merged.set(order.subarray(from), from + news.length);
    order = merged;
  }

  function lowerBound(word: string, from: number): number {
    let [low, high] = [from, order.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (words.compare(order[middle] ?? 0, word) < 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  return {
    add(id) {
      added.push(id);
    },
    startingWith(prefix, found) {
      settle();
      for (let at = lowerBound(prefix, 0); at < order.length; at++) {
        const id = order[at] ?? 0;
        if (!words.startsWith(id, prefix)) break;
        found(id);
      }
    },
    toArray() {
      settle();
      return order;
    },
  };
}
