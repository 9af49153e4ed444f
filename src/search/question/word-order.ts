import type { Token } from '../words/fold.ts';
import type { Found, Shelf } from './run-reading.ts';

/** Fewer words next to each other are no phrase, and more quotes than these nobody looks through. */
const MIN_PHRASE = 3;
const MAX_PHRASED = 50;

/** What holds the words next to each other, small ones included, before what only holds them: "the decision is what it is". */
export function phraseFirst(found: Found, words: readonly Token[], { index }: Shelf): Found {
  if (words.length < MIN_PHRASE || found.hits.length < 2) return found;
  const wanted = words.map(({ term }) => term);
  const first = found.hits.slice(0, MAX_PHRASED).filter(({ utterance }) => {
    const row = index.rowOf(utterance.id);
    return row !== undefined && index.holdsInOrder(row, wanted);
  });
  if (first.length === 0) return found;
  const best = found.hits[0]?.score ?? 0;
  const others = found.hits.filter((hit) => !first.includes(hit));
  return { ...found, hits: [...first.map(({ utterance, score }) => ({ utterance, score: score + best })), ...others] };
}

/** Only what holds the words next to each other, as they were typed. */
export function inThisOrder(found: Found, words: readonly Token[], { index }: Shelf): Found {
  const wanted = words.map(({ term }) => term);
  const hits = found.hits.filter(({ utterance }) => {
    const row = index.rowOf(utterance.id);
    return row !== undefined && index.holdsInOrder(row, wanted);
  });
  return { ...found, hits };
}
