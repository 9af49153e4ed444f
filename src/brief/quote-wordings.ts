import type { Quote } from '../model/quote.ts';
import { type Block, fields, type Inline, strong, text } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { outletOf, publishedOf } from './quote-block.ts';

/** Cells of the table that compares two wordings; longer ones are shown as they stand. */
const MAX_CELLS = 1_000_000;
/** Words of a stretch that was left out; the fullest wording stands above it in full. */
const MAX_LEFT_OUT = 40;

/** A stretch of words of one wording held against a fuller one. */
export interface Stretch {
  /** `left-out`: only in the fuller one. `own`: only in this one. */
  readonly kind: 'same' | 'left-out' | 'own';
  readonly words: readonly string[];
}

interface Word {
  readonly raw: string;
  readonly folded: string;
}

const wordsOf = (segments: readonly string[]): readonly Word[] =>
  segments
    .join(' ')
    .split(/\s+/)
    .filter((raw) => raw !== '')
    .map((raw) => ({ raw, folded: foldText(raw).replace(/[^\p{L}\p{N}]+/gu, '') || raw }));

/**
 * A wording held word by word against a fuller one (longest common subsequence; marks, case and accents aside), in the
 * order of the text. Null when they are too long to compare.
 */
export function compareWordings(fuller: readonly string[], other: readonly string[]): readonly Stretch[] | null {
  const [a, b] = [wordsOf(fuller), wordsOf(other)];
  const whole = runWithin(a, b);
  if (whole !== null) {
    const parts: readonly Stretch[] = [
      { kind: 'left-out', words: rawOf(a.slice(0, whole)) },
      { kind: 'same', words: rawOf(b) },
      { kind: 'left-out', words: rawOf(a.slice(whole + b.length)) },
    ];
    return parts.filter(({ words }) => words.length > 0);
  }
  const columns = b.length + 1;
  if ((a.length + 1) * columns > MAX_CELLS) return null;
  const common = new Uint32Array((a.length + 1) * columns);
  const at = (i: number, j: number): number => common[i * columns + j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      common[i * columns + j] = a[i]?.folded === b[j]?.folded ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));

  const stretches: { kind: Stretch['kind']; words: string[] }[] = [];
  const put = (kind: Stretch['kind'], word: Word | undefined): void => {
    const last = stretches.at(-1);
    if (word === undefined) return;
    if (last?.kind === kind) last.words.push(word.raw);
    else stretches.push({ kind, words: [word.raw] });
  };
  for (let i = 0, j = 0; i < a.length || j < b.length; ) {
    if (i < a.length && j < b.length && a[i]?.folded === b[j]?.folded) {
      put('same', b[j]);
      i += 1;
      j += 1;
    } else if (i < a.length && (j === b.length || at(i + 1, j) >= at(i, j + 1))) {
      put('left-out', a[i]);
      i += 1;
    } else {
      put('own', b[j]);
      j += 1;
    }
  }
  return stretches;
}

const rawOf = (words: readonly Word[]): readonly string[] => words.map(({ raw }) => raw);

/** Where all of `b` stands in `a` without a gap: then that is what was printed, and not words from here and there. */
function runWithin(a: readonly Word[], b: readonly Word[]): number | null {
  for (let at = 0; at + b.length <= a.length; at += 1) if (b.every(({ folded }, i) => folded === a[at + i]?.folded)) return at;
  return null;
}

/** The longest run of words that two wordings share, as the second prints it; null for none. */
export function sharedWords(fuller: readonly string[], other: readonly string[]): string | null {
  const runs = (compareWordings(fuller, other) ?? []).filter(({ kind }) => kind === 'same');
  return runs.toSorted((x, y) => y.words.length - x.words.length)[0]?.words.join(' ') ?? null;
}

/** Each outlet's wording beside the others, the fullest first; what a shorter one leaves out stands after it, words of its own are marked. */
export function wordings(quotes: readonly [Quote, ...Quote[]], corpus: Corpus, texts: Texts): Block {
  const [fullest, ...others] = quotes;
  const label = (quote: Quote): string => {
    const article = corpus.article(quote.article);
    return texts.details.wordingBy(outletOf(article, texts), publishedOf(article, texts), quote === fullest);
  };
  return fields([
    [label(fullest), texts.details.printed(fullest.segments)],
    ...others.map((quote) => [label(quote), against(fullest, quote, texts)] as const),
  ]);
}

function against(fullest: Quote, quote: Quote, { details }: Texts): readonly Inline[] {
  const stretches = compareWordings(fullest.segments, quote.segments);
  if (stretches === null) return [text(details.printed(quote.segments))];
  const shown = stretches.map(({ kind, words }): Inline => {
    if (kind === 'left-out') return text('[…]');
    return kind === 'own' ? strong(words.join(' ')) : text(words.join(' '));
  });
  const apart = shown.flatMap((inline, index) => (index === 0 ? [inline] : [text(' '), inline]));
  const wordsOf = (wanted: Stretch['kind']): readonly string[] =>
    stretches.flatMap(({ kind, words }) => (kind !== wanted ? [] : [words.length <= MAX_LEFT_OUT ? words.join(' ') : cut(words)]));
  const cut = (words: readonly string[]): string => details.cutWords(words.slice(0, MAX_LEFT_OUT).join(' '), words.length);
  const [leftOut, own] = [wordsOf('left-out'), wordsOf('own')];
  const said = leftOut.length + own.length === 0 ? details.sameWords : details.differs(leftOut, own);
  return [text(details.openMark), ...apart, text(`${details.closeMark} ${said}`)];
}
