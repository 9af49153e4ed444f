import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('the words of a letter', () => {
  it.each([
    ['whoever it comes from', 'Ann Lee showed police a text from Tom Ray that read: “I will find you.”', 'Tom Ray'],
    ['whoever it comes from, behind a comma', 'Ann Lee got a text from Tom Ray, saying: “I will find you.”', 'Tom Ray'],
    ['whoever wrote it', 'Officers found a note written by Tom Ray that read: “I am sorry.”', 'Tom Ray'],
    ['somebody without a name', 'Prosecutor Tom Ray read a statement from her mother which said: “I am lost.”', 'mother'],
    ['nobody who only received it', 'Ann Lee received a letter saying: “I will find you.”', 'letter'],
    ['nobody who only found it', 'Ann Lee found a note which read: “I will find you.”', 'note'],
    ['nobody to whom it was handed', 'Tom Ray was handed a note that said: “You will pay.”', 'note'],
    ['nobody at whose door it was left', 'A note was pushed through the door of Ann Lee saying: “You are late.”', 'note'],
    ['whoever sends it', 'Ann Lee sent Tom Ray a letter saying he was “in error”.', 'Ann Lee'],
    ['whoever leaves it', 'Tom Ray left a note that read: “I am late.”', 'Tom Ray'],
  ])('are those of %s', (_, text, name) => expect(speakersIn(text)).toEqual([name]));

  it.each([
    ['“from”', 'A text from Tom Ray to Ann Lee read: “I am late.”'],
    ['“by”', 'A letter written by Tom Ray to the judge said: “I am late.”'],
    ['“sent by”', 'A message sent by Tom Ray to Ann Lee said: “I am late.”'],
    ['“it”', 'A statement from Tom Ray was read out. “I am late,” it said.'],
    ['“the note”', 'Ann Lee has a note from Tom Ray on her wall. “I am late,” the note says.'],
  ])('are those of whoever signs it, where it speaks itself: %s', (_, text) => expect(speakersIn(text)).toEqual(['Tom Ray']));
});
