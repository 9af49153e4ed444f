import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { articleId, quoteId, speakerId } from '../../src/model/ids.ts';
import { parsePartialDate } from '../../src/model/partial-date.ts';
import type { Quote } from '../../src/model/quote.ts';
import type { Utterance } from '../../src/model/utterance.ts';
import { groupPrintings, utteranceOf } from '../../src/search/printings/group-printings.ts';
import { createPrintingReader } from '../../src/search/printings/printing.ts';
import { createUtteranceGroups, type UtteranceChange } from '../../src/search/printings/utterance-groups.ts';
import { groupUtterances } from '../support/group-utterances.ts';

const ARTICLES = new Map(
  ['a', 'b', 'c', 'd'].map((id) => [
    articleId(id),
    {
      id: articleId(id),
      title: id,
      outlet: null,
      via: null,
      author: null,
      published: null,
      url: null,
      language: 'en',
      summary: { text: id, origin: 'editor' as const },
      topics: [],
    },
  ]),
);

/** Few words, so that runs are shared all the time; two voices and nobody. */
const aQuote = fc.record({
  id: fc.integer({ min: 0, max: 40 }),
  article: fc.constantFrom('a', 'b', 'c', 'd'),
  words: fc.array(fc.constantFrom('we', 'build', 'ships', 'now', '[sic]'), { minLength: 1, maxLength: 9 }),
  voice: fc.constantFrom('one', 'two', 'somebody', null),
  saidOn: fc.constantFrom(null, null, '2024-03-01', '2024-03-02', '2024'),
  partial: fc.boolean(),
});

function quoteOf({ id, article, words, voice, saidOn, partial }: typeof aQuote extends fc.Arbitrary<infer Value> ? Value : never): Quote {
  const attribution: Quote['attribution'] =
    voice === null
      ? { kind: 'unattributed' }
      : voice === 'somebody'
        ? { kind: 'anonymous', description: 'an official' }
        : { kind: 'speaker', speaker: speakerId(voice), settledBy: null };
  return {
    id: quoteId(`${article}/q${id}`),
    article: articleId(article),
    kind: partial ? 'partial' : 'direct',
    segments: [words.join(' ')],
    attribution,
    role: null,
    mention: null,
    cue: null,
    venue: null,
    relay: null,
    saidOn: saidOn === null ? null : parsePartialDate(saidOn),
    context: null,
    confidence: 1,
    verified: 'exact',
  };
}

const finish = (steps: Generator<void, UtteranceChange>): UtteranceChange => {
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
};
const byId = (a: Utterance, b: Utterance): number => (a.id < b.id ? -1 : 1);

describe('utterances of quotes that come and go', () => {
  it('are those of grouping everything anew, and say what changed', () => {
    const changes = fc.array(fc.record({ gone: fc.array(fc.nat(), { maxLength: 6 }), come: fc.array(aQuote, { maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 8,
    });
    fc.assert(
      fc.property(changes, (all) => {
        const groups = createUtteranceGroups();
        const held = new Map<string, Quote>();
        const utterances = new Map<string, Utterance>();
        for (const { gone, come } of all) {
          const leaving = gone.flatMap((at) => [...held.values()][at % Math.max(1, held.size)] ?? []);
          const arriving = [...new Map(come.map(quoteOf).map((quote) => [quote.id as string, quote])).values()];
          const replaced = arriving.flatMap(({ id }) => held.get(id) ?? []);
          for (const { id } of leaving) held.delete(id);
          for (const quote of arriving) held.set(quote.id, quote);
          const change = finish(groups.change([...leaving, ...replaced], arriving, ARTICLES));
          for (const utterance of change.gone) {
            expect(utterances.get(utterance.id)).toBe(utterance);
            utterances.delete(utterance.id);
          }
          for (const utterance of change.made) {
            expect(utterances.has(utterance.id)).toBe(false);
            utterances.set(utterance.id, utterance);
          }
          const anew = groupPrintings([...held.values()].map(createPrintingReader()), ARTICLES).map((members) =>
            utteranceOf(members, ARTICLES),
          );
          expect([...utterances.values()].sort(byId)).toEqual(anew.sort(byId));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('puts words into the fullest wording that holds them, whatever the order in which they come', () => {
    fc.assert(
      fc.property(fc.array(aQuote, { maxLength: 14 }), (all) => {
        const quotes = [...new Map(all.map(quoteOf).map((quote) => [quote.id as string, quote])).values()];
        const utterances = groupUtterances(quotes, ARTICLES);
        expect(utterances.flatMap(({ quotes: own }) => own.map(({ id }) => id)).sort()).toEqual(quotes.map(({ id }) => id).sort());
        const wordsOf = (quote: Quote): string =>
          ` ${(quote.segments[0] ?? '').replaceAll('[sic]', ' ').split(/\s+/).filter(Boolean).join(' ')} `;
        for (const { quotes: own } of utterances) for (const part of own) expect(wordsOf(own[0])).toContain(wordsOf(part));
        expect([...groupUtterances(quotes.toReversed(), ARTICLES)]).toEqual([...utterances]);
      }),
      { numRuns: 200 },
    );
  });
});
