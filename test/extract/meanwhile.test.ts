import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('what somebody adds behind a clause of what went on meanwhile', () => {
  it.each([
    [
      'Teachers met outside an hour before Ann Lee gave her speech Tuesday morning, complaining that it was “cooked up in an office”.',
      'Teachers',
    ],
    ['Nurses walked out while Tom Ray addressed the board, saying they had been “ignored for years”.', 'Nurses'],
    ['Tom Ray stayed, but nurses rallied before Ann Lee spoke, saying it was “cooked up in an office”.', 'nurses'],
    ['Tom Ray stood up the morning after his motion died to complain that it was done “out of spite”.', 'Tom Ray'],
    ['Tom Ray stayed, but Ann Lee rose after the motion failed to call it “a disgrace to the town”.', 'Ann Lee'],
  ])('is said by whoever acts: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it.each([
    ['Tom Ray left after Ann Lee said it was late, adding that he was “hung out to dry”.', 'Ann Lee'],
    ['Tom Ray looked on as Ann Lee hugged her son, saying he was “the best of all”.', 'Ann Lee'],
    ['Tom Ray wept as he left the hall, telling reporters that he had been “hung out to dry”.', 'Tom Ray'],
  ])('is said by whoever told something there: %s', (text, name) => {
    expect(speakersIn(text)).toEqual([name]);
  });

  it.each([
    'When asked whether cuts were due, as The Marlford Post wrote, Tom Ray allowed that there might be “sensible trims to the side”.',
    'Although it was late, as Ann Lee said, Tom Ray argued that it was “a sensible trim”.',
  ])('is not of whoever is cited in passing before it: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Tom Ray']);
  });
});
