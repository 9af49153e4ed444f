import { compareNewestFirst } from '../../model/partial-date.ts';
import type { Utterance } from '../../model/utterance.ts';
import { partialLast } from './printing.ts';

/** The order of all lists of utterances. */
export const newestUtteranceFirst = (a: Utterance, b: Utterance): number =>
  compareNewestFirst(a.date, b.date) || partialLast(a.quotes[0], b.quotes[0]) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
