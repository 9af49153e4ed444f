import type { OccurrenceState } from '../../model/schedule.ts';
import { calendarDay, clockTime, moment, placeOf } from './dates.ts';
import { bare, capitalised, count, quoted } from './words.ts';

/** What came of an edition. */
const OUTCOMES: Readonly<Record<OccurrenceState, string>> = {
  claimed: 'Being composed',
  sending: 'Being posted',
  delivered: 'Posted',
  failed: 'Failed',
  skipped: 'Not posted',
};

/** Reasons come as half a sentence or a whole one. */
const sentence = (reason: string): string => `${capitalised(bare(reason))}.`;

/** "Ukraine 12 + peace deal 3 + 4 more terms"; `left` terms are not named. */
const sum = (terms: readonly { readonly term: string; readonly weight: number }[], left: number): string =>
  [...terms.map(({ term, weight }) => `${term} ${weight}`), ...(left > 0 ? [count(left, 'more term')] : [])].join(' + ');

/** The receipt of an edition: why it says what it says, and how it was sent. Instants are shown in `zone`, an IANA name. */
export const receipts = {
  noneYet: 'No digest has been due in this channel yet, so there is nothing to explain.',
  none: (edition: string): string =>
    `No edition ${quoted(edition)} is kept for this channel. Receipts are kept for 90 days; a preview has none, and is explained by the button below it.`,
  howNamed: 'An edition is named by the code in its last line, by the first four letters of it, or by its day, such as 2026-11-20.',
  digestsHere: 'Digests here',
  latest: 'Latest edition',
  /** `topic` is null where it is not known any more. */
  title: (topic: string | null, slot: Temporal.Instant, zone: string, page: number, pages: number): string =>
    `Why: ${topic ?? 'Digest'}, ${calendarDay(slot, zone)}${pages > 1 ? `, page ${page} of ${pages}` : ''}`,
  edition: 'Edition',
  noEdition: 'none',
  for: 'For',
  outcome: 'Outcome',
  /** `reason` is a sentence, or half of one, or null. */
  outcomeOf: (state: OccurrenceState, reason: string | null): string =>
    `${OUTCOMES[state]}.${reason === null ? '' : ` ${sentence(reason)}`}`,
  /** In place of an outcome. */
  previewed: 'A preview; nothing was posted.',
  changedSince:
    'What is held, or what this channel has had, has changed since that preview; today it would be the edition that is explained here.',
  partsSent: 'Parts sent',
  covers: 'Covers',
  span: (from: Temporal.Instant | null, to: Temporal.Instant, zone: string): string =>
    `${from === null ? 'the week' : moment(from, zone)} to ${moment(to, zone)}`,
  considered: 'Considered',
  articlesConsidered: (considered: number, about: number, fresh: number): string =>
    `${count(considered, 'article')}; ${about} about the topic, ${fresh} new`,
  whatHappened: (zone: string): string => `What happened (${placeOf(zone)} time):`,
  event: (at: Temporal.Instant, zone: string, what: string): string => `${clockTime(at, zone)} ${what}`,
  noContent: 'No receipt of its content is kept.',
  articles: 'Articles',
  quotes: 'Quotes',
  /** `not-posted`: chosen, and stood in a part that was not posted. */
  fates: { shown: 'Shown', merged: 'Merged', 'left-out': 'Left out', 'not-posted': 'Not posted' },
  /** After what became of it. `terms` are those that are named, `left` how many are not. */
  article: (all: {
    readonly title: string;
    readonly outlet: string;
    readonly rule: string;
    readonly score: number;
    readonly terms: readonly { readonly term: string; readonly weight: number }[];
    readonly left: number;
  }): string =>
    `: ${all.title} (${all.outlet}). ${all.rule} Relevance ${all.score}${all.terms.length === 0 ? '' : ` = ${sum(all.terms, all.left)}`}.`,
  quote: (speaker: string, opening: string, rule: string): string => `: ${speaker}, “${opening}”. ${rule}`,
  moreLines: (lines: number): string => `${count(lines, 'more line')}.`,
  notListed: (articles: number, quotes: number): string =>
    `Not listed: ${count(articles, 'more article')} and ${count(quotes, 'more quote')}, all left out.`,
};
