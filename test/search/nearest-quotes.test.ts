import { describe, expect, it } from 'vitest';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, day, quote, speaker } from '../support/corpus-fixture.ts';

/** Enough that a word of one quote tells nearly as much as one of none. */
const OTHERS = Array.from({ length: 200 }, (_, at) => `Quill ${String.fromCharCode(65 + (at % 26))}${'abcdefgh'[at % 8]}nderson`);

const corpus = createCorpus({
  articles: [
    article('harbour', '2016-04-10', { title: 'The harbour row' }),
    article('later', '2019-09-01', { title: 'The harbour again' }),
  ],
  quotes: [
    quote('harbour/q1', 'Ann Lee', 'They take our herring and rebuild their cannery with it.'),
    quote('harbour/q2', 'Ann Lee', 'Tariffs are a fine thing.'),
    quote('harbour/q3', 'Tom Ray', 'Ann Lee never cared for the dockers of this town.', { role: 'union president' }),
    quote('harbour/q4', 'Rita Moss', 'Her figures would disqualify anybody else.', {
      role: 'pollster',
      context: 'Of her numbers Moss said: “Her figures would disqualify anybody else.”',
    }),
    quote('harbour/q6', 'Hugh Lee', 'Good morning.'),
    quote('harbour/q5', 'anonymous: fisherman from Marl', 'I have not slept since the flood.'),
    quote('later/q1', 'Ann Lee', 'The cannery is closed, and the herring with it.', { saidOn: day('2019-09-01') }),
    ...OTHERS.map((name, at) => quote(`later/q${at + 2}`, name, `Nothing of note was decided in week ${at}.`)),
  ],
  speakers: [...new Set(['Ann Lee', 'Hugh Lee', 'Tom Ray', 'Rita Moss', ...OTHERS])].map((name) => speaker(name)),
  topics: [],
});

const near = (words: string, rest: { readonly speaker?: string } = {}) => {
  const { hits, nearby } = corpus.search({ words, ...rest });
  expect(hits.map(({ utterance }) => utterance.id)).toEqual([]);
  return nearby.map(({ utterance, lacking, ofOthers }) => [utterance.id, lacking.join(' '), ofOthers]);
};

describe('the nearest quotes of a question that nothing answers', () => {
  it('hold its most telling words, and say which they lack', () => {
    expect(near('who takes herring to rebuild a cannery with subsidies, quotas and zebras')).toEqual([
      ['harbour/q1', 'subsidies quotas zebras', false],
    ]);
  });

  it('are those of whoever was asked for, each with what it lacks', () => {
    expect(near('what has ann lee said about rebuilding tariffs')).toEqual([
      ['harbour/q2', 'rebuilding', false],
      ['harbour/q1', 'tariffs', false],
    ]);
  });

  it('may be of somebody who speaks of whoever was asked for, and then that is said', () => {
    expect(near('ann lee on dockers pay rises')).toEqual([['harbour/q3', 'pay rises', true]]);
  });

  it('may describe whoever speaks', () => {
    expect(near('pollster on numbers and figures that disqualify a zebra in polls')).toEqual([['harbour/q4', 'zebra polls', false]]);
    expect(near('sleepless fisherman from marl in a zebra flood')).toEqual([['harbour/q5', 'sleepless zebra', false]]);
  });

  it('lie within the days that were asked for, where any do', () => {
    expect(near('cannery herring quotas zebras closed in 2019')).toEqual([['later/q1', 'quotas zebras', false]]);
  });

  it.each([
    ['only a name is held', 'ann lee on zebras'],
    ['another of the family is spoken of', 'hugh lee on dockers in town'],
    ['less than half of it is held', 'cannery zebras llamas ostriches'],
    ['only what may be a typo is held', 'tarifs zebras'],
  ])('are none where %s', (_, words) => {
    expect(near(words)).toEqual([]);
  });

  it('are none where a filter names nobody', () => {
    expect(near('herring cannery rebuild zebras quotas', { speaker: 'Xyzzy Plugh' })).toEqual([]);
  });

  it('hold no word that was not wanted', () => {
    expect(near('cannery herring closed zebra quotas -rebuild')).toEqual([['later/q1', 'zebra quotas', false]]);
  });
});
