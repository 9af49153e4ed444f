import { describe, expect, it } from 'vitest';
import { sideOf, sideTold } from '../../src/brief/side-of.ts';
import { createCorpus } from '../../src/search/create-corpus.ts';
import { article, quote, speaker } from '../support/corpus-fixture.ts';

describe('the side of a voice', () => {
  it.each([
    ['Texas senator', 'us'],
    ['Democratic presidential candidate', 'us'],
    ['former U.S. Army captain', 'us'],
    ['senator from the state of Vermont', 'us'],
    ['White House press secretary', 'us'],
    ['leader of the UK Independence Party', 'uk'],
    ['British Foreign Secretary', 'uk'],
    ['US Senator', 'us'],
    ['former Secretary of State', 'us'],
    ['Senate Foreign Affairs Committee chairwoman', 'us'],
    ['the former German Chancellor', 'eu'],
    ["Italy's Northern League leader", 'eu'],
    ['President of France', 'eu'],
    ['Kremlin spokesman', 'russia'],
    ['Ukrainian Foreign Minister', 'ukraine'],
  ])('is told by “%s”: %s', (role, side) => {
    expect(sideTold(role)).toBe(side);
  });

  it.each([
    'expert on Russia',
    'Secretary of State for Wales',
    'Vatican Secretary of State',
    'professor of Russian history',
    'German studies professor',
    'Mexican-American reporter',
    'Liberal Democratic chairman of nothing',
    'fellow at the European Council on Foreign Relations',
    'President',
    'candidate',
  ])('is not told by “%s”', (role) => {
    expect(sideTold(role)).toBeNull();
  });

  it('is the one on record, else what most of the printed descriptions tell, else unknown', () => {
    const corpus = createCorpus({
      articles: [article('a', '2026-11-20')],
      quotes: [
        quote('a/q1', 'Sena Tor', 'The harbour is open to everybody tonight.', { role: 'Ohio Gov.' }),
        quote('a/q2', 'Sena Tor', 'The harbour will be open again tomorrow.', { role: 'candidate' }),
        quote('a/q3', 'Two Minds', 'The garrison has sung for the whole night.', { role: 'French minister' }),
        quote('a/q4', 'Two Minds', 'The garrison will sing again in the spring.', { role: 'Russian envoy' }),
        quote('a/q5', 'Bea Briton', 'We have paid the harbour fee in full.', { role: 'Russian envoy' }),
      ],
      speakers: [
        speaker('Sena Tor', { side: 'other', country: null }),
        speaker('Two Minds', { side: 'other', country: null }),
        speaker('Bea Briton', { side: 'uk' }),
        speaker('White House', { side: 'other', country: null, kind: 'organisation' }),
        speaker('Far Away', { side: 'other', country: 'JP' }),
      ],
      topics: [],
    });
    expect(corpus.speakers.map((each) => [each.name, sideOf(each, corpus)])).toEqual([
      ['Sena Tor', 'us'],
      ['Two Minds', null],
      ['Bea Briton', 'uk'],
      ['White House', 'us'],
      ['Far Away', 'other'],
    ]);
  });
});
