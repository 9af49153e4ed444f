import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words that somebody is reproached with', () => {
  it.each([
    ['Ann Lee accused Tom Ray of calling her “a coward”.', 'Tom Ray'],
    ['Ann Lee accused Tom Ray of saying the plan was “a coward’s deal”.', 'Tom Ray'],
    ['Ann Lee accused Tom Ray of being “a coward”.', 'Ann Lee'],
    ['Ann Lee accused Tom Ray of lying, calling him “a coward”.', 'Ann Lee'],
    ['Ann Lee condemned Tom Ray for describing the plan as “a coward’s deal”.', 'Tom Ray'],
    ['Ann Lee criticised Tom Ray for calling it off as “a joke too far”.', 'Ann Lee'],
    ['Ann Lee demanded an apology from Tom Ray for calling her “a coward”.', 'Tom Ray'],
    ['Ann Lee apologised to Tom Ray for calling him “a coward”.', 'Ann Lee'],
    ['Ann Lee said Tom Ray was wrong to call her “a coward”.', 'Tom Ray'],
    ['Ann Lee says Tom Ray was right to describe the plan as “a coward’s deal”.', 'Tom Ray'],
    ['Ann Lee said she was sorry to call Tom Ray “a coward”.', 'Ann Lee'],
    ['Ann Lee said the council was right to close the “old and ugly” bridge.', 'Ann Lee'],
    ['Ann Lee heard from Tom Ray, who called her “a coward”.', 'Tom Ray'],
    ['Ann Lee learned from Tom Ray, who said the plan was “a joke of the worst kind”.', 'Tom Ray'],
    ['Ann Lee waited, only for Tom Ray to say: “It is not to be.”', 'Tom Ray'],
    ['Ann Lee told Tom Ray it was over, only for him to reply: “It is not.”', 'Tom Ray'],
    ['Ann Lee and not Tom Ray said: “We did it together.”', 'Ann Lee'],
    ['Ann Lee persuaded Tom Ray to admit that it was “a joke too far”.', 'Tom Ray'],
    ['Ann Lee got Tom Ray to say that it was “a joke too far”.', 'Tom Ray'],
    ['Ann Lee smiled as Tom Ray, her deputy, said: “It is a joke too far.”', 'Tom Ray'],
    ['Ann Lee smiled after Tom Ray, the mayor, called it “a joke too far”.', 'Tom Ray'],
    ['Ann Lee, known as Tom Ray, the singer, said: “It is a joke too far.”', 'Ann Lee'],
  ])('%s', (text, name) => expect(speakersIn(text)).toEqual([name]));
});
