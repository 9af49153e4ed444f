/** "1 quote", "3 quotes"; `plural` for words that do not just take an s. Only for the files of this language: a caller has whole texts. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

const joined = (items: readonly string[], last: 'and' | 'or'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** "A", "A and B", "A, B and C". */
export const listed = (items: readonly string[]): string => joined(items, 'and');

/** "A", "A or B", "A, B or C". */
export const either = (items: readonly string[]): string => joined(items, 'or');

/** What a person typed, or words of a quote, in curly marks and cut to `limit` letters. */
export function quoted(typed: string, limit = 60): string {
  const letters = [...typed.replace(/\s+/g, ' ').trim()];
  return `“${letters.slice(0, limit).join('')}${letters.length > limit ? '…' : ''}”`;
}

/** The text with its first letter in upper case. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A sentence, or half of one, without the full stop that it may end with. */
export const bare = (sentence: string): string => sentence.trim().replace(/[.\s]+$/, '');

/** How this language lists and marks what is given to it. */
export const words = { listed, quoted, capitalised };

/** ", page 2 of 5", where there is more than one. */
export const page = (shown: number, pages: number): string => (pages > 1 ? `, page ${shown} of ${pages}` : '');
