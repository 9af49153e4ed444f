import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/model/quote.ts';
import { ARTICLES, article, day, QUOTES, quote } from '../support/corpus-fixture.ts';
import { groupUtterances } from '../support/group-utterances.ts';

const articles = new Map(
  [...ARTICLES, article('a', '2020-03-02'), article('b', '2020-03-01'), article('c', null)].map((each) => [each.id, each]),
);
const group = (...quotes: readonly Quote[]) =>
  groupUtterances(quotes, articles).map((utterance) => utterance.quotes.map(({ id }): string => id));

describe('an utterance', () => {
  it('has the fullest wording first, however it was marked and whatever an editor put in', () => {
    expect(
      group(
        quote('a/1', 'Rowan Ellis', 'I worry about “leadership” around the world,'),
        quote('b/1', 'Rowan Ellis', 'I worry about leadership [of America] around the world. It would be bad for us.'),
      ),
    ).toEqual([['b/1', 'a/1']]);
  });

  it('takes in a printing without a name, and never one with another name', () => {
    const words = 'Friends that are independent make you choose.';
    expect(group(quote('a/1', null, words), quote('b/1', 'Rowan Ellis', words), quote('c/1', 'Owen Hartley', words))).toEqual([
      ['b/1', 'a/1'],
      ['c/1'],
    ]);
    expect(group(quote('a/1', 'anonymous: an official', words), quote('b/1', 'Rowan Ellis', words))).toHaveLength(2);
    expect(group(quote('a/1', 'anonymous: an official', words), quote('b/1', 'anonymous: An official', words))).toHaveLength(1);
  });

  it('is not made of a few words that anybody says, unless two articles print the same', () => {
    const partial = { kind: 'partial' } as const;
    const long = quote('a/1', 'Rowan Ellis', 'It is very difficult to say.');
    expect(group(long, quote('b/1', 'Rowan Ellis', 'very difficult', partial))).toHaveLength(2);
    expect(group(quote('a/1', 'Rowan Ellis', 'very difficult', partial), quote('b/1', 'Rowan Ellis', 'Very difficult', partial))).toEqual([
      ['a/1', 'b/1'],
    ]);
    expect(
      group(quote('a/1', 'Rowan Ellis', 'very difficult', partial), quote('a/2', 'Rowan Ellis', 'very difficult', partial)),
    ).toHaveLength(2);
    expect(group(quote('a/1', null, 'very difficult', partial), quote('b/1', 'Rowan Ellis', 'very difficult', partial))).toHaveLength(2);
  });

  it('of words that everybody says is one only where the speaker and the days agree', () => {
    const days = new Map(
      [article('a', '2020-03-02'), article('b', '2020-03-08'), article('y', '2020-09-01'), article('z', null)].map((each) => [
        each.id,
        each,
      ]),
    );
    const found = (...quotes: readonly Quote[]): number => groupUtterances(quotes, days).length;
    const by = (article: string, name: string | null, words: string): Quote => quote(`${article}/1`, name, words);
    expect(found(by('a', 'Rowan Ellis', 'no'), by('b', 'Rowan Ellis', 'No.'))).toBe(1);
    expect(found(by('a', 'Rowan Ellis', 'no'), by('y', 'Rowan Ellis', 'No.'))).toBe(2);
    expect(found(by('a', 'Rowan Ellis', 'no'), by('z', 'Rowan Ellis', 'No.'))).toBe(2);
    const long = by('a', 'Rowan Ellis', 'That quay is too wet to row on, and so is the whole harbour.');
    expect(found(long, by('b', null, 'too wet to row on'))).toBe(2);
    expect(found(long, by('b', 'Rowan Ellis', 'too wet to row on'))).toBe(2);
    expect(found(long, { ...by('b', 'Rowan Ellis', 'too wet to row on'), article: long.article })).toBe(1);
  });

  it('is not a slogan said again on another day', () => {
    const words = 'We will win and win again.';
    const [first, second] = [
      quote('a/1', 'Rowan Ellis', words, { saidOn: day('2020-03-01') }),
      quote('b/1', 'Rowan Ellis', words, { saidOn: day('2020-02') }),
    ];
    expect(group(first, second)).toHaveLength(2);
    expect(group(first, { ...second, saidOn: day('2020-03') })).toHaveLength(1);
  });

  it('is dated by when it was said as exactly as any printing tells, else by its first printing', () => {
    const words = 'We will win and win again.';
    const dateOf = (...saidOn: readonly (string | null)[]) =>
      groupUtterances(
        saidOn.map((date, i) => quote(`${'abc'[i]}/1`, 'Rowan Ellis', words, { saidOn: date === null ? null : day(date) })),
        articles,
      ).map((utterance) => utterance.date);
    expect(dateOf('2020-02', '2020-02-28')).toEqual(['2020-02-28']);
    expect(dateOf(null, null)).toEqual(['2020-03-01']);
    expect(groupUtterances([quote('c/1', 'Rowan Ellis', words)], articles)[0]?.date).toBeNull();
  });

  it('does not depend on the order in which articles were read, and loses no quote', () => {
    const expected = groupUtterances(QUOTES, articles);
    expect(expected.flatMap((utterance) => utterance.quotes)).toHaveLength(QUOTES.length);
    fc.assert(
      fc.property(fc.shuffledSubarray([...QUOTES], { minLength: QUOTES.length }), (shuffled) => {
        expect(groupUtterances(shuffled, articles)).toEqual(expected);
      }),
    );
  });
});
