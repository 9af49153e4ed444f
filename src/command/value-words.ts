import { type Option, takesRest } from './command.ts';
import type { Known } from './known-values.ts';

/** Of the words behind a value, so many may belong to it: "13 Feb 2025 at 08:00" has five. */
const MAX_MORE = 5;
/** A year, or a date that begins with one, is whole: in "since:2025 May" a person follows. */
const WHOLE_DATE = /^\d{4}(?:$|-)/;
/** What a date is written with, be it one or not. */
const PART_OF_DATE = /^(?:\d{1,4}(?:st|nd|rd|th)?|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?),?$/i;

/**
 * How many of the words behind a value belong to it where it stands in no marks: the most with which it is a date, a time or a name that is known. What
 * looks like a date and is none is taken whole, so that the refusal tells all of it.
 */
export function wordsOfValue(option: Option, value: string, following: readonly string[], known: Known): number {
  if (takesRest(option)) return following.length;
  switch (option.kind) {
    case 'date': {
      if (WHOLE_DATE.test(value)) return 0;
      const most = longest(option, value, following, known);
      if (most > 0 || known(option, value) === 'yes' || !PART_OF_DATE.test(value)) return most;
      const other = following.slice(0, 2).findIndex((word) => !PART_OF_DATE.test(word));
      return other < 0 ? Math.min(2, following.length) : other;
    }
    case 'speaker':
    case 'topic':
    case 'outlet':
    case 'word':
      return longest(option, value, following, known);
    case 'text':
    case 'integer':
    case 'choice':
      return 0;
    default:
      return option satisfies never;
  }
}

function longest(option: Option, value: string, following: readonly string[], known: Known): number {
  for (let more = Math.min(MAX_MORE, following.length); more > 0; more -= 1)
    if (known(option, [value, ...following.slice(0, more)].join(' ')) === 'yes') return more;
  return 0;
}

const CAPITAL = /^\p{Lu}/u;

/**
 * How many of the words behind a name that nobody knows seem to belong to it: those with a capital, where it has one. 0 for a name that is known, or like one,
 * or alone: then the answer says what is known.
 */
export function wordsOfUnknownName(option: Option, value: string, following: readonly string[], known: Known): number {
  if (option.kind !== 'speaker' && option.kind !== 'topic' && option.kind !== 'outlet') return 0;
  if (!CAPITAL.test(value) && !/^the$/i.test(value)) return 0;
  const small = following.findIndex((word) => !CAPITAL.test(word));
  const more = small < 0 ? following.length : small;
  return more === 0 || known(option, value) !== 'no' ? 0 : more;
}
