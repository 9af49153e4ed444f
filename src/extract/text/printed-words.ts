import { interned } from './interned.ts';

/** What a word or sign shows by itself. */
export interface PrintedWord {
  readonly text: string;
  /** In small letters, with a straight apostrophe. */
  readonly lower: string;
  readonly capital: boolean;
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
  return {
    text: kept,
    lower: small === text ? kept : interned(small),
    // "@annalee", "al-Rashid" and "d'Orsel" are names.
    capital:
      opensCapital(text) ||
      (text.length > 1 && text.startsWith('@')) ||
      (text.includes('-') && ARTICLED.test(text)) ||
      (text.startsWith('d') && ELIDED.test(text)),
  };
}

/** A power of two, and more words than a day's news has. A word has two places side by side, and of three that share them the two read last stay: memory stays small. */
const ROOM = 1 << 15;
/** In UTF-16 units; longer ones are no words. */
const LONGEST = 24;
const known = new Array<PrintedWord | null>(ROOM).fill(null);

const stands = (word: string, text: string, start: number, end: number): boolean => {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (word.charCodeAt(at - start) !== text.charCodeAt(at)) return false;
  return true;
};

/**
 * The word that stands in a text between two offsets. The same object for the same word, found by its letters without cutting it out: most
 * words of an article have been met before.
 */
export function printedWord(text: string, start: number, end: number): PrintedWord {
  if (end - start > LONGEST) return readWord(text.slice(start, end));
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + text.charCodeAt(at)) | 0;
  const place = (sum ^ (sum >>> 15)) & (ROOM - 1);
  const found = known[place];
  if (found != null && stands(found.text, text, start, end)) return found;
  const second = known[place ^ 1];
  if (second != null && stands(second.text, text, start, end)) return second;
  const made = readWord(text.slice(start, end));
  known[place ^ 1] = found ?? null;
  known[place] = made;
  return made;
}
