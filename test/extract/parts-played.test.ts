import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';

const names = (text: string): readonly (string | null)[] => extract(text).quotes.map(({ speaker }) => speaker?.name ?? null);
const last = (text: string): string | null => names(text).at(-1) ?? null;

describe('the part that somebody has in a trial', () => {
  it.each([
    ['the defence calls', 'The defence called Tom Ray, a baker. He saw a van. “It was dark and wet,” the witness said.', 'Tom Ray'],
    ['testifies', 'Asked to read it, Tom Ray read it aloud. He testified for an hour. “It was dark and wet,” the witness said.', 'Tom Ray'],
    ['is charged', 'Tom Ray, 41, is charged with murder. Mr Ray saw a knife. “I was never there,” the defendant said.', 'Tom Ray'],
    ['sues', 'Ann Lee is suing her old school. Ms Lee told the court of it. “It was every day,” the claimant said.', 'Ann Lee'],
  ])('is that of whoever %s', (_, text, name) => expect(last(text)).toBe(name));

  it.each([
    ['two testify', 'Tom Ray testified on Monday and Al Orr on Tuesday. “I was never there,” the witness said.'],
    ['two are charged', 'Tom Ray and Al Orr are charged with murder. “I was never there,” the defendant said.'],
  ])('is open where %s', (_, text) => expect(last(text)).toBeNull());

  it('is not that of somebody named where one without a name has it', () =>
    expect(last('A witness saw it. Tom Ray testified later. “It was a blue cart,” the witness said.')).toBe('witness'));
});

describe('one of two who share a surname', () => {
  it.each([
    ['elder Ms Marsh', 'Greta Marsh'],
    ['younger Ms Marsh', 'Hetty Marsh'],
    ['senior Marsh', 'Greta Marsh'],
  ])('is known as mother or daughter: %s', (said, name) =>
    expect(last(`Hetty Marsh, 19, is a student. Her mother, Greta Marsh, bakes bread. “She sang all day,” the ${said} said.`)).toBe(name),
  );
});

describe('a surname with “Sr.”', () => {
  it('is the father’s', () =>
    expect(last('Joe Orme and his father, Dan Orme, built it. “It was hard work for us,” Orme Sr. said.')).toBe('Dan Orme'));
});

describe('who is brought in at the end of a sentence about the dead', () => {
  it('speaks after it', () =>
    expect(
      last('Jean Hale died in 1998, and he leaves two sisters, the younger of whom, Emma, runs the mill. “It was hard work,” she said.'),
    ).toBe('Emma'));
});

describe('a description that fits one of several', () => {
  it.each([
    ['an age that neither has', 'Tom Ray met Al Orr. “I was asleep all day,” the 54-year-old said.', null],
    ['a position that one has', 'Winger Tom Ray and centre-back Al Orr were dropped. “It was soon enough,” the defender said.', 'Al Orr'],
    ['a position that neither has', 'Keeper Tom Ray saved from Al Orr. “It was soon enough,” the striker said.', null],
    [
      'the other name of a party',
      'Ann Lee, a Labour MP, asked Hal Orme, the Conservative minister, why. “Soon,” the Tory replied.',
      'Hal Orme',
    ],
    ['how many children he has', 'Tom Ray, 54, has run the shop for years. “I was asleep all day,” the father of three said.', 'Tom Ray'],
  ])('is known by %s', (_, text, name) => expect(last(text)).toBe(name));
});

describe('somebody described whose name the next sentence gives', () => {
  it('is known by the same noun', () =>
    expect(names('A driver called the road “a sheet of ice”. The driver, Tom Ray, had stopped.')).toEqual(['Tom Ray']));
  it.each(['Another driver, Tom Ray, agreed.', 'A second driver drove on. The driver, Tom Ray, had stopped.'])(
    'is not where another comes in: %s',
    (rest) => expect(names(`A driver called the road “a sheet of ice”. ${rest}`)).toEqual(['driver']),
  );
});

describe('whom somebody asks', () => {
  it('does not say what is asked', () => expect(last('Ann Lee, a nurse, asked Tom Ray, a vet: “When will it end?”')).toBe('Ann Lee'));
});
