import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words after a sentence that brings somebody in at its end', () => {
  const opening = '“We have won,” Tom Rayburn told the crowd.';

  it.each([
    'At the back of the hall sat Jack Lowe, a farmer from Marlford.',
    'Next door lives Jack Lowe, a retired teacher.',
    'Among them was Jack Lowe.',
    'One who disagreed was Jack Lowe, a farmer from Marlford.',
    'The mood was darker in the tent of Jack Lowe, a farmer from Marlford.',
    'It came as a shock to Jack Lowe, a farmer from Marlford.',
    'Criticism came from Jack Lowe, of the union.',
    'But for Jack Lowe, it was too early.',
  ])('are not those of whoever spoke before it: %s', (between) => {
    expect(speakersIn(`${opening} ${between} “I never believed a word of it, not for one day.”`)).toEqual(['Tom Rayburn', 'Jack Lowe']);
  });

  it.each([
    'At the back of the hall sat Jack Lowe, a farmer from Marlford.',
    'His lawyer then was Jack Lowe.',
    'Criticism came from Jack Lowe, of the union.',
  ])('are those of the “he” who is brought in: %s', (between) => {
    expect(speakersIn(`${opening} ${between} “I never believed it,” he says.`)).toEqual(['Tom Rayburn', 'Jack Lowe']);
  });

  it('are nobody’s where nothing shows that it leads to him', () => {
    const text = `${opening} Enter Jack Lowe and his dog. “I never believed a word of it, not for one day.”`;
    expect(speakersIn(text)[1]).not.toBe('Tom Rayburn');
  });
});

describe('words after a sentence about others', () => {
  it.each([
    'Some neighbours are furious.',
    'Others in the village are relieved.',
    'A note was pinned to the door.',
    'The statement was short.',
  ])('are not those of whoever spoke before it: %s', (between) => {
    const text = `“They told us nothing at all,” said Ann Keller. ${between} “We told them this would happen and they did not listen.”`;
    expect(speakersIn(text)[1]).not.toBe('Ann Keller');
  });

  it('are hers where the others are her own', () => {
    const text =
      '“It is dear,” said Ann Keller. Her parents charge her no rent. “They want me to save up and I mend whatever is broken here.”';
    expect(speakersIn(text)).toEqual(['Ann Keller', 'Ann Keller']);
  });

  it.each(['what her mother used to say', 'what the officer told her'])('are not hers who recalls %s', (what) => {
    expect(speakersIn(`Ann Keller recalled ${what}. “Stay at home and lock the door and do not open it to anyone.”`)).toEqual([null]);
  });
});

describe('whoever answers', () => {
  it.each([
    ['“Why?” Tom Rayburn asked Jack Lowe. “Because I can,” he replied.', 'Jack Lowe'],
    ['Tom Rayburn, prosecuting, said to Jack Lowe: “You were there, were you not?” “I was,” he answered.', 'Jack Lowe'],
    ['“Why did you do it?” Tom Rayburn asked. “Because I can,” he replied.', null],
  ])('is not the man who has just asked: %s', (text, answering) => {
    expect(speakersIn(text)).toEqual(['Tom Rayburn', answering]);
  });

  it('is he where somebody else is told to have asked', () => {
    const text = '“Is that a crime?” said Tom Rayburn. Asked why he had gone, he replied: “Because I can.”';
    expect(speakersIn(text)).toEqual(['Tom Rayburn', 'Tom Rayburn']);
  });
});

describe('the dead', () => {
  it.each([
    'Tom Rayburn, 43, died on Monday.',
    'Tom Rayburn was shot dead in March.',
    'Ann Keller’s son Tom died in the flood.',
    'Ann Keller lost her son Tom in the crash. He was 17.',
    'Tom Rayburn was killed when a tree fell on his car.',
  ])('say nothing of themselves: %s', (told) => {
    expect(speakersIn(`${told} “He was the kindest man I ever met and I miss him.”`)).toEqual([null]);
  });

  it('are not “she” where their daughter may be', () => {
    expect(speakersIn('Ann Keller’s mother died in 1998. “I was nine,” she says.')).not.toEqual(['Ann Keller’s mother']);
  });
});

it('gives what was said to whoever was jailed to nobody', () => {
  const text = 'Tom Rayburn, 41, was jailed for ten years on Monday. “You are a danger to all women and you will remain one.”';
  expect(speakersIn(text)).toEqual([null]);
});

describe('whom somebody with an aside asks', () => {
  it.each(['the prosecutor, Ann Keller, asked', 'the prosecutor, Ann Keller, reminded', 'the chairwoman, Ann Keller, warned'])(
    'is not whose question it is: %s',
    (tail) => {
      expect(speakersIn(`“You saw him that night,” ${tail} Tom Rayburn.`)).toEqual(['Ann Keller']);
    },
  );
});
