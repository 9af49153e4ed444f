import { type SettleQuote, settleAcross } from '../extract/settle.ts';
import { articlesToCompare } from '../ingest/settle-stored.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { PartialDate } from '../model/partial-date.ts';
import type { Speaker } from '../model/speaker.ts';

/** A name that another article makes certain for a quote that its own leaves open. */
export interface SettledElsewhere {
  readonly speaker: Speaker;
  readonly article: string;
  readonly sharedWords: string;
}

/** No article has this id. */
const DRAFT = '(draft)';

/** Which of an article's quotes other articles settle, by their places in the list; by the rules of ingest. */
export function settledElsewhere(
  quotes: readonly SettleQuote[],
  published: PartialDate | null,
  others: CorpusParts,
): ReadonlyMap<number, SettledElsewhere> {
  const found = new Map<number, SettledElsewhere>();
  if (quotes.every(({ speaker }) => speaker !== null)) return found;
  const compared = articlesToCompare(others);
  const speakers = new Map<string, Speaker>(others.speakers.map((speaker) => [speaker.id, speaker]));
  const quotesOf = Map.groupBy(others.quotes, ({ article }): string => article);
  for (const settlement of settleAcross([...compared, { id: DRAFT, published, quotes }])) {
    if (settlement.kind !== 'settled' || settlement.quote.article !== DRAFT) continue;
    const { article, quote, sharedWords } = settlement.because;
    const attribution = quotesOf.get(article)?.[quote]?.attribution;
    const speaker = attribution?.kind === 'speaker' ? speakers.get(attribution.speaker) : undefined;
    if (speaker !== undefined) found.set(settlement.quote.quote, { speaker, article, sharedWords });
  }
  return found;
}
