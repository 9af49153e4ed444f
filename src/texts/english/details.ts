import type { PartialDate } from '../../model/partial-date.ts';
import type { Verified } from '../../model/quote.ts';
import { date } from './dates.ts';
import { capitalised, listed, quoted } from './words.ts';

/** How sure it is whose words these are; the steps are the caller's. */
type Sureness = 'certain' | 'very-likely' | 'likely' | 'doubtful';

const SURENESS: Readonly<Record<Sureness, string>> = {
  certain: 'certain',
  'very-likely': 'very likely',
  likely: 'likely',
  doubtful: 'doubtful',
};

const CHECKED: Readonly<Record<Verified, string>> = {
  exact: 'The words stand in the article’s text exactly so.',
  near: 'The words stand in the article’s text, but for marks or spacing.',
  unchecked: 'The words were not held against the article’s text, which is not at hand.',
};

/** How one article says whose the words are. `outlet`s as `sources.outlet` gives them. */
interface Attributed {
  readonly outlet: string;
  readonly by:
    | { readonly kind: 'anonymous' | 'unattributed' }
    | { readonly kind: 'named'; readonly sure: Sureness }
    /** Another outlet settled it, by the words that both print; null where they were not found. */
    | { readonly kind: 'settled'; readonly sure: Sureness; readonly naming: string; readonly shared: string | null };
  /** The name that it prints, where the speaker is known by another; else null. */
  readonly printedAs: string | null;
  /** The words that tie the quote to the speaker, as printed. */
  readonly ties: readonly string[];
  readonly role: string | null;
  readonly venue: string | null;
  readonly verified: Verified;
}

function whose(by: Attributed['by']): string {
  switch (by.kind) {
    case 'anonymous':
      return 'anonymous, the article gives no name.';
    case 'unattributed':
      return 'the article does not say whose words these are.';
    case 'named':
      return `the speaker is ${SURENESS[by.sure]}.`;
    case 'settled':
      return `printed there without a name. ${capitalised(by.naming)} names the speaker${by.shared === null ? '' : ` of the same words, ${quoted(by.shared, 120)}`}; so it is ${SURENESS[by.sure]}.`;
    default:
      return by satisfies never;
  }
}

/** One quote in full. */
export const details = {
  menu: 'Details of a quote',
  /** A quote in that menu, cut to `letters`. */
  choice: (speaker: string, words: string, letters: number): string => `${speaker}: ${quoted(words, letters)}`,
  wordings: 'Each outlet’s wording',
  attribution: 'How it was attributed',
  attributed: ({ outlet, by, printedAs, ties, role, venue, verified }: Attributed): string =>
    [
      `${capitalised(outlet)}: ${whose(by)}`,
      ...(printedAs === null ? [] : [`Printed there as ${quoted(printedAs)}.`]),
      ...(ties.length === 0 ? [] : [`Tied to the speaker by ${listed(ties.map((words) => quoted(words)))}.`]),
      ...(role === null ? [] : [`Described there as ${quoted(role)}.`]),
      ...(venue === null ? [] : [`Venue: ${venue}.`]),
      CHECKED[verified],
    ].join(' '),
  officeThatDay: 'Office on that day',
  officeWhenPrinted: 'Office when first printed',
  officeOfNobody: 'Not known: no name, no office.',
  officeUndated: 'Not given: it is not known when this was said.',
  noOffice: (on: PartialDate): string => `None on record for ${date(on)}.`,
  said: 'Said',
  saidUnknown: 'not known',
  saidUnknownPrinted: (on: PartialDate): string => `not known; first printed ${date(on)}`,
  comeBack: (line: string): string => `To come back to it: ${line}`,
  sentenceAround: (outlet: string, sentence: string): string => `The sentence around it, as ${capitalised(outlet)} prints it: ${sentence}`,
  /** `outlet` only where several print the words. */
  ownContext: (outlet: string | null, context: string): string =>
    `Context, in our record’s own words${outlet === null ? '' : ` (${capitalised(outlet)})`}: ${context}`,
  cite: 'Cite',
  backToAnswer: 'Back to the answer',
  onTopic: (speaker: string, topic: string, quotes: number): string => `${speaker} on ${topic} (${quotes})`,
  allBy: (speaker: string, quotes: number): string => `All by ${speaker} (${quotes})`,
  /** `outlet` is null where the outlet has no name. */
  readIt: (outlet: string | null): string => `Read it at ${outlet ?? 'its page'}`,
  noSuchQuote: (id: string): string =>
    `No quote has the id ${quoted(id)}. It may have been corrected or taken out since; look for its words with /quote instead.`,
  /** An article as the head of its wording; `fullest` where others leave words out. */
  wordingBy: (outlet: string, published: string, fullest: boolean): string =>
    `${capitalised(outlet)}, ${published}${fullest ? ': fullest' : ''}`,
  sameWords: 'The same words.',
  /** Stretches that a wording leaves out, and that only it has; one of them at least. */
  differs: (leftOut: readonly string[], own: readonly string[]): string =>
    [
      ...(leftOut.length === 0 ? [] : [`Leaves out: ${leftOut.map(inMarks).join(', ')}`]),
      ...(own.length === 0 ? [] : [`Has of its own: ${own.map(inMarks).join(', ')}`]),
    ].join('; '),
  /** A wording whole, or in the pieces in which an article prints it. */
  printed: (segments: readonly string[]): string => segments.map(inMarks).join(' … '),
  openMark: '“',
  closeMark: '”',
  /** The first words of a long stretch, and how many there are. */
  cutWords: (first: string, words: number): string => `${first} … (${words} words)`,
};

const inMarks = (words: string): string => `“${words}”`;
