import fc from 'fast-check';
import { article, quote, speaker } from './corpus-fixture.ts';

export const NAMES = ['Ann Marsh', 'Otto Lind', 'Rosa Quist'];
export const SAYINGS = [
  'the ferry will not sail again until somebody pays',
  'we count boats every harbour morning',
  'count boats every harbour morning',
  'nobody paid council bills since spring came early',
];
/** A few articles that print the same words, or parts of them, under some of three names or none. */
export const printingsAlike = fc
  .array(fc.record({ by: fc.constantFrom(...NAMES, null), said: fc.subarray(SAYINGS, { minLength: 1 }) }), { minLength: 1, maxLength: 8 })
  .map((printings) => ({
    articles: printings.map((_, at) => article(`a${at}`, '2026-01-01')),
    quotes: printings.flatMap(({ by, said }, at) => said.map((words, n) => quote(`a${at}/q${n}`, by, words))),
    speakers: NAMES.map((name) => speaker(name)),
    topics: [],
  }));
