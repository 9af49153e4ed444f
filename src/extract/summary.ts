import type { CleanSpan } from './clean.ts';
import { sentencesOf } from './summary-sentences.ts';

/** Chat shows about this much without folding; a longer extract is no summary. */
export const MAX_SUMMARY_LENGTH = 420;
const MAX_SENTENCES = 3;
/** Shorter ones say nothing alone, longer ones leave no room for a second. */
const SENTENCE_LENGTH = { min: 40, max: 320 };
/** Later sentences of long articles are background; looking at more changes nothing and costs time. */
const MAX_CONSIDERED = 120;
/** How much newness counts against worth when the next sentence is chosen. */
const REDUNDANCY = 0.5;
/** A sentence that leans on the one before it ("He also…") is worth less alone. */
const LEANING = 0.5;

const LEANS =
  /^(?:he|she|it|they|this|that|these|those|his|her|their|its|but|and|so|also|then|however|meanwhile|instead|there|such|according to him|according to her)\b/i;
const STOP = new Set(
  'the a an and or but of to in on at by for with from as is are was were be been being has have had do does did will would can could should may might must not no nor it its he she they them his her their this that these those which who whom whose what when where while after before than then there here into over under about against between during also more most other some such only own same so too very just said says say would-be mr mrs ms'.split(
    ' ',
  ),
);

interface Candidate {
  readonly order: number;
  readonly words: string;
  readonly terms: ReadonlySet<string>;
  readonly worth: number;
}

const termsOf = (sentence: string): readonly string[] =>
  (sentence.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []).filter((word) => !STOP.has(word)).map((word) => word.replace(/s$/, ''));

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared += 1;
  return shared / Math.max(1, Math.min(a.size, b.size));
}

/** Sentences of the reporter's own: nothing in quotation marks, no introduction to a quote, no words of a quote. */
function ownSentences(text: string, spans: readonly CleanSpan[], quoted: readonly { readonly start: number; readonly end: number }[]) {
  const ordered = quoted.toSorted((a, b) => a.start - b.start);
  const found: { readonly words: string; readonly paragraph: number; readonly first: boolean }[] = [];
  let [paragraph, next] = [0, 0];
  for (const span of spans) {
    if (span.kind !== 'prose') continue;
    // An extract needs the head of a long paragraph only; the cut keeps the work bounded.
    const sentences = sentencesOf(text, span.start, Math.min(span.end, span.start + 4_000));
    for (const [index, sentence] of sentences.entries()) {
      while ((ordered[next]?.end ?? Number.POSITIVE_INFINITY) <= sentence.start) next += 1;
      const words = text.slice(sentence.start, sentence.end).replace(/\s+/g, ' ');
      const isQuoted = (ordered[next]?.start ?? Number.POSITIVE_INFINITY) < sentence.end;
      const marked = /["“”«»]|(?:^|[\s(])['‘]\S|''/.test(words);
      const whole = /[.!?]["”’')]*$/.test(words) && words.length >= SENTENCE_LENGTH.min && words.length <= SENTENCE_LENGTH.max;
      if (!isQuoted && !marked && whole) found.push({ words, paragraph, first: index === 0 });
      if (found.length >= MAX_CONSIDERED) return found;
    }
    paragraph += 1;
  }
  return found;
}

/**
 * Two or three of the reporter's own sentences, verbatim but for line breaks, in the order of the article, joined by a space; at most
 * MAX_SUMMARY_LENGTH characters. Early sentences and those with the article's frequent words count for more, and each further one must add
 * something. `quotes` are the quotations found in the text. Null when there is no such sentence; one when there is no second.
 */
export function extractSummary(
  text: string,
  spans: readonly CleanSpan[],
  quotes: readonly { readonly segments: readonly { readonly start: number; readonly end: number }[] }[],
): string | null {
  const own = ownSentences(
    text,
    spans,
    quotes.flatMap((quote) => quote.segments),
  );
  const frequency = new Map<string, number>();
  const terms = own.map(({ words }) => new Set(termsOf(words)));
  for (const set of terms) for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const candidates = own.map(({ words, paragraph, first }, order): Candidate => {
    const set = terms[order] ?? new Set<string>();
    const weights = [...set].map((term) => (frequency.get(term) ?? 0) / Math.max(1, own.length));
    const central = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(6, set.size);
    const place = 1 / (1 + 0.35 * paragraph) + (first ? 0.1 : 0);
    return { order, words, terms: set, worth: (place + 2 * central) * (LEANS.test(words) ? LEANING : 1) };
  });
  const chosen: Candidate[] = [];
  let length = 0;
  while (chosen.length < MAX_SENTENCES) {
    const value = (one: Candidate): number =>
      one.worth * (1 - REDUNDANCY * Math.max(0, ...chosen.map((other) => overlap(one.terms, other.terms))));
    const fits = candidates.filter(
      (one) =>
        !chosen.includes(one) &&
        length + one.words.length + (length > 0 ? 1 : 0) <= MAX_SUMMARY_LENGTH &&
        chosen.every((other) => overlap(one.terms, other.terms) < 0.6),
    );
    const best = fits.reduce<Candidate | null>((top, one) => (top === null || value(one) > value(top) ? one : top), null);
    if (best === null) break;
    chosen.push(best);
    length += best.words.length + (length > 0 ? 1 : 0);
  }
  if (chosen.length === 0) return null;
  return chosen
    .toSorted((a, b) => a.order - b.order)
    .map(({ words }) => words)
    .join(' ');
}
