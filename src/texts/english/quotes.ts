import type { PartialDate } from '../../model/partial-date.ts';
import { date } from './dates.ts';
import { capitalised, listed } from './words.ts';

/** What a reader must know before using a quote, wherever it is shown. Outlets as `sources.outlet` gives them. */
export const quotes = {
  said: (on: PartialDate): string => date(on),
  anonymous: 'Anonymous: the article gives no name.',
  unattributed: 'The article does not say whose words these are.',
  /** Whom other articles name for the same words. */
  disputed: (others: readonly string[]): string =>
    `Disputed: ${others.length === 1 ? 'another article gives' : 'other articles give'} these words to ${listed(others)}.`,
  /** The outlet of the wording that is shown, where another one names the speaker. */
  unattributedIn: (outlet: string): string => `${capitalised(outlet)} does not say whose words these are.`,
  passedOnBy: (relay: string): string => `Passed on by ${relay}.`,
  /** `medium` is null for an interview of which nobody says with whom. */
  oneWitness: (medium: string | null): string => `One witness: all who print these words draw on ${medium ?? 'one interview'}.`,
  namedElsewhere: (unnamed: string, naming: string): string =>
    `${capitalised(unnamed)} prints these words without a name; ${naming} makes the speaker certain.`,
};
