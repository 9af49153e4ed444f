import type { Range } from '../extraction.ts';
import type { CleanSpan } from './clean.ts';
import { summaryProse } from './summary-prose.ts';
import { sentenceSpansOf } from './summary-sentences.ts';
import { bareNames, isStatement, leansBack } from './summary-standing.ts';

/** Chat shows about this much without folding; a longer extract is no summary. */
export const MAX_SUMMARY_LENGTH = 420;
const MAX_SENTENCES = 3;
/** Shorter ones say nothing alone, longer ones leave no room for a second. */
const SENTENCE_LENGTH = { min: 40, max: 320 };
/** Later sentences of long articles are background; looking at more changes nothing and costs time. */
const MAX_CONSIDERED = 120;
/** How much newness counts against worth when the next sentence is chosen. */
const REDUNDANCY = 0.5;
/** What a sentence is worth whose bearer of a name is nowhere named in full. */
const BARE_NAME = 0.5;
const STOP = new Set(
  'the a an and or but of to in on at by for with from as is are was were be been being has have had do does did will would can could should may might must not no nor it its he she they them his her their this that these those which who whom whose what when where while after before than then there here into over under about against between during also more most other some such only own same so too very just said says say would-be mr mrs ms'.split(
    ' ',
  ),
);

interface OwnSentence {
  readonly words: string;
  readonly start: number;
  readonly paragraph: number;
  readonly first: boolean;
  /** Its place among all sentences, those with quotes included. */
  readonly place: number;
}

interface Candidate extends OwnSentence {
  readonly order: number;
  readonly terms: ReadonlySet<string>;
  readonly worth: number;
  readonly leans: boolean;
  /** What the text gave its whole name before, and the sentence does not. */
  readonly names: readonly string[];
}

const termsOf = (sentence: string): readonly string[] =>
  (sentence.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? [])
    .filter((word) => !STOP.has(word))
    .map((word) => (word.endsWith('s') ? word.slice(0, -1) : word));

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Sentences of the reporter's own: nothing in quotation marks, no introduction to a quote, no words of a quote. */
function ownSentences(text: string, spans: readonly CleanSpan[], quoted: readonly Range[]): readonly OwnSentence[] {
  const ordered = quoted.toSorted((a, b) => a.start - b.start);
  const prose = summaryProse(text, spans);
  const found: OwnSentence[] = [];
  let [next, place] = [0, 0];
  for (const [paragraph, span] of prose.entries()) {
    // An extract needs the head of a long paragraph only; the cut keeps the work bounded.
    const sentences = sentenceSpansOf(text, span.start, Math.min(span.end, span.start + 4_000));
    for (const [index, { start, end }] of sentences.entries()) {
      while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
      const words = text.slice(start, end).replace(/\s+/g, ' ');
      const isQuoted = (ordered[next]?.start ?? Number.POSITIVE_INFINITY) < end;
      const marked = /["“”«»]|(?:^|[\s(])['‘]\S|''/.test(words);
      const whole = /[.!]["”’')]*$/.test(words) && words.length >= SENTENCE_LENGTH.min && words.length <= SENTENCE_LENGTH.max;
      if (!isQuoted && !marked && whole && isStatement(words)) found.push({ words, start, paragraph, first: index === 0, place });
      place += 1;
      if (found.length >= MAX_CONSIDERED) return found;
    }
  }
  return found;
}

/**
 * Two or three of the reporter's own sentences, verbatim but for line breaks, in the order of the article, joined by a space; at most
 * MAX_SUMMARY_LENGTH characters. Early sentences and those with the article's frequent words count for more, and each further one must add
 * something. One that is understood only after another is taken with that other or not at all. `quotes` are the quotations found in the text. Null when there is
 * no such sentence; one when there is no second.
 */
export function extractSummary(
  text: string,
  spans: readonly CleanSpan[],
  quotes: readonly { readonly segments: readonly Range[] }[],
): string | null {
  const own = ownSentences(
    text,
    spans,
    quotes.flatMap((quote) => quote.segments),
  );
  const frequency = new Map<string, number>();
  const terms = own.map(({ words }) => new Set(termsOf(words)));
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const bareNamesIn = bareNames(text);
  const candidates = own.map((sentence, order): Candidate => {
    const { words, start, paragraph, first } = sentence;
    const set = terms[order] ?? new Set<string>();
    const weights = [...set].map((term) => (frequency.get(term) ?? 0) / Math.max(1, own.length));
    const central = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(6, set.size);
    const worth = 1 / (1 + 0.35 * paragraph) + (first ? 0.1 : 0) + 2 * central;
    return { ...sentence, order, terms: set, worth, leans: leansBack(words), names: bareNamesIn(words, start) };
  });
  const title = spans.find(({ kind }) => kind === 'title');
  const headline = title === undefined ? '' : text.slice(title.start, title.end);
  const known = candidates.map((one) => ({ ...one, names: one.names.filter((name) => !headline.includes(name)) }));
  const strict = chooseFrom(known);
  // Where hardly anything stands by itself, a name without its first name is better than next to nothing.
  const chosen =
    strict.length > 1
      ? strict
      : chooseFrom(known.map((one) => (one.names.length === 0 ? one : { ...one, names: [], worth: one.worth * BARE_NAME })));
  if (chosen.length === 0) return null;
  return chosen
    .toSorted((a, b) => a.order - b.order)
    .map(({ words }) => words)
    .join(' ');
}

/** The best that fit together and are understood, in the order of their worth. */
function chooseFrom(candidates: readonly Candidate[]): readonly Candidate[] {
  const chosen: Candidate[] = [];
  let length = 0;
  while (chosen.length < MAX_SENTENCES) {
    const value = (one: Candidate): number =>
      one.worth * (1 - REDUNDANCY * Math.max(0, ...chosen.map((other) => overlap(one.terms, other.terms))));
    const fits = candidates.filter(
      (one) =>
        !chosen.includes(one) &&
        isUnderstood(one, chosen) &&
        length + one.words.length + (length > 0 ? 1 : 0) <= MAX_SUMMARY_LENGTH &&
        chosen.every((other) => overlap(one.terms, other.terms) < 0.6),
    );
    const best = fits.reduce<Candidate | null>((top, one) => (top === null || value(one) > value(top) ? one : top), null);
    if (best === null) break;
    chosen.push(best);
    length += best.words.length + (length > 0 ? 1 : 0);
  }
  return chosen;
}

/** Whether what a sentence leans on is chosen: the sentence before it, and each name in one of those before it. */
const isUnderstood = ({ leans, names, place }: Candidate, chosen: readonly Candidate[]): boolean =>
  (!leans || chosen.some((other) => other.place === place - 1)) &&
  names.every((name) => chosen.some((other) => other.place < place && other.words.includes(name)));
