import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('news of parliaments and governments', () => {
  it.each([
    [
      'whoever denies having asked another to go',
      '“Donncha is a decent man,” Eamon Brosnahan said. He denied that he had asked Donncha Twomey to go. “Nobody was pushed,” he said.',
      'Donncha Twomey',
    ],
    [
      'what is called after an office',
      'At Prime Minister’s Questions they met. The Prime Minister said the deterrent was “used every single day”.',
      'Questions',
    ],
    ['a court that is told', 'Minister approved sale ‘within 36 hours’, court told\n\nThe government approved the export.', 'court'],
    [
      'the other government',
      'The White House’s readout called it “cordial and good”. The Kremlin’s version mentioned no pause. It said they had “spoken of the causes”.',
      'White House',
    ],
    ['what holds the paper', 'A note was attached with a paper clip. “Thought you should see this,” it read.', 'paper clip'],
  ])('does not give the words to the wrong one: %s', (_, text, wrong) => {
    expect(speakersIn(text).at(-1)).not.toBe(wrong);
  });

  it.each([
    ['Sinn Féin spokesperson on Foreign Affairs Cathal Mac Gill said: “It is late.”', 'Cathal Mac Gill'],
    ['“It is late,” said Labour spokeswoman on health Ann Keller.', 'Ann Keller'],
    ['The Kremlin’s version mentioned no pause. It said they had “spoken of the causes”.', 'Kremlin'],
  ])('knows who speaks: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });
});
