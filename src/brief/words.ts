/** "1 quote", "3 quotes"; `plural` for words that do not just take an s. */
export const count = (n: number, noun: string, plural = `${noun}s`): string => `${n} ${n === 1 ? noun : plural}`;

/** "A", "A and B", "A, B and C". */
export const listed = (items: readonly string[], last = 'and'): string =>
  items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;

/** What a person typed, in curly marks and cut to what a line can carry. */
export function quoted(typed: string, limit = 60): string {
  const letters = [...typed.replace(/\s+/g, ' ').trim()];
  return `“${letters.slice(0, limit).join('')}${letters.length > limit ? '…' : ''}”`;
}

/** The text with its first letter in upper case. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** A value for `key:value`, in quotes where it has spaces. */
export const optionValue = (value: string): string => (/\s/.test(value) ? `"${value.replaceAll('"', '')}"` : value);
