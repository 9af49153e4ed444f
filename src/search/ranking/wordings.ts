import type { Token } from '../words/fold.ts';
import { isQuestionWord } from '../words/question-words.ts';
import { type EqualPhrase, equalPhrase } from './equal-phrases.ts';

/** Another way to write a question. */
export interface Wording {
  readonly tokens: readonly Token[];
  /** Parts of words that were written together: each list has to stand in one piece. `inText`: in a text as well as in a name. */
  readonly parts: readonly { readonly terms: readonly string[]; readonly inText: boolean }[];
  readonly changed: readonly { readonly wrote: string; readonly read: string }[];
  /** Looked for beside what holds the words as they stand; otherwise only where nothing does. */
  readonly beside: boolean;
}

/** What wordings are made by. */
export interface WordingContext {
  /** In how many quotes a word is, by any of its forms; 0 for none. */
  held(term: string): number;
  /** Whether it is a word of any name, office, topic or outlet. */
  named(term: string): boolean;
  /** How many quotes there are. */
  readonly live: number;
  /** Whether any word begins so: the last word of a question that is being typed. */
  begins(beginning: string): boolean;
  readonly typing: boolean;
  /** Which words are taken apart: none, those that nobody says, or those that are said. */
  readonly splits: 'none' | 'unknown' | 'said';
}

/** Questions that are tried for each reason: each costs a search. */
const MOST_OF_A_KIND = 3;
const MOST_WAYS = 4;
/** Longer words are no words that were written together. */
const MAX_SPLIT = 40;
/** Shorter parts of a word are in every word; unless they are what words are made with. */
const MIN_PART = 3;
const PREFIXES: ReadonlySet<string> = new Set(
  'anti co cyber de e eco ex mid micro mini multi neo non post pre pro self semi sub super tele trans ultra x'.split(' '),
);
/** Texts that are read to find a word in two parts; for one that is in use itself so few that it costs nothing. */
const MAX_READ = 400;
const MAX_READ_IN_USE = 100;
const MIN_PART_IN_USE = 4;
const IN_THREE = { letters: 7, part: 2, longest: 5 } as const;
const DIGIT = /\d/;
const FIGURES = /^\d+$/;
const LETTERS = /^\p{L}+$/u;

/**
 * Other ways to write a question, of which a search is worth its while: "do not" for "don't", "mcconnell" for "mc connell",
 * "reesmogg" in two words, "health care" in one. Most questions have none, which costs a few look-ups.
 */
export function otherWordings(tokens: readonly Token[], context: WordingContext): readonly Wording[] {
  return [
    ...equalWordings(tokens),
    ...joinedWordings(tokens, context),
    ...(context.splits === 'none' ? [] : splitWordings(tokens, context)),
  ];
}

/** Each way to say the same, in all places at once. */
function equalWordings(tokens: readonly Token[]): readonly Wording[] {
  const places = placesOf(tokens);
  const ways = Math.min(MOST_WAYS, Math.max(0, ...places.map(({ phrase }) => phrase.others.length)));
  return Array.from({ length: ways }, (_, way) => {
    const changed: { readonly wrote: string; readonly read: string }[] = [];
    const own: Token[] = [];
    let from = 0;
    for (const { at, phrase } of places) {
      const { text = '', terms = [] } = phrase.others[Math.min(way, phrase.others.length - 1)] ?? {};
      const wrote = rawOf(tokens.slice(at, at + phrase.length));
      own.push(...tokens.slice(from, at), ...terms.map((term) => ({ raw: wrote, term })));
      changed.push({ wrote, read: text });
      from = at + phrase.length;
    }
    own.push(...tokens.slice(from));
    return { tokens: own, parts: [], changed, beside: !places.some(({ phrase }) => phrase.doubtful) };
  });
}

interface Place {
  readonly at: number;
  readonly phrase: EqualPhrase;
}

function placesOf(tokens: readonly Token[]): readonly Place[] {
  const places: Place[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const phrase = equalPhrase(tokens, at);
    if (phrase === null) continue;
    places.push({ at, phrase });
    at += phrase.length - 1;
  }
  return places;
}

const rawOf = (tokens: readonly Token[]): string => tokens.map(({ raw }) => raw).join(' ');

/** Two or three neighbours in one word, where that is in use. */
function joinedWordings(tokens: readonly Token[], { held, begins, typing }: WordingContext): readonly Wording[] {
  const found: Wording[] = [];
  for (let at = 0; at + 1 < tokens.length && found.length < MOST_OF_A_KIND; at++) {
    for (const length of [2, 3]) {
      const own = tokens.slice(at, at + length);
      const term = own.map((token) => token.term).join('');
      if (own.length < length || own.every((token) => isQuestionWord(token.term))) continue;
      const last = at + length === tokens.length;
      const known = held(term) > 0;
      // "mc conn", while McConnell is typed: then one of the two is no word by itself.
      const begun = !known && typing && last && own.some((token) => held(token.term) === 0) && begins(term);
      if (!known && !begun) continue;
      const wrote = rawOf(own);
      const joined = [...tokens.slice(0, at), { raw: wrote, term }, ...tokens.slice(at + length)];
      found.push({ tokens: joined, parts: [], changed: known ? [{ wrote, read: term }] : [], beside: known });
    }
  }
  return found;
}

interface Split {
  readonly terms: readonly string[];
  readonly inText: boolean;
}

/** Words that nobody says in two or three parts, each at its place in the list; a rare word that is said as well. */
function splitWordings(tokens: readonly Token[], context: WordingContext): readonly Wording[] {
  const splits = tokens.map((token) => splitsOf(token.term, context));
  const ways = Math.min(MOST_OF_A_KIND, Math.max(0, ...splits.map((own) => own.length)));
  return Array.from({ length: ways }, (_, way) => {
    const chosen = splits.map((own) => own[Math.min(way, own.length - 1)]);
    return {
      tokens: tokens.flatMap((token, at) => chosen[at]?.terms.map((term) => ({ raw: token.raw, term })) ?? [token]),
      parts: chosen.filter((split) => split !== undefined),
      changed: tokens.flatMap(({ raw }, at) => {
        const split = chosen[at];
        return split === undefined ? [] : [{ wrote: raw, read: split.terms.join(' ') }];
      }),
      beside: true,
    };
  });
}

function splitsOf(term: string, { held, named, live, splits }: WordingContext): readonly Split[] {
  if (term.length < MIN_PART || term.length > MAX_SPLIT) return [];
  const own = held(term);
  if (own > 0 !== (splits === 'said')) return [];
  const grouped = /^\d{4,}$/.test(term) ? term.replace(/\B(?=(?:\d{3})+$)/g, ' ').split(' ') : [];
  if (grouped.length > 0) return grouped.every((part) => held(part) > 0) ? [{ terms: grouped, inText: true }] : [];
  if (own > 0 && isQuestionWord(term)) return [];
  const found: Split[] = [];
  for (let at = 1; at < term.length; at++) {
    const terms = [term.slice(0, at), term.slice(at)] as const;
    const least = own > 0 && !PREFIXES.has(terms[0]) ? MIN_PART_IN_USE : 1;
    if (at < least || term.length - at < least) continue;
    const [first, second] = terms.map(held) as [number, number];
    if (first === 0 || second === 0) continue;
    const inText = mayBeWritten(terms) && textsRead(first, second, live) <= (own > 0 ? MAX_READ_IN_USE : MAX_READ);
    // A name has parts of two letters at least, but for "o".
    if (inText || (own === 0 && terms.every((part) => (part.length > 1 || part === 'o') && named(part)))) found.push({ terms, inText });
  }
  if (found.length > 0 || own > 0 || term.length < IN_THREE.letters) return found;
  for (let at = IN_THREE.part; at <= IN_THREE.longest; at++) {
    const first = term.slice(0, at);
    if (!named(first)) continue;
    for (let to = at + IN_THREE.part; to <= Math.min(at + IN_THREE.longest, term.length - IN_THREE.part); to++) {
      const terms = [first, term.slice(at, to), term.slice(to)];
      if (terms.every(named)) found.push({ terms, inText: false });
    }
  }
  return found;
}

/** How many texts may be read to see whether two words stand side by side: all that hold the rarer, or as many as hold both by chance. */
function textsRead(a: number, b: number, live: number): number {
  const [rarer, other] = [Math.min(a, b), Math.max(a, b)];
  return rarer <= MAX_READ ? rarer : (rarer * other) / live;
}

/** Whether a text may print in two words, or with a hyphen, what was typed as one: no small words, and letters beside figures. */
function mayBeWritten([first, second]: readonly [string, string]): boolean {
  if (DIGIT.test(first) || DIGIT.test(second))
    return FIGURES.test(first) ? LETTERS.test(second) : LETTERS.test(first) && FIGURES.test(second);
  if (second.length < MIN_PART || isQuestionWord(second)) return false;
  return PREFIXES.has(first) || (first.length >= MIN_PART && !isQuestionWord(first));
}
