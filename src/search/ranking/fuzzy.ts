import Fuse, { type IFuseOptions } from 'fuse.js';

/** fuse.js compares every candidate letter by letter (40 µs a quote), so it is only ever given this many. */
export const MAX_FUZZY_CANDIDATES = 25;
/** A longer pattern is searched in pieces and costs a multiple; the first words decide. */
const MAX_PATTERN = 64;

/** Every option that changes a result is set here, so that a new default of the library changes nothing. */
const OPTIONS: IFuseOptions<string> = {
  includeScore: true,
  /** We sort ourselves, with our own ties. */
  shouldSort: false,
  isCaseSensitive: false,
  /** Both sides are folded already; kept in case a mark survives. */
  ignoreDiacritics: true,
  /** The default only finds what stands near the first letters of the text: a quote may say it anywhere. */
  ignoreLocation: true,
  /** 0 is letter for letter, 1 is anything: one letter in five may be wrong. At 0.35 "dependent" passes for "defense", at 0.6, the default, anything does. */
  threshold: 0.2,
  /** A long quote is not a worse quote. */
  ignoreFieldNorm: true,
  minMatchCharLength: 2,
  findAllMatches: false,
  useExtendedSearch: false,
  useTokenSearch: false,
};

/**
 * How well each text holds the pattern as one piece, from 0 (not at all) to 1 (letter for letter), in tenths so that
 * near-equals stay equal and the caller's own order decides. Takes folded text; looks at the first 25 only.
 */
export function fuzzyScores(pattern: string, texts: readonly string[]): readonly number[] {
  const scores = texts.map(() => 0);
  const wanted = pattern.slice(0, MAX_PATTERN);
  if (wanted === '') return scores;
  for (const { refIndex, score } of new Fuse(texts.slice(0, MAX_FUZZY_CANDIDATES), OPTIONS).search(wanted)) {
    scores[refIndex] = Math.round((1 - (score ?? 1)) * 10) / 10;
  }
  return scores;
}
