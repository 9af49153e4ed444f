import { type SettleArticle, type SettleQuote, settleAcross } from '../extract/settle.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import type { StoredSettlement } from '../store/store.ts';

/** The same words under two names. */
export interface Conflict {
  readonly words: string;
  readonly claims: readonly [Claim, Claim];
}

export interface Claim {
  readonly article: string;
  readonly name: string;
}

export interface Settled {
  readonly settlements: readonly StoredSettlement[];
  readonly conflicts: readonly Conflict[];
}

/**
 * Looks through a whole corpus, as its articles give it and without earlier settlements, for names that settle another article's abstention.
 * `isIngested` tells whose abstentions may be settled: those of reviewed records were made on purpose. Does not depend on any order.
 */
export function settleStored(parts: CorpusParts, isIngested: (article: string) => boolean): Settled {
  const lists = Map.groupBy(parts.quotes, ({ article }): string => article);
  const compared = articlesToCompare(parts);
  const settlements: StoredSettlement[] = [];
  const conflicts: Conflict[] = [];
  const quoteAt = ({ article, quote }: { readonly article: string; readonly quote: number }) => lists.get(article)?.[quote];
  for (const found of settleAcross(compared)) {
    switch (found.kind) {
      case 'shared':
        break;
      case 'settled': {
        const [open, source] = [quoteAt(found.quote), quoteAt(found.because)];
        if (open === undefined || source?.attribution.kind !== 'speaker' || !isIngested(open.article)) break;
        settlements.push({
          quote: open.id,
          speaker: source.attribution.speaker,
          settledBy: source.article,
          sharedWords: found.because.sharedWords,
          confidence: source.confidence,
        });
        break;
      }
      case 'conflict': {
        const { first, second } = found;
        if (!isIngested(first.article) && !isIngested(second.article)) break;
        const claim = ({ article, name }: Claim): Claim => ({ article, name });
        conflicts.push({ words: found.because.sharedWords, claims: [claim(first), claim(second)] });
        break;
      }
      default:
        found satisfies never;
    }
  }
  return { settlements: settlements.sort((a, b) => (a.quote < b.quote ? -1 : 1)), conflicts };
}

/** Articles as they are compared, by id, the quotes of each in the order of the parts. */
export function articlesToCompare({ articles, quotes, speakers }: CorpusParts): readonly SettleArticle[] {
  const names = new Map<string, Speaker>(speakers.map((speaker) => [speaker.id, speaker]));
  const quotesOf = Map.groupBy(quotes, (quote) => quote.article);
  return articles
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .map(({ id, published }) => ({
      id,
      published: published?.date ?? null,
      quotes: (quotesOf.get(id) ?? []).map((quote) => comparable(quote, names)),
    }));
}

function comparable({ segments, attribution, role, confidence }: Quote, names: ReadonlyMap<string, Speaker>): SettleQuote {
  const text = segments.join(' ');
  switch (attribution.kind) {
    case 'speaker': {
      const speaker = names.get(attribution.speaker);
      return { text, speaker: speaker === undefined ? null : { name: speaker.name, kind: speaker.kind, role }, confidence };
    }
    case 'anonymous':
      return { text, speaker: { name: attribution.description, kind: 'anonymous', role: null }, confidence };
    case 'unattributed':
      return { text, speaker: null, confidence };
    default:
      return attribution satisfies never;
  }
}
