import { tokenizeQuery } from '../words/fold.ts';

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

/** What may stand before somebody's name: "nato not trump", "everyone but Pete Hegseth". */
const BEFORE_NAMES =
  /(?<![\p{L}\p{N}"“])(?:(?:every|any)(?:one|body|thing)\s+(?:but|except(?:\s+for)?|excluding|other\s+than)|but\s+not|not|except(?:\s+for)?|excluding|other\s+than)\s+(?=[\p{L}\p{N}])/giu;
const JOINER = /^(?:and|or|nor|,)$/i;
/** Words of the longest name that is looked for. */
const LONGEST_NAME = 4;
/** So much of what follows is looked at. */
const LONGEST_LIST = 20;

/** Takes what is not wanted out of a question. `isName`: whether words are, as a whole, the name of somebody on record. */
export function exclusionsIn(question: string, isName: (words: string) => boolean): Exclusions {
  const without: { raw: string; term: string }[] = [];
  let inWords = true;
  const notBy: string[] = [];
  const kept = question.replace(NOT_BY, (_, name: string) => {
    notBy.push(name.trim());
    return ' ';
  });
  const unnamed = withoutNames(kept, isName, notBy);
  const rest = unnamed.replace(EXCLUDED, (whole, word: string) => {
    if (DASH.test(whole)) {
      inWords = false;
      if (isName(word)) notBy.push(word);
    }
    without.push(...tokenizeQuery(word));
    return ' ';
  });
  return { rest, without, notBy, inWords };
}

/** The question without the names that it excludes, which are put into `notBy`. */
function withoutNames(question: string, isName: (words: string) => boolean, notBy: string[]): string {
  let rest = '';
  let from = 0;
  for (const { 0: lead, index } of question.matchAll(BEFORE_NAMES)) {
    const start = index + lead.length;
    const { names, length } = index < from ? { names: [], length: 0 } : namesAtStart(question.slice(start), isName);
    if (names.length === 0) continue;
    notBy.push(...names);
    rest += `${question.slice(from, index)} `;
    from = start + length;
  }
  return rest + question.slice(from);
}

/** "Donald Trump, Healey and Raab on nato": the names at the beginning, and how much of the text they take. */
function namesAtStart(text: string, isName: (words: string) => boolean): { readonly names: readonly string[]; readonly length: number } {
  const words = [...text.matchAll(/[^\s,;]+|,/gu)].slice(0, LONGEST_LIST);
  const names: string[] = [];
  let [at, length] = [0, 0];
  while (at < words.length) {
    const first = words[at]?.index ?? 0;
    const ends = words.slice(at, at + LONGEST_NAME).map((word) => word.index + word[0].length);
    const taken = ends.findLastIndex((end) => isName(text.slice(first, end)));
    if (taken < 0) break;
    length = ends[taken] ?? length;
    names.push(text.slice(first, length));
    at += taken + 1;
    while (JOINER.test(words[at]?.[0] ?? '')) at++;
  }
  return { names, length };
}
