import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

describe('one comma too many before the verb', () => {
  it.each([
    ['Marlford’s principal Ann Lee, said: “I am glad.”', 'Ann Lee'],
    ['Ann Lee spoke to Tom Ray. Ray, said: “It is late.”', 'Tom Ray'],
    ['A spokesman for Nordlys, said: “I am glad.”', 'spokesman for Nordlys'],
    ['“It is late,” Ann Lee, said.', 'Ann Lee'],
  ])('leaves the subject as it is: %s', (text, name) => expect(speakersIn(text)).toEqual([name]));

  it('keeps the office', () =>
    expect(extract('Council leader Ann Lee, added: “I am glad.”').quotes[0]?.speaker?.role).toBe('Council leader'));

  it.each([
    ['Ann Lee, said the mayor: “It is late.”', [null]],
    ['Ann Lee, said Tom Ray, was “late”.', ['Tom Ray']],
    ['The plan, said: “It is late.”', [null]],
  ])('makes nobody else a speaker: %s', (text, names) => expect(speakersIn(text)).toEqual(names));
});

describe('words that end with a full stop', () => {
  it('are those of whoever is named with an aside and a verb behind them', () =>
    expect(speakersIn('“It will open the door.” Ann Lee, founder of Nordlys, which sells tools, argued. Lee left.')).toEqual(['Ann Lee']));

  it.each(['“It is late.” Ann Lee, the mayor, agreed.', '“It is late.” Ann Lee, the mayor, said it was not.'])(
    'are not those of whoever has something to say of them: %s',
    (text) => expect(speakersIn(text)).toEqual([null]),
  );

  it('are nobody’s of a place behind an aside', () => {
    const text = '“It will open the door,” Ann Lee, founder, of Hull, Marl-based Nordlys, which sells tools, said.';
    expect(speakersIn(text)).not.toContain('Nordlys');
  });
});

it('takes a name behind words that end with a comma for who says them, where “said” is missing', () => {
  expect(speakersIn('Ann Lee said it was late.\n\n“We should open more of them,” Lee.\n\nShe left.')).toEqual(['Ann Lee']);
});
