import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quoteDisputes } from '../../src/quote-disputes.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { growCorpus } from '../../src/search/growing-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';
import { NAMES, printingsAlike, SAYINGS } from '../support/printings-alike.ts';

const disputes = quoteDisputes;

describe('whom other articles name for the same words', () => {
  it('is found for one utterance as among all', () => {
    fc.assert(
      fc.property(printingsAlike, (parts) => {
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
