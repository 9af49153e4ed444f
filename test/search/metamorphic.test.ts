import path from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { officesOn } from '../../src/model/speaker.ts';
import type { Corpus, QuoteQuery } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { dateOverlaps } from '../../src/search/dates/date-range.ts';
import { day } from '../support/corpus-fixture.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = createCorpus((await loadDataFolder(path.resolve(import.meta.dirname, '../../data'))).parts);
});

const TODAY = Temporal.PlainDate.from('2026-11-21');
const found = (query: QuoteQuery | string): readonly string[] =>
  corpus.search({ today: TODAY, ...(typeof query === 'string' ? { words: query } : query) }).hits.map(({ utterance }) => utterance.id);

const PIECES =
  'Hegseth|healey|Wallace|the pentagon chief|defence secretary|Trump|May|Le Pen|nato|five eyes|heavy lifting|Europe|Russia|ukraine|the war in ukraine|special relationship|in 2016|since 2025|last week|The Times|telegraph|on|about|and|-russia|xyzzy|hegsteh|what did'.split(
    '|',
  );
const words = fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((pieces) => pieces.join(' '));
const filters = fc.record(
  {
    speaker: fc.constantFrom('Pete Hegseth', 'healey', 'defence secretary', 'Donald Trump', 'Ben Wallace', 'may'),
    topic: fc.constantFrom('transatlantic-relations', 'ukraine', 'syria', 'five eyes'),
    outlet: fc.constantFrom('The Times', 'telegraph', 'Business Insider'),
    since: fc.constantFrom(day('2016'), day('2020-01'), day('2025-02-12')),
    until: fc.constantFrom(day('2016-11'), day('2024'), day('2025')),
  },
  { requiredKeys: [] },
);
const FILTER_NAMES = ['speaker', 'topic', 'outlet', 'since', 'until'] as const;

describe('a question asked in another way gets the same answer', () => {
  it('in capitals or small letters, where no ordinary word is a name', () => {
    fc.assert(
      fc.property(
        words.filter((typed) => !/may/i.test(typed)),
        (typed) => {
          expect(found(typed.toUpperCase())).toEqual(found(typed.toLowerCase()));
        },
      ),
    );
  });

  it('with accents', () => {
    const ACCENTED: Readonly<Record<string, string>> = { e: 'é', a: 'à', o: 'ö', i: 'ï', u: 'û' };
    fc.assert(
      fc.property(fc.constantFrom('hegseth', 'wallace', 'heavy lifting', 'five eyes', 'defence secretary', 'europe'), (typed) => {
        expect(found(typed.replace(/[aeiou]/g, (letter) => ACCENTED[letter] ?? letter))).toEqual(found(typed));
      }),
    );
  });

  it('with spaces and marks around it', () => {
    const around = fc.constantFrom('', ' ', '  ', '“', '”', '"', '?', '!', '…', ' 🙂 ', '\n', '.', ' — ');
    fc.assert(
      fc.property(words, around, around, (typed, before, after) => {
        expect(found(`${before}${typed}${after}`)).toEqual(found(typed));
      }),
    );
  });

  it('with its filters in any order', () => {
    fc.assert(
      fc.property(words, filters, (typed, given) => {
        const turned = Object.fromEntries(Object.entries(given).toReversed());
        expect(found({ ...turned, words: typed })).toEqual(found({ words: typed, ...given }));
      }),
    );
  });

  it('with a name before or after its words', () => {
    const name = fc.constantFrom('Hegseth', 'Wallace', 'Trump', 'Healey', 'Le Pen', 'pentagon chief');
    const word = fc.constantFrom('nato', 'europe', 'russia', 'allies', 'heavy lifting', 'five eyes', 'xyzzy');
    fc.assert(
      fc.property(name, word, (who, what) => {
        expect(found(`${what} ${who}`)).toEqual(found(`${who} ${what}`));
      }),
    );
  });
});

describe('filters', () => {
  it('never add a quote to those of a name', () => {
    const named = fc.constantFrom('', 'Hegseth', 'wallace', 'Trump', 'the pentagon chief', 'healey', 'Theresa May');
    fc.assert(
      fc.property(named, filters, fc.constantFrom(...FILTER_NAMES), (typed, given, dropped) => {
        const { [dropped]: _, ...fewer } = given;
        const wider = new Set(found({ words: typed, ...fewer }));
        // An office without a date is also asked for out of its time, where nothing else is held.
        if (given.speaker === 'defence secretary') return;
        // A name beside another speaker is whom that one speaks of; without the other it is who speaks.
        if (dropped === 'speaker' && typed !== '') return;
        expect(found({ words: typed, ...given }).filter((id) => !wider.has(id))).toEqual([]);
      }),
    );
  });

  it('are all met by every quote', () => {
    fc.assert(
      fc.property(words, filters, (typed, given) => {
        const { hits, understood } = corpus.search({ words: typed, ...given, today: TODAY });
        const match = given.speaker === undefined ? null : corpus.findSpeaker(given.speaker, given);
        for (const { utterance } of hits) {
          const articles = utterance.quotes.flatMap(({ article }) => corpus.article(article) ?? []);
          const range = { since: understood.since, until: understood.until };
          expect(dateOverlaps(utterance.date, range)).toBe(true);
          if (given.since !== undefined) expect(dateOverlaps(utterance.date, { since: given.since, until: null })).toBe(true);
          if (given.until !== undefined) expect(dateOverlaps(utterance.date, { since: null, until: given.until })).toBe(true);
          if (given.topic !== undefined) {
            const topic = corpus.findTopic(given.topic);
            expect(articles.some((article) => topic !== null && article.topics.includes(topic.id))).toBe(true);
          }
          if (given.outlet !== undefined) {
            const outlet = corpus.findOutlet(given.outlet);
            expect(articles.some((article) => article.outlet === outlet || article.via === outlet)).toBe(true);
          }
          if (match !== null && 'speaker' in match) expect(utterance.speaker).toBe(match.speaker.id);
        }
      }),
    );
  });

  it('by an office only give what was said in it, or say that it was not', () => {
    const office = fc.constantFrom(
      'UK defence secretary',
      'foreign secretary',
      'prime minister',
      'home secretary',
      'US president',
      'president elect',
    );
    fc.assert(
      fc.property(office, fc.constantFrom('', 'nato', 'syria', 'in 2016'), (title, typed) => {
        const { hits, understood } = corpus.search({ words: typed, speaker: title, today: TODAY });
        if (understood.outOfOffice) return;
        for (const { utterance } of hits) {
          const speaker = utterance.speaker === null ? undefined : corpus.speaker(utterance.speaker);
          if (speaker === undefined || utterance.date === null) throw new RangeError('everything of an office has a speaker and a date');
          expect(officesOn(speaker, utterance.date).length).toBeGreaterThan(0);
        }
      }),
    );
  });
});
