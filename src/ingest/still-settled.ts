import { WHOLE_QUOTE } from '../extract/settle.ts';
import { foldedWords } from '../extract/settle-words.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { Quote } from '../model/quote.ts';

/**
 * A test for quotes that have their name from a reviewed record: whether the record still gives words of theirs to that name. A record is corrected by
 * hand, without the store, and what was settled by what it said before is settled anew only when somebody ingests. True for every other quote.
 */
export function stillSettled({ articles, quotes }: CorpusParts): (quote: Quote) => boolean {
  const records = new Set<string>(articles.map(({ id }) => id));
  const named = Map.groupBy(
    quotes.filter(({ attribution }) => attribution.kind === 'speaker' && attribution.settledBy === null),
    ({ article }) => article,
  );
  const known = new WeakMap<Quote, boolean>();
  const look = (quote: Quote): boolean => {
    const { attribution } = quote;
    if (attribution.kind !== 'speaker' || attribution.settledBy === null || !records.has(attribution.settledBy)) return true;
    const runs = new Set(runsOf(quote));
    return (named.get(attribution.settledBy) ?? []).some(
      (source) =>
        source.attribution.kind === 'speaker' &&
        source.attribution.speaker === attribution.speaker &&
        runsOf(source).some((run) => runs.has(run)),
    );
  };
  return (quote) => {
    const before = known.get(quote);
    if (before !== undefined) return before;
    const found = look(quote);
    known.set(quote, found);
    return found;
  };
}

/** As many words in a row as names are settled by at the least. */
function runsOf({ segments }: Quote): readonly string[] {
  const words = foldedWords(segments.join(' ')).map(({ term }) => term);
  return words.slice(WHOLE_QUOTE - 1).map((_, at) => words.slice(at, at + WHOLE_QUOTE).join(' '));
}
