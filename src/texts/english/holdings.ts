import type { PartialDate } from '../../model/partial-date.ts';
import { fromTo } from './dates.ts';
import { count, listed } from './words.ts';

/** The oldest and the newest date of something; null when none has a date. */
type Span = readonly [oldest: PartialDate, newest: PartialDate] | null;

/** How much is held; `speakers` are those with a name. */
interface Held {
  readonly articles: number;
  readonly quotes: number;
  readonly speakers: number;
  readonly dates: Span;
  /** So many of the articles have no date. */
  readonly undated: number;
}

/** What is held of one speaker: so many of the quotes are `undated`, `more` outlets are not listed, and so many articles without an outlet print what nobody else does. */
interface Printed {
  readonly quotes: number;
  readonly dates: Span;
  readonly undated: number;
  readonly outlets: readonly string[];
  readonly more: number;
  readonly unnamed: number;
}

/** From the oldest to the newest, and how many have no date beside those that do. */
const span = (dates: Span, undated: number): string =>
  dates === null ? 'undated' : `${fromTo(...dates)}${undated > 0 ? ` (${undated} undated)` : ''}`;

/** "5 articles, 14 Nov 2016 to 13 Feb 2025, 41 quotes by 15 named speakers". */
const held = ({ articles, quotes, speakers, dates, undated }: Held): string =>
  articles === 0
    ? 'no articles yet'
    : `${count(articles, 'article')}, ${span(dates, undated)}, ${count(quotes, 'quote')} by ${count(speakers, 'named speaker')}`;

/** What is held, so that an answer can be judged. */
export const holdings = {
  held,
  iHold: (all: Held): string => `I hold ${held(all)}.`,
  /** How much of one speaker is held, when and by whom it was printed: "8 quotes, 13 Feb 2025, The Times". */
  ofSpeaker: ({ quotes, dates, undated, outlets, more, unnamed }: Printed): string => {
    const without = unnamed === 0 ? [] : [unnamed === 1 ? 'an unnamed outlet' : 'unnamed outlets'];
    const by = [...outlets, ...(more > 0 ? [`${more} more`] : []), ...without];
    return [count(quotes, 'quote'), span(dates, undated), ...(by.length === 0 ? [] : [listed(by)])].join(', ');
  },
};
