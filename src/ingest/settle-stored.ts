import { type SettleArticle, type SettleQuote, settleAcross } from '../extract/settle.ts';
import type { CorpusParts } from '../model/corpus-parts.ts';
import type { Quote } from '../model/quote.ts';
import type { Speaker } from '../model/speaker.ts';
import type { StoredSettlement } from '../store/store.ts';

/** So many words in a row are nobody's stock phrase. */
const LONG_RUN = 14;
/** Of the shorter quote, so much must be shared; an article that prints a part of the words prints it as its whole quote. */
const LEAST_SHARE = 0.6;

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
export function settleStored({ articles, quotes, speakers }: CorpusParts, isIngested: (article: string) => boolean): Settled {
  const names = new Map<string, Speaker>(speakers.map((speaker) => [speaker.id, speaker]));
  const quotesOf = Map.groupBy(quotes, (quote) => quote.article);
  const ordered = articles.toSorted((a, b) => (a.id < b.id ? -1 : 1));
  const lists = new Map<string, readonly Quote[]>(ordered.map(({ id }) => [id, quotesOf.get(id) ?? []]));
  const compared = ordered.map(
    ({ id, published }): SettleArticle => ({
      id,
      published: published?.date ?? null,
      quotes: (lists.get(id) ?? []).map((quote) => comparable(quote, names)),
    }),
  );
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
        if (!isOneUtterance(found.because.sharedWords, open, source)) break;
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
        const [one, other] = [quoteAt(first), quoteAt(second)];
        if (one === undefined || other === undefined || !(isIngested(first.article) || isIngested(second.article))) break;
        if (!isOneUtterance(found.because.sharedWords, one, other)) break;
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

/**
 * Whether shared words make two quotes printings of one utterance. In a thousand articles of one year, stock phrases of six words and more ("at the end
 * of the day", "to be president of the United States") stand in quotes of a dozen people; they are a small part of each.
 */
function isOneUtterance(shared: string, ...quotes: readonly Quote[]): boolean {
  const words = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’]*/gu)?.length ?? 0;
  const common = words(shared);
  return common >= LONG_RUN || common >= LEAST_SHARE * Math.min(...quotes.map(({ segments }) => words(segments.join(' '))));
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
