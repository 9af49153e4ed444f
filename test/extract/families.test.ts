import { describe, expect, it } from 'vitest';
import { extract } from '../../src/extract/extract.ts';
import { speakersIn } from '../support/speakers-in.ts';

const last = (text: string): string | null => extract(text).quotes.at(-1)?.speaker?.name ?? null;

describe('kin whom an article names', () => {
  it.each([
    [
      'the daughter of whoever is called her mother',
      'Hetty Marsh, 19, is a student. Her mother, Greta Marsh, bakes bread. “I told her to stay,” Greta Marsh said. “I went all the same,” her daughter said.',
      'Hetty Marsh',
    ],
    [
      'the mother of a son who stands after “whose”',
      'Ann Brandt, whose son Otto, 14, was hurt, has moved house.\n\nNobody was charged.\n\nOtto is at school. “He is doing fine,” his mother said.',
      'Ann Brandt',
    ],
    ['the mother who “has” him', 'Ann Brandt has two sons, Tom and Al. Tom is ill. “He sleeps all day,” his mother said.', 'Ann Brandt'],
    [
      'one of two parents',
      'Ann Brandt and her husband, Joe, have two sons, Tom and Al. Tom is ill. “He sleeps all day,” his father said.',
      'Joe',
    ],
    ['the father of whoever is called his son', 'Tom Ray, the son of Joe Ray, fell. “He slept all day,” Tom’s father said.', 'Joe Ray'],
    [
      'the mother of whoever is called her son in an aside',
      'Ann Lee drove to the ward. Tom Ray, her son, slept. “He is fine,” his mother said.',
      'Ann Lee',
    ],
    ['whoever married her', 'Joe Lee married Jill Orr in 1990. Jill built the boat. “She did it all alone,” her husband said.', 'Joe Lee'],
    ['one of a couple', 'Tom and Ann Ray run the shop. “I won the bet,” Mrs Ray said. “No, I won it,” her husband said.', 'Tom Ray'],
    ['the other sister', 'Sisters Ann and Jill Lee run it. “I won the bet,” Ann Lee said. “No, I won it,” her sister said.', 'Jill Lee'],
    [
      'the other twin',
      'Edie Hale won. Her twin sister, Flo, was second. “I won the bet,” Flo Hale said. “No, I won it,” her sister said.',
      'Edie Hale',
    ],
    [
      'the sister, where she is named as such last',
      'Ruth Orr came late. Her sister, Jill Fenn, was in court. “She was always kind,” her sister said.',
      'Jill Fenn',
    ],
    [
      'the child of both parents',
      'Mia Orr, 9, fell. Her parents, Jill and Joe Orr, were there. “She was always kind,” her father said.',
      'Joe Orr',
    ],
    ['the younger of two', 'Joe Lee, 40, and his brother Dan, 45, built it. “He did it all alone,” the younger brother said.', 'Joe Lee'],
    [
      'kin by marriage',
      'Joe Lee’s father-in-law, Dan Orr, built it. Dan painted it. “He did it all alone,” his son-in-law said.',
      'Joe Lee',
    ],
    ['former kin', 'Joe Lee’s ex-wife, Jill Orr, built it. Jill painted it. “She did it all alone,” her ex-husband said.', 'Joe Lee'],
    ['a mother with the article', 'Ann Brandt’s son Otto, 14, was hurt. “He is doing fine,” the mother said.', 'Ann Brandt'],
  ])('are known: %s', (_, text, name) => expect(last(text)).toBe(name));

  it.each([
    [
      'another is spoken of',
      'Tom Ray and his wife, Ann, run a farm. Bob Orr, a vet, helped. Orr was tired. “He slept all day,” his wife said.',
    ],
    [
      'the other one is dead',
      'Ruth Orr was killed. Her sister, Jill Fenn, wept. “She was kind,” Jill said. “She was six,” her sister said.',
    ],
    ['the other one has no name', 'Her twin sister, Flo, saw it. “I was first,” Flo Hale said. “I was first,” her sister said.'],
  ])('stay open where %s', (_, text) => expect(last(text)).toBeNull());
});

describe('somebody without a name who acts before “he said”', () => {
  it.each(['The father-to-be', 'A farmer', 'Her father-in-law', 'The ex-president'])('is not passed over: %s', (who) =>
    expect(last(`Tom Ray of the council said “no means no”. ${who} chuckled. “We open before noon,” he said.`)).not.toBe('Tom Ray'),
  );
});

describe('one of several kin', () => {
  it('is open where nothing tells which', () =>
    expect(last('Tom Ray’s brother Bob is a vet. Tom’s other brother, Joe, cooks. “We are fine now,” his brother said.')).toBeNull());
  it('is never the one whose kin is asked for', () =>
    expect(last('Tom Ray and his fiancée, Ann Lee, met at work. “We are fine now,” her fiancé said.')).not.toBe('Ann Lee'));
});

describe('kin without a relation that the article states', () => {
  it('are who alone has the surname', () => {
    const text =
      'Lucy Gorringe, the sales director, looked.\n\nTom Gorringe was calm. “I know her,” he said.\n\nHis daughter was not. “She lies,” she said.';
    expect(speakersIn(text)).toEqual(['Tom Gorringe', 'Lucy Gorringe']);
  });

  it('are nobody named where other kin is spoken of', () => {
    const text = 'Lucy Gorringe, the sales director, looked.\n\nTom Gorringe and his daughter were calm. “She lies,” his wife said.';
    expect(speakersIn(text)).not.toEqual(['Lucy Gorringe']);
  });

  it('have first names that are offices elsewhere', () => {
    const text = 'Dean Fother, 41, and Lee Fother, 36, were jailed.\n\nDean Fother wrote: “Can we start.” His brother replied: “No.”';
    expect(speakersIn(text)).toEqual(['Dean Fother', 'Lee Fother']);
  });
});
