import type { Token } from '../words/fold.ts';

/** One way to say something. */
interface Way {
  /** As it is printed. */
  readonly text: string;
  readonly terms: readonly string[];
}

const wayOf = (text: string): Way => ({ text, terms: text.replaceAll("'", '').split(' ') });

const NEGATED = 'are could did do does had has have is must need should was were would'.split(' ');
const SHORTENED = [
  ["'re", 'are', 'you they we who what there'],
  ["'ve", 'have', 'i you we they who could should would'],
  ["'ll", 'will', 'i you he she it we they that there who'],
  ["'m", 'am', 'i'],
] as const;

/** Any way of a group may stand for any other. */
const GROUPS: readonly (readonly Way[])[] = [
  ...NEGATED.map((verb) => [`${verb}n't`, `${verb} not`]),
  ["can't", 'cannot', 'can not'],
  ["won't", 'will not'],
  ...SHORTENED.flatMap(([short, long, words]) => words.split(' ').map((word) => [word + short, `${word} ${long}`])),
  ['percent', 'per cent'],
  ['ww2', 'wwii', 'world war ii', 'world war two', 'second world war'],
  ['ww1', 'wwi', 'world war i', 'world war one', 'first world war'],
].map((texts) => texts.map(wayOf));

/** Without their apostrophe these are other words ("we're", "I'll"): what is typed without one is not read as them. */
const OTHER_WORDS: ReadonlySet<string> = new Set('were well ill hell shell'.split(' '));
const APOSTROPHE = /[^\p{L}\p{N}]/u;

interface Group {
  readonly way: Way;
  readonly others: readonly Way[];
}

/** By first word, each way with the others of its group, the longest first. */
const BY_FIRST: ReadonlyMap<string, readonly Group[]> = Map.groupBy(
  GROUPS.flatMap((ways) => ways.map((way): Group => ({ way, others: ways.filter((other) => other !== way) }))).toSorted(
    (a, b) => b.way.terms.length - a.way.terms.length,
  ),
  ({ way }) => way.terms[0] ?? '',
);

const SHORT_SUM = /^(\d+)(bn|m|tn|k)$/;
const SUMS: Readonly<Record<string, string>> = { bn: 'billion', m: 'million', tn: 'trillion', k: 'thousand' };
const SHORT_SUMS: ReadonlyMap<string, string> = new Map(Object.entries(SUMS).map(([short, long]) => [long, short]));
const FIGURES = /^\d+$/;

/** A place in a question where the same can be said otherwise. */
export interface EqualPhrase {
  /** How many words stand there. */
  readonly length: number;
  readonly others: readonly Way[];
  /** Whether another way, as one word, is also a word that means something else. */
  readonly doubtful: boolean;
}

/** What can be said otherwise from this word of a question on: "don't" and "do not", "22bn" and "22 billion", "ww2" and "second world war"; null for most words. */
export function equalPhrase(tokens: readonly Token[], at: number): EqualPhrase | null {
  const [{ term, raw } = { term: '', raw: '' }, next] = [tokens[at], tokens[at + 1]?.term ?? ''];
  const sum = SHORT_SUM.exec(term);
  if (sum !== null) return { length: 1, others: [wayOf(`${sum[1]} ${SUMS[sum[2] ?? '']}`)], doubtful: false };
  const short = FIGURES.test(term) ? SHORT_SUMS.get(next) : undefined;
  if (short !== undefined) return { length: 2, others: [wayOf(term + short)], doubtful: false };
  // "No. 10", the house.
  if (FIGURES.test(next) && (term === 'no' || term === 'number'))
    return { length: 1, others: [wayOf(term === 'no' ? 'number' : 'no')], doubtful: false };
  const found = BY_FIRST.get(term)?.find(({ way }) => way.terms.every((word, i) => tokens[at + i]?.term === word));
  if (found === undefined || (OTHER_WORDS.has(term) && !APOSTROPHE.test(raw))) return null;
  const { way, others } = found;
  return { length: way.terms.length, others, doubtful: others.some(({ terms }) => OTHER_WORDS.has(terms.join(' '))) };
}
