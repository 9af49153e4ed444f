import { describe, expect, it } from 'vitest';
import { articleId, speakerId, topicId } from '../../src/model/ids.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, CORPUS_PARTS, day, quote, speaker } from '../support/corpus-fixture.ts';

const corpus = createCorpus(CORPUS_PARTS);
const labels = (prefix: string, options = {}) => corpus.suggest(prefix, options).map((suggestion) => suggestion.label);

describe('completion', () => {
  it('follows the typing hand, typos included', () => {
    for (const typed of ['bra', 'Brandt', 'mr bra', 'carl b', 'bradnt', 'brandt c'])
      expect(labels(typed, { kind: 'speaker' })[0]).toBe('Carl Brandt');
    expect(labels('sarud')[0]).toBe('Oleksiy Zarudny');
    expect(labels('muh')).toEqual(['Ylva von der Mühlen']);
    expect(labels('!!')).toEqual([]);
    expect(labels('zzzzz')).toEqual([]);
  });

  it('offers an office with its holders, and as a value what finds them', () => {
    expect(corpus.suggest('pent', {})).toEqual([
      { kind: 'office', label: 'US Defense Secretary (Carl Brandt, Walter Stokes)', value: 'US Defense Secretary' },
    ]);
    expect(labels('uk def')[0]).toBe('UK Defence Secretary (Owen Hartley, Rowan Ellis, Malcolm Fenwick)');
    for (const { value } of corpus.suggest('', { kind: 'office' })) expect(corpus.findSpeaker(value).kind).toMatch(/office|ambiguous/);
  });

  it('gives values that are found again', () => {
    for (const { value } of corpus.suggest('', { kind: 'speaker' })) expect(corpus.findSpeaker(value)).toMatchObject({ kind: 'name' });
    for (const { value } of corpus.suggest('', { kind: 'topic' })) expect(corpus.findTopic(value)?.id).toBe(value);
    for (const { value } of corpus.suggest('', { kind: 'outlet' })) expect(corpus.findOutlet(value)).toBe(value);
  });

  it('begins with the most quoted and stops at 25', () => {
    // Three utterances, then two each by name; never-quoted people come last.
    expect(labels('', { kind: 'speaker' }).slice(0, 3)).toEqual(['Rowan Ellis', 'Barnaby Jensen', 'Carl Brandt']);
    expect(labels('', { kind: 'speaker' }).at(-1)).toBe('Walter Stokes');
    expect(labels('', { limit: 3 })).toHaveLength(3);
    expect(labels('', { limit: 1000 }).length).toBeLessThanOrEqual(25);
  });
});

describe('finding by name', () => {
  it('gives the nearest names when nobody is meant', () => {
    expect(corpus.findSpeaker('xyzzy')).toEqual({ kind: 'none', wrote: 'xyzzy', nearest: [] });
    expect(corpus.findSpeaker('Carl Brxxdxt')).toMatchObject({ kind: 'none', nearest: [{ id: 'carl-brandt' }] });
    expect(corpus.findSpeaker('')).toMatchObject({ kind: 'none', nearest: [] });
  });

  it('looks up an office at the date', () => {
    expect(corpus.findSpeaker('the Pentagon chief', { since: day('2020'), until: day('2020') })).toMatchObject({
      kind: 'office',
      speaker: { id: 'walter-stokes' },
    });
    expect(corpus.findSpeaker('UK Defence Secretary in 2016')).toMatchObject({
      kind: 'office',
      speaker: { id: 'malcolm-fenwick' },
      wrote: 'UK Defence Secretary',
    });
    expect(corpus.findSpeaker('UK Defence Secretary in 1999').kind).toBe('none');
  });

  it('finds topics by title, id, alias, typo or beginning, and outlets likewise', () => {
    for (const wrote of ['Alliance costs', 'alliance-costs', 'burden', 'allaince costs', 'alli'])
      expect(corpus.findTopic(wrote)?.id).toBe('alliance-costs');
    expect(corpus.findTopic('zzz')).toBeNull();
    for (const wrote of ['The Daily Ledger', 'daily ledger', 'dayly ledger', 'ledger'])
      expect(corpus.findOutlet(wrote)).toBe('The Daily Ledger');
    expect(corpus.findOutlet('the')).toBeNull();
  });
});

describe('articles', () => {
  const found = (words: string) => corpus.searchArticles(words).map(({ id }): string => id);
  it('are found by title, summary, outlet, topic, people quoted and year', () => {
    expect(found('')).toEqual(['ledger-2025', 'courier-2020', 'ledger-2020', 'star-2016', 'undated']);
    // The title counts more than being quoted in it.
    expect(found('ellis')).toEqual(['courier-2020', 'ledger-2020']);
    expect(found('leadership')).toEqual(['courier-2020']);
    expect(found('evening star')).toEqual(['courier-2020', 'star-2016']);
    expect(found('alliance costs')).toEqual(['ledger-2025', 'courier-2020']);
    expect(found('jensen')).toEqual(['star-2016']);
    expect(found('in 2020')).toEqual(['courier-2020', 'ledger-2020']);
    expect(found('brandt zebra')).toEqual([]);
    expect(found('!!!')).toEqual([]);
  });

  it('are relevant to a topic by whole words and the people of the topic', () => {
    const topic = corpus.topic(topicId('alliance-costs'));
    const relevance = (id: string) => {
      const held = corpus.article(articleId(id));
      if (held === undefined || topic === undefined) throw new RangeError(id);
      return corpus.relevance(held, topic);
    };
    // 3 × 0.5 for "burden" in a quote; "North Sea Pact" in title and a venue 2 × (2 + 0.5); "spending" in the summary 2 × 1;
    // Brandt in the title and by two quotes 1 × (2 + 1); listed 5.
    expect(relevance('ledger-2025')).toMatchObject({ score: 16.5, terms: ['North Sea Pact', 'Carl Brandt', 'spending', 'burden'] });
    // "dependent" in one quote; the topic is not listed.
    expect(relevance('star-2016')).toMatchObject({ score: 0.5, terms: ['dependent'] });
    expect(relevance('ledger-2020')).toMatchObject({ score: 0, terms: [] });
    // Listed, although no word says so.
    expect(relevance('courier-2020')).toMatchObject({ score: 5, terms: [] });
  });

  it('are not relevant through a person of the topic alone, who is in articles about everything', () => {
    const topic = corpus.topic(topicId('alliance-costs'));
    if (topic === undefined) throw new RangeError('no such topic');
    const star = { ...article('none-of-ours', '2016'), summary: { text: '', origin: 'editor' } } as const;
    expect(corpus.relevance({ ...star, title: 'Carl Brandt opens a garden' }, topic)).toMatchObject({ score: 0, terms: [] });
    expect(corpus.relevance({ ...star, title: 'Carl Brandt on burden and garden' }, topic).terms).toContain('Carl Brandt');
    // A family name that is an ordinary word is none by itself.
    const named = createCorpus({
      ...CORPUS_PARTS,
      speakers: [...CORPUS_PARTS.speakers, speaker('Ida May', { aliases: ['Mrs May'] })],
      topics: [{ ...topic, people: [speakerId('ida-may')] }],
    });
    const may = (title: string) => named.relevance({ ...star, title }, named.topics[0] ?? topic).terms;
    expect(may('The burden may fall')).toEqual(['burden']);
    expect(may('Mrs May on the burden')).toContain('Ida May');
  });

  it('are not relevant through parts of words', () => {
    const nato = {
      ...CORPUS_PARTS.topics[0],
      id: topicId('nato'),
      title: 'NATO',
      aliases: [],
      description: '',
      terms: [{ text: 'nation', weight: 1 }],
      people: [],
    };
    const star = article('star-2016', '2016');
    expect(corpus.relevance({ ...star, title: 'International trade, and the nations of the north' }, nato).score).toBe(0);
    expect(corpus.relevance({ ...star, title: 'A nation’s trade' }, nato)).toMatchObject({ score: 2, terms: ['nation'] });
  });
});

describe('the corpus', () => {
  it('gives the utterances of a speaker, newest first, undated last', () => {
    expect(corpus.utterancesBy(speakerId('owen-hartley')).map(({ id }): string => id)).toEqual(['ledger-2025/q03', 'undated/q01']);
    expect(corpus.utterancesBy(speakerId('walter-stokes'))).toEqual([]);
  });

  it('has a revision that only content changes', () => {
    const { articles, quotes, speakers, topics } = CORPUS_PARTS;
    const reordered = {
      topics: topics.toReversed(),
      speakers: speakers.toReversed(),
      quotes: quotes.toReversed(),
      articles: articles.toReversed(),
    };
    expect(createCorpus(reordered).revision).toBe(corpus.revision);
    expect(corpus.revision).toMatch(/^[0-9a-f]{12}$/);
    expect(createCorpus({ ...CORPUS_PARTS, quotes: [...quotes, quote('undated/q9', null, 'One more.')] }).revision).not.toBe(
      corpus.revision,
    );
  });

  it('may be empty', () => {
    const empty = createCorpus({ articles: [], quotes: [], speakers: [], topics: [] });
    expect(empty.search({ words: 'anything' })).toMatchObject({ hits: [], nearest: [] });
    expect(empty.suggest('', {})).toEqual([]);
    expect(empty.searchArticles('x')).toEqual([]);
  });
});
