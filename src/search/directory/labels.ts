import { editDistance } from '../../model/edit-distance.ts';
import { termsOf } from '../words/fold.ts';
import { createDictionary, editsAllowed } from './dictionary.ts';

/** Finds things by one of their names: topics and outlets, of which there are few. */
export interface LabelIndex<Value> {
  /** The one of exactly this name. */
  exact(terms: readonly string[]): Value | null;
  /** The one of nearly this name, mistyped in every word no more than a word of its length may be. */
  near(terms: readonly string[]): Value | null;
  /** Exactly or by its initials, else mistyped, else begun, else by some of its words or with one in full or in short, when only one thing has them all. */
  find(wrote: string): Value | null;
}

const MIN_BEGUN = 3;
/** Two letters are the initials of anything. */
const MIN_INITIALS = 3;
/** So many letters of a word stand for all of it, beside another word that is the same. */
const MIN_SHORTENED = 4;
/** Begun names that are looked at; more than one different thing is no answer anyway. */
const MAX_BEGUN = 20;

/** Earlier entries win where two have the same name. */
export function createLabelIndex<Value>(
  entries: readonly { readonly value: Value; readonly names: readonly string[] }[],
): LabelIndex<Value> {
  const byName = new Map<string, Value>();
  const dictionary = createDictionary();
  const all = entries.map(({ value, names }) => ({ value, words: new Set(names.flatMap(termsOf)) }));
  for (const { value, names } of entries) {
    for (const key of names.map((name) => keyOf(termsOf(name)))) {
      if (key === '' || byName.has(key)) continue;
      byName.set(key, value);
      dictionary.add(key);
    }
  }
  const exact = (terms: readonly string[]): Value | null => byName.get(keyOf(terms)) ?? null;
  const onlyOne = (values: readonly Value[]): Value | null => (new Set(values).size === 1 ? (values[0] ?? null) : null);
  const inWords = entries.flatMap(({ value, names }) => names.map((name) => ({ value, words: withoutArticle(termsOf(name)) })));
  const ofInitials = (key: string): Value | null =>
    key.length < MIN_INITIALS || key.includes(' ')
      ? null
      : onlyOne(inWords.filter(({ words }) => words.map((word) => word.charAt(0)).join('') === key).map(({ value }) => value));
  const shortened = (words: readonly string[]): Value | null =>
    onlyOne(inWords.filter((name) => isInShort(name.words, words)).map(({ value }) => value));

  return {
    exact,
    near(terms) {
      const words = withoutArticle(terms);
      const found = dictionary.near(words.join(' '), editsAllowed(words.join(' ').length)).find(({ term }) => {
        const others = term.split(' ');
        return others.length === words.length && words.every((word, i) => isTypoOf(word, others[i] ?? ''));
      });
      return found === undefined ? null : (byName.get(found.term) ?? null);
    },
    find(wrote) {
      const terms = termsOf(wrote);
      const key = keyOf(terms);
      if (key === '') return null;
      const known = exact(terms) ?? ofInitials(key);
      if (known !== null) return known;
      const near = dictionary.near(key, editsAllowed(key.length))[0];
      if (near !== undefined) return byName.get(near.term) ?? null;
      const begun = key.length < MIN_BEGUN ? [] : dictionary.startingWith(key, MAX_BEGUN).flatMap((name) => byName.get(name) ?? []);
      const words = key.split(' ');
      const holding = all
        .filter((entry) => words.every((word) => word.length >= MIN_BEGUN && entry.words.has(word)))
        .map(({ value }) => value);
      // "Relations" begins one name and stands in others: nobody can say which is meant.
      const some = begun.length === 0 ? holding : [...begun, ...holding];
      return some.length === 0 ? shortened(words) : onlyOne(some);
    },
  };
}

/** "The Times" and "Times" are one name; a slug is the words it joins. */
const keyOf = (terms: readonly string[]): string => withoutArticle(terms).join(' ');

const withoutArticle = (terms: readonly string[]): readonly string[] => (terms.length > 1 && terms[0] === 'the' ? terms.slice(1) : terms);

/** “Marl Post” for “The Marlford Post”, or the other way round. */
const isInShort = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length &&
  a.some((word, at) => word === b[at]) &&
  a.every((word, at) => {
    const [short = '', long = ''] = [word, b[at] ?? ''].toSorted((x, y) => x.length - y.length);
    return short === long || (short.length >= MIN_SHORTENED && long.startsWith(short));
  });

function isTypoOf(word: string, other: string): boolean {
  const max = editsAllowed(Math.min(word.length, other.length));
  return editDistance(word, other, max) <= max;
}
