import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { peopleMeant } from '../../src/brief/people-meant.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { anyCharacter } from '../support/any-character.ts';
import { CORPUS_PARTS, day } from '../support/corpus-fixture.ts';
import { processorTime } from '../support/processor-time.ts';

const corpus = createCorpus(CORPUS_PARTS);
/** Any Unicode, and what people type around the words that the corpus knows. */
const question = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 600 }),
  fc
    .array(
      fc.constantFrom('Brandt', 'defence', 'secretary', 'the', 'on', 'in', '2016', 'may', 'Jensen', 'alliance costs', '…', '"', 'brnadt'),
      { maxLength: 40 },
    )
    .map((words) => words.join(' ')),
);

describe('any question', () => {
  it('is answered, the same way each time, and in the same way by every entrance', () => {
    fc.assert(
      fc.property(question, question, (words, other) => {
        const answer = corpus.search({ words });
        expect(corpus.search({ words })).toEqual(answer);
        const scores = answer.hits.map((hit) => hit.score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
        expect(new Set(answer.hits.map((hit) => hit.utterance.id)).size).toBe(answer.hits.length);
        expect(answer.understood.speaker?.kind).not.toBe('none');
        corpus.search({ words, speaker: other, topic: other, outlet: other, since: day('2016'), until: day('2020') });
        expect(corpus.suggest(words, { limit: 100 }).length).toBeLessThanOrEqual(25);
        corpus.findSpeaker(words);
        corpus.findTopic(words);
        corpus.findOutlet(words);
        corpus.searchArticles(words);
      }),
    );
  });

  it('only gives quotes by whom it says it understood', () => {
    fc.assert(
      fc.property(question, (words) => {
        const { hits, understood } = corpus.search({ words });
        if (understood.speaker === null || understood.speaker.kind === 'none') return;
        const meant = peopleMeant(understood.speaker);
        for (const { utterance } of hits) expect(meant.map(({ id }) => id)).toContain(utterance.speaker);
      }),
    );
  });

  it('costs a moment, however long it is', () => {
    const long = ['a', 'brnadt ', 'defense secretary ', 'x2016 ', '\u0301', '’'].map((piece) => piece.repeat(50_000));
    const took = processorTime(() => {
      for (const words of long) {
        corpus.search({ words });
        corpus.suggest(words, {});
        corpus.searchArticles(words);
        corpus.findSpeaker(words);
        corpus.findTopic(words);
      }
    });
    // A few milliseconds in fact; a cost that grows with the square of the length would take minutes.
    expect(took).toBeLessThan(3_000);
  });
});
