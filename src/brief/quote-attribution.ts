import { showDate } from '../model/partial-date.ts';
import type { Quote, Verified } from '../model/quote.ts';
import { officesOn } from '../model/speaker.ts';
import type { Utterance } from '../model/utterance.ts';
import { type Block, list } from '../reply/reply.ts';
import type { Corpus } from '../search/corpus.ts';
import { foldText } from '../search/fold.ts';
import { officeTitle, outletOf } from './quote-block.ts';
import { sharedWords } from './quote-wordings.ts';
import { capitalised, listed, quoted } from './words.ts';

/** From which confidence on a word holds; the numbers are the editor's and the extractor's own steps. */
const SURE: readonly (readonly [from: number, said: string])[] = [
  [0.95, 'certain'],
  [0.85, 'very likely'],
  [0.7, 'likely'],
];

/** How sure an attribution is, in a word. */
export const confidenceInWords = (confidence: number): string => SURE.find(([from]) => confidence >= from)?.[1] ?? 'doubtful';

const CHECKED: Readonly<Record<Verified, string>> = {
  exact: 'The words stand in the article’s text exactly so.',
  near: 'The words stand in the article’s text, but for marks or spacing.',
  unchecked: 'The words were not held against the article’s text, which is not at hand.',
};

/** How each article that prints the words says whose they are, one item each. */
export const attributions = ({ quotes }: Utterance, corpus: Corpus): Block =>
  list(quotes.map((quote) => `${capitalised(outletOf(corpus.article(quote.article)))}: ${howAttributed(quote, quotes, corpus)}`));

function howAttributed(quote: Quote, all: readonly Quote[], corpus: Corpus): string {
  const by = [quote.mention, quote.cue].filter((words) => words !== null).map((words) => quoted(words));
  return [
    ...whose(quote, all, corpus),
    ...(by.length === 0 ? [] : [`Tied to the speaker by ${listed(by)}.`]),
    ...(quote.role === null ? [] : [`Described there as ${quoted(quote.role)}.`]),
    ...(quote.venue === null ? [] : [`Venue: ${quote.venue}.`]),
    CHECKED[quote.verified],
  ].join(' ');
}

function whose({ attribution, confidence, segments }: Quote, all: readonly Quote[], corpus: Corpus): readonly string[] {
  switch (attribution.kind) {
    case 'anonymous':
      return ['anonymous, the article gives no name.'];
    case 'unattributed':
      return ['the article does not say whose words these are.'];
    case 'speaker': {
      const sure = `the speaker is ${confidenceInWords(confidence)}.`;
      if (attribution.settledBy === null) return [sure];
      const settling = corpus.article(attribution.settledBy);
      const printed = all.find(({ article }) => article === attribution.settledBy);
      const shared = printed === undefined ? null : sharedWords(printed.segments, segments);
      return [
        'printed there without a name.',
        `${capitalised(outletOf(settling))} names the speaker${shared === null ? '' : ` of the same words, ${quoted(shared, 120)}`}; so it is ${confidenceInWords(confidence)}.`,
      ];
    }
    default:
      return attribution satisfies never;
  }
}

/** The offices held on the day of the words, with their dates, or why none is given. */
export function officeThatDay({ speaker: id, date }: Utterance, corpus: Corpus): string {
  const speaker = id === null ? undefined : corpus.speaker(id);
  if (speaker === undefined) return 'Not known: no name, no office.';
  if (date === null) return 'Not given: it is not known when this was said.';
  const held = officesOn(speaker, date).map(
    (office) =>
      `${officeTitle(office)} (${office.to === null ? `since ${showDate(office.from)}` : `${showDate(office.from)} to ${showDate(office.to)}`})`,
  );
  return held.length === 0 ? `None on record for ${showDate(date)}.` : listed(held);
}

/** Whether a context is the printed sentence itself: it holds the words of the quote. */
export const isPrintedSentence = ({ context, segments }: Quote): boolean =>
  context !== null && segments.some((segment) => foldText(context).includes(foldText(segment)));
