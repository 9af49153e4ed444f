/** The days of a week as people write them, from Monday on: short forms and the whole name, which may stand in the plural. */
export const DAY_WORDS: readonly (readonly string[])[] = [
  ['mon', 'monday'],
  ['tue', 'tues', 'tuesday'],
  ['wed', 'weds', 'wednesday'],
  ['thu', 'thur', 'thurs', 'thursday'],
  ['fri', 'friday'],
  ['sat', 'saturday'],
  ['sun', 'sunday'],
].map((words) => [...words, `${words.at(-1)}s`]);

const DAY = `(?:${DAY_WORDS.flat().join('|')})`;

/** One day, several, or from one to another, as a part of a regular expression that does not look at case: `mon`, `mon, thu`, `mon–fri`, `Monday to Friday`. */
export const DAYS_PATTERN = `${DAY}(?:\\s*(?:[,;–-]|\\s(?:to|through|thru)\\s)\\s*${DAY})*(?![\\p{L}\\p{N}])`;

const SPAN = new RegExp(`(?<![\\p{L}\\p{N}])(${DAY})\\s*(?:[–-]|\\s(?:to|through|thru)\\s)\\s*(${DAY})(?![\\p{L}\\p{N}])`, 'giu');

/** A line in which every span of days is one word: "Monday to Friday" is "Monday-Friday". */
export const withJoinedSpans = (line: string): string => line.replace(SPAN, '$1-$2');
