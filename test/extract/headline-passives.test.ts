import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const STORY = '\n\nAnn Keller has attacked Tom Rayburn over the plan.';
const speakers = (text: string): readonly (string | null)[] => extract(text).quotes.map(({ speaker }) => speaker?.name ?? null);

describe('a headline that leaves out its “was”', () => {
  it.each([
    'Rayburn accused of “lying to the house”',
    'Rayburn branded “a disgrace to his party”',
    'Rayburn dismissed as “a fool and a liar”',
    'Rayburn criticised over “worst crisis yet”',
    'Rayburn blamed for “worst crisis yet”',
    'Rayburn praised for “very great courage”',
    'Rayburn hit by “worst crisis yet”',
    'Rayburn warned over “very risky plan”',
    'Rayburn told to “get out of the way”',
  ])('gives the words to nobody of whom they are said: %s', (headline) => {
    expect(speakers(headline + STORY)).not.toContain('Tom Rayburn');
  });

  it.each([
    ['Rayburn accused by Keller of “lying to the house”', 'Ann Keller'],
    ['Keller slams “disgraceful” Rayburn plan', 'Ann Keller'],
    ['Rayburn denies “lying to the house”', 'Tom Rayburn'],
    ['Keller calls for “an end to lying”', 'Ann Keller'],
  ])('still has a speaker where it names one: %s', (headline, name) => {
    expect(speakers(headline + STORY)).toEqual([name]);
  });

  it('is another thing than a verb with its object behind it', () => {
    expect(speakers('Ann Keller dismissed as “nonsense from start to end” claims that she had lied.')).toEqual(['Ann Keller']);
    expect(speakers('Tom Rayburn accused the paper of “lying to the house”.')).toEqual(['Tom Rayburn']);
  });
});

it('reads a first minister whole', () => {
  const [quote] = extract(
    'Welsh first minister calls plan “a press release with a roof on”\n\nGwyn Owens, the Welsh first minister, spoke.',
  ).quotes;
  expect(quote?.speaker).toMatchObject({ name: 'Gwyn Owens', role: 'Welsh first minister' });
  expect(extract('First Minister of Scotland Ann Keller said: “It is late.”').quotes[0]?.speaker?.role).toBe('First Minister of Scotland');
});

describe('a headline in which nobody tells', () => {
  it.each([
    'Marlford swimmers warned ‘not to swim alone’',
    'Hexby residents told ‘stay indoors’ after leak',
    'Hexby parents urged ‘not to panic’ over closure',
    'Hexby fans ordered ‘never to return’',
  ])('has the words of somebody else: %s', (headline) => {
    expect(speakers(`${headline}\n\nThe road was shut on Monday and nobody was hurt.`)).toEqual([null]);
  });
});

describe('words that are demanded of somebody', () => {
  it.each([
    ['Tom Rayburn came under fire from Ann Keller for “putting lives at risk every day”.', 'Ann Keller'],
    ['Tom Rayburn faced calls from Ann Keller to “resign at once today”.', 'Ann Keller'],
    ['Tom Rayburn rejected Ann Keller’s call for “an end to lying at work”.', 'Ann Keller'],
    ['Ann Keller, who describes herself as “a giant of our times”, said Tom Rayburn was late.', 'Ann Keller'],
  ])('are not his: %s', (text, name) => {
    expect(speakers(text)).toEqual([name]);
  });

  it('are nobody’s where nobody demands them', () => {
    expect(speakers('Tom Rayburn faced calls to “resign at once today”.')).not.toContain('Tom Rayburn');
  });
});
