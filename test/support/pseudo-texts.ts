import { english } from '../../src/texts/english.ts';
import type { Texts } from '../../src/texts/texts.ts';

/** Marks around everything that comes from the texts. */
const [OPEN, CLOSE] = ['⟦', '⟧'];

const LATIN = /[A-Za-zÀ-ÖØ-öø-ÿ]/;
/** No sentences: addresses, and whole lines as people type them. */
const NO_TEXT = [/https?:\/\/\S+/g, /^\/.*$/gm];

/** What stands outside all marks: the text of nobody's making but the caller's, or data. */
export function outsideMarks(shown: string): string {
  let depth = 0;
  let outside = '';
  for (const letter of shown) {
    if (letter === OPEN) depth += 1;
    // A part of a message may begin in the middle of a text.
    else if (letter === CLOSE) depth = Math.max(0, depth - 1);
    else if (depth === 0) outside += letter;
  }
  return outside;
}

/** Whether a sentence, or a part of one, was made outside the texts: Latin letters where all data are in other letters. */
export const isOutside = (shown: string, known: readonly RegExp[] = []): boolean =>
  LATIN.test([...NO_TEXT, ...known].reduce((left, pattern) => left.replace(pattern, ''), outsideMarks(shown)));

/** A pseudo language, and what its functions were given that no data can be. */
export interface PseudoTexts {
  readonly texts: Texts;
  /** Arguments in Latin letters that went into a text as they are: pieces of English from the caller. Whoever looks may clear it. */
  readonly pieces: Set<string>;
}

/** English with marks around every string and around whatever a function returns; an argument that is a word of English is noted. */
export function pseudoTexts(known: readonly RegExp[] = []): PseudoTexts {
  const pieces = new Set<string>();
  const marked = (value: unknown): unknown => {
    if (typeof value === 'string') return value === '' ? '' : `${OPEN}${value}${CLOSE}`;
    if (typeof value === 'function') return markedFunction(value as (...given: readonly unknown[]) => unknown);
    if (Array.isArray(value)) return value.map(marked);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, marked(inner)]));
  };
  const markedFunction =
    (make: (...given: readonly unknown[]) => unknown) =>
    (...given: readonly unknown[]): unknown => {
      const made = make(...given);
      const shown = stringsIn(made).join('\n');
      for (const argument of stringsIn(given))
        if (argument.length > 1 && isOutside(argument, known) && shown.includes(argument)) pieces.add(argument);
      return marked(made);
    };
  return { texts: marked(english) as Texts, pieces };
}

/** Every string in a value, however deep. */
export function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(stringsIn);
}

/** What of a reply is not read by a person: kinds, places, command lines, addresses. */
const NOT_READ: ReadonlySet<string> = new Set(['kind', 'visibility', 'run', 'adds', 'url', 'name', 'where']);

/** Every string of a reply that a person reads. */
export function leavesOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => (NOT_READ.has(key) ? [] : leavesOf(inner)));
}
