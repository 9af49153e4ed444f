import { tokenizeQuery } from './fold.ts';

export interface Exclusions {
  /** The question without what it excludes. */
  readonly rest: string;
  /** Folded words that a quote must not hold, with the words as typed. */
  readonly without: readonly { readonly raw: string; readonly term: string }[];
  /** Names of those whose words are not wanted, as typed. */
  readonly notBy: readonly string[];
  /** Said with words alone ("but not"), which may also be words of a quote. */
  readonly inWords: boolean;
}

/** "trump -russia", "trump but not russia", "trump except russia". A lone "not" is left: "not good enough" is something that people say. */
const EXCLUDED =
  /(?<![\p{L}\p{N}\-–—])(?:[-−]|(?:but\s+not|not\s+about|except(?:\s+for)?|excluding|other\s+than)\s+(?:about\s+|on\s+|the\s+)*)([\p{L}\p{N}][^\s,;]*)/giu;

/** "about nato but not by trump": whose words are not wanted, up to the next part of the question. */
const NOT_BY =
  /(?<!\p{L})(?:but\s+not|not|except(?:\s+for)?|excluding|other\s+than)\s+(?:by|from)\s+(.+?)(?=$|[,;]|\s+(?:about|after|before|during|in|on|since|until)\s)/giu;
const DASH = /^[-−]/;

/** Takes the words that are not wanted out of a question. */
export function exclusionsIn(question: string): Exclusions {
  const without: { raw: string; term: string }[] = [];
  let inWords = true;
  const notBy: string[] = [];
  const kept = question.replace(NOT_BY, (_, name: string) => {
    notBy.push(name.trim());
    return ' ';
  });
  const rest = kept.replace(EXCLUDED, (whole, word: string) => {
    if (DASH.test(whole)) inWords = false;
    without.push(...tokenizeQuery(word));
    return ' ';
  });
  return { rest, without, notBy, inWords };
}
