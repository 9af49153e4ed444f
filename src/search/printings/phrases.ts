import { createTermReader, type TermReader } from '../tables/read-terms.ts';

/** Finds which of many phrases a text holds, without trying each. */
export interface PhraseIndex<Value> {
  /** The values of which the text holds a phrase as whole words, in the order in which they were given. */
  heldBy(text: string): readonly Value[];
}

/** Phrases are filed under their first word: a text costs its own length, however many phrases there are. */
export function createPhraseIndex<Value>(
  entries: readonly { readonly value: Value; readonly phrases: readonly string[] }[],
  read: TermReader = createTermReader(),
): PhraseIndex<Value> {
  const wordsOf = (text: string): readonly number[] => {
    const words: number[] = [];
    read(text, (word) => words.push(word));
    return words;
  };
  const byFirst = new Map<number, { readonly at: number; readonly words: readonly number[] }[]>();
  entries.forEach(({ phrases }, at) => {
    for (const words of phrases.map(wordsOf)) {
      const [first] = words;
      if (first !== undefined) byFirst.set(first, [...(byFirst.get(first) ?? []), { at, words }]);
    }
  });
  return {
    heldBy(text) {
      const words = wordsOf(text);
      const held = new Set<number>();
      words.forEach((word, from) => {
        for (const phrase of byFirst.get(word) ?? []) {
          if (phrase.words.every((wanted, i) => words[from + i] === wanted)) held.add(phrase.at);
        }
      });
      return held.size === 0 ? [] : entries.flatMap(({ value }, at) => (held.has(at) ? [value] : []));
    },
  };
}
