import { describe, expect, it } from 'vitest';
import { speakersIn } from '../support/speakers-in.ts';

describe('words that a crowd calls out', () => {
  it.each(['The crowd chanted “Build it now!” as he spoke.', 'The crowd chanted “Build it now!” while he talked.'])(
    'are not those of whoever speaks meanwhile: %s',
    (rest) => {
      expect(speakersIn(`Tom Ray spoke in Marlford. ${rest}`)).toEqual(['crowd']);
    },
  );

  it('nor of whoever speaks elsewhere', () => {
    const text = 'Ann Lee spoke down the street from the mill, where 50 workers had gathered, chanting “no contract, no peace” for hours.';
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });
});

describe('words that are printed on something', () => {
  it.each([
    'The men were wearing shirts that read “Settle for Ann Lee.”',
    'Tom Ray passed a sign on the road, which read “Settle for Ann Lee.”',
    'Sam Rowe was seen as well, wearing a shirt that read “Free the geese now.”',
  ])('are nobody’s who is there: %s', (text) => {
    expect(speakersIn(text).filter((name) => name !== null)).toEqual([]);
  });

  it('are the writer’s who is named', () => {
    expect(speakersIn('Ann Lee shared a message from her adviser, Sam Rowe, that read: “It is late for that.”')).toEqual(['Sam Rowe']);
  });
});

describe('words of a report', () => {
  it('are not those of whoever it tells of', () => {
    const text = 'Ann Lee kept no guard. She took her phone everywhere she went, “sending letters in the land of her rivals.”';
    expect(speakersIn(text)).not.toContain('Ann Lee');
  });

  it('are not those of whom they are about', () => {
    expect(speakersIn('Sam Rowe wrote in. \n\nOn Tom Ray’s plan: “It is a bad one for the town.”')).not.toContain('Tom Ray');
  });
});

describe('two quotations of one clause', () => {
  it('are the claim and what it is called', () => {
    const text = 'In a letter, Tom Ray called Ann Lee’s assertion of a “claim of right” over her house “significant and disturbing.”';
    expect(speakersIn(text)).toEqual(['Ann Lee', 'Tom Ray']);
  });
});

describe('words after a colon', () => {
  it('are those of whoever the sentence is about, not of whom its last clause tells', () => {
    const text = 'Sam Rowe tweeted back that it was odd, coming from a candidate who promised peace: “Your plan is to start a war.”';
    expect(speakersIn(text)).toEqual(['Sam Rowe']);
  });
});
