import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words after somebody who gave none', () => {
  it.each([
    'Tom Rayburn declined to comment.',
    'Tom Rayburn had no comment.',
    'Tom Rayburn did not respond to a request for comment.',
    'Tom Rayburn could not be reached.',
    'Tom Rayburn, 57, of Marlford, denies rape.',
    'Tom Rayburn listened in silence.',
    'Tom Rayburn, her lawyer, stood beside her.',
  ])('are not his: %s', (told) => {
    expect(speakersIn(`“It is over,” Ann Keller said. ${told} “I have never been so glad in all my life.”`)[1]).not.toBe('Tom Rayburn');
  });

  it.each(['Tom Rayburn denied it.', 'Tom Rayburn was less sure.', 'Tom Rayburn looked on as the barn burned.'])('are his: %s', (told) => {
    expect(speakersIn(`${told} “I have never seen such a thing in all my life.”`)).toEqual(['Tom Rayburn']);
  });
});

describe('words after a sentence with two in it', () => {
  it('are left open where the second agreed with the first', () => {
    const text = '“It is over,” Tom Rayburn said, and Jack Lowe agreed. “I have never been so glad in all my life.”';
    expect(speakersIn(text)).toEqual(['Tom Rayburn', null]);
  });

  it('are not hers who spoke before where the sentence is about him', () => {
    const text = '“I met Tom in 1998,” says Ann Keller. He remembers it well. “I knew at once that she was the one for me.”';
    expect(speakersIn(text)[1]).not.toBe('Ann Keller');
  });

  it('are left open where somebody unnamed shouted at the one who speaks', () => {
    const [, man, answer] = speakersIn('“We will win,” said Tom Rayburn. “Go home!” a man shouted. “I am home,” he said.');
    expect([man, answer]).toEqual(['man', null]);
  });
});

it.each(['Ann Keller’s eyes filled with tears.', 'Tears ran down Ann Keller’s face.', 'Ann Keller’s voice broke.'])(
  'gives words to the one who is moved: %s',
  (told) => {
    expect(speakersIn(`${told} “It was raining and I had no coat and he was gone.”`)).toEqual(['Ann Keller']);
  },
);
