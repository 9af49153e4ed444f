import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('a description that opens the next paragraph', () => {
  it.each([
    [
      'manager',
      'Tom Ray was thrilled with the whole of his front line, and with how Al Orr played.\n\nThe Hexby manager said: “It took patience.”',
    ],
    ['resident', 'Tom Ray, a retired surveyor, has set up a group against the pits.\n\nThe Elm Road resident said: “It is wrong.”'],
    ['runner', 'Tom Ray won the race on Saturday by a second.\n\nThe Marlford runner said: “I could not believe it.”'],
    [
      '22-year-old',
      'Tom Ray thanked the late Al Orr for his kindness.\n\nIn a message on his page, the 22-year-old said: “It broke my heart.”',
    ],
    ['officer with a rank', '“It leaks”, Commodore Tom Ray told Ann Lee.\n\nThe Chief of Fleet told them: “It is hard on the crew.”'],
  ])('is whom the sentence before is about: a %s', (_, text) => {
    expect(speakersIn(text).at(-1)).toBe('Tom Ray');
  });

  it.each([
    ['a third is spoken of', 'Tom Ray scored twice.\n\nThe Marlford resident said: “He was too quick.”'],
    ['an office of the scene says nothing of a view', 'Tom Ray scored twice.\n\nThe Marlford manager said: “We were too slow.”'],
    ['he has died', 'Tom Ray died at the hospital.\n\nThe Hexby resident said: “It is so sad.”'],
    ['somebody else is the subject', 'Police are looking for Tom Ray.\n\nThe Marlford resident said: “I saw nothing.”'],
    [
      'it is the office of a body',
      'Ann Lee, an assembly member, says nobody told them.\n\nThe Marlford council’s chief whip said: “It is hard to say.”',
    ],
  ])('is nobody named where %s', (_, text) => {
    expect(speakersIn(text)).not.toContain('Tom Ray');
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });
});

describe('“the newcomer”, “the winner”, “the Hull-based cook” in front of “he said”', () => {
  const end = (who: string, he: string): string => `The ${who} said ${he} was tired.\n\n“It was a long day out there,” ${he} said.`;

  it.each([
    ['Tom Ray made 104 on Monday.', 'newcomer', 'he', 'Tom Ray'],
    ['Tom Ray scored twice on Monday.', 'youngster', 'he', 'Tom Ray'],
    ['Tom Ray beat Hexby’s Al Orr in the final.', 'winner', 'he', 'Tom Ray'],
    ['Ann Lee was named chef of the year.', 'Hull-based cook', 'she', 'Ann Lee'],
    ['Tom Ray met Ann Lee on the stairs.', 'newcomer', 'she', 'Ann Lee'],
  ])('is who has been named: %s The %s', (text, who, he, name) => expect(speakersIn(`${text} ${end(who, he)}`)).toEqual([name]));

  it.each([
    ['Tom Ray met Al Orr on the stairs.', 'newcomer', 'he'],
    ['Ann Lee beat Jo Orr in Turin.', 'veteran', 'she'],
    ['Jo Orr came second behind Ann Lee.', 'youngster', 'she'],
  ])('is open where two may be meant: %s The %s', (text, who, he) => expect(speakersIn(`${text} ${end(who, he)}`)).toEqual([null]));
});
