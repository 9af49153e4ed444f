import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('whoever something was done to by somebody named', () => {
  it.each([
    ['The woman Tom Ray attacked said: “He hurt us.”', 'woman Tom Ray attacked'],
    ['The woman whom Tom Ray attacked in May told the court: “He hurt us.”', 'woman'],
    ['The nurse Tom Ray is accused of attacking told the court: “He hurt us.”', 'nurse Tom Ray is accused of attacking'],
    ['Tom Ray was jailed. The woman he attacked said: “He hurt us.”', 'woman'],
    ['The boy Ann Lee taught for six years said: “She was kind.”', 'boy Ann Lee taught for six years'],
  ])('speaks himself: %s', (text, name) => expect(speakersIn(text)).toEqual([name]));

  it.each([
    ['The nurse Tom Ray told the inquest: “He hurt us.”', 'Tom Ray'],
    ['The lawyer Tom Ray has said: “He hurt us.”', 'Tom Ray'],
    ['The actor Tom Ray attacked his critics and said: “He hurt us.”', 'Tom Ray'],
    ['Ann Lee, the nurse Tom Ray attacked in May, told the court: “He hurt us.”', 'Ann Lee'],
  ])('is not looked for where the name has the verb: %s', (text, name) => expect(speakersIn(text)[0]).toContain(name));
});

describe('a second verb, inside what somebody tells of another', () => {
  it.each([
    ['done to her', 'Ann Lee told the jury that Tom Ray grabbed her and said: “You are mine.”', 'Tom Ray'],
    ['shouted', 'Ann Lee said Tom Ray pulled out a knife and shouted: “You are mine.”', 'Tom Ray'],
    ['told to her', 'Ann Lee said that Tom Ray held her down and told her: “You are mine.”', 'Tom Ray'],
    ['added to it', 'Ann Lee said that Tom Ray had resigned and added: “It is his choice.”', 'Ann Lee'],
    ['of the dead', 'Ann Lee confirmed that Tom Ray had died and said: “He is missed.”', 'Ann Lee'],
    ['told to him', 'Judge Ann Lee said Tom Ray had preyed on women and told him: “You showed no remorse.”', 'Ann Lee'],
    ['about him', 'Ann Lee said her son Tom loved football and said: “He was my world.”', 'Ann Lee'],
    ['of either', 'Ann Lee said Tom Ray won the race and said: “I am proud.”', null],
  ])('has the subject that the sense asks for: %s', (_, text, name) => expect(speakersIn(text)).toEqual([name]));
});

describe('whoever has been told something by nobody who is named', () => {
  it.each([
    'Ann Lee said she had been told: “You are sacked.”',
    'Ann Lee claims she was told: “You are sacked.”',
    'Ann Lee said she was told by text: “You are sacked.”',
  ])('has not said it: %s', (text) => expect(speakersIn(text)).toEqual([null]));

  it('leaves it to whoever told her', () => {
    expect(speakersIn('Ann Lee said she was told by Tom Ray: “You are sacked.”')).toEqual(['Tom Ray']);
  });
});
