import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words after a colon', () => {
  it.each([
    'Ann Lee spoke of the songs that Tom Ray has written over the years: “They are lovely, and they will last.”',
    'Ann Lee has told how she talked the band into making room for sides of what Nordlys has recorded over the years: “I told them so.”',
    'Ann Lee was proud of what Tom Ray had achieved: “He has done it with no money at all.”',
    'Ann Lee reacted to the news that Tom Ray had resigned: “I saw it coming months ago.”',
    'Ann Lee has her own view of the man who founded Nordlys: “He could sell sand.”',
    'Ann Lee was blunt when Tom Ray arrived: “We do not want you here.”',
    'Ann Lee was shocked by the way Tom Ray behaved: “You do not speak to a nurse like that.”',
    'Ann Lee is critical of how Tom Ray handled the strike: “He let it drift for weeks.”',
    'Ann Lee believes Tom Ray deserves another year: “He has earned it.”',
    'Ann Lee’s verdict on Tom Ray’s plan: “It will not last the winter.”',
    'Ann Lee is no friend of Tom Ray’s plan: “It will not last the winter.”',
  ])('are hers whom the sentence is about, whoever does something in a clause of it: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it.each([
    'Ann Lee recalled what Tom Ray told her: “Never sell the land.”',
    'Ann Lee remembers the words Tom Ray used: “Never sell the land.”',
    'Ann Lee read out the letter that Tom Ray had written: “Never sell the land.”',
    'Ann Lee smiled as Tom Ray told the crowd: “You did this.”',
    'Ann Lee said that Tom Ray had told her: “Never sell the land.”',
    'Ann Lee’s favourite line from Tom Ray’s speech: “It will not last the winter.”',
  ])('but his whose words a clause tells: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });

  it.each([
    'When Tom Ray asked what came next, Ann Lee shrugged: “We will see what they bring.”',
    'Ann Lee was asked about the songs that Tom Ray had sung in Oslo: “I know none of them.”',
    'Mayor Ann Lee was pressed on what Tom Ray had told the paper: “I have no idea what he said.”',
    'The song Tom Ray wrote is one that Ann Lee cannot stand: “It goes on for ever.”',
  ])('are hers who answers or whose view follows a clause of another: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Ann Lee']);
  });

  it.each([
    'Ann Lee was asked what she would do about Tom Ray: “Will you sack him?”',
    'Ann Lee has been told by Nordlys that her train will go: “I do not know how I will get to work.”',
    'Its founder, Ann Lee, despairs of what Tom Ray has done to it: “They have lost their way.”',
    'The song Ann Lee wrote still moves Tom Ray: “I never know where it will take me.”',
  ])('and nobody’s where they are no words of whoever is nearest: %s', (text) => {
    expect(speakersIn(text)).toEqual([null]);
  });
});
