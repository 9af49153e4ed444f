import { officeTitle } from './brief/quote-block.ts';
import type { QuoteId } from './model/ids.ts';
import type { Quote } from './model/quote.ts';
import { officesOn } from './model/speaker.ts';
import type { Utterance } from './model/utterance.ts';
import type { Corpus } from './search/corpus.ts';
import type { Texts } from './texts/texts.ts';

/** What an export is made from. */
export interface ExportScene {
  readonly corpus: Corpus;
  /** The names under which other articles print the words of a quote. */
  readonly disputes: ReadonlyMap<QuoteId, readonly string[]>;
  readonly texts: Texts;
}

/** Below it the name is a guess; a digest leaves such quotes out. */
const DOUBTFUL = 0.5;

/**
 * One printing of an utterance. The fields and their order are a published format: what is not known is null, dates are `YYYY`,
 * `YYYY-MM` or `YYYY-MM-DD`, and the printings of one utterance share its id.
 */
export function exportRow(quote: Quote, utterance: Utterance, { corpus, disputes, texts }: ExportScene) {
  const { attribution } = quote;
  const article = corpus.article(quote.article);
  const speaker = attribution.kind === 'speaker' ? corpus.speaker(attribution.speaker) : undefined;
  const office = speaker === undefined || utterance.date === null ? undefined : officesOn(speaker, utterance.date)[0];
  const disputed = disputes.get(quote.id) ?? [];
  return {
    quote: quote.id,
    article: quote.article,
    utterance: utterance.id,
    text: quote.segments.join(' … '),
    segments: quote.segments,
    kind: quote.kind,
    verified: quote.verified,
    standing: standingOf(quote, disputed),
    disputedWith: disputed,
    confidence: quote.confidence,
    speaker: speaker?.name ?? null,
    speakerId: speaker?.id ?? null,
    attribution: attribution.kind,
    describedAs: attribution.kind === 'anonymous' ? attribution.description : null,
    role: quote.role,
    office: office === undefined ? null : officeTitle(office, texts),
    settledBy: attribution.kind === 'speaker' ? attribution.settledBy : null,
    saidOn: quote.saidOn,
    published: article?.published?.date ?? null,
    publishedBasis: article?.published?.basis ?? null,
    outlet: article?.outlet ?? null,
    via: article?.via ?? null,
    author: article?.author ?? null,
    title: article?.title ?? null,
    url: article?.url ?? null,
    relay: quote.relay,
    venue: quote.venue,
    topics: article?.topics ?? [],
  } as const;
}

export type ExportRow = ReturnType<typeof exportRow>;

/** How far the name can be relied on: `disputed` goes before `doubtful`, and that before `settled` by another article. Null where nobody is named. */
function standingOf({ attribution, confidence }: Quote, disputed: readonly string[]): 'sound' | 'settled' | 'doubtful' | 'disputed' | null {
  if (disputed.length > 0) return 'disputed';
  if (attribution.kind !== 'speaker') return null;
  if (confidence < DOUBTFUL) return 'doubtful';
  return attribution.settledBy === null ? 'sound' : 'settled';
}
