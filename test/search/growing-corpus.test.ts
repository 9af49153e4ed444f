import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/model/quote.ts';
import type { Corpus, CorpusParts } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { type GrowingCorpus, growCorpus } from '../../src/search/growing-corpus.ts';
import { ARTICLES, CORPUS_PARTS, PEOPLE, QUOTES } from '../support/corpus-fixture.ts';

const finish = (growing: GrowingCorpus, parts: CorpusParts): Corpus => {
  const steps = growing.change(parts);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};

/** Everything that a corpus answers, for a handful of questions that touch every structure. */
const answersOf = (corpus: Corpus) => ({
  revision: corpus.revision,
  utterances: corpus.utterances.map(({ id, quotes }) => [id, ...quotes.map(({ id: own }) => own)]),
  searches: [
    'Ellis',
    'brandt',
    'alliance costs',
    'heavy lifting',
    'northern courier',
    'burden',
    'tarifs',
    'zarudnyy',
    'foreign secretary 2016',
    'europen',
  ].map((words) => {
    const { hits, nearest, understood } = corpus.search({ words });
    const { bySpeaker, byTopic, byOutlet, byDate } = corpus.countsOf(hits);
    const counts = [bySpeaker, byTopic, byOutlet, byDate].map((each) => [...each]);
    return [words, understood.speaker?.kind, hits.map(({ utterance }) => utterance.id), counts, nearest.map(({ name }) => name)];
  }),
  articles: ['', 'brandt', 'changes', 'trade', 'ellis'].map((words) => corpus.searchArticles(words).map(({ id }) => id)),
  completions: ['', 'ha', 'e', 'nor', 'uk', 'fenwik'].map((typed) => corpus.suggest(typed, {})),
  spoken: corpus.speakers.map(({ id }) => [id, corpus.utterancesBy(id).map((utterance) => utterance.id)]).sort(),
  topics: corpus.articles.map((article) => corpus.topics.map((topic) => corpus.relevance(article, topic).score)),
});

const reworded = (quote: Quote, words: string): Quote => ({ ...quote, segments: [`${quote.segments.join(' ')} ${words}`] });

describe('a corpus that grows', () => {
  it('answers after any change as one that is built from the same parts', () => {
    const aState = fc.record({
      articles: fc.subarray([...ARTICLES]),
      quotes: fc.subarray([...QUOTES]),
      corrected: fc.array(fc.nat(), { maxLength: 3 }),
      retitled: fc.array(fc.nat(), { maxLength: 2 }),
      renamed: fc.array(fc.nat(), { maxLength: 2 }),
      words: fc.constantFrom('and more tariffs', 'in the Northern Courier', 'Europe'),
    });
    fc.assert(
      fc.property(fc.array(aState, { minLength: 1, maxLength: 5 }), (states) => {
        const growing = growCorpus();
        for (const { articles, quotes, corrected, retitled, renamed, words } of states) {
          const held = new Set(articles.map(({ id }) => id));
          const isOne = (list: readonly number[], at: number): boolean => list.some((each) => each % 16 === at);
          const parts: CorpusParts = {
            articles: articles.map((article, at) => (isOne(retitled, at) ? { ...article, title: `${article.title} ${words}` } : article)),
            quotes: quotes
              .filter(({ article }) => held.has(article))
              .map((quote, at) => (isOne(corrected, at) ? reworded(quote, words) : quote)),
            // Those without offices: with other offices everything is built anew anyway.
            speakers: PEOPLE.map((speaker, at) =>
              isOne(renamed, at) && speaker.offices.length === 0 ? { ...speaker, aliases: [...speaker.aliases, 'Europen Jo'] } : speaker,
            ),
            topics: CORPUS_PARTS.topics,
          };
          expect(answersOf(finish(growing, parts))).toEqual(answersOf(createCorpus(parts)));
        }
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  it('leaves the lists of earlier snapshots as they were', () => {
    const growing = growCorpus();
    const before = finish(growing, CORPUS_PARTS);
    const utterances = [...before.utterances];
    const after = finish(growing, { ...CORPUS_PARTS, quotes: QUOTES.slice(3) });
    expect(before.utterances).toEqual(utterances);
    expect(before.search({ words: 'heavy lifting' }).hits.map(({ utterance }) => utterance)).toEqual(
      createCorpus(CORPUS_PARTS)
        .search({ words: 'heavy lifting' })
        .hits.map(({ utterance }) => utterance)
        .filter(({ id }) => after.utterances.some((other) => other.id === id)),
    );
    expect(after.utterances.length).toBeLessThan(before.utterances.length);
  });

  it('keeps utterances that have not changed as the objects that they were', () => {
    const growing = growCorpus();
    const before = finish(growing, CORPUS_PARTS);
    const [first, ...rest] = QUOTES;
    const after = finish(growing, { ...CORPUS_PARTS, quotes: [...(first === undefined ? [] : [reworded(first, 'again')]), ...rest] });
    const same = after.utterances.filter((utterance) => before.utterances.includes(utterance));
    expect(same).toHaveLength(before.utterances.length - 1);
  });

  it('takes over a saved index that belongs to its content, and builds its own where it does not fit', () => {
    const many: CorpusParts = {
      ...CORPUS_PARTS,
      quotes: Array.from({ length: 20 }, (_, round) =>
        QUOTES.map((quote) => ({ ...reworded(quote, `round${round}`), id: `${quote.id}${round}` as Quote['id'] })),
      ).flat(),
    };
    const first = growCorpus();
    const built = finish(first, many);
    const saved = first.save();
    expect(saved?.revision).toBe(built.revision);
    const asked: string[] = [];
    const with_ = (bytes: Uint8Array | null) =>
      finish(
        growCorpus({
          savedIndex: (revision) => {
            asked.push(revision);
            return bytes;
          },
        }),
        many,
      );
    const expected = answersOf(built);
    expect(answersOf(with_(saved?.bytes ?? null))).toEqual(expected);
    expect(asked).toEqual([built.revision]);
    const damaged = saved?.bytes.slice() ?? new Uint8Array();
    damaged[damaged.length >> 1] = (damaged[damaged.length >> 1] ?? 0) ^ 0xff;
    expect(answersOf(with_(damaged))).toEqual(expected);
    expect(answersOf(with_(saved?.bytes.subarray(0, 1000) ?? null))).toEqual(expected);
    // The right number of quotes, and other ones.
    const others = growCorpus();
    const shifted = (text: string): string => text.replace(/[a-y]/g, (letter) => String.fromCharCode(letter.charCodeAt(0) + 1));
    const different = finish(others, {
      ...many,
      quotes: many.quotes.map((quote) => ({ ...quote, segments: quote.segments.map(shifted) })),
    });
    expect(different.utterances).toHaveLength(built.utterances.length);
    expect(answersOf(with_(others.save()?.bytes ?? null))).toEqual(expected);
  });
});
