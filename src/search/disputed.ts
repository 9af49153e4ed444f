import type { CorpusParts } from '../model/corpus-parts.ts';
import type { QuoteId } from '../model/ids.ts';
import type { Quote } from '../model/quote.ts';
import type { Utterance } from '../model/utterance.ts';
import type { Records } from './printings/record-diff.ts';

/** Those of `wanted` whose words another of the quotes held gives to somebody else, with the names that the others give. */
export type FindDisputes = (held: CorpusParts, wanted: readonly Quote[]) => ReadonlyMap<QuoteId, readonly string[]>;

/**
 * The look-up of whom else other articles name for an utterance's words, sorted; nobody for nearly all. Only quotes that share words with it are
 * compared, and of those only where they name several: an answer costs what its own quotes have beside them, whatever is held.
 */
export function createDisputed(
  find: FindDisputes,
  sharing: (quote: Quote) => readonly Quote[],
  { articles, speakers, quotesIn }: Records,
): (utterance: Utterance) => readonly string[] {
  const known = new WeakMap<Utterance, readonly string[]>();
  const isHeld = (quote: Quote): boolean => quotesIn.get(quote.article)?.includes(quote) ?? false;
  const look = ({ quotes }: Utterance): readonly string[] => {
    const beside = [...new Set([...quotes, ...quotes.flatMap(sharing)])].filter(isHeld);
    const voices = new Set(beside.flatMap(({ attribution }) => (attribution.kind === 'speaker' ? [attribution.speaker] : [])));
    if (voices.size < 2) return [];
    const parts: CorpusParts = {
      articles: [...new Set(beside.map(({ article }) => article))].flatMap((id) => articles.get(id) ?? []),
      quotes: beside,
      speakers: [...voices].flatMap((id) => speakers.get(id) ?? []),
      topics: [],
    };
    return [...new Set([...find(parts, quotes).values()].flat())].sort();
  };
  return (utterance) => {
    const found = known.get(utterance) ?? look(utterance);
    known.set(utterance, found);
    return found;
  };
}
