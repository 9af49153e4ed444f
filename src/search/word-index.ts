import { createDictionary } from './dictionary.ts';
import { type Expansion, expandWord, type Reading } from './expand-word.ts';
import type { Token } from './fold.ts';
import { fuzzyScores, MAX_FUZZY_CANDIDATES } from './fuzzy.ts';

/** What a word found in a field is worth: `base` always, `rarity` more the fewer documents hold it. */
export interface FieldWeight {
  readonly base: number;
  readonly rarity: number;
}

export interface WordDocument<Field extends string> {
  readonly id: string;
  /** Folded words in order. */
  readonly fields: Readonly<Record<Field, readonly string[]>>;
}

/** How one word of the question is explained by a document. */
export interface Evidence<Field extends string> {
  readonly wrote: string;
  readonly read: string;
  readonly how: Reading;
  readonly field: Field;
}

export interface WordHit<Field extends string> {
  readonly id: string;
  readonly score: number;
  readonly evidence: readonly Evidence<Field>[];
}

export interface WordSearch<Field extends string> {
  /** Only these fields may explain a word; all of them by default. */
  readonly fields?: readonly Field[];
  readonly accept?: (id: string) => boolean;
}

export interface WordIndex<Field extends string> {
  /** Adds documents; one with a known id replaces the older. */
  add(documents: Iterable<WordDocument<Field>>): void;
  remove(ids: Iterable<string>): void;
  /** Documents in which every word is explained, best first, ties in the index's own order; none for no words. */
  search(words: readonly Token[], options?: WordSearch<Field>): readonly WordHit<Field>[];
  /** Whether any document holds this folded word in one of the fields. */
  knows(term: string, fields?: readonly Field[]): boolean;
  stats(): { readonly documents: number; readonly words: number };
}

/** All the words next to each other, in the order of the question, are worth this much more. */
const ORDER_BONUS = 0.25;
/** Words still count as next to each other with two others ("of the") between them. */
const NEXT_TO = 3;
/** What fuse.js may add to the best candidates: enough to order them, too little to lift a worse class of match. */
const FUZZY_SHARE = 0.12;
/** Words of the text that fuse.js sees, from just before the first match: its cost grows with the length. */
const WINDOW = { before: 2, words: 14 } as const;

/**
 * An inverted index over weighted fields. `text` is the field in which order counts; `compare` settles equal scores.
 * The question's words make the candidates (as they are, inflected, mistyped, or begun); fuse.js orders the best 25.
 */
export function createWordIndex<Field extends string>(
  weights: Readonly<Record<Field, FieldWeight>>,
  text: Field,
  compare: (a: string, b: string) => number,
): WordIndex<Field> {
  const names = Object.keys(weights) as Field[];
  const bitOf = (field: Field): number => 1 << names.indexOf(field);
  const maskOf = (fields: readonly Field[]): number => fields.reduce((mask, field) => mask | bitOf(field), 0);
  const everything = maskOf(names);
  const documents = new Map<string, WordDocument<Field>>();
  /** For each word, the documents that hold it and, as bits, in which fields. */
  const postings = new Map<string, Map<string, number>>();
  const dictionary = createDictionary();

  const knows = (term: string, mask: number): boolean => {
    for (const held of postings.get(term)?.values() ?? []) if ((held & mask) !== 0) return true;
    return false;
  };

  function add(added: Iterable<WordDocument<Field>>): void {
    for (const document of added) {
      if (documents.has(document.id)) remove([document.id]);
      documents.set(document.id, document);
      for (const field of names) {
        for (const term of document.fields[field]) {
          const held = postings.get(term) ?? new Map<string, number>();
          postings.set(term, held.set(document.id, (held.get(document.id) ?? 0) | bitOf(field)));
          dictionary.add(term);
        }
      }
    }
  }

  function remove(ids: Iterable<string>): void {
    for (const id of ids) {
      const document = documents.get(id);
      if (document === undefined) continue;
      documents.delete(id);
      for (const term of new Set(names.flatMap((field) => document.fields[field]))) {
        const held = postings.get(term);
        held?.delete(id);
        if (held?.size === 0) {
          postings.delete(term);
          dictionary.remove(term);
        }
      }
    }
  }

  /** For each document that explains the word, the best of its explanations. */
  function explain(word: Token, expansions: readonly Expansion[], mask: number, accept: (id: string) => boolean) {
    const best = new Map<string, { readonly value: number; readonly evidence: Evidence<Field> }>();
    // One rarity for all readings of a word: a rare plural must not beat the singular that was asked for.
    const holders = new Set(
      expansions.flatMap(({ term }) => [...(postings.get(term) ?? [])].filter(([, bits]) => (bits & mask) !== 0).map(([id]) => id)),
    );
    const rarity = Math.log(1 + documents.size / Math.max(1, holders.size)) / Math.log(1 + documents.size);
    for (const { term, how, closeness } of expansions) {
      for (const [id, bits] of postings.get(term) ?? []) {
        if ((bits & mask) === 0 || !accept(id)) continue;
        for (const field of names) {
          if ((bits & mask & bitOf(field)) === 0) continue;
          const value = closeness * (weights[field].base + weights[field].rarity * rarity);
          if (value > (best.get(id)?.value ?? 0)) best.set(id, { value, evidence: { wrote: word.raw, read: term, how, field } });
        }
      }
    }
    return best;
  }

  function search(words: readonly Token[], options: WordSearch<Field> = {}): readonly WordHit<Field>[] {
    const wanted = [...new Map(words.map((word) => [word.term, word])).values()];
    const mask = options.fields === undefined ? everything : maskOf(options.fields);
    const accept = options.accept ?? (() => true);
    const inUse = (term: string): boolean => knows(term, mask);
    const companions = wanted.filter((word) => inUse(word.term)).length;
    const explained = wanted.map((word) =>
      explain(word, expandWord(word.term, dictionary, inUse, { companions, last: word === wanted.at(-1) }), mask, accept),
    );
    const [rarest, ...others] = [...explained].sort((a, b) => a.size - b.size);
    const hits: WordHit<Field>[] = [];
    for (const id of rarest?.keys() ?? []) {
      if (!others.every((other) => other.has(id))) continue;
      const found = explained.flatMap((each) => each.get(id) ?? []);
      const evidence = found.map((each) => each.evidence);
      const total = found.reduce((sum, each) => sum + each.value, 0);
      hits.push({ id, evidence, score: total * (1 + ORDER_BONUS * inOrder(documents.get(id)?.fields[text] ?? [], evidence)) });
    }
    return orderFinely(hits.sort(byScore), wanted);
  }

  const byScore = (a: WordHit<Field>, b: WordHit<Field>): number => b.score - a.score || compare(a.id, b.id);

  /** Lets fuse.js raise those among the best whose text holds the question as one piece. */
  function orderFinely(hits: readonly WordHit<Field>[], words: readonly Token[]): readonly WordHit<Field>[] {
    if (hits.length < 2) return hits;
    const best = hits.slice(0, MAX_FUZZY_CANDIDATES);
    const texts = best.map((hit) => windowOf(documents.get(hit.id)?.fields[text] ?? [], hit.evidence));
    const scores = fuzzyScores(words.map((word) => word.term).join(' '), texts);
    const raised = best.map((hit, i) => ({ ...hit, score: hit.score * (1 + FUZZY_SHARE * (scores[i] ?? 0)) }));
    return [...raised.sort(byScore), ...hits.slice(MAX_FUZZY_CANDIDATES)];
  }

  return {
    add,
    remove,
    search,
    knows: (term, fields) => knows(term, fields === undefined ? everything : maskOf(fields)),
    stats: () => ({ documents: documents.size, words: dictionary.size() }),
  };
}

/** The share of neighbouring words of the question that the text holds next to each other, in order. 0 for one word. */
function inOrder(text: readonly string[], evidence: readonly Evidence<string>[]): number {
  if (evidence.length < 2) return 0;
  const places = evidence.map(({ read }) => text.flatMap((term, i) => (term === read ? [i] : [])));
  const pairs = places.slice(1).filter((next, i) => next.some((b) => places[i]?.some((a) => a < b && b - a <= NEXT_TO) === true));
  return pairs.length / (evidence.length - 1);
}

function windowOf(text: readonly string[], evidence: readonly Evidence<string>[]): string {
  const read = new Set(evidence.map((each) => each.read));
  const start = Math.max(0, text.findIndex((term) => read.has(term)) - WINDOW.before);
  return text.slice(start, start + WINDOW.words).join(' ');
}
