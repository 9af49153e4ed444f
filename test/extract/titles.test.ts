import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const wordsOf = (text: string, parts: readonly { readonly start: number; readonly end: number }[]): readonly string[] =>
  parts.map(({ start, end }) => text.slice(start, end));
/** All words in marks that are taken for somebody's. */
const saidIn = (text: string): readonly string[] => extract(text).quotes.flatMap(({ segments }) => wordsOf(text, segments));

describe('the name of a work', () => {
  it('is no part of what was said on it', () => {
    expect(saidIn('“We have won already,” Ann Lee said in an interview with “Marlford This Morning.”')).toEqual(['We have won already,']);
    expect(saidIn('“We have won already,” Ann Lee told “Marlford and Friends,” adding that she would stay.')).toEqual([
      'We have won already,',
    ]);
    expect(saidIn('Wednesday on the Nordlys channel’s “Ferry,” Ann Lee said the plan was a “three-legged horse”.')).toEqual([
      'three-legged horse',
    ]);
    expect(saidIn('Monday on Nordlys Channel’s “Marlford & Friends,” Ann Lee said the plan was a “three-legged horse”.')).toEqual([
      'three-legged horse',
    ]);
    expect(saidIn('The survey by Nordlys found that “The Ferry,” a show of last year, and “The River,” were among the best.')).toEqual([]);
    expect(saidIn('“It rained for weeks,” she wrote in her memoir, “Long Rivers.”')).toEqual(['It rained for weeks,']);
  });

  it('is known by the noun before it, though it has one word', () => {
    expect(saidIn('Ann Lee, shot at during a showing of the hit film, “Ferryman,” tweeted that it was “a very bad day”.')).toEqual([
      'a very bad day',
    ]);
    expect(saidIn('After that, the “Ferryman” star wrote that it was “a very bad day”.')).toEqual(['a very bad day']);
    expect(saidIn('Tom Ray said the “Stay” campaign had failed to “give people a reason”.')).toEqual(['give people a reason']);
  });

  it('is known by whose it is, and by the title beside it', () => {
    expect(saidIn('They came on to Tom Ray’s “Rivers of the North,” and Ann Lee said it was “a very good day”.')).toEqual([
      'a very good day',
    ]);
    expect(saidIn('Ann Lee, who starred in “Parks and Rivers” and “Guards of the Ferry,” said it was “a very good day”.')).toEqual([
      'a very good day',
    ]);
  });

  it('is known by its year, by the programme that it is, and by the titles beside it', () => {
    expect(saidIn('Tom Ray published two books, “Rhymes” (1994) and “More Rhymes” (2003). “I had time,” he said.')).toEqual([
      'I had time,',
    ]);
    expect(saidIn('A breezy tune, “Past the River,” written by Tom Ray in a car, was everywhere.')).toEqual([]);
    expect(saidIn('Ann Lee had a part in Tom Ray’s “The Third Mrs. Ray” in May.')).toEqual([]);
    expect(saidIn('Ann Lee recorded hits such as “Regresa,” “Bodega,” “Sin Tu Luz” and “El Tren,” among many.')).toEqual([]);
    expect(saidIn("Ann Lee read for a part in Channel 4 comedy 'Landlords' and for the role of Gemma Orr in 'Hollow' in 2013.")).toEqual(
      [],
    );
    expect(saidIn('The judge then turned to me. “Mr. Ray?” I had a statement.')).toEqual(['Mr. Ray?']);
  });

  it('is none where it is said, called or chanted, or where a headline has capitals', () => {
    expect(saidIn('“Marlford Is Back,” Ann Lee said.')).toEqual(['Marlford Is Back,']);
    expect(saidIn('The supporters of Ann Lee were chanting “Marlford Is Back!”')).toEqual(['Marlford Is Back!']);
    expect(saidIn('Ann Lee: Tom Ray’s ‘Hateful Words’ Hurt Us\n\nAnn Lee said on Monday that his “hateful words” hurt her.')).toContain(
      'Hateful Words',
    );
  });

  it('is none where somebody tells a broadcaster something', () => {
    expect(saidIn('Ann Lee told CNN “we will win this”.')).toEqual(['we will win this']);
  });
});
