import { inMarks, tokenize } from './tokens.ts';

/**
 * Words as they can stand in a line with options behind them. They may have come by another way than a line, where nobody reads marks and colons: an unclosed
 * mark would take in what follows, and "since:2016" would be an option. Such words are put into marks, which mean nothing to a search; any others stay as they are.
 */
export function wordsInLine(words: string): string {
  const tokens = tokenize(words);
  if (tokens.every(({ key, closed }) => key === null && closed)) return words;
  return tokens
    .map(({ key, value, quoted }) => (key === null && !quoted ? value : inMarks(key === null ? value : `${key}:${value}`)))
    .filter((each) => each !== '""')
    .join(' ');
}
