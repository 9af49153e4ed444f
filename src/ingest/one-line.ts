/** Controls, and the marks that make a line read backwards on a screen. */
const UNSAFE = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu;

/** Printed words on one line, without control characters, cut between words to `max` characters at most; empty when nothing is left. */
export function oneLine(words: string, max: number): string {
  const flat = words.toWellFormed().replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  if (flat.length <= max) return flat;
  const head = flat.slice(0, max - 1).toWellFormed();
  return `${head.replace(/\s\S*$/, '')}…`;
}

/** The name of a file as it can be shown: what would break the line, or steer a terminal, as a question mark. */
export const shownName = (file: string): string => file.toWellFormed().replace(UNSAFE, '?');
