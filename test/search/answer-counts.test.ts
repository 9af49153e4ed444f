import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import type { Corpus, QuoteHit } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { ROOT } from '../support/process.ts';

const { parts } = await loadDataFolder(path.join(ROOT, 'data'));
const corpus = createCorpus(parts);

/** How many hits have each key, one after the other. */
function countedOneByOne<Key>(hits: readonly QuoteHit[], keysOf: (hit: QuoteHit) => Iterable<Key>): readonly (readonly [Key, number])[] {
  const counts = new Map<Key, number>();
  for (const hit of hits) for (const key of new Set(keysOf(hit))) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts];
}

const articlesOf = ({ utterance }: QuoteHit, { article }: Corpus) => utterance.quotes.flatMap((quote) => article(quote.article) ?? []);

describe('the counts of an answer', () => {
  it('are those of counting one by one, in the order of the answer, whichever that is', () => {
    const all = corpus.utterances.map((utterance): QuoteHit => ({ utterance, score: 1 }));
    const answer = fc.oneof(fc.subarray(all), fc.shuffledSubarray(all), fc.constant(all.toReversed()));
    fc.assert(
      fc.property(answer, (hits) => {
        const { bySpeaker, byTopic, byOutlet, byDate } = corpus.countsOf(hits);
        expect([...bySpeaker]).toEqual(countedOneByOne(hits, ({ utterance: { speaker } }) => (speaker === null ? [] : [speaker])));
        expect([...byTopic]).toEqual(countedOneByOne(hits, (hit) => articlesOf(hit, corpus).flatMap(({ topics }) => topics)));
        expect([...byOutlet]).toEqual(
          countedOneByOne(hits, (hit) =>
            articlesOf(hit, corpus).flatMap(({ outlet, via }) => [outlet, via].filter((name) => name !== null)),
          ),
        );
        expect([...byDate]).toEqual(countedOneByOne(hits, ({ utterance: { date } }) => (date === null ? [] : [date])));
      }),
    );
    expect(corpus.utterances.some(({ quotes }) => quotes.length > 1)).toBe(true);
  });

  it('leave out what the snapshot does not hold', () => {
    const one = corpus.utterances[0];
    const hits = one === undefined ? [] : [{ utterance: one, score: 1 }];
    expect(corpus.countsOf(hits).byDate.size).toBe(1);
    expect(createCorpus({ ...parts, quotes: [] }).countsOf(hits).byDate.size).toBe(0);
  });
});
