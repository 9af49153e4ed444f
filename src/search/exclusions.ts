import { tokenizeQuery } from './fold.ts';

export interface Exclusions {
  /** The question without what it excludes. */
  readonly rest: string;
  /** Folded words that a quote must not hold, with the words as typed. */
  readonly without: readonly { readonly raw: string; readonly term: string }[];
}

/** "trump -russia", "trump but not russia", "trump except russia". A lone "not" is left: "not good enough" is something that people say. */
const EXCLUDED =
  /(?<![\p{L}\p{N}\-–—])(?:[-−]|(?:but\s+not|not\s+about|except(?:\s+for)?|excluding|other\s+than)\s+(?:about\s+|on\s+|the\s+)*)([\p{L}\p{N}][^\s,;]*)/giu;

/** Takes the words that are not wanted out of a question. */
export function exclusionsIn(question: string): Exclusions {
  const without: { raw: string; term: string }[] = [];
  const rest = question.replace(EXCLUDED, (_, word: string) => {
    without.push(...tokenizeQuery(word));
    return ' ';
  });
  return { rest, without };
}
