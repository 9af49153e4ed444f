import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { peopleMeant } from '../../src/brief/people-meant.ts';
import { loadDataFolder } from '../../src/ingest/data-files.ts';
import { speakerId } from '../../src/model/ids.ts';
import type { Corpus, QuoteQuery } from '../../src/search/corpus.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { day } from '../support/corpus-fixture.ts';

let corpus: Corpus;
beforeAll(async () => {
  corpus = createCorpus((await loadDataFolder(path.resolve(import.meta.dirname, '../../data'))).parts);
});

const ask = (query: string | QuoteQuery) => {
  const { hits, understood, nearest } = corpus.search(typeof query === 'string' ? { words: query } : query);
  const match = understood.speaker;
  const meant = match === null ? [] : peopleMeant(match);
  return {
    kind: match?.kind ?? null,
    meant: meant.map(({ id }): string => id),
    speakers: [...new Set(hits.map(({ utterance }): string => utterance.speaker ?? 'nobody'))].sort(),
    texts: hits.map(({ utterance }) => utterance.quotes[0].segments.join(' ')),
    hits,
    understood,
    nearest,
  };
};

describe('the articles in data/', () => {
  it.each([
    ['Hegseth', 'name'],
    ['hegsteh', 'fuzzy'],
    ['pete hegseth', 'name'],
    ['mr hegseth', 'name'],
    ['the pentagon chief', 'office'],
  ])('%s gives everything that Hegseth said', (words, kind) => {
    const answer = ask(words);
    expect(answer).toMatchObject({ kind, meant: ['pete-hegseth'], speakers: ['pete-hegseth'] });
    expect(answer.hits).toHaveLength(corpus.utterancesBy(speakerId('pete-hegseth')).length);
  });

  it('Hegseth on nato: his quotes that have to do with NATO', () => {
    const answer = ask('Hegseth on nato');
    expect(answer).toMatchObject({ kind: 'name', meant: ['pete-hegseth'], speakers: ['pete-hegseth'] });
    expect(answer.understood.words).toEqual(['nato']);
  });

  it('defence secretary since 2025: both sides of the Atlantic', () => {
    const answer = ask({ words: 'defence secretary', since: day('2025') });
    expect(answer.kind).toBe('ambiguous');
    expect(answer.meant.toSorted()).toEqual(['john-healey', 'pete-hegseth']);
    expect(answer.speakers).toEqual(['john-healey', 'pete-hegseth']);
    expect(answer.hits.every(({ utterance }) => (utterance.date ?? '') >= '2025')).toBe(true);
  });

  it('UK defence secretary in 2016: Fallon, who held the office then', () => {
    expect(ask('UK defence secretary in 2016')).toMatchObject({ kind: 'office', meant: ['michael-fallon'], speakers: ['michael-fallon'] });
  });

  it('five eyes, mistyped or not: Wallace, once, from the two articles that print it', () => {
    for (const words of ['five eyes', 'five eys']) {
      const answer = ask(words);
      expect(answer.texts[0]).toMatch(/Five Eyes/);
      expect(answer.hits[0]?.utterance.quotes.map(({ article }) => article)).toHaveLength(2);
      expect(answer.hits[0]?.utterance.speaker).toBe('ben-wallace');
      expect(answer.hits).toHaveLength(1);
    }
  });

  it.each(['Zelensky', 'selenskyj', 'Zelenskyy', 'zelenski', 'Volodymyr Zelensky', 'zelensky on trump'])(
    '%s is named, never quoted: no quotes, and who is',
    (words) => {
      const answer = ask(words);
      expect(answer).toMatchObject({ meant: ['volodymyr-zelensky'], hits: [] });
      expect(answer.nearest.length).toBeGreaterThan(2);
      for (const speaker of answer.nearest) expect(corpus.utterancesBy(speaker.id).length).toBeGreaterThan(0);
    },
  );

  it.each(['xyzzy', 'blorptastic', 'zqx wvk'])('%s finds nothing and nobody', (words) => {
    expect(ask(words)).toMatchObject({ kind: null, hits: [], nearest: [] });
  });

  it.each([
    ['what did healey say about heavy lifting', 'john-healey', /heavy lifting/],
    ['hevy lifting', 'john-healey', /heavy lifting/],
    ['friends and enemies', 'ben-wallace', /make you choose/],
    ['knock the hell', 'donald-trump', /Isil/],
    ['NATOs muscles', 'dmitry-peskov', /muscles/],
    ['isolationist dependant', null, null],
    ['assumptions of 2010', 'ben-wallace', /assumptions of 2010/],
    ['rich European countries spend more on defense', 'michael-fallon', /rich European countries/],
    ['fences mended', 'nigel-farage', /fences/],
    ['le pen on putin', 'marine-le-pen', /Putin/],
    ['raab', 'dominic-raab', /escalation/],
    ['hegseth on china', 'pete-hegseth', /Chinese/],
  ] as const)('%s', (words, speaker, text) => {
    const [best] = ask(words).hits;
    expect(best?.utterance.speaker ?? null).toBe(speaker);
    if (text !== null) expect(best?.utterance.quotes[0].segments.join(' ')).toMatch(text);
  });

  it('may is Theresa May alone or asked about, and a word among words', () => {
    expect(ask('may')).toMatchObject({ kind: 'name', meant: ['theresa-may'], speakers: ['theresa-may'] });
    expect(ask('May on brexit')).toMatchObject({ kind: 'name', meant: ['theresa-may'] });
  });

  it('Foreign Secretary Johnson is Johnson, whoever else held the office', () => {
    expect(ask('Foreign Secretary Johnson').meant).toEqual(['boris-johnson']);
  });

  it('a name that nobody bears is not taken for the plural of a little word', () => {
    expect(ask('Ines').speakers).toEqual([]);
    expect(ask('ans').speakers).toEqual([]);
  });

  it('merges what two outlets print, and keeps every printing', () => {
    const printings = corpus.utterances.flatMap((utterance) => utterance.quotes);
    expect(new Set(printings.map(({ id }) => id)).size).toBe(corpus.quotes.length);
    const merged = corpus.utterances.filter((utterance) => utterance.quotes.length > 1);
    expect(merged.length).toBeGreaterThanOrEqual(5);
    for (const { quotes } of merged) expect(new Set(quotes.map(({ article }) => article)).size).toBe(quotes.length);
  });

  it('has a topic to which every article is relevant, the newest most', () => {
    const topic = corpus.findTopic('transatlantic relations');
    if (topic === null) throw new RangeError('no such topic');
    for (const article of corpus.articles) expect(corpus.relevance(article, topic).score).toBeGreaterThan(5);
  });
});
