import type { Quote } from '../model/quote.ts';
import { officesOn } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import { type Block, list } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { foldText } from '../search/words/fold.ts';
import type { Texts } from '../texts/texts.ts';
import { officeTitle, outletOf } from './quote-block.ts';
import { sharedWords } from './quote-wordings.ts';

/** From which confidence on a word holds; the numbers are the editor's and the extractor's own steps. */
const SURE = [
  [0.95, 'certain'],
  [0.85, 'very-likely'],
  [0.7, 'likely'],
] as const;

/** How sure an attribution is, in steps. */
const surenessOf = (confidence: number): (typeof SURE)[number][1] | 'doubtful' =>
  SURE.find(([from]) => confidence >= from)?.[1] ?? 'doubtful';

/** How each article that prints the words says whose they are, one item each. */
export const attributions = ({ quotes }: Utterance, corpus: Corpus, texts: Texts): Block =>
  list(
    quotes.map((quote) =>
      texts.details.attributed({
        outlet: outletOf(corpus.article(quote.article), texts),
        by: whose(quote, quotes, corpus, texts),
        printedAs: quote.attribution.kind === 'speaker' ? (quote.attribution.printedAs ?? null) : null,
        ties: [quote.mention, quote.cue].filter((words) => words !== null),
        role: quote.role,
        venue: quote.venue,
        verified: quote.verified,
      }),
    ),
  );

type AttributedBy = Parameters<Texts['details']['attributed']>[0]['by'];

function whose({ attribution, confidence, segments }: Quote, all: readonly Quote[], corpus: Corpus, texts: Texts): AttributedBy {
  switch (attribution.kind) {
    case 'anonymous':
    case 'unattributed':
      return { kind: attribution.kind };
    case 'speaker': {
      const sure = surenessOf(confidence);
      if (attribution.settledBy === null) return { kind: 'named', sure };
      const settling = corpus.article(attribution.settledBy);
      const printed = all.find(({ article }) => article === attribution.settledBy);
      const shared = printed === undefined ? null : sharedWords(printed.segments, segments);
      return { kind: 'settled', sure, naming: outletOf(settling, texts), shared };
    }
    default:
      return attribution satisfies never;
  }
}

/** The offices held on the day of the words, with their dates, or why none is given. */
export function officeThatDay({ speaker: id, date }: Utterance, corpus: Corpus, texts: Texts): string {
  const speaker = id === null ? undefined : corpus.speaker(id);
  if (speaker === undefined) return texts.details.officeOfNobody;
  if (date === null) return texts.details.officeUndated;
  const held = officesOn(speaker, date).map((office) => texts.sources.officeHeld(officeTitle(office, texts), office.from, office.to));
  return held.length === 0 ? texts.details.noOffice(date) : texts.words.listed(held);
}

/** Whether a context is the printed sentence itself: it holds the words of the quote. */
export const isPrintedSentence = ({ context, segments }: Quote): boolean =>
  context !== null && segments.some((segment) => foldText(context).includes(foldText(segment)));
