import { americanSpelling } from '../../model/spelling.ts';

/** A word as written, and the form in which it is compared. */
export interface Token {
  readonly raw: string;
  readonly term: string;
}

/** A question is cut here, so that nothing that is pasted into a chat box costs more than a moment. */
export const MAX_QUERY_LENGTH = 500;
export const MAX_QUERY_WORDS = 32;

/** Letters that Unicode does not take apart into a base letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Typewriter and curly apostrophes, the modifier letters used for them, primes, and accents typed alone. */
const APOSTROPHES = "'’‘‛ʼʻʹ′`´＇";
/** "2%" is "2 percent". */
const PER_CENT = '%';
/** "E-mail" is one word, whatever hyphen it has. */
const E_HYPHEN = '(?<![\\p{L}\\p{N}])[eE][-\u2010\u2011](?=\\p{L}{3})';
const WORD = new RegExp(
  `(?<=[0-9] ?)${PER_CENT}|(?:${E_HYPHEN})?[\\p{L}\\p{N}](?:[\\p{L}\\p{N}\\p{M}${APOSTROPHES}]*[\\p{L}\\p{N}\\p{M}])?`,
  'gu',
);
const POSSESSIVE = new RegExp(`[${APOSTROPHES}]s$`, 'i');
const PLAIN = /^[A-Za-z0-9]+$/;
const APOSTROPHE = new RegExp(`[${APOSTROPHES}]`, 'g');
/** "U.S.", "J.D.": one word. */
const INITIALS = /(?<![\p{L}\p{N}])\p{L}(?:\.\p{L})+\.?(?![\p{L}\p{N}])/gu;

/** Lower case, without marks, apostrophes or anything but letters and digits; folding twice changes nothing more. */
export function foldWord(raw: string): string {
  // Most words of a text, at a tenth of the cost.
  if (PLAIN.test(raw)) return raw.toLowerCase();
  return raw
    .replace(POSSESSIVE, '')
    .replace(APOSTROPHE, '')
    .normalize('NFKD')
    .toLowerCase()
    .normalize('NFKD')
    .replace(SPECIAL, (letter) => LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}]/gu, '');
}

/** The words of a text in order, as they stand. */
export const rawWords = (raw: string): readonly string[] =>
  (raw.includes('.') ? raw.replace(INITIALS, (initials) => initials.replaceAll('.', '')) : raw).match(WORD) ?? [];

/** The form in which a word is compared; empty when nothing of it is. */
export const termOf = (word: string): string => (word === PER_CENT ? 'percent' : americanSpelling(foldWord(word)));

/** The words of a text in order, at most `limit`; what folds to nothing is left out. */
export function tokenize(raw: string, limit = Number.POSITIVE_INFINITY): readonly Token[] {
  const tokens: Token[] = [];
  for (const word of rawWords(raw)) {
    const term = termOf(word);
    if (term !== '') tokens.push({ raw: word, term });
    if (tokens.length >= limit) break;
  }
  return tokens;
}

/** The compared forms of the words of a text. */
export const termsOf = (raw: string): readonly string[] => tokenize(raw).map((token) => token.term);

/** A text reduced to what is compared: two texts with the same words give the same string. */
export const foldText = (raw: string): string => termsOf(raw).join(' ');

/** The words of a question, cut at MAX_QUERY_LENGTH characters and MAX_QUERY_WORDS words. */
export const tokenizeQuery = (raw: string): readonly Token[] => tokenize(raw.slice(0, MAX_QUERY_LENGTH), MAX_QUERY_WORDS);

/** Whether a question has words that are not looked for. */
export const isCut = (raw: string): boolean => raw.length > MAX_QUERY_LENGTH || tokenize(raw, MAX_QUERY_WORDS + 1).length > MAX_QUERY_WORDS;
