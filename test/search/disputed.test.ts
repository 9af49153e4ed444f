import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteDisputes } from '../../src/quote-disputes.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { growCorpus } from '../../src/search/growing-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

const NAMES = ['Ann Marsh', 'Otto Lind', 'Rosa Quist'];
const SAYINGS = [
  'the ferry will not sail again until somebody pays',
  'we count boats every harbour morning',
  'count boats every harbour morning',
  'nobody paid council bills since spring came early',
];
const corpora = fc
  .array(fc.record({ by: fc.constantFrom(...NAMES, null), said: fc.subarray(SAYINGS, { minLength: 1 }) }), { minLength: 1, maxLength: 8 })
  .map((printings) => ({
    articles: printings.map((_, at) => article(`a${at}`, '2026-01-01')),
    quotes: printings.flatMap(({ by, said }, at) => said.map((words, n) => quote(`a${at}/q${n}`, by, words))),
    speakers: NAMES.map((name) => speaker(name)),
    topics: [],
  }));
const disputes = quoteDisputes;

describe('whom other articles name for the same words', () => {
  it('is found for one utterance as among all', () => {
    fc.assert(
      fc.property(corpora, (parts) => {
        const all = quoteDisputes(parts, parts.quotes);
        const corpus = createCorpus(parts, { disputes });
        for (const utterance of corpus.utterances)
          expect(corpus.disputed(utterance)).toEqual([...new Set(utterance.quotes.flatMap(({ id }) => all.get(id) ?? []))].sort());
      }),
    );
  });

  it('follows what comes and goes', () => {
    const parts = (...names: readonly string[]) => ({
      articles: names.map((_, at) => article(`a${at}`, '2026-01-01')),
      quotes: names.map((name, at) => quote(`a${at}/q1`, name, SAYINGS[0] ?? '')),
      speakers: NAMES.map((name) => speaker(name)),
      topics: [],
    });
    const growing = growCorpus({ disputes });
    const held = (...names: readonly string[]): readonly string[] => {
      const steps = growing.change(parts(...names));
      for (let step = steps.next(); ; step = steps.next())
        if (step.done) return step.value.utterances.flatMap((utterance) => step.value.disputed(utterance));
    };
    expect(held('Ann Marsh')).toEqual([]);
    expect(held('Ann Marsh', 'Otto Lind')).toEqual(['Otto Lind', 'Ann Marsh']);
    expect(held('Ann Marsh')).toEqual([]);
  });
});
