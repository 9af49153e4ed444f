import { settleAcross, WHOLE_QUOTE } from './extract/settle.ts';
import { foldedWords } from './extract/settle-words.ts';
import { articlesToCompare } from './ingest/settle-stored.ts';
import type { CorpusParts } from './model/corpus-parts.ts';
import type { QuoteId } from './model/ids.ts';
import type { Quote } from './model/quote.ts';

/**
 * Those of the quotes whose words another article gives to somebody else, with the names that the others give. Looked for as
 * ingest looks for them, near-linear in the quotes held; `wanted` is all of them, or some.
 */
export function quoteDisputes(held: CorpusParts, wanted: readonly Quote[]): ReadonlyMap<QuoteId, readonly string[]> {
  const parts = wanted.length === held.quotes.length ? held : { ...held, quotes: sharingWords(held.quotes, wanted) };
  const lists = Map.groupBy(parts.quotes, ({ article }): string => article);
  const names = new Map<QuoteId, Set<string>>();
  const note = (at: { readonly article: string; readonly quote: number } | null, others: readonly string[]): void => {
    const id = at === null ? undefined : lists.get(at.article)?.[at.quote]?.id;
    if (id !== undefined) names.set(id, new Set([...(names.get(id) ?? []), ...others]));
  };
  for (const found of settleAcross(articlesToCompare(parts))) {
    if (found.kind !== 'conflict') continue;
    const { first, second, open } = found;
    note(first, [second.name]);
    note(second, [first.name]);
    note(open, [first.name, second.name]);
  }
  return new Map(wanted.flatMap(({ id }) => (names.has(id) ? [[id, [...(names.get(id) ?? [])].toSorted()] as const] : [])));
}

/** The quotes that have the shortest run of words that may count in common with one of these; nothing else can be in conflict with them. */
function sharingWords(quotes: readonly Quote[], wanted: readonly Quote[]): readonly Quote[] {
  const runs = new Set(wanted.flatMap((quote) => [...runsOf(quote)]));
  return quotes.filter((quote) => runsOf(quote).some((run) => runs.has(run)));
}

function runsOf({ segments }: Quote): readonly string[] {
  const terms = foldedWords(segments.join(' ')).map(({ term }) => term);
  return terms.slice(WHOLE_QUOTE - 1).map((_, at) => terms.slice(at, at + WHOLE_QUOTE).join(' '));
}
