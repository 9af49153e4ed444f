import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('somebody named beside somebody who did not say it', () => {
  it.each([
    ['It was Ann Lee, not Tom Ray, who called it “a farce”.', 'Ann Lee'],
    ['It was Ann Lee and not Tom Ray who said: “It is a farce.”', 'Ann Lee'],
    ['It was not Tom Ray but Ann Lee who called it “a farce”.', 'Ann Lee'],
    ['Ann Lee did not like Tom Ray, who called it “a farce”.', 'Tom Ray'],
  ])('is not taken for the speaker: %s', (text, speaker) => expect(speakersIn(text)).toEqual([speaker]));
});

describe('whoever accuses', () => {
  it.each([
    'Tom Ray was accused by Ann Lee of a “cover-up”.',
    'Tom Ray was last night accused by Ann Lee of a “shameful cover-up”.',
    'Tom Ray, accused by Ann Lee of a “circus”, left.',
    'Tom Ray was accused by Ann Lee of “shameful lies”.',
  ])('is who calls it so: %s', (text) => expect(speakersIn(text)).toEqual(['Ann Lee']));
});

describe('what somebody told others to do, as others report it', () => {
  it.each([
    ['Ann Lee had urged Tom Ray to “get a grip”, aides say.', 'Ann Lee'],
    ['Ann Lee ordered staff to “get a grip”, Tom Ray said.', 'Ann Lee'],
    ['Ann Lee vowed to “fight on”, aides said.', 'Ann Lee'],
    ['Ann Lee wanted to “clean up”, Tom Ray said.', 'Tom Ray'],
    ['Ann Lee had helped them to “move on”, Tom Ray said.', 'Tom Ray'],
  ])('is whose words it is: %s', (text, speaker) => expect(speakersIn(text)).toEqual([speaker]));
});
