import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('a description of somebody in charge of something else', () => {
  it.each([
    ['the coach', 'The goalkeeping coach'],
    ['the hospital’s medical director', 'The hospital’s nursing director'],
    ['the director of the museum', 'The director of the gallery'],
    ['the US ambassador to London', 'The British ambassador to Washington'],
    ['the first minister', 'The prime minister'],
  ])('is not %s: %s', (one, other) => {
    const [first, second] = speakersIn(`Ann Lee, ${one}, said it was “late”. ${other} said: “We waited.”`);
    expect(first).toBe('Ann Lee');
    expect(second).not.toBe('Ann Lee');
  });
});

describe('whom somebody serves or is kin of', () => {
  it.each([
    ['the wife of the president', 'The president'],
    ['an aide to the governor', 'The governor'],
    ['a spokeswoman for the mayor', 'The mayor'],
    ['who advises the president', 'The president'],
    ['the president’s lawyer', 'The president'],
  ])('is somebody else: “%s” and “%s”', (one, other) => {
    const [first, second] = speakersIn(`Ann Lee, ${one}, said it was “late”. ${other} said: “We waited.”`);
    expect(first).toBe('Ann Lee');
    expect(second).not.toBe('Ann Lee');
  });
});

describe('whoever serves one person', () => {
  it.each([
    ['Her lawyer, Tom Ray, spoke first. “She is innocent,” he said. His lawyer said: “He is not.”', 'Tom Ray'],
    ['Tom Ray, her lawyer, said: “She is innocent.” His lawyer said: “He is not.”', 'Tom Ray'],
    ['Ann Lee’s spokesman, Tom Ray, said: “She is innocent.” His spokesman said: “He is not.”', 'Tom Ray'],
    ['Paul Orr’s lawyer, Tom Ray, said: “He is innocent.” Her lawyer said: “She is not.”', 'Tom Ray'],
  ])('does not serve another of the other sex: %s', (text, one) => {
    const [first, second] = speakersIn(text);
    expect(first).toBe(one);
    expect(second).not.toBe(one);
  });

  it.each([
    'Tom Ray, her lawyer, said: “She is innocent.” Her lawyer said: “We waited.”',
    'Ann Lee’s spokesman, Tom Ray, said: “She is innocent.” Her spokesman said: “We waited.”',
  ])('is still meant by the same words: %s', (text) => {
    expect(speakersIn(text)).toEqual(['Tom Ray', 'Tom Ray']);
  });
});

describe('a description of whoever has the office', () => {
  it.each([
    ['the director of the museum', 'The director'],
    ['the hospital’s medical director', 'The director'],
    ['chairs the committee', 'The chair'],
    ['the president of the club', 'The president'],
    ['the US ambassador to London', 'The ambassador'],
  ])('is still who has it: “%s” and “%s”', (one, other) => {
    const who = one.startsWith('chairs') ? `who ${one}` : one;
    expect(speakersIn(`Ann Lee, ${who}, said it was “late”. ${other} said: “We waited.”`)).toEqual(['Ann Lee', 'Ann Lee']);
  });
});
