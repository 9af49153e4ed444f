import { interned } from './interned.ts';
import { type KnownWord, knownWord } from './known-words.ts';

/** What a word or sign shows by itself. */
export interface PrintedWord {
  readonly text: string;
  /** In small letters, with a straight apostrophe. */
  readonly lower: string;
  readonly capital: boolean;
  readonly known: KnownWord;
}

const CAPITAL = /^\p{Lu}/u;
/** Most words open with a letter of ASCII, whose case is told without an expression. */
const opensCapital = (text: string): boolean => {
  const code = text.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : CAPITAL.test(text);
};
/** Arabic names with their article. */
const ARTICLED = /^(?:al|el|ad|an|ar|as|ash|at|az|ul|bin|ibn)-\p{Lu}/u;
/** "d'Orsel" */
const ELIDED = /^d['’]\p{Lu}/u;

function readWord(text: string): PrintedWord {
  const small = text.includes('’') ? text.toLowerCase().replace(/’/g, "'") : text.toLowerCase();
  const kept = interned(text);
  const lower = small === text ? kept : interned(small);
  return {
    text: kept,
    lower,
    // "@annalee", "al-Rashid" and "d'Orsel" are names.
    capital:
      opensCapital(text) ||
      (text.length > 1 && text.startsWith('@')) ||
      (text.includes('-') && ARTICLED.test(text)) ||
      (text.startsWith('d') && ELIDED.test(text)),
    known: knownWord(lower),
  };
}

/**
 * A power of two, and more words than the news of some days has. A word has two places side by side, and of three that share them the two
 * met last stay: memory stays small.
 */
const ROOM = 1 << 16;
/** In UTF-16 units; longer ones are no words. */
const LONGEST = 24;
const known = new Array<PrintedWord | null>(ROOM).fill(null);
/** A sixth of all tokens: what stands by itself and is of ASCII, by its code. */
const SIGNS: readonly PrintedWord[] = Array.from({ length: 128 }, (_, code) => readWord(String.fromCharCode(code)));

/** A text as its UTF-16 codes, which are read several times for each word: a string is asked what kind of string it is for every one. */
export interface Coded {
  readonly text: string;
  readonly codes: Uint16Array;
}

const { charCodeAt } = String.prototype;

/** The codes of a text. Called by its function, not as what each string has: texts come as strings of many kinds, and that is slow to look up. */
export function coded(text: string): Coded {
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at += 1) codes[at] = charCodeAt.call(text, at);
  return { text, codes };
}

const stands = (word: string, codes: Uint16Array, start: number, end: number): boolean => {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (word.charCodeAt(at - start) !== codes[at]) return false;
  return true;
};

/**
 * The word that stands in a text between two offsets. The same object for the same word, found by its letters without cutting it out: most
 * words of an article have been met before.
 */
export function printedWord({ text, codes }: Coded, start: number, end: number): PrintedWord {
  if (end - start === 1) {
    const sign = SIGNS[codes[start] ?? 0];
    if (sign !== undefined) return sign;
  }
  if (end - start > LONGEST) return readWord(text.slice(start, end));
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (codes[at] ?? 0)) | 0;
  const place = (sum ^ (sum >>> 15)) & (ROOM - 1);
  const first = known[place];
  if (first != null && stands(first.text, codes, start, end)) return first;
  const second = known[place ^ 1];
  const found = second != null && stands(second.text, codes, start, end) ? second : readWord(text.slice(start, end));
  known[place ^ 1] = first ?? null;
  known[place] = found;
  return found;
}
